import TapakGeoPackage
import TapakProgramme

/// The sites of a project while something is recorded: within one transaction events are added, and at its end the tables
/// that other programs see are written anew.
struct SiteBook {
    let database: ProjectDatabase
    private(set) var ledger: SiteLedger
    private(set) var added: [EventChain.Link] = []

    init(_ database: ProjectDatabase) throws {
        self.database = database
        ledger = try SiteLedger(database)
    }

    /// A site by its number.
    func site(_ number: Int) throws(SiteError) -> SiteState {
        guard let state = ledger.states[number] else {
            throw .unknownSite(number, known: ledger.states.keys.sorted())
        }
        return state
    }

    /// Adds an event.
    ///
    /// - Parameter openGates: the gates that are open for the site; asked only for steps through one.
    mutating func record(
        _ fact: SiteFact, of site: Int, by entry: SiteEntry, openGates: Set<Gate.Kind> = []
    ) throws {
        let evidence = try SiteEvidence(database, sites: ledger.states[site].map { [$0] } ?? [])
        let present = ledger.states[site].map(evidence.present)
        let event = SiteEvent(
            site: site, date: entry.date, recorded: entry.recorded, actor: entry.actor, evidence: entry.evidence,
            geometryHash: present?.geometryHash, profile: evidence.profile, fact: fact)
        do throws(EventRefusal) {
            added.append(try ledger.add(event, openGates: openGates))
        } catch {
            if case .step(let refusal) = error.cause { throw SiteError.step(refusal, gates: []) }
            throw SiteError.event(error)
        }
    }

    /// Writes what was added.
    ///
    /// - Returns: what to tell of it.
    func finished(_ site: Int, document: Int? = nil) throws -> SiteRecord {
        try finish(and: site)
        return SiteRecord(site: try self.site(site), added: added, head: ledger.head, document: document)
    }

    /// Writes what was added, of however many sites.
    ///
    /// - Parameter other: a site that is shown anew even where nothing was added to it.
    func finish(and other: Int? = nil) throws {
        try database.append(added.map(\.row))
        let states = try Set(added.map(\.event.site) + [other].compactMap(\.self)).sorted().map { try site($0) }
        let tables = try SiteTables(database, sites: states)
        let documents = Dictionary(grouping: try database.documents(), by: \.site)
        for state in states {
            try database.show(tables.row(of: state))
            try database.setStandings(of: tables.documents(of: state, in: documents[state.site] ?? []))
        }
    }
}
