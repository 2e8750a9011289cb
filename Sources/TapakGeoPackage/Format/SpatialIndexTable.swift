import GRDB

/// The spatial index of one geometry column: GeoPackage's extension `gpkg_rtree_index`.
///
/// **Method.** OGC 12-128r17 (GeoPackage 1.3), Annex F.3: SQLite's R*Tree, kept up to date by six triggers, for which
/// ``SpatialFunctions`` have to be registered. With these triggers an upsert (`ON CONFLICT DO UPDATE`) fails in SQLite, as
/// the standard warns: rows are updated or inserted, each by a statement of its own.
struct SpatialIndexTable {
    /// The feature table.
    var table: String
    /// Its geometry column.
    var column: String
    /// Its integer primary key.
    var rowID: String

    init(table: String, column: String = "geom", rowID: String = "fid") {
        self.table = table
        self.column = column
        self.rowID = rowID
    }

    static let extensionName = "gpkg_rtree_index"
    static let extensionDefinition = "http://www.geopackage.org/spec130/#extension_rtree"

    /// The name of the index.
    var name: String { "rtree_\(table)_\(column)" }

    /// Makes the index, empty and without triggers, and says so in `gpkg_extensions`.
    ///
    /// - Throws: `DatabaseError`.
    func create(on database: Database) throws {
        try database.execute(
            sql: "CREATE VIRTUAL TABLE \(name.sqlIdentifier) USING rtree(id, minx, maxx, miny, maxy)")
        try database.registerExtension(
            Self.extensionName, table: table, column: column, definition: Self.extensionDefinition, scope: .writeOnly)
    }

    /// Takes the index away, with its triggers and its row in `gpkg_extensions`, so far as they are there.
    ///
    /// - Throws: `DatabaseError`.
    func drop(on database: Database) throws {
        try dropTriggers(on: database)
        try database.execute(sql: "DROP TABLE IF EXISTS \(name.sqlIdentifier)")
        try database.execute(
            sql: "DELETE FROM gpkg_extensions WHERE extension_name = ? AND lower(table_name) = lower(?) "
                + "AND lower(column_name) = lower(?)",
            arguments: [Self.extensionName, table, column])
    }

    /// Whether the index and all its triggers are there.
    func isComplete(on database: Database) throws -> Bool {
        let names = [name] + Trigger.allCases.map(triggerName)
        for name in names {
            let found = try Int.fetchOne(
                database, sql: "SELECT 1 FROM sqlite_master WHERE name = ? AND type = ?",
                arguments: [name, name == self.name ? "table" : "trigger"])
            guard found == 1 else { return false }
        }
        return true
    }

    /// Makes the triggers.
    ///
    /// - Throws: `DatabaseError`.
    func createTriggers(on database: Database) throws {
        for trigger in Trigger.allCases {
            try database.execute(
                sql: "CREATE TRIGGER \(triggerName(trigger).sqlIdentifier) \(body(of: trigger))")
        }
    }

    /// Takes the triggers away where they are there, those of later versions of the standard too: for as long as many rows
    /// are written, after which ``fill(with:on:)`` and ``createTriggers(on:)`` follow.
    ///
    /// - Throws: `DatabaseError`.
    func dropTriggers(on database: Database) throws {
        for suffix in Trigger.allCases.map(\.rawValue) + Self.laterTriggers {
            try database.execute(sql: "DROP TRIGGER IF EXISTS \("\(name)_\(suffix)".sqlIdentifier)")
        }
    }

    /// GeoPackage 1.4 replaced `update1` and `update3`.
    private static let laterTriggers = ["update5", "update6", "update7"]

    /// Fills the index from the geometries in the table, in place of whatever it held.
    ///
    /// - Throws: `DatabaseError`.
    /// - Complexity: O(*n* log *n*); about a microsecond a row more than reading the geometries.
    func refill(on database: Database) throws {
        let (row, geometry) = (rowID.sqlIdentifier, column.sqlIdentifier)
        var entries: [Entry] = []
        let statement = try RawStatement(
            "SELECT \(row), \(geometry) FROM \(table.sqlIdentifier) WHERE \(geometry) NOT NULL ORDER BY \(row)",
            on: database)
        while try statement.step() {
            // What is no geometry is not indexed, as the triggers have it.
            let box = statement.withBlob(1) { bytes in (try? GeoPackageBinary.envelope(of: bytes)) ?? nil }
            if let box { entries.append(Entry(rowID: statement.integer(0), box: box)) }
        }
        try fill(with: entries, on: database)
    }
}
