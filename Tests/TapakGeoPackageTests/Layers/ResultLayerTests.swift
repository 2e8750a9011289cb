import GRDB
import TapakGeometry
import Testing

@testable import TapakGeoPackage

@Suite("The layer of buildings, which screening alone writes")
struct ResultLayerTests {
    let draft: ProjectDraft

    init() throws { draft = try ProjectDraft() }

    private func building(_ fid: Int64, at x: Double = 107, answer: String = "pass") -> StoredFeature {
        var values = [StoredValue](repeating: .null, count: LayerTable.buildings.columns.count)
        if let place = LayerTable.buildings.index(of: "parcel_id") { values[place] = .text("P\(fid)") }
        if let place = LayerTable.buildings.index(of: "answer") { values[place] = .text(answer) }
        if let place = LayerTable.buildings.index(of: "rotation_deg") { values[place] = .real(90) }
        return StoredFeature(fid: fid, geometry: ProjectDraft.square(x, -6), values: values)
    }

    private func settle(_ features: [StoredFeature]) throws {
        try draft.changing { try $0.settle(features, in: .buildings) }
    }

    /// Changes the file as another program would.
    private func elsewhere(_ sql: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try SpatialFunctions.register(on: $0) }
        let queue = try DatabaseQueue(path: draft.path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func query(_ sql: String) throws -> [String] {
        try draft.reading { try String.fetchAll($0.connection, sql: sql) }
    }

    private func expectSound(_ fids: [Int64], extent: [Double?]) throws {
        try draft.reading { database throws in
            let connection = database.connection
            #expect(try database.features(of: .buildings).map(\.fid) == fids)
            #expect(try String.fetchOne(connection, sql: "SELECT rtreecheck('rtree_buildings_geom')") == "ok")
            #expect(
                try Int64.fetchAll(connection, sql: "SELECT id FROM rtree_buildings_geom ORDER BY id") == fids)
            let row = try Row.fetchOne(
                connection, sql: "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'buildings'")
            #expect(extent.indices.map { row?[$0] as Double? } == extent)
            #expect(try SpatialIndexTable(table: "buildings").isComplete(on: connection))
            #expect(try database.journalledChanges() == 0)
            #expect(try !connection.tableExists("tapak_state_buildings"))
        }
    }

