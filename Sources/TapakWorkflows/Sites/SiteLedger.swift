import TapakFormats
public import TapakGeoPackage
public import TapakProgramme

/// The sites of a project: every event in its place in the chain, and what the events of each site add up to.
public struct SiteLedger: Sendable {
    /// Where every site stands, by its number.
    public private(set) var states: [Int: SiteState]
    /// Every event of the project, in order, each with its hash.
    public private(set) var links: [EventChain.Link]
    /// Where the chain stands.
    public private(set) var head: EventChain.Head

    /// The chain that every project has.
    static let chain = EventChain { SHA256Digest.hex(of: $0) }

    /// Reads the sites of a project.
    ///
    /// Every link of the chain is checked: on a history that was changed nothing is built.
    ///
    /// - Throws: `StoreFailure` with `.damaged`, whose detail names the event and what is wrong with it.
    /// - Complexity: O(bytes of the events).
    public init(_ database: ProjectDatabase) throws {
        var links: [EventChain.Link] = []
        for row in try database.siteEvents() {
            guard let link = EventChain.Link(row) else {
                throw Self.damaged(database, row.sequence, "event_unreadable")
            }
            links.append(link)
        }
        if let fault = Self.chain.firstFault(in: links) {
            throw Self.damaged(database, fault.place, fault.cause.code)
        }
        do throws(EventRefusal) {
            states = try Self.states(of: links)
        } catch {
            throw Self.damaged(database, error.sequence, "event_refused")
        }
        self.links = links
        head = links.last.map { EventChain.Head(count: $0.event.sequence, hash: $0.hash) } ?? .origin
    }

    /// What events add up to, site by site.
    ///
    /// - Throws: `EventRefusal` for an event that cannot follow those before it.
    static func states(of links: [EventChain.Link]) throws(EventRefusal) -> [Int: SiteState] {
        var states: [Int: SiteState] = [:]
        for (site, events) in Dictionary(grouping: links.map(\.event), by: \.site) {
            states[site] = try SiteState(folding: events)
        }
        return states
    }

    /// The sites, by number.
    public var sites: [SiteState] { states.values.sorted { $0.site < $1.site } }

    /// Every event of a site, also those that were undone, in order.
    public func links(of site: Int) -> [EventChain.Link] { links.filter { $0.event.site == site } }

    /// Adds an event at the end, if it can follow.
    ///
    /// - Parameter openGates: the gates that are open for its site; nothing where it goes through none.
    /// - Returns: the event in its place.
    mutating func add(
        _ event: SiteEvent, openGates: Set<Gate.Kind>? = nil
    ) throws(EventRefusal) -> EventChain.Link {
        let link = Self.chain.link(event, after: head)
        if let state = states[event.site] {
            states[event.site] = try state.adding(link.event, openGates: openGates)
        } else {
            states[event.site] = try SiteState(folding: [link.event])
        }
        links.append(link)
        head = EventChain.Head(count: link.event.sequence, hash: link.hash)
        return link
    }

    private static func damaged(_ database: ProjectDatabase, _ sequence: Int, _ cause: String) -> StoreFailure {
        StoreFailure(path: database.path, reason: .damaged(detail: "tapak_site_events \(sequence): \(cause)"))
    }
}

extension EventChain.Link {
    /// An event as it is kept; nothing where it cannot be read, or the columns beside it say otherwise.
    init?(_ row: StoredSiteEvent) {
        guard let event = SiteEvent(canonicalBytes: row.event), event.sequence == row.sequence, event.site == row.site,
            event.previousHash == row.previous
        else { return nil }
        self.init(event: event, hash: row.hash)
    }

    /// The event as it is to be kept.
    var row: StoredSiteEvent {
        StoredSiteEvent(
            sequence: event.sequence, site: event.site, event: event.canonicalBytes, previous: event.previousHash,
            hash: hash)
    }
}

extension ChainFault.Cause {
    /// The code in data.
    public var code: String {
        switch self {
        case .sequenceDiffers: "sequence_differs"
        case .previousDiffers: "previous_differs"
        case .hashDiffers: "hash_differs"
        case .headDiffers: "head_differs"
        case .eventsMissing: "events_missing"
        }
    }
}
