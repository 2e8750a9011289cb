/// A text of a profile for people, in both languages.
public struct BilingualText: Hashable, Sendable {
    /// The Indonesian text.
    public var indonesian: String
    /// The English text.
    public var english: String

    /// A text in both languages.
    public init(indonesian: String, english: String) {
        self.indonesian = indonesian
        self.english = english
    }
}
