import GRDB
import TapakFormats
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("Layers of a project")
struct LayerTests {
    let draft: ProjectDraft
    private let layer = LayerTable.zone("lp2b")

    init() throws {
        draft = try ProjectDraft()
        try draft.changing { try $0.createLayer(.zone("lp2b")) }
    }

    /// Changes the file as another program would: with the functions its triggers ask for, and nothing else of ours.
    private func elsewhere(_ sql: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try SpatialFunctions.register(on: $0) }
        let queue = try DatabaseQueue(path: draft.path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func noticed() throws -> LayerEdits? {
        var found: LayerEdits?
        try draft.changing { found = try $0.noticeEdits(of: layer) }
        return found
    }

    @Test("what is written is read back, with keys in order", arguments: [3, 2_500])
    func roundTrip(count: Int) throws {
        let features = (0..<count).map { number in
            let place = Double(number) * 0.001
            return ProjectDraft.zone("zona \(number)", number == 1 ? nil : ProjectDraft.square(107 + place, -6 - place))
        }
        try draft.changing { try $0.write(features, to: layer) }
        try draft.reading { database throws in
            let read = try database.features(of: layer)
            #expect(read.map(\.fid) == (1...count).map(Int64.init))
            #expect(read.map(\.values) == features.map(\.values))
            #expect(read.map { $0.geometry?.canonicalForm } == features.map { $0.geometry?.canonicalForm })
            #expect(try database.journalledChanges() == 0)
            let check = try String.fetchOne(database.connection, sql: "SELECT rtreecheck('rtree_lp2b_geom')")
            #expect(check == "ok")
            #expect(
                try Int.fetchOne(database.connection, sql: "SELECT count(*) FROM rtree_lp2b_geom") == count - 1)
            let extent = try Row.fetchOne(
                database.connection,
                sql: "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'lp2b'")
            #expect(extent?[0] == 107.0)
            #expect(extent?[3] == -5.999)
        }
        #expect(try noticed() == nil)
    }

    @Test("a layer of polygons says so until a point comes, in both places where it is said")
    func geometryType() throws {
        func types() throws -> [String] {
            try draft.reading { database throws in
                let listed = try String.fetchOne(
                    database.connection,
                    sql: "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'parcels'")
                let declared = try String.fetchOne(
                    database.connection, sql: "SELECT type FROM pragma_table_info('parcels') WHERE name = 'geom'")
                return [listed, declared].compactMap(\.self)
            }
        }
        let values = Array(repeating: StoredValue.null, count: LayerTable.parcels.columns.count)
        func write(_ geometry: Geometry) throws {
            try draft.changing {
                try $0.write([StoredFeature(fid: 0, geometry: geometry, values: values)], to: .parcels)
            }
        }
        #expect(try types() == ["MULTIPOLYGON", "MULTIPOLYGON"])
        try write(ProjectDraft.square(107, -6))
        #expect(try types() == ["MULTIPOLYGON", "MULTIPOLYGON"])
        try write(Geometry(kind: .point, positions: [Position(x: 107, y: -6)]))
        #expect(try types() == ["GEOMETRY", "GEOMETRY"])
        let kinds = try draft.reading { try $0.features(of: .parcels).map { $0.geometry?.kind } }
        #expect(kinds == [.multiPolygon, .point])
        #expect(try draft.reading { try String.fetchOne($0.connection, sql: "PRAGMA integrity_check") } == "ok")
    }

    @Test(
        "the type of a column is found in the text of its table",
        arguments: [
            (
                "CREATE TABLE t (fid INTEGER, geom MULTIPOLYGON, a TEXT)",
                "CREATE TABLE t (fid INTEGER, geom GEOMETRY, a TEXT)"
            ),
            (
                #"CREATE TABLE "t" ( "fid" INTEGER, "geom" POLYGON, "geomx" TEXT)"#,
                #"CREATE TABLE "t" ( "fid" INTEGER, "geom" GEOMETRY, "geomx" TEXT)"#
            ),
            ("CREATE TABLE geom (a TEXT)", nil),
        ])
    func redeclaring(text: String, expected: String?) {
        #expect(ProjectDatabase.declaration(text, of: "geom", as: "GEOMETRY") == expected)
    }

