import GRDB

/// The tables every project has from its beginning.
enum ProjectSchema {
    @Sendable static func create(in database: ProjectDatabase) throws {
        let connection = database.connection
        for table in tables {
            try connection.execute(sql: "CREATE TABLE \(table.name) (\(table.columns))")
            try database.register(attributes: table.name, title: table.name, description: table.description)
        }
        try connection.execute(
            sql: """
                CREATE INDEX tapak_delivery_parts_order ON tapak_delivery_parts (delivery, ordinal);
                CREATE INDEX tapak_journal_layer ON tapak_journal (layer, fid);
                """)
        try database.createLayer(.parcels)
        try database.createLayer(.kelurahan)
    }

    private struct Table {
        var name: String
        var description: String
        var columns: String
    }

    private static let tables = [
        Table(
            name: "tapak_settings", description: "What the project is about",
            columns: "id INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL"),
        Table(
            name: "tapak_profiles", description: "Rule profiles, as text; the newest is in force",
            columns: """
                id INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL, version TEXT NOT NULL, sha256 TEXT NOT NULL,
                yaml TEXT NOT NULL, since DATETIME NOT NULL
                """),
        Table(
            name: "tapak_units", description: "Every kelurahan and desa of the region",
            columns: """
                id INTEGER PRIMARY KEY NOT NULL, kemendagri_code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT,
                kecamatan_code TEXT, kecamatan TEXT, regency_code TEXT NOT NULL, regency TEXT
                """),
        Table(
            name: "tapak_deliveries", description: "Every file that was imported",
            columns: """
                id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, layer TEXT NOT NULL, source TEXT NOT NULL, file TEXT NOT NULL,
                sha256 TEXT NOT NULL, received DATE NOT NULL, who TEXT, feature_count INTEGER NOT NULL, is_partial BOOLEAN NOT NULL,
                crs TEXT NOT NULL, operation TEXT NOT NULL, dropped_attributes TEXT
                """),
        Table(
            name: "tapak_delivery_parts",
            description: "What was delivered: GeoJSON features, one a line, in longitude and latitude",
            columns: """
                id INTEGER PRIMARY KEY NOT NULL, delivery INTEGER NOT NULL, ordinal INTEGER NOT NULL,
                feature_count INTEGER NOT NULL, features TEXT NOT NULL
                """),
        Table(
            name: "tapak_assessments",
            description: "What was found out last of each parcel, and from what; can be computed anew at any time",
            columns: """
                fid INTEGER PRIMARY KEY NOT NULL, basis BLOB NOT NULL, geometry_hash BLOB NOT NULL,
                rule_profile TEXT NOT NULL, verdict TEXT NOT NULL, record BLOB NOT NULL
                """),
        Table(
            name: "tapak_journal", description: "What other programs changed: a hint, not a proof",
            columns: "id INTEGER PRIMARY KEY NOT NULL, layer TEXT NOT NULL, fid INTEGER, change TEXT NOT NULL"),
    ]
}
