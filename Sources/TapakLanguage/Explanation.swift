public import TapakGeometry

/// Why something could not be done, in the words of a phrasebook.
public struct Explanation: Hashable, Sendable {
    /// A stable code for scripts.
    public var code: String
    /// What is the matter, with its values.
    public var sentence: String
    /// What to do about it.
    public var help: String?
    /// Where.
    public var location: InputLocation

    /// Puts an explanation together.
    public init(code: String, sentence: String, help: String?, location: InputLocation = InputLocation()) {
        self.code = code
        self.sentence = sentence
        self.help = help
        self.location = location
    }
}
