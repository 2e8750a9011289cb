import GRDB
import TapakGeometry
import Testing

@testable import TapakGeoPackage

@Suite("Projects from before the layer of buildings")
struct BuildingSchemaTests {
    let draft: ProjectDraft

    init() throws { draft = try ProjectDraft() }

    /// Opens the file as any other program would, but for the functions of the index.
    private func plainly<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.prepareDatabase { try SpatialFunctions.register(on: $0) }
        let queue = try DatabaseQueue(path: draft.path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.inDatabase(body)
    }

    /// As the first three steps leave a file.
    private func ageProject() throws {
        try plainly { connection throws in
            try connection.execute(
                sql: """
                    DROP TABLE rtree_buildings_geom; DROP TABLE buildings;
                    DELETE FROM gpkg_extensions WHERE table_name = 'buildings';
                    DELETE FROM gpkg_geometry_columns WHERE table_name = 'buildings';
                    DELETE FROM gpkg_contents WHERE table_name = 'buildings';
                    ALTER TABLE parcels DROP COLUMN footprint; ALTER TABLE parcels DROP COLUMN layers;
                    DELETE FROM tapak_migrations WHERE name = '0004-buildings'
                    """)
        }
    }

    private func columns(of table: String) throws -> [String] {
        try plainly { try String.fetchAll($0, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]) }
    }

    private func addParcel() throws {
        let values = [StoredValue](repeating: .null, count: LayerTable.parcels.columns.count)
        try draft.changing {
            try $0.write([StoredFeature(fid: 0, geometry: ProjectDraft.square(107, -6), values: values)], to: .parcels)
        }
    }

    @Test("gets the layer and the columns of parcels; nothing counts as an edit")
    func migrated() throws {
        try addParcel()
        let before = try columns(of: "parcels")
        try ageProject()
        #expect(throws: StoreFailure(path: draft.path, reason: .needsMigration(migration: "0004-buildings"))) {
            try draft.reading { _ in }
        }
        try draft.changing { database throws in
            #expect(try database.noticeEdits(of: .parcels) == nil)
            #expect(try database.hasLayer(.buildings))
        }
        #expect(try columns(of: "parcels") == before)
        #expect(before.suffix(2) == ["footprint", "layers"])
        #expect(try plainly { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    }

    @Test("a layer of its own of that name is kept under another, with its features, its columns and its deliveries")
    func ownLayer() throws {
        try ageProject()
        try plainly {
            try $0.execute(sql: "INSERT INTO tapak_migrations (name, applied) VALUES ('0004-buildings', '')")
        }
        let own = LayerTable.zone("buildings")
        let square = ProjectDraft.square(107, -6)
        try draft.changing { database throws in
            try database.createLayer(own)
            try database.createLayer(.zone("own_buildings"))
            try database.write([ProjectDraft.zone("gedung", square), ProjectDraft.zone("rumah", nil)], to: own)
            _ = try database.keep(
                Delivery(
                    layer: "buildings", source: "osm", file: "b.geojson", sha256: "ab", received: "2026-01-02",
                    who: nil,
                    featureCount: 2, isPartial: false, crs: "OGC:CRS84", operation: "-", droppedAttributes: []),
                parts: [])
            try database.present([
                LayerPresentation(
                    table: "buildings", title: "Gedung", summary: "gedung",
                    columns: [.init(name: "name", title: "Nama", summary: "nama")],
                    style: .init(name: "Tapak buildings", qml: "<qgis/>", summary: "gaya"))
            ])
        }
        // As QGIS and GDAL leave a table they have written to.
        try plainly { connection throws in
            try connection.execute(
                sql: """
                    ALTER TABLE buildings ADD COLUMN lantai INTEGER;
                    CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER);
                    INSERT INTO gpkg_ogr_contents VALUES ('buildings', 2);
                    CREATE TRIGGER trigger_insert_feature_count_buildings AFTER INSERT ON buildings BEGIN
                    UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE table_name = 'buildings'; END;
                    UPDATE buildings SET lantai = 3 WHERE fid = 1;
                    DELETE FROM tapak_migrations WHERE name = '0004-buildings'
                    """)
        }
        try draft.changing { _ in }
        let renamed = LayerTable.zone("own_buildings_2")
        try draft.changing { database throws in
            let features = try database.features(of: renamed)
            #expect(features.map(\.fid) == [1, 2])
            #expect(features.map { $0.values[0] } == [.text("gedung"), .text("rumah")])
            #expect(features[0].geometry == ProjectDraft.square(107, -6))
            #expect(try database.features(of: .buildings).isEmpty)
            #expect(try database.lastDelivery(of: "osm", into: renamed)?.file == "b.geojson")
            let connection = database.connection
            #expect(try Int.fetchOne(connection, sql: "SELECT lantai FROM own_buildings_2 WHERE fid = 1") == 3)
            #expect(try database.layout(of: renamed).index.isComplete(on: connection))
            #expect(try String.fetchOne(connection, sql: "SELECT rtreecheck('rtree_own_buildings_2_geom')") == "ok")
            #expect(try Int64.fetchAll(connection, sql: "SELECT id FROM rtree_own_buildings_2_geom") == [1])
            let style = "SELECT f_table_name FROM layer_styles WHERE styleName = 'Tapak buildings'"
            #expect(try String.fetchAll(connection, sql: style) == ["own_buildings_2"])
            let titles = "SELECT identifier FROM gpkg_contents WHERE table_name = ?"
            #expect(try String.fetchOne(connection, sql: titles, arguments: ["own_buildings_2"]) == "Gedung")
            let described = "SELECT title FROM gpkg_data_columns WHERE table_name = ?"
            #expect(try String.fetchAll(connection, sql: described, arguments: ["own_buildings_2"]) == ["Nama"])
            #expect(try Int.fetchOne(connection, sql: "SELECT count(*) FROM gpkg_ogr_contents") == 0)
            #expect(try Row.fetchAll(connection, sql: "PRAGMA foreign_key_check").isEmpty)
            // The update above was seen as one by the journal, which came along.
            #expect(
                try String.fetchAll(connection, sql: "SELECT DISTINCT layer FROM tapak_journal") == ["own_buildings_2"])
            let edits = try database.noticeEdits(of: renamed)
            #expect(edits == nil, "nothing that counts was changed")
        }
        try plainly { try $0.execute(sql: "UPDATE own_buildings_2 SET name = 'lain' WHERE fid = 2") }
        try draft.changing { database throws in
            #expect(try database.noticeEdits(of: renamed)?.revised == [2])
        }
    }
}
