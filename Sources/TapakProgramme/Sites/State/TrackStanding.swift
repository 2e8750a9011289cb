/// Where a site stands on one track.
public struct TrackStanding: Hashable, Sendable {
    /// The track.
    public internal(set) var track: TrackKind
    /// Whose land it is about, on the track of tenure.
    public internal(set) var assetClass: AssetClass?
    /// The stage.
    public internal(set) var stage: String
    /// The day on which the stage began; nothing where nothing has happened on the track.
    public internal(set) var since: CalendarDate?
    /// The stages on the way that led here, this one last; a stage that was left backwards is not among them.
    public internal(set) var reached: [String]
    /// Construction: how much of the building stands, in whole percent.
    public internal(set) var percent: Int?
    /// Construction: the reports of the builder, in their order.
    public internal(set) var reports: [ProgressReport]
    /// The decisions on the way that led here, by the stage they opened, in their order.
    public internal(set) var approvals: [Approval]

    /// One report of the builder.
    public struct ProgressReport: Hashable, Sendable {
        /// The number of its event.
        public var sequence: Int
        /// The day of the report.
        public var date: CalendarDate
        /// How much stands, in whole percent.
        public var percent: Int
    }

    /// The beginning of a track.
    init(_ track: Track, assetClass: AssetClass? = nil, since: CalendarDate? = nil) {
        self.track = track.kind
        self.assetClass = assetClass
        stage = track.initial
        self.since = since
        reached = [track.initial]
        percent = nil
        reports = []
        approvals = []
    }

    /// The table the site moves by.
    public var table: Track { Track.of(track, assetClass: assetClass ?? .unknown) }

    /// The steps that lead on from here.
    public var allowed: [StageTransition] { table.transitions(from: stage) }
}

/// A step as it was decided, with everything it was decided on.
public struct Approval: Hashable, Sendable {
    /// The number of its event.
    public var sequence: Int
    /// The day of the decision.
    public var date: CalendarDate
    /// The stage it opened.
    public var stage: String
    /// What it rests on besides its documents.
    public var bindings: Set<StageTransition.Binding>
    /// The outline at that time.
    public var geometryHash: String?
    /// The profile at that time.
    public var profile: String?
    /// Its documents, by their number.
    public var documents: [Int]

    /// A decision with what it rests on.
    public init(
        sequence: Int, date: CalendarDate, stage: String, bindings: Set<StageTransition.Binding>,
        geometryHash: String?, profile: String?, documents: [Int]
    ) {
        self.sequence = sequence
        self.date = date
        self.stage = stage
        self.bindings = bindings
        self.geometryHash = geometryHash
        self.profile = profile
        self.documents = documents
    }
}
