import GRDB
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("The spatial index")
struct SpatialIndexTableTests {
    private static let index = SpatialIndexTable(table: "parcels")

    /// Two layers alike, one indexed by SQLite through the triggers, the other packed.
    private func pair(
        _ count: Int, pageSize: Int = 4096, seed: UInt64 = 1
    ) throws -> (inserted: GeoPackageDraft, packed: GeoPackageDraft) {
        let inserted = try GeoPackageDraft(pageSize: pageSize)
        try inserted.addLayer(Self.index)
        try inserted.queue.write { try Self.index.createTriggers(on: $0) }
        try inserted.addSquares(count, to: Self.index, seed: seed)
        return (inserted, try packed(count, pageSize: pageSize, seed: seed))
    }

    /// A layer whose index is packed.
    private func packed(_ count: Int, pageSize: Int = 4096, seed: UInt64 = 1) throws -> GeoPackageDraft {
        let packed = try GeoPackageDraft(pageSize: pageSize)
        try packed.addLayer(Self.index)
        try packed.addSquares(count, to: Self.index, seed: seed)
        try packed.queue.write { try Self.index.refill(on: $0) }
        return packed
    }

    @Test(
        "packed, it holds the same boxes as if SQLite had been given them, to the last bit, and passes SQLite's check",
        arguments: [0, 1, 2, 51, 52, 102, 103, 2601, 2602])
    func packing(count: Int) throws {
        let (inserted, packed) = try pair(count)
        #expect(try packed.indexed(Self.index) == inserted.indexed(Self.index))
        #expect(try packed.indexed(Self.index).count == count)
        #expect(try packed.check(Self.index) == "ok")
    }

