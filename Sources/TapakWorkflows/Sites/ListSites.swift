public import TapakGeoPackage
public import TapakProgramme

/// Lists the sites of a project with where they stand and what is missing before their next gate.
public struct ListSites: Sendable {
    /// A site and everything that is known of it.
    public struct Entry: Sendable {
        /// What its events add up to.
        public var state: SiteState
        /// Its parcels, by their ids; `#` and the key of one without.
        public var parcels: [String]
        /// Its cooperatives: number, name, code of the unit.
        public var cooperatives: [(id: Int, name: String?, unit: String?)]
        /// How it stands before its next gate, and what is to be done by whom.
        public var standing: UnitReadiness
        /// The decisions that are stale.
        public var stale: [StaleApproval]
        /// The waivers that hold on the day.
        public var waivers: [GrantedWaiver]
        /// Its documents as the project keeps them, also those that no longer count.
        public var documents: [StoredDocument]
        /// Every event, also those that were undone, in order.
        public var links: [EventChain.Link]
    }

    /// A list.
    public struct Outcome: Sendable {
        /// The sites, by number.
        public var entries: [Entry]
        /// Where the chain of all events stands.
        public var head: EventChain.Head
        /// The day it is true of.
        public var date: CalendarDate
        /// The rules in force.
        public var profile: RuleProfile
    }

    /// The workflow.
    public init() {}

    /// Reads a project.
    ///
    /// - Parameters:
    ///   - project: the project.
    ///   - numbers: the sites; all of them where there is none.
    ///   - date: the day for which it is asked.
    /// - Throws: `SiteError`.
    public func callAsFunction(
        project: String, sites numbers: [Int] = [], on date: CalendarDate
    ) throws(SiteError) -> Outcome {
        try SiteAccess.read(project) { database in
            let ledger = try SiteLedger(database)
            for number in numbers where ledger.states[number] == nil {
                throw SiteError.unknownSite(number, known: ledger.states.keys.sorted())
            }
            let chosen = ledger.sites.filter { numbers.isEmpty || numbers.contains($0.site) }
            let gates = try SiteGates(database, sites: chosen)
            let tables = try SiteTables(database, sites: chosen)
            let documents = Dictionary(grouping: try database.documents(), by: \.site)
            let links = Dictionary(grouping: ledger.links, by: \.event.site)
            let entries = try chosen.map { state in
                let input = try gates.input(for: state, on: date)
                return Entry(
                    state: state, parcels: state.parcels.map(tables.label),
                    cooperatives: state.cooperatives.map {
                        ($0, tables.cooperative($0)?.name, tables.cooperative($0)?.unit)
                    },
                    standing: UnitReadiness(
                        sites: [.init(site: state, input: input)], candidate: GateInput(ground: nil),
                        under: gates.profile, on: date),
                    stale: input.staleApprovals, waivers: input.waivers, documents: documents[state.site] ?? [],
                    links: links[state.site] ?? [])
            }
            return Outcome(entries: entries, head: ledger.head, date: date, profile: gates.profile)
        }
    }
}