    @Test("it is a layer of polygons whose columns are results, and nobody delivers into it")
    func shape() throws {
        #expect(LayerTable.named("buildings") == .buildings)
        #expect(LayerTable.buildings.isResult && !LayerTable.parcels.isResult && !LayerTable.zone("jalan").isResult)
        #expect(!LayerTable.isValid(name: "buildings") && LayerTable.isValid(name: "buildings_2020"))
        #expect(
            try query("SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'buildings'")
                == ["POLYGON"])
        #expect(
            try query("SELECT name FROM pragma_table_info('buildings')") == [
                "fid", "geom", "parcel_id", "kemendagri_code", "kelurahan", "building", "fit", "answer", "rotation_deg",
                "clearance_m", "frontage_m", "rule_profile",
            ])
        #expect(try query("SELECT name FROM sqlite_schema WHERE name LIKE 'tapak_journal_buildings%'").isEmpty)
    }

    @Test(
        "keys are those given; what comes, changes and goes is written, index and extent follow", arguments: [0, 2_500])
    func settling(more: Int) throws {
        let many = (0..<more).map { building(Int64(100 + $0), at: 107.5) }
        let last = many.last?.fid
        try settle([building(3), building(5, at: 107.1), building(9, at: 107.2)] + many)
        let right = more > 0 ? 107.501 : 107.2 + 0.001
        try expectSound([3, 5, 9] + many.map(\.fid), extent: [107, -6, right, -6 + 0.001])
        #expect(last == nil || last == Int64(99 + more))
        try settle([building(2, at: 106.9), building(5, at: 107.1, answer: "resurvey"), building(9, at: 107.3)])
        try expectSound([2, 5, 9], extent: [106.9, -6, 107.3 + 0.001, -6 + 0.001])
        #expect(try query("SELECT answer FROM buildings ORDER BY fid") == ["pass", "resurvey", "pass"])
        try settle([])
        try expectSound([], extent: [nil, nil, nil, nil])
    }

    @Test("what is there already is not written again")
    func unchanged() throws {
        let some = [building(1), building(2, at: 107.1)]
        try settle(some)
        // Whoever writes a row now is told.
        try elsewhere(
            """
            CREATE TRIGGER no_update BEFORE UPDATE ON buildings BEGIN SELECT RAISE(ABORT, 'updated'); END;
            CREATE TRIGGER no_insert BEFORE INSERT ON buildings BEGIN SELECT RAISE(ABORT, 'inserted'); END;
            CREATE TRIGGER no_delete BEFORE DELETE ON buildings BEGIN SELECT RAISE(ABORT, 'deleted'); END;
            """)
        try settle(some)
        #expect(throws: (any Error).self) { try settle([some[0]]) }
        #expect(throws: (any Error).self) { try settle([some[0], building(2, at: 107.2)]) }
        #expect(throws: (any Error).self) { try settle(some + [building(3)]) }
    }

    @Test("edits of other programs are overwritten and leave no hint")
    func edited() throws {
        let some = [building(1), building(2, at: 107.1)]
        try settle(some)
        try elsewhere(
            """
            UPDATE buildings SET answer = 'fail' WHERE fid = 1; DELETE FROM buildings WHERE fid = 2;
            INSERT INTO buildings (geom, answer) SELECT geom, 'pass' FROM buildings WHERE fid = 1
            """)
        #expect(try draft.reading { try $0.journalledChanges() } == 0)
        try settle(some)
        try expectSound([1, 2], extent: [107, -6, 107.1 + 0.001, -6 + 0.001])
        #expect(try query("SELECT answer FROM buildings") == ["pass", "pass"])
    }

    @Test(
        "a table that was taken away or made anew is made again, under the title it had",
        arguments: [
            "DROP TABLE buildings; DROP TABLE rtree_buildings_geom",
            """
            DROP TABLE buildings; DROP TABLE rtree_buildings_geom; DELETE FROM gpkg_extensions
            WHERE table_name = 'buildings'; CREATE TABLE buildings (fid INTEGER PRIMARY KEY, geom POLYGON, luas DOUBLE)
            """,
            "UPDATE gpkg_geometry_columns SET srs_id = -1 WHERE table_name = 'buildings'",
            "DROP TRIGGER rtree_buildings_geom_insert", "ALTER TABLE buildings DROP COLUMN fit",
            """
            DROP TABLE buildings; DROP TABLE rtree_buildings_geom; CREATE VIEW buildings AS SELECT 1 AS fid, NULL AS geom
            """,
        ])
    func madeAnew(sql: String) throws {
        try draft.changing { database throws in
            try database.present([LayerPresentation(table: "buildings", title: "Bangunan", summary: "letak")])
            try database.settle([building(7)], in: .buildings)
        }
        try elsewhere(sql)
        try settle([building(7), building(8, at: 107.1)])
        try expectSound([7, 8], extent: [107, -6, 107.1 + 0.001, -6 + 0.001])
        #expect(try query("SELECT identifier FROM gpkg_contents WHERE table_name = 'buildings'") == ["Bangunan"])
        #expect(try query("PRAGMA integrity_check") == ["ok"])
        #expect(try query("SELECT \"table\" FROM pragma_foreign_key_check").isEmpty)
    }

    @Test("it is filled portion by portion as any other layer")
    func loading() throws {
        try settle([building(4)])
        try draft.changing { database throws in
            try database.empty(.buildings)
            var load = try database.beginLoading(.buildings)
            for fids in [[2, 5], [7]] as [[Int64]] {
                var rows = LayerRows(of: .buildings, capacity: 2)
                for fid in fids { rows.append(building(fid, at: 107 + Double(fid) / 10)) }
                try database.write(rows, in: &load)
            }
            try database.endLoading(load)
        }
        try expectSound([2, 5, 7], extent: [107.2, -6, 107.7 + 0.001, -6 + 0.001])
        #expect(
            try query("SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'buildings'")
                == ["POLYGON"])
    }

    @Test("a project is presented once it has titles")
    func presented() throws {
        #expect(try draft.reading { try !$0.isPresented(.buildings) })
        try draft.changing {
            try $0.present([LayerPresentation(table: "buildings", title: "Bangunan", summary: "letak")])
        }
        #expect(try draft.reading { try $0.isPresented(.buildings) })
    }
}
