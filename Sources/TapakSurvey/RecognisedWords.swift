/// What words of a list mean, each recognised once: a list of a hundred thousand parcels knows a dozen asset classes.
///
/// A text that means nothing is not kept: it may be somebody's name.
struct RecognisedWords<Meaning: Sendable>: Sendable {
    private let recognise: @Sendable (String) -> Meaning?
    private var known: [String: Meaning] = [:]

    /// Lists that write every value differently must not fill the memory.
    private static var limit: Int { 256 }

    init(_ recognise: @escaping @Sendable (String) -> Meaning?) { self.recognise = recognise }

    /// What a text means.
    mutating func meaning(of text: String) -> Meaning? {
        if let meaning = known[text] { return meaning }
        let meaning = recognise(text)
        if let meaning, known.count < Self.limit { known[text] = meaning }
        return meaning
    }
}
