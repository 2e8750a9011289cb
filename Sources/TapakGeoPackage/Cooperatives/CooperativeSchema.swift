import GRDB

/// The tables of cooperatives.
enum CooperativeSchema {
    /// Makes them. A released step: what must differ is done by a later one.
    @Sendable static func create(in database: ProjectDatabase) throws {
        for table in tables {
            try database.connection.execute(sql: "CREATE TABLE \(table.name) (\(table.columns))")
            try database.register(attributes: table.name, title: table.name, description: table.description)
        }
        try database.connection.execute(
            sql: """
                CREATE UNIQUE INDEX cooperatives_village ON cooperatives (kemendagri_code) WHERE level = 'village';
                CREATE INDEX cooperatives_unit ON cooperatives (kemendagri_code);
                CREATE UNIQUE INDEX cooperatives_nik ON cooperatives (nik_koperasi_number);
                CREATE UNIQUE INDEX cooperative_business_units_code
                ON cooperative_business_units (cooperative, business_unit);
                CREATE UNIQUE INDEX cooperative_channels_name ON cooperative_channels (cooperative, name);
                CREATE UNIQUE INDEX cooperative_partners_name ON cooperative_partners (cooperative, name);
                """)
    }

    private struct Table {
        var name: String
        var description: String
        var columns: String
    }

    private static let milestones = [
        "musyawarah", "deed", "legal_entity", "nik_koperasi", "nib", "npwp", "account", "trained",
    ]

    private static let milestoneColumns = milestones.map {
        """
        \($0) TEXT CHECK (\($0) IN ('done', 'not_yet')),
        \($0)_date DATE CHECK (\($0)_date IS NULL OR \($0) = 'done'),
        """
    }.joined(separator: "\n")

    private static let tables = [
        Table(
            name: "cooperatives",
            description: "Cooperatives: one of the programme for each kelurahan or desa, any number below",
            columns: """
                id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, kemendagri_code TEXT, unit_text TEXT,
                level TEXT NOT NULL CHECK (level IN ('village', 'rw')), place TEXT,
                kind TEXT NOT NULL CHECK (kind IN ('kdmp', 'kkmp', 'other') AND (level = 'rw' OR kind <> 'other')),
                name TEXT NOT NULL, model TEXT CHECK (model IN ('new', 'development', 'revitalisation')), trade TEXT,
                \(milestoneColumns)
                legal_entity_number TEXT, nik_koperasi_number TEXT, nib_number TEXT, npwp_number TEXT,
                active BOOLEAN CHECK (active IN (0, 1)), active_as_of DATE,
                members INTEGER CHECK (members >= 0), members_as_of DATE, source TEXT, date DATE
                """),
        Table(
            name: "cooperative_business_units",
            description: "Branches of business of cooperatives",
            columns: "id INTEGER PRIMARY KEY NOT NULL, cooperative INTEGER NOT NULL, business_unit TEXT NOT NULL"),
        Table(
            name: "cooperative_channels",
            description: "Where cooperatives sell over the net",
            columns: "id INTEGER PRIMARY KEY NOT NULL, cooperative INTEGER NOT NULL, name TEXT NOT NULL"),
        Table(
            name: "cooperative_partners",
            description: "With whom cooperatives work: enterprises and offices, never persons",
            columns: """
                id INTEGER PRIMARY KEY NOT NULL, cooperative INTEGER NOT NULL, name TEXT NOT NULL,
                class TEXT CHECK (class IN ('bumn', 'bumd', 'private', 'other')), what TEXT, since DATE,
                status TEXT CHECK (status IN ('planned', 'active', 'ended'))
                """),
        Table(
            name: "reported_counts",
            description: "Counts that others give, each with its source; none is preferred",
            columns: """
                id INTEGER PRIMARY KEY NOT NULL, scope TEXT NOT NULL, measure TEXT NOT NULL,
                count INTEGER NOT NULL CHECK (count >= 0), source TEXT NOT NULL, date DATE
                """),
    ]
}
