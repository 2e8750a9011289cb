/// What another system says of a site: kept in its own words, never recomputed, and moving no track of ours.
public struct ForeignReport: Hashable, Sendable {
    /// The system, as `simkopdes` or `portal`.
    public var vocabulary: String
    /// Its word for the stage.
    public var stage: String
    /// Where this was read: file, row.
    public var source: String

    /// Keeps a word.
    public init(vocabulary: String, stage: String, source: String) {
        self.vocabulary = vocabulary
        self.stage = stage
        self.source = source
    }
}
