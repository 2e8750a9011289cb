/// What another system says of a site: kept in its own words, never recomputed, and moving no track of ours.
public struct ForeignReport: Hashable, Sendable {
    /// The system, as `simkopdes` or `portal`.
    public var vocabulary: String
    /// The track it is about, where that is known.
    public var track: TrackKind?
    /// Its word for the stage.
    public var stage: String
    /// How much of the building stands by its account, in whole percent.
    public var percent: Int?
    /// Where this was read: file, row.
    public var source: String

    /// What reports take the place of each other: those of one system on one track.
    public struct Subject: Hashable, Sendable {
        /// The system.
        public var vocabulary: String
        /// The track.
        public var track: TrackKind?

        /// Names a system and a track.
        public init(vocabulary: String, track: TrackKind?) {
            self.vocabulary = vocabulary
            self.track = track
        }
    }

    /// What the report is about.
    public var subject: Subject { Subject(vocabulary: vocabulary, track: track) }

    /// Keeps a word.
    public init(vocabulary: String, track: TrackKind? = nil, stage: String, percent: Int? = nil, source: String) {
        self.vocabulary = vocabulary
        self.track = track
        self.stage = stage
        self.percent = percent
        self.source = source
    }
}
