import GRDB
import Testing

@testable import TapakGeoPackage

@Suite("SQL functions on geometries")
struct SpatialFunctionsTests {
    private func values(_ literal: String) throws -> Row? {
        let queue = try DatabaseQueue()
        return try queue.read { database in
            try SpatialFunctions.register(on: database)
            return try Row.fetchOne(
                database,
                sql:
                    "SELECT ST_MinX(g), ST_MaxX(g), ST_MinY(g), ST_MaxY(g), ST_IsEmpty(g) FROM (SELECT \(literal) AS g)"
            )
        }
    }

    private func databaseValues(_ literal: String) throws -> [DatabaseValue] {
        Array(try #require(try values(literal)).databaseValues)
    }

    @Test("the sides of the box, with and without an envelope")
    func sides() throws {
        let line = try databaseValues("X'\(BlobSample.plain[1].blob)'")
        #expect(line == [1.0, 3.0, 2.0, 4.5].map(\.databaseValue) + [0.databaseValue])
        let point = try databaseValues("X'\(BlobSample.plain[0].blob)'")
        #expect(point == [106.5, 106.5, -6.25, -6.25].map(\.databaseValue) + [0.databaseValue])
    }

    @Test(
        "an empty geometry has no side, and is empty", arguments: BlobSample.plain.filter { $0.text.hasSuffix("EMPTY") }
    )
    func empty(_ sample: BlobSample) throws {
        #expect(try databaseValues("X'\(sample.blob)'") == [.null, .null, .null, .null, 1.databaseValue])
    }

    @Test(
        "what is no geometry gives NULL",
        arguments: ["NULL", "''", "'GP'", "7", "X''", "X'00'", "X'47500001E6100000'", "zeroblob(100)"])
    func others(literal: String) throws {
        #expect(try databaseValues(literal) == [.null, .null, .null, .null, .null])
    }

    @Test("triggers may call them where the schema is not trusted")
    func untrusted() throws {
        let queue = try DatabaseQueue()
        try queue.inDatabase { database in
            try SpatialFunctions.register(on: database)
            try database.execute(
                sql: """
                    PRAGMA trusted_schema = 0;
                    CREATE TABLE t (geom POINT);
                    CREATE TABLE seen (x DOUBLE);
                    CREATE TRIGGER see AFTER INSERT ON t WHEN NOT ST_IsEmpty(NEW.geom)
                    BEGIN INSERT INTO seen VALUES (ST_MinX(NEW.geom)); END;
                    INSERT INTO t VALUES (X'\(BlobSample.plain[0].blob)');
                    """)
            #expect(try Double.fetchAll(database, sql: "SELECT x FROM seen") == [106.5])
        }
    }
}
