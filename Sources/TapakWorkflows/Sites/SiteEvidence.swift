public import TapakGeoPackage
public import TapakProgramme

/// How the things are now on which approvals rest: outlines of parcels, bytes of documents, the rule profile.
public struct SiteEvidence: Sendable {
    /// The profile in force, as `kota-bekasi-600@1`.
    public let profile: String
    private let geometries: [Int64: ContentHash]
    /// The hashes of documents, by the site they belong to.
    private let documents: [Int: [Int: String]]

    /// Reads what the sites of a project rest on. Files of documents are read, those that a decision rests on.
    ///
    /// A file that is not there says nothing and counts as unchanged: whoever has a copy of the project alone must be able
    /// to work. That it is missing is told by ``VerifyProject``.
    ///
    /// - Throws: `StoreFailure`.
    /// - Complexity: O(parcels of sites + bytes of documents).
    public init(_ database: ProjectDatabase, ledger: SiteLedger) throws {
        try self.init(database, sites: Array(ledger.states.values))
    }

    /// Reads what some sites rest on.
    init(_ database: ProjectDatabase, sites: [SiteState]) throws {
        let profile = try database.profile()
        self.profile = "\(profile.key)@\(profile.version)"
        let keys = Set(sites.flatMap { $0.parcels.compactMap(\.key) })
        geometries = try database.parcels(keys: keys).mapValues { FeatureState(of: $0, in: .parcels).geometry }
        var owners: [Int: Int] = [:]
        for site in sites {
            for id in site.standings.flatMap({ $0.approvals.flatMap(\.documents) }) where site.documents[id] != nil {
                owners[id] = site.site
            }
        }
        var documents: [Int: [Int: String]] = [:]
        if !owners.isEmpty {
            let folder = ProjectFolder(ofProject: database.path)
            for document in try database.documents() {
                guard let owner = owners[document.id] else { continue }
                documents[owner, default: [:]][document.id] = try database.presentHash(of: document, in: folder)
            }
        }
        self.documents = documents
    }

    /// What the approvals and waivers of a site are held against.
    public func present(for site: SiteState) -> PresentEvidence {
        PresentEvidence(
            geometryHash: Self.hash(of: site, geometries), profile: profile,
            documentHashes: documents[site.site] ?? [:])
    }

    /// The hash of the outlines of a site's parcels, whatever their order; nothing where it has none.
    ///
    /// **Method.** SHA-256 of the parcels' hashes on the grid of 1e-9 degree, sorted, one after the other. A parcel that is
    /// gone from the layer counts as one without geometry.
    static func hash(of site: SiteState, _ geometries: [Int64: ContentHash]) -> String? {
        guard !site.parcels.isEmpty else { return nil }
        let hashes = site.parcels.map { $0.key.flatMap { geometries[$0] } ?? .ofNoGeometry }
        return ContentHash(of: hashes.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)).hex
    }
}
