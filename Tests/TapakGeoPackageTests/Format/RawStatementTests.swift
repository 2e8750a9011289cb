import GRDB
import Testing

@testable import TapakGeoPackage

@Suite("Statements without GRDB's values")
struct RawStatementTests {
    @Test("values come back as they went in, whatever their kind")
    func values() throws {
        let queue = try DatabaseQueue()
        try queue.write { database in
            try database.execute(sql: "CREATE TABLE t (a, b, c, d, e)")
            let insert = try RawStatement("INSERT INTO t VALUES (?, ?, ?, ?, ?)", on: database)
            for (text, blob) in [("", []), ("Jatisampurna – è", [0, 1, 255]), ("a\0b", [])] as [(String, [UInt8])] {
                insert.bind(Int64.min, at: 1)
                insert.bind(-6.25, at: 2)
                insert.bind(text, at: 3)
                insert.bind(blob: blob, at: 4)
                insert.bindNull(at: 5)
                try insert.run()
            }
            #expect(
                try String.fetchAll(
                    database, sql: "SELECT DISTINCT typeof(a)||typeof(b)||typeof(c)||typeof(d)||typeof(e) FROM t")
                    == ["integerrealtextblobnull"])
            let select = try RawStatement("SELECT * FROM t ORDER BY rowid", on: database)
            var texts: [String?] = []
            var blobs: [[UInt8]] = []
            while try select.step() {
                #expect(select.integer(0) == .min)
                #expect(select.double(1) == -6.25)
                #expect(!select.isNull(3) && select.isNull(4) && select.text(4) == nil)
                texts.append(select.text(2))
                blobs.append(select.withBlob(3) { bytes in (0..<bytes.byteCount).map { Self.byte($0, of: bytes) } })
            }
            #expect(texts == ["", "Jatisampurna – è", "a\0b"])
            #expect(blobs == [[], [0, 1, 255], []])
        }
    }

    private static func byte(_ index: Int, of bytes: RawSpan) -> UInt8 {
        unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
    }

    @Test("errors are SQLite's, and a statement that failed can be run again")
    func errors() throws {
        let queue = try DatabaseQueue()
        try queue.write { database in
            #expect(throws: DatabaseError.self) { _ = try RawStatement("SELEC 1", on: database) }
            try database.execute(sql: "CREATE TABLE t (a INTEGER PRIMARY KEY)")
            let insert = try RawStatement("INSERT INTO t VALUES (?)", on: database)
            insert.bind(1, at: 1)
            try insert.run()
            do throws(DatabaseError) {
                try insert.run()
                Issue.record("the key is there twice")
            } catch {
                #expect(error.resultCode == .SQLITE_CONSTRAINT)
                #expect(error.message == "UNIQUE constraint failed: t.a")
                #expect(error.sql == "INSERT INTO t VALUES (?)")
            }
            insert.bind(2, at: 1)
            try insert.run()
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM t") == 2)
        }
    }
}
