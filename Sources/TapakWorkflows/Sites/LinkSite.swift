import TapakProgramme

/// Lets parcels and cooperatives join a site, or leave it.
public struct LinkSite: Sendable {
    /// Who joins or leaves.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The site.
        public var site: Int
        /// Parcels: ids, or `#` and keys.
        public var parcels: [String]
        /// Cooperatives: numbers, or codes of units whose own they are.
        public var cooperatives: [String]
        /// Whether they leave.
        public var leaves: Bool
        /// Who records it, when.
        public var entry: SiteEntry

        /// Joins or parts.
        public init(
            project: String, site: Int, parcels: [String], cooperatives: [String], leaves: Bool, entry: SiteEntry
        ) {
            self.project = project
            self.site = site
            self.parcels = parcels
            self.cooperatives = cooperatives
            self.leaves = leaves
            self.entry = entry
        }
    }

    /// The workflow.
    public init() {}

    /// Records it.
    ///
    /// - Throws: `SiteError`, with nothing recorded.
    public func callAsFunction(_ input: Input) throws(SiteError) -> SiteRecord {
        try SiteAccess.change(input.project) { database in
            var book = try SiteBook(database)
            let state = try book.site(input.site)
            let names = ParcelNames(database: database)
            let cooperatives = try input.cooperatives.map { try names.cooperative(named: $0) }
            if input.leaves {
                let parcels = try input.parcels.map { try names.parcel(named: $0, on: state).id }
                if !parcels.isEmpty { try book.record(.parcelsLeft(parcels), of: input.site, by: input.entry) }
                if !cooperatives.isEmpty {
                    try book.record(.cooperativesLeft(cooperatives), of: input.site, by: input.entry)
                }
            } else {
                let parcels = try input.parcels.map { try Self.free($0, names, book.ledger, but: input.site) }
                if !parcels.isEmpty { try book.record(.parcelsJoined(parcels), of: input.site, by: input.entry) }
                if !cooperatives.isEmpty {
                    try book.record(.cooperativesJoined(cooperatives), of: input.site, by: input.entry)
                }
            }
            return try book.finished(input.site)
        }
    }

    /// A parcel that no other site has: the same land is not put forward twice.
    static func free(
        _ name: String, _ names: ParcelNames, _ ledger: SiteLedger, but own: Int? = nil
    ) throws -> SiteParcel {
        let parcel = try names.parcel(named: name)
        if let other = ledger.sites.first(where: { site in
            site.site != own && site.parcels.contains { $0.id == parcel.id }
        }) {
            throw SiteError.parcelTaken(name, site: other.site)
        }
        return parcel
    }
}