    @Test("what other programs change is noticed once, by key and kind, with or without the hint of the journal")
    func edits() throws {
        let squares = (0..<5).map { ProjectDraft.zone("z\($0)", ProjectDraft.square(107 + Double($0), -6)) }
        try draft.changing { try $0.write(squares, to: layer) }
        try elsewhere(
            """
            UPDATE lp2b SET name = 'lain' WHERE fid = 1;
            UPDATE lp2b SET geom = (SELECT geom FROM lp2b WHERE fid = 5) WHERE fid = 2;
            DELETE FROM lp2b WHERE fid = 3;
            DELETE FROM tapak_journal;
            INSERT INTO lp2b (geom, name) SELECT geom, 'baru' FROM lp2b WHERE fid = 4;
            """)
        let edits = try noticed()
        #expect(edits?.revised == [1])
        #expect(edits?.reshaped == [2])
        #expect(edits?.removed == [3])
        #expect(edits?.added == [6])
        #expect(edits?.isReplaced == false)
        #expect(try noticed() == nil)
        let marked = try draft.reading {
            try Int64.fetchAll($0.connection, sql: "SELECT fid FROM lp2b WHERE edited = 1 ORDER BY fid")
        }
        #expect(marked == [1, 2])
    }

    @Test("edits leave a hint in the journal, which writing by this tool does not")
    func journal() throws {
        try draft.changing { try $0.write([ProjectDraft.zone("a", ProjectDraft.square(107, -6))], to: layer) }
        #expect(try draft.reading { try $0.journalledChanges() } == 0)
        try elsewhere("UPDATE lp2b SET name = 'b'")
        #expect(try draft.reading { try $0.journalledChanges() } == 1)
        #expect(try noticed() != nil)
        #expect(try draft.reading { try $0.journalledChanges() } == 0)
    }

    @Test("a table that was made anew is noticed, gets its columns, index and triggers back, and keeps its own columns")
    func replacedTable() throws {
        try draft.changing { try $0.write([ProjectDraft.zone("a", ProjectDraft.square(107, -6))], to: layer) }
        try elsewhere(
            """
            CREATE TABLE keep AS SELECT geom FROM lp2b;
            DROP TABLE rtree_lp2b_geom;
            DELETE FROM gpkg_extensions WHERE table_name = 'lp2b';
            DROP TABLE lp2b;
            CREATE TABLE "lp2b" ("ogc_fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" MULTIPOLYGON, "luas" REAL);
            INSERT INTO lp2b (geom, luas) SELECT geom, 12.5 FROM keep;
            DROP TABLE keep;
            """)
        let edits = try noticed()
        #expect(edits?.isReplaced == true)
        #expect(edits?.missingColumns == ["name", "attributes", "source", "delivery", "feature", "edited"])
        #expect(try noticed() == nil)
        try draft.reading { database throws in
            #expect(try database.layout(of: layer).foreign == ["luas"])
            #expect(try database.layout(of: layer).index.isComplete(on: database.connection))
            #expect(try Double.fetchOne(database.connection, sql: "SELECT luas FROM lp2b") == 12.5)
        }
    }

    @Test("a layer in another system is refused: its numbers would be read as degrees")
    func foreignSystem() throws {
        try elsewhere("UPDATE gpkg_geometry_columns SET srs_id = -1 WHERE table_name = 'lp2b'")
        #expect(throws: StoreFailure(path: draft.path, reason: .foreignSystem(layer: "lp2b", srsID: -1))) {
            try draft.reading { _ = try $0.features(of: layer) }
        }
    }

    @Test(
        "names of layers",
        arguments: [
            ("lp2b", true), ("zona_industri", true), ("a", true), ("", false), ("2a", false), ("Lp2b", false),
            ("a b", false), ("a;drop", false), ("gpkg_x", false), ("rtree_x", false), ("tapak_x", false),
            ("sqlite_x", false), ("layer_styles", false), ("buildings", false), ("cooperatives", false),
            (String(repeating: "a", count: 41), false),
        ])
    func names(name: String, isValid: Bool) {
        #expect(LayerTable.isValid(name: name) == isValid)
    }

    @Test("deliveries are kept with their features, in order and in portions")
    func deliveries() throws {
        let delivery = Delivery(
            layer: "parcels", source: "bpkad", file: "a.geojson", sha256: "ab", received: "2026-01-02", who: nil,
            featureCount: 3, isPartial: false, crs: "OGC:CRS84", operation: "-", droppedAttributes: ["nik", "hp"])
        let parts = [
            DeliveryPart(featureCount: 2, features: Array("a\nb\n".utf8)),
            DeliveryPart(featureCount: 1, features: Array("c\n".utf8)),
        ]
        try draft.changing { database throws in #expect(try database.keep(delivery, parts: parts) == 1) }
        try draft.reading { database throws in
            var kept = delivery
            kept.id = 1
            #expect(try database.deliveries() == [kept])
            #expect(try database.features(ofDelivery: 1) == Array("a\nb\nc\n".utf8))
            #expect(try database.lastDelivery(of: "bpkad", into: .parcels) == kept)
            #expect(try database.lastDelivery(of: "lain", into: .parcels) == nil)
            #expect(try database.lastDelivery(of: "bpkad", into: .kelurahan) == nil)
        }
    }
}
