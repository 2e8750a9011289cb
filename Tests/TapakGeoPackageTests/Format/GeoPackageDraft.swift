import GRDB
import TapakGeometry
import TapakTestSupport

@testable import TapakGeoPackage

/// A GeoPackage under construction, in memory or in a file.
struct GeoPackageDraft {
    let queue: DatabaseQueue

    /// Makes one with its core tables.
    init(path: String? = nil, pageSize: Int = 4096) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            // Counts only before the first table is made.
            try database.execute(sql: "PRAGMA page_size = \(pageSize)")
            try SpatialFunctions.register(on: database)
        }
        queue =
            try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
            ?? DatabaseQueue(configuration: configuration)
        try queue.write { database in
            try database.markAsGeoPackage()
            try database.createCoreTables()
        }
    }

    /// Makes a feature table with an index and no rows.
    func addLayer(_ index: SpatialIndexTable, type: GeometryTypeName = .multiPolygon) throws {
        try queue.write { database in
            try database.execute(
                sql: "CREATE TABLE \(index.table.sqlIdentifier) (\(index.rowID.sqlIdentifier) INTEGER PRIMARY KEY, "
                    + "\(index.column.sqlIdentifier) \(type.rawValue), name TEXT)")
            try database.registerFeatures(
                index.table, geometryColumn: index.column, geometryType: type, title: "Title of \(index.table)",
                description: "A layer")
            try index.create(on: database)
        }
    }

    /// Puts in squares of up to a hundredth of a degree around random places, numbered from 1.
    func addSquares(_ count: Int, to index: SpatialIndexTable, seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        try queue.write { database in
            let insert = try RawStatement(
                "INSERT INTO \(index.table.sqlIdentifier) (\(index.column.sqlIdentifier)) VALUES (?)", on: database)
            for _ in 0..<count {
                insert.bind(blob: Self.square(using: &generator), at: 1)
                try insert.run()
            }
        }
    }

    /// The blob of a square.
    static func square(using generator: inout some RandomNumberGenerator) -> [UInt8] {
        let (x, y) = (Double.random(in: 106...108, using: &generator), Double.random(in: -7...(-5), using: &generator))
        let side = Double.random(in: 0...0.01, using: &generator)
        let corners = [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)].map {
            Position(x: x + $0.0, y: y + $0.1)
        }
        var bytes: [UInt8] = []
        GeoPackageBinary.encode(Geometry(polygons: [[corners]]), srsID: 4326, promoting: true, into: &bytes)
        return bytes
    }

    /// The rows of the index as SQLite tells them.
    func indexed(_ index: SpatialIndexTable) throws -> [[Double]] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM \(index.name.sqlIdentifier) ORDER BY id").map { row in
                try (0..<5).map { try row.decode(Double.self, atIndex: $0) }
            }
        }
    }

    /// What SQLite says to an index that holds together.
    func check(_ index: SpatialIndexTable) throws -> String? {
        try queue.read { try String.fetchOne($0, sql: "SELECT rtreecheck(?)", arguments: [index.name]) }
    }
}
