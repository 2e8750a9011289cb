import TapakProgramme

/// Puts a site forward: parcels for cooperatives.
public struct AddSite: Sendable {
    /// What is put forward.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// What people call the site; the first parcel's name where it is not said.
        public var name: String?
        /// Its parcels: ids, or `#` and keys.
        public var parcels: [String]
        /// Its cooperatives: numbers, or codes of units whose own they are.
        public var cooperatives: [String]
        /// Who records it, when.
        public var entry: SiteEntry

        /// Puts a site forward.
        public init(
            project: String, name: String? = nil, parcels: [String], cooperatives: [String], entry: SiteEntry
        ) {
            self.project = project
            self.name = name
            self.parcels = parcels
            self.cooperatives = cooperatives
            self.entry = entry
        }
    }

    /// The workflow.
    public init() {}

    /// Records the site.
    ///
    /// - Throws: `SiteError`, with nothing recorded.
    public func callAsFunction(_ input: Input) throws(SiteError) -> SiteRecord {
        try SiteAccess.change(input.project) { database in
            var book = try SiteBook(database)
            let site = (book.ledger.states.keys.max() ?? 0) + 1
            let names = ParcelNames(database: database)
            let parcels = try input.parcels.map { try LinkSite.free($0, names, book.ledger) }
            let cooperatives = try input.cooperatives.map { try names.cooperative(named: $0) }
            let name = try input.name ?? parcels.first.map(names.title) ?? ""
            try book.record(.created(name: name), of: site, by: input.entry)
            if !parcels.isEmpty { try book.record(.parcelsJoined(parcels), of: site, by: input.entry) }
            if !cooperatives.isEmpty { try book.record(.cooperativesJoined(cooperatives), of: site, by: input.entry) }
            return try book.finished(site)
        }
    }
}
