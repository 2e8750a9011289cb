import GRDB

/// A site as the project shows it to other programs: what its events add up to, written anew after every event.
public struct StoredSite: Hashable, Sendable {
    /// Its number.
    public var id: Int
    /// What the table `sites` holds of it, in the order of ``columns``.
    public var values: [StoredValue]
    /// Its parcels.
    public var parcels: [Parcel]
    /// Its cooperatives.
    public var cooperatives: [Cooperative]

    /// A parcel of a site.
    public struct Parcel: Hashable, Sendable {
        /// Its key in the layer `parcels`.
        public var fid: Int64
        /// Its id, where it has one.
        public var id: String?
        /// The code of its asset class.
        public var assetClass: String

        /// Names a parcel.
        public init(fid: Int64, id: String?, assetClass: String) {
            self.fid = fid
            self.id = id
            self.assetClass = assetClass
        }
    }

    /// A cooperative of a site.
    public struct Cooperative: Hashable, Sendable {
        /// Its number.
        public var id: Int
        /// Its name, where it is known.
        public var name: String?

        /// Names a cooperative.
        public init(id: Int, name: String?) {
            self.id = id
            self.name = name
        }
    }

    /// Describes a site.
    public init(id: Int, values: [StoredValue], parcels: [Parcel], cooperatives: [Cooperative]) {
        self.id = id
        self.values = values
        self.parcels = parcels
        self.cooperatives = cooperatives
    }

    /// The columns of the table `sites`, without its key.
    public static let columns = [
        "name", "created", "parcels", "cooperatives", "phase", "stage_since", "land_stage", "tenure_stage",
        "construction_stage", "construction_percent", "credit_stage", "capital_stage", "lp2b", "lsd", "last_event",
    ]
}

extension ProjectDatabase {
    /// Every site as the tables show it now, whoever wrote them.
    public func sites() throws -> [StoredSite] {
        var parcels: [Int: [StoredSite.Parcel]] = [:]
        for row in try Row.fetchAll(connection, sql: "SELECT * FROM site_parcels ORDER BY site, parcel") {
            parcels[row.number("site") ?? 0, default: []].append(
                .init(
                    fid: Int64(row.number("parcel") ?? 0), id: row.text("parcel_id"),
                    assetClass: row.text("asset_class") ?? ""))
        }
        var cooperatives: [Int: [StoredSite.Cooperative]] = [:]
        for row in try Row.fetchAll(connection, sql: "SELECT * FROM site_cooperatives ORDER BY site, id") {
            cooperatives[row.number("site") ?? 0, default: []].append(
                .init(id: row.number("cooperative") ?? 0, name: row.text("name")))
        }
        let columns = StoredSite.columns.joined(separator: ", ")
        let statement = try RawStatement("SELECT id, \(columns) FROM sites ORDER BY id", on: connection)
        var sites: [StoredSite] = []
        while try statement.step() {
            let id = Int(statement.integer(0))
            sites.append(
                StoredSite(
                    id: id, values: StoredSite.columns.indices.map { statement.value(Int32($0 + 1)) },
                    parcels: parcels[id] ?? [], cooperatives: cooperatives[id] ?? []))
        }
        return sites
    }

    /// Shows a site as it is now, in place of what was shown before.
    public func show(_ site: StoredSite) throws {
        let columns = StoredSite.columns
        let replace = try RawStatement(
            """
            INSERT OR REPLACE INTO sites (id, \(columns.joined(separator: ", ")))
            VALUES (?\(String(repeating: ", ?", count: columns.count)))
            """, on: connection)
        replace.bind(site.id, at: 1)
        for (index, value) in site.values.enumerated() { replace.bind(value, at: Int32(index + 2)) }
        try replace.run()
        try connection.execute(sql: "DELETE FROM site_parcels WHERE site = ?", arguments: [site.id])
        try connection.execute(sql: "DELETE FROM site_cooperatives WHERE site = ?", arguments: [site.id])
        for parcel in site.parcels {
            try connection.execute(
                sql: "INSERT INTO site_parcels (site, parcel, parcel_id, asset_class) VALUES (?, ?, ?, ?)",
                arguments: [site.id, parcel.fid, parcel.id, parcel.assetClass])
        }
        for cooperative in site.cooperatives {
            try connection.execute(
                sql: "INSERT INTO site_cooperatives (site, cooperative, name) VALUES (?, ?, ?)",
                arguments: [site.id, cooperative.id, cooperative.name])
        }
        for table in ["sites", "site_parcels", "site_cooperatives"] { try connection.setLastChange(of: table) }
    }
}
