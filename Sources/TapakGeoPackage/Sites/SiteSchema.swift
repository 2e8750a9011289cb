import GRDB

/// The tables of sites: events, of which nothing is ever changed, what they add up to, and documents.
enum SiteSchema {
    /// The tables. Once released, never changed here: what must differ is done by a later step.
    @Sendable static func create(in database: ProjectDatabase) throws {
        for table in tables {
            try database.connection.execute(sql: "CREATE TABLE \(table.name) (\(table.columns))")
            try database.register(attributes: table.name, title: table.name, description: table.description)
        }
        // Against accidents; against intent stands the chain of hashes.
        try database.connection.execute(
            sql: """
                CREATE TRIGGER tapak_site_events_update BEFORE UPDATE ON tapak_site_events
                BEGIN SELECT RAISE(ABORT, 'tapak_site_events: events are only added'); END;
                CREATE TRIGGER tapak_site_events_delete BEFORE DELETE ON tapak_site_events
                BEGIN SELECT RAISE(ABORT, 'tapak_site_events: events are only added'); END;
                CREATE TRIGGER tapak_site_events_insert BEFORE INSERT ON tapak_site_events
                WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM tapak_site_events)
                BEGIN SELECT RAISE(ABORT, 'tapak_site_events: events come in order, without gaps'); END;
                CREATE INDEX documents_site ON documents (site);
                """)
    }

    private struct Table {
        var name: String
        var description: String
        var columns: String
    }

    private static let tables = [
        Table(
            name: "tapak_site_events",
            description: "What happened to sites, each event with the hash of the one before it; never changed",
            columns: """
                sequence INTEGER PRIMARY KEY NOT NULL, site INTEGER NOT NULL, event TEXT NOT NULL, previous TEXT NOT NULL,
                hash TEXT NOT NULL
                """),
        Table(
            name: "sites", description: "Sites as their events add up; written anew after every event",
            columns: """
                id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, created DATE NOT NULL, parcels TEXT,
                cooperatives TEXT, phase TEXT NOT NULL, stage_since DATE NOT NULL, land_stage TEXT NOT NULL,
                tenure_stage TEXT, construction_stage TEXT NOT NULL, construction_percent INTEGER,
                credit_stage TEXT NOT NULL, capital_stage TEXT NOT NULL, lp2b TEXT, lsd TEXT, last_event INTEGER NOT NULL
                """),
        Table(
            name: "site_parcels", description: "Parcels of sites",
            columns: """
                id INTEGER PRIMARY KEY NOT NULL, site INTEGER NOT NULL, parcel INTEGER NOT NULL, parcel_id TEXT,
                asset_class TEXT NOT NULL
                """),
        Table(
            name: "site_cooperatives", description: "Cooperatives of sites",
            columns: "id INTEGER PRIMARY KEY NOT NULL, site INTEGER NOT NULL, cooperative INTEGER NOT NULL, name TEXT"),
        Table(
            name: "documents",
            description: "Documents of sites: hash, and path below the project's folder or content",
            columns: """
                id INTEGER PRIMARY KEY NOT NULL, site INTEGER NOT NULL, kind TEXT NOT NULL, number TEXT, date DATE,
                title TEXT, sha256 TEXT NOT NULL, path TEXT, size INTEGER NOT NULL, replaced_by INTEGER,
                withdrawn BOOLEAN NOT NULL DEFAULT 0, content BLOB
                """),
    ]
}
