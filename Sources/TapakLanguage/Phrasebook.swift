/// All words for people in one language: labels, sentences, helps, numbers and places.
///
/// Everything below this floor says what it knows in codes and typed values. A phrasebook turns those into text, and is
/// the only place that does, so that the command line, the papers and the web say the same thing in the same words.
///
/// **Anatomy.** Sentences begin in lower case and end without a full stop, so that they stand alone, after a colon or in
/// a table. Labels likewise; abbreviations keep their capitals.
public struct Phrasebook: Sendable {
    /// The language of the texts.
    public let language: Language

    /// The texts of a language.
    public init(_ language: Language) { self.language = language }

    /// Picks the text of this phrasebook's language.
    func either(_ indonesian: String, _ english: String) -> String { language == .id ? indonesian : english }
}