    @Test("on pages of any size", arguments: [512, 1024, 8192, 65_536], [0, 1, 18, 19, 40, 400])
    func pages(pageSize: Int, count: Int) throws {
        let (inserted, packed) = try pair(count, pageSize: pageSize)
        let size = "SELECT length(data) FROM rtree_parcels_geom_node LIMIT 1"
        #expect(
            try packed.queue.read { try Int.fetchOne($0, sql: size) }
                == inserted.queue.read { try Int.fetchOne($0, sql: size) })
        #expect(try packed.indexed(Self.index) == inserted.indexed(Self.index))
        #expect(try packed.check(Self.index) == "ok")
    }

    @Test("a window finds what comparing every row finds", arguments: 0..<6 as Range<UInt64>)
    func windows(seed: UInt64) throws {
        let packed = try packed(3000, seed: seed)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let (x, y) = (
                Double.random(in: 105.9...108, using: &generator), Double.random(in: -7.1...(-5), using: &generator)
            )
            let window = [
                x, x + .random(in: 0...0.5, using: &generator), y, y + .random(in: 0...0.5, using: &generator),
            ]
            let (found, wanted) = try packed.queue.read { database in
                try (
                    Int.fetchAll(
                        database,
                        sql:
                            "SELECT id FROM rtree_parcels_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? "
                            + "ORDER BY id", arguments: StatementArguments(window)),
                    Int.fetchAll(
                        database,
                        sql: "SELECT fid FROM parcels WHERE ST_MaxX(geom) >= ? AND ST_MinX(geom) <= ? "
                            + "AND ST_MaxY(geom) >= ? AND ST_MinY(geom) <= ? ORDER BY fid",
                        arguments: StatementArguments(window))
                )
            }
            // The index rounds outward: it may find more, never less.
            #expect(Set(found).isSuperset(of: wanted))
            #expect(found.count <= wanted.count + 2)
        }
    }

    @Test(
        "after packing it is kept up to date by the triggers, until nothing is left", arguments: 0..<5 as Range<UInt64>
    )
    func upkeep(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let packed = try packed(600, seed: seed)
        try packed.queue.write { try Self.index.createTriggers(on: $0) }
        for _ in 0..<400 {
            let row = Int.random(in: 1...700, using: &generator)
            try packed.queue.write { database in
                switch Int.random(in: 0..<7, using: &generator) {
                case 0: try database.execute(sql: "DELETE FROM parcels WHERE fid = ?", arguments: [row])
                case 1: try database.execute(sql: "UPDATE parcels SET geom = NULL WHERE fid = ?", arguments: [row])
                case 2:
                    try database.execute(
                        sql: "UPDATE parcels SET geom = X'47500011E6100000010600000000000000' WHERE fid = ?",
                        arguments: [row])
                case 3:
                    try database.execute(
                        sql: "UPDATE OR IGNORE parcels SET fid = fid + 350 WHERE fid = ?", arguments: [row])
                case 4:
                    try database.execute(
                        sql: "UPDATE OR IGNORE parcels SET fid = fid + 351, geom = NULL WHERE fid = ?", arguments: [row]
                    )
                case 5:
                    let update = try RawStatement("UPDATE parcels SET geom = ? WHERE fid = ?", on: database)
                    update.bind(blob: GeoPackageDraft.square(using: &generator), at: 1)
                    update.bind(Int64(row), at: 2)
                    try update.run()
                default:
                    let insert = try RawStatement("INSERT INTO parcels (geom) VALUES (?)", on: database)
                    insert.bind(blob: GeoPackageDraft.square(using: &generator), at: 1)
                    try insert.run()
                }
            }
        }
        #expect(try packed.check(Self.index) == "ok")
        let kept = try packed.indexed(Self.index)
        #expect(kept.count > 100)
        try packed.queue.write { try Self.index.refill(on: $0) }
        #expect(try packed.indexed(Self.index) == kept)
        try packed.queue.write { try $0.execute(sql: "DELETE FROM parcels") }
        #expect(try packed.indexed(Self.index).isEmpty)
        #expect(try packed.check(Self.index) == "ok")
    }

    @Test("it can be packed again in the transaction in which SQLite wrote it")
    func repacking() throws {
        let (inserted, _) = try pair(700)
        let before = try inserted.indexed(Self.index)
        try inserted.queue.write { database in
            try database.execute(sql: "DELETE FROM parcels WHERE fid % 2 = 0")
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM rtree_parcels_geom") == 350)
            try Self.index.refill(on: database)
            try database.execute(sql: "DELETE FROM parcels WHERE fid % 3 = 0")
        }
        #expect(try inserted.check(Self.index) == "ok")
        #expect(
            try inserted.indexed(Self.index)
                == before.filter { !Int($0[0]).isMultiple(of: 2) && !Int($0[0]).isMultiple(of: 3) })
    }

    @Test("a row named twice is an error, and changes nothing")
    func duplicates() throws {
        let packed = try packed(60)
        let before = try packed.indexed(Self.index)
        let box = BoundingBox(minX: 1, minY: 1, maxX: 2, maxY: 2)
        #expect(throws: DatabaseError.self) {
            try packed.queue.write { database in
                try Self.index.fill(with: [.init(rowID: 5, box: box), .init(rowID: 5, box: box)], on: database)
            }
        }
        #expect(try packed.indexed(Self.index) == before)
    }

    @Test("rows in any order, rows all in one place, and empty boxes")
    func oddEntries() throws {
        let draft = try GeoPackageDraft()
        try draft.addLayer(Self.index)
        let box = BoundingBox(minX: 106, minY: -6, maxX: 106, maxY: -6)
        let entries = (1...200).reversed().map {
            SpatialIndexTable.Entry(rowID: $0 * 7 - 500, box: $0 == 9 ? .empty : box)
        }
        try draft.queue.write { try Self.index.fill(with: entries, on: $0) }
        #expect(try draft.check(Self.index) == "ok")
        #expect(try draft.indexed(Self.index).map(\.[0]) == (1...200).filter { $0 != 9 }.map { Double($0 * 7 - 500) })
    }

    @Test("names with quotes, spaces and other letters")
    func names() throws {
        let index = SpatialIndexTable(table: "bidang \"tanah\" 'é'", column: "ge\"om", rowID: "no \"urut\"")
        let draft = try GeoPackageDraft()
        try draft.addLayer(index)
        try draft.queue.write { try index.createTriggers(on: $0) }
        try draft.addSquares(3, to: index, seed: 1)
        let before = try draft.indexed(index)
        #expect(before.count == 3)
        try draft.queue.write { try index.refill(on: $0) }
        #expect(try draft.indexed(index) == before)
        try draft.queue.write { database in
            #expect(try index.isComplete(on: database))
            try index.dropTriggers(on: database)
            #expect(try !index.isComplete(on: database))
            try index.drop(on: database)
            #expect(try !database.tableExists(index.name))
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM gpkg_extensions") == 0)
        }
    }

    /// The text that GDAL 3.6.2 writes for the same names, with blanks evened out.
    @Test("the triggers are those of GDAL")
    func triggers() throws {
        let index = SpatialIndexTable(table: "a")
        let draft = try GeoPackageDraft()
        try draft.addLayer(index)
        try draft.queue.write { try index.createTriggers(on: $0) }
        let written = try draft.queue.read {
            try String.fetchAll($0, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        }
        func even(_ sql: String) -> String { sql.filter { !$0.isWhitespace } }
        let put =
            #"INSERT OR REPLACE INTO "rtree_a_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),"#
            + #"ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"));"#
        let gdal = [
            #"CREATE TRIGGER "rtree_a_geom_delete" AFTER DELETE ON "a" WHEN old."geom" NOT NULL BEGIN "#
                + #"DELETE FROM "rtree_a_geom" WHERE id = OLD."fid"; END"#,
            #"CREATE TRIGGER "rtree_a_geom_insert" AFTER INSERT ON "a" WHEN (new."geom" NOT NULL "#
                + #"AND NOT ST_IsEmpty(NEW."geom")) BEGIN "# + put + " END",
            #"CREATE TRIGGER "rtree_a_geom_update1" AFTER UPDATE OF "geom" ON "a" WHEN OLD."fid" = NEW."fid" AND "#
                + #"(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN "# + put + " END",
            #"CREATE TRIGGER "rtree_a_geom_update2" AFTER UPDATE OF "geom" ON "a" WHEN OLD."fid" = NEW."fid" AND "#
                + #"(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN "#
                + #"DELETE FROM "rtree_a_geom" WHERE id = OLD."fid"; END"#,
            #"CREATE TRIGGER "rtree_a_geom_update3" AFTER UPDATE ON "a" WHEN OLD."fid" != NEW."fid" AND "#
                + #"(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN "#
                + #"DELETE FROM "rtree_a_geom" WHERE id = OLD."fid"; "# + put + " END",
            #"CREATE TRIGGER "rtree_a_geom_update4" AFTER UPDATE ON "a" WHEN OLD."fid" != NEW."fid" AND "#
                + #"(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN "#
                + #"DELETE FROM "rtree_a_geom" WHERE id IN (OLD."fid", NEW."fid"); END"#,
        ]
        #expect(written.map(even) == gdal.map(even))
    }
}
