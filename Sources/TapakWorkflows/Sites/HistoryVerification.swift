import TapakGeoPackage
import TapakProgramme

/// Verifies the events of a project and everything that rests on them: tables, documents, decisions.
struct HistoryVerification {
    private(set) var differences: [ProjectDifference] = []
    let head: EventChain.Head
    private(set) var siteCount = 0
    private(set) var documentCount = 0

    init(_ database: ProjectDatabase, knownHead: EventChain.Head?) throws {
        let rows = try database.siteEvents()
        head = rows.last.map { EventChain.Head(count: $0.sequence, hash: $0.hash) } ?? .origin
        var links: [EventChain.Link] = []
        for row in rows {
            guard let link = EventChain.Link(row) else {
                // What follows rests on an event that nobody can read.
                differences.append(.eventUnreadable(row.sequence))
                return
            }
            links.append(link)
        }
        if let fault = SiteLedger.chain.firstFault(in: links, knownHead: knownHead) {
            differences.append(.chain(fault))
        }
        let states: [Int: SiteState]
        do {
            states = try SiteLedger.states(of: links)
        } catch {
            differences.append(.eventRefused(error))
            return
        }
        siteCount = states.count
        let sites = states.values.sorted { $0.site < $1.site }
        let documents = try database.documents()
        documentCount = documents.count
        try compareTables(of: sites, documents, in: database)
        try compareDocuments(of: sites, documents, links, in: database)
        let evidence = try SiteEvidence(database, sites: sites)
        for site in sites {
            for stale in site.staleApprovals(now: evidence.present(for: site)) where stale.isCurrent {
                // Documents are told one by one already.
                let others = stale.differences.filter { difference in
                    switch difference {
                    case .geometry, .profile: true
                    case .documentReplaced, .documentChanged: false
                    }
                }
                guard !others.isEmpty else { continue }
                var told = stale
                told.differences = others
                differences.append(.approvalStale(site: site.site, told))
            }
        }
    }

    /// Names of parcels and cooperatives may change, and are shown as they were when an event was added last.
    private static let names: Set<String> = ["parcels", "cooperatives"]

    private mutating func compareTables(
        of sites: [SiteState], _ documents: [StoredDocument], in database: ProjectDatabase
    ) throws {
        let tables = try SiteTables(database, sites: sites)
        var shown = Dictionary(try database.sites().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for site in sites {
            let expected = tables.row(of: site)
            guard let found = shown.removeValue(forKey: site.site) else {
                differences.append(
                    .siteTable(site: site.site, column: "id", found: nil, expected: String(site.site)))
                continue
            }
            for (column, values) in zip(StoredSite.columns, zip(found.values, expected.values))
            where values.0 != values.1 && !Self.names.contains(column) {
                differences.append(
                    .siteTable(site: site.site, column: column, found: values.0.text, expected: values.1.text))
            }
            compare(site.site, "site_parcels", found.parcels.map(Self.text), expected.parcels.map(Self.text))
            compare(
                site.site, "site_cooperatives", found.cooperatives.map { String($0.id) }.sorted(),
                expected.cooperatives.map { String($0.id) }.sorted())
        }
        for stray in shown.keys.sorted() {
            differences.append(.siteTable(site: stray, column: "id", found: String(stray), expected: nil))
        }
    }

    private static func text(_ parcel: StoredSite.Parcel) -> String { "\(parcel.fid):\(parcel.assetClass)" }

    private mutating func compare(_ site: Int, _ table: String, _ found: [String], _ expected: [String]) {
        guard found != expected else { return }
        differences.append(
            .siteTable(
                site: site, column: table, found: found.joined(separator: "; "),
                expected: expected.joined(separator: "; ")))
    }

    private mutating func compareDocuments(
        of sites: [SiteState], _ documents: [StoredDocument], _ links: [EventChain.Link],
        in database: ProjectDatabase
    ) throws {
        let folder = ProjectFolder(ofProject: database.path)
        var rows = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let states = Dictionary(sites.map { ($0.site, $0) }, uniquingKeysWith: { first, _ in first })
        for link in links {
            guard let document = link.event.fact.document else { continue }
            guard let row = rows.removeValue(forKey: document.id) else {
                differences.append(
                    .documentTable(id: document.id, column: "id", found: nil, expected: String(document.id)))
                continue
            }
            let attached = states[link.event.site]?.documents[document.id]
            let pairs: [(String, String?, String?)] = [
                ("site", String(row.site), String(link.event.site)), ("kind", row.kind, document.kind.rawValue),
                ("number", row.number, document.number), ("date", row.date, document.date?.text),
                ("sha256", row.sha256, document.sha256), ("path", row.path, document.path),
                ("replaced_by", row.replacedBy.map(String.init), attached?.replacedBy.map(String.init)),
                ("withdrawn", String(row.isWithdrawn), String(attached == nil)),
            ]
            for (column, found, expected) in pairs where found != expected {
                differences.append(
                    .documentTable(id: document.id, column: column, found: found, expected: expected))
            }
            let hash: String?
            if let path = document.path {
                hash = folder.hash(ofFile: path)
            } else {
                hash = try database.presentHash(of: row, in: folder)
            }
            guard let hash else {
                differences.append(
                    .documentMissing(id: document.id, site: link.event.site, path: document.path))
                continue
            }
            guard hash != document.sha256 else { continue }
            differences.append(
                .documentChanged(
                    id: document.id, site: link.event.site, path: document.path, found: hash,
                    expected: document.sha256))
        }
        for stray in rows.keys.sorted() {
            differences.append(.documentTable(id: stray, column: "id", found: String(stray), expected: nil))
        }
    }
}

extension SiteFact {
    /// The document that the fact brings.
    var document: SiteDocument? {
        switch self {
        case .documentAttached(let document), .documentReplaced(_, let document): document
        default: nil
        }
    }
}
