/// What words of a list mean, each recognised once: a list of a hundred thousand parcels knows a dozen asset classes.
///
/// A text that means nothing is not kept: it may be somebody's name.
struct RecognisedWords<Meaning: Sendable>: Sendable {
    private let recognise: @Sendable (String) -> Meaning?
    private var known: [String: Meaning] = [:]
    /// The first few of them, which are mostly all: looking through them is faster than hashing.
    private var first: [(text: String, meaning: Meaning)] = []

    /// Lists that write every value differently must not fill the memory.
    private static var limit: Int { 256 }
    private static var firstFew: Int { 12 }

    init(_ recognise: @escaping @Sendable (String) -> Meaning?) { self.recognise = recognise }

    /// What a text means; nothing where there is none.
    mutating func meaning(of text: String?) -> Meaning? {
        guard let text else { return nil }
        for (known, meaning) in first where known == text { return meaning }
        if let meaning = known[text] { return meaning }
        let meaning = recognise(text)
        if let meaning, first.count < Self.firstFew {
            first.append((text, meaning))
        } else if let meaning, known.count < Self.limit {
            known[text] = meaning
        }
        return meaning
    }
}
