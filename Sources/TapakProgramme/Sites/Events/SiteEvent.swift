/// One thing that happened to a site. Events are only ever added; what was wrong is undone by a further event.
public struct SiteEvent: Hashable, Sendable {
    /// Its number in the project, from 1, without gaps; 0 before it is linked into an ``EventChain``.
    public var sequence: Int
    /// The hash of the event before it; empty before it is linked.
    public var previousHash: String
    /// The site.
    public var site: Int
    /// The day on which the thing happened.
    public var date: CalendarDate
    /// When it was recorded.
    public var recorded: RecordedTime
    /// Who recorded it.
    public var actor: SiteActor
    /// The documents that prove it, by their number, in ascending order.
    public var evidence: [Int]
    /// The hash of the outline of the site's parcels at that time; nothing where they have none.
    public var geometryHash: String?
    /// The rule profile in force at that time, as `kota-bekasi-600@1`.
    public var profile: String?
    /// What happened.
    public var fact: SiteFact

    /// An event that is not linked into a chain yet.
    public init(
        site: Int, date: CalendarDate, recorded: RecordedTime, actor: SiteActor, evidence: [Int] = [],
        geometryHash: String? = nil, profile: String? = nil, fact: SiteFact
    ) {
        self.sequence = 0
        self.previousHash = ""
        self.site = site
        self.date = date
        self.recorded = recorded
        self.actor = actor
        self.evidence = Array(Set(evidence)).sorted()
        self.geometryHash = geometryHash
        self.profile = profile
        self.fact = fact
    }
}
