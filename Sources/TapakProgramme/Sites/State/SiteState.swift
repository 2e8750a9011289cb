/// Where a site stands: what its events add up to.
///
/// Nothing here is stored; whoever has the events has the state. Events that were undone leave no trace in it.
public struct SiteState: Hashable, Sendable {
    /// The site.
    public let site: Int
    /// Its name.
    public internal(set) var name: String
    /// The day it was put forward.
    public internal(set) var created: CalendarDate
    /// Its parcels, in the order they joined.
    public internal(set) var parcels: [SiteParcel]
    /// Its cooperatives, by their number, in the order they joined.
    public internal(set) var cooperatives: [Int]
    /// Verification of the land.
    public internal(set) var land: TrackStanding
    /// The right to use the land, for every asset class that ever was on the site.
    public internal(set) var tenure: [AssetClass: TrackStanding]
    /// Construction.
    public internal(set) var construction: TrackStanding
    /// The construction credit.
    public internal(set) var credit: TrackStanding
    /// The working capital.
    public internal(set) var capital: TrackStanding
    /// Every document it ever had, by its number.
    public internal(set) var documents: [Int: AttachedDocument]
    /// The waivers granted, in their order, also those that hold no longer.
    public internal(set) var waivers: [GrantedWaiver]
    /// The notes, in their order.
    public internal(set) var notes: [DatedNote]
    /// The last word on each kind of protected farmland; nothing where nobody said anything.
    public internal(set) var protectedLand: [ProtectedLand: ProtectedLandRecord]
    /// The word of the latest day of each other system on each track.
    public internal(set) var foreignReports: [ForeignReport.Subject: DatedForeignReport]
    /// The number of the last event, also one that undoes.
    public internal(set) var lastSequence: Int
    /// The events that count, in their order: without those that undo and those that were undone.
    public internal(set) var events: [SiteEvent]
    /// What was undone, by the number of the event that undid it.
    public internal(set) var undone: [Int: Int]

    /// A document on a site.
    public struct AttachedDocument: Hashable, Sendable {
        /// The document.
        public var document: SiteDocument
        /// The number of the event that attached it.
        public var sequence: Int
        /// The number of the document that took its place.
        public var replacedBy: Int?
    }

    /// A note with its day.
    public struct DatedNote: Hashable, Sendable {
        /// The number of its event.
        public var sequence: Int
        /// The day.
        public var date: CalendarDate
        /// The note.
        public var note: SiteNote
    }

    /// Another system's word with its day.
    public struct DatedForeignReport: Hashable, Sendable {
        /// The number of its event.
        public var sequence: Int
        /// The day.
        public var date: CalendarDate
        /// The word.
        public var report: ForeignReport
    }

    /// Adds up the events of one site, in the order of their numbers.
    ///
    /// Every event is checked against what came before it: the tables of the tracks, the documents, the dates.
    /// Whether a gate was open at the time is not asked again: that depended on parcels and cooperatives, which are
    /// not in the events.
    ///
    /// - Throws: ``EventRefusal`` for the first event that cannot follow.
    /// - Complexity: O(events), and as much again for every event that undoes another.
    public init(folding events: some Sequence<SiteEvent>) throws(EventRefusal) {
        var iterator = events.makeIterator()
        guard let first = iterator.next() else { throw EventRefusal(sequence: 0, cause: .notCreated) }
        try self.init(creation: first)
        while let event = iterator.next() { try add(event, openGates: nil) }
    }

    /// The state after one more event.
    ///
    /// - Parameter openGates: the gates that are open for the site now; a step through another gate is refused. Nothing
    ///   where that is not to be asked, as for events of the past.
    /// - Throws: ``EventRefusal``.
    public func adding(_ event: SiteEvent, openGates: Set<Gate.Kind>? = nil) throws(EventRefusal) -> SiteState {
        var next = self
        try next.add(event, openGates: openGates)
        return next
    }

    private init(creation event: SiteEvent) throws(EventRefusal) {
        guard case .created(let name) = event.fact else {
            throw EventRefusal(sequence: event.sequence, cause: .notCreated)
        }
        try EventCheck(event).common()
        try EventCheck(event).texts(required: ["name": name])
        site = event.site
        self.name = name
        created = event.date
        parcels = []
        cooperatives = []
        land = TrackStanding(.of(.land), since: event.date)
        tenure = [:]
        construction = TrackStanding(.of(.construction))
        credit = TrackStanding(.of(.credit))
        capital = TrackStanding(.of(.capital))
        documents = [:]
        waivers = []
        notes = []
        protectedLand = [:]
        foreignReports = [:]
        lastSequence = event.sequence
        self.events = [event]
        undone = [:]
    }

    private mutating func add(_ event: SiteEvent, openGates: Set<Gate.Kind>?) throws(EventRefusal) {
        let check = EventCheck(event)
        guard event.site == site else { throw check.refusal(.otherSite(event.site)) }
        // An event that has no number yet may be tried; those that have one must come in order.
        guard event.sequence == 0 || event.sequence > lastSequence else {
            throw check.refusal(.outOfOrder(after: lastSequence))
        }
        try check.common()
        for id in event.evidence { _ = try currentDocument(id, check) }
        if case .undone(let target) = event.fact {
            try undo(target, by: event)
        } else {
            try apply(event, openGates: openGates)
            events.append(event)
        }
        lastSequence = max(lastSequence, event.sequence)
    }

    /// Leaves an event out and adds the others up again; what rested on it can then no longer follow.
    private mutating func undo(_ target: Int, by event: SiteEvent) throws(EventRefusal) {
        let check = EventCheck(event)
        if let undoing = undone[target] { throw check.refusal(.undoneAlready(by: undoing)) }
        if undone.values.contains(target) { throw check.refusal(.notUndoable(.undone)) }
        guard let place = events.firstIndex(where: { $0.sequence == target }), target > 0 else {
            throw check.refusal(.nothingToUndo(target))
        }
        guard place > 0 else { throw check.refusal(.notUndoable(.created)) }
        var remaining = events
        remaining.remove(at: place)
        do {
            let (oldUndone, oldLast) = (undone, lastSequence)
            self = try SiteState(folding: remaining)
            undone = oldUndone
            lastSequence = oldLast
        } catch {
            throw check.refusal(.neededBy(error.sequence))
        }
        undone[target] = event.sequence
    }
}
