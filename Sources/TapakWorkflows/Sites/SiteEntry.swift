public import TapakProgramme

/// Who records something, when, and on which proofs: what every event has beside its fact.
public struct SiteEntry: Hashable, Sendable {
    /// The day on which it happened.
    public var date: CalendarDate
    /// When it is recorded.
    public var recorded: RecordedTime
    /// Who records it.
    public var actor: SiteActor
    /// The documents that prove it, by their number.
    public var evidence: [Int]

    /// Describes an entry.
    public init(date: CalendarDate, recorded: RecordedTime, actor: SiteActor, evidence: [Int] = []) {
        self.date = date
        self.recorded = recorded
        self.actor = actor
        self.evidence = evidence
    }
}

/// What a workflow recorded.
public struct SiteRecord: Sendable {
    /// The site as it stands now.
    public var site: SiteState
    /// The events that were added, in order.
    public var added: [EventChain.Link]
    /// Where the chain stands now.
    public var head: EventChain.Head
    /// How the site stood before the gates it went through; with what was waived.
    public var gates: [GateOutcome] = []
    /// The document that was attached.
    public var document: Int?
}
