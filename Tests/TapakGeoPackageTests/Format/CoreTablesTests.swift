import Foundation
import GRDB
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("A file made of these tables")
struct CoreTablesTests {
    /// A file with every kind of table and geometry.
    private func make(_ path: String, samples: [BlobSample] = BlobSample.plain) throws {
        let draft = try GeoPackageDraft(path: path)
        let parcels = SpatialIndexTable(table: "parcels")
        let points = SpatialIndexTable(table: "titik", column: "geometri", rowID: "id")
        let empty = SpatialIndexTable(table: "lp2b")
        try draft.addLayer(parcels)
        try draft.addLayer(points, type: .geometry)
        try draft.addLayer(empty)
        try draft.addSquares(300, to: parcels, seed: 7)
        try draft.queue.write { database in
            let insert = try RawStatement("INSERT INTO titik (geometri) VALUES (?)", on: database)
            for sample in samples {
                insert.bind(blob: bytes(sample.blob), at: 1)
                try insert.run()
            }
            insert.bindNull(at: 1)
            try insert.run()
            for index in [parcels, points, empty] {
                try index.refill(on: database)
                try index.createTriggers(on: database)
                try database.updateExtent(of: index.table, geometryColumn: index.column)
            }
            try database.execute(sql: "CREATE TABLE catatan (id INTEGER PRIMARY KEY, isi TEXT, kelas TEXT)")
            try database.registerAttributes("catatan", title: "Catatan", description: "Notes")
            try database.createDataColumns()
            try database.define(.values([("bmd", "Barang milik daerah"), ("fasos_fasum", nil)]), name: "kelas")
            try database.define(.range(0...1), name: "bagian")
            try database.define(.pattern("[0-9]*"), name: "angka")
            try database.describe(DataColumn(table: "catatan", column: "kelas", name: "Kelas", constraint: "kelas"))
            try database.describe(
                DataColumn(table: "catatan", column: "kelas", name: "Kelas aset", constraint: "kelas"))
            try database.describe(DataColumn(table: "parcels", column: "name", name: "Nama", title: "Nama bidang"))
            try database.createLayerStyles()
        }
        try draft.queue.close()
    }

    @Test("says what it holds, in the words of the standard")
    func contents() throws {
        let folder = try ScratchFolder()
        try make(folder.file("a.gpkg"))
        let queue = try DatabaseQueue(path: folder.file("a.gpkg"))
        try queue.read { (database) throws in
            #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == 0x4750_4B47)
            #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 10_300)
            #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
            #expect(
                try String.fetchAll(
                    database,
                    sql:
                        "SELECT table_name||'|'||ifnull(column_name,'')||'|'||extension_name||'|'||scope FROM gpkg_extensions"
                ) == [
                    "parcels|geom|gpkg_rtree_index|write-only", "titik|geometri|gpkg_rtree_index|write-only",
                    "lp2b|geom|gpkg_rtree_index|write-only", "gpkg_data_columns||gpkg_schema|read-write",
                    "gpkg_data_column_constraints||gpkg_schema|read-write",
                ])
            #expect(
                try String.fetchAll(
                    database, sql: "SELECT table_name||'|'||data_type||'|'||ifnull(srs_id,'') FROM gpkg_contents")
                    == [
                        "parcels|features|4326", "titik|features|4326", "lp2b|features|4326", "catatan|attributes|",
                        "layer_styles|attributes|",
                    ])
            #expect(
                try Row.fetchOne(
                    database, sql: "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'titik'")
                    == ["min_x": 0.0, "min_y": -6.25, "max_x": 106.5, "max_y": 9.0])
            #expect(
                try Row.fetchOne(
                    database, sql: "SELECT min_x, max_y FROM gpkg_contents WHERE table_name = 'lp2b'")
                    == ["min_x": nil, "max_y": nil])
            #expect(try Int.fetchOne(database, sql: "SELECT count(styleQML) FROM layer_styles") == 0)
            #expect(
                try String.fetchAll(database, sql: "SELECT name FROM gpkg_data_columns ORDER BY 1") == [
                    "Kelas aset", "Nama",
                ])
        }
    }

    @Test("an extension is registered once, with or without a column")
    func registration() throws {
        let draft = try GeoPackageDraft()
        try draft.queue.write { database in
            for _ in 0..<2 {
                try database.registerExtension("x_y", table: "t", definition: "d", scope: .readWrite)
                try database.registerExtension("x_y", table: "t", column: "c", definition: "d", scope: .writeOnly)
            }
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM gpkg_extensions") == 2)
        }
    }

    private static let python = "/usr/bin/python3"
    private static let validator = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py"
    private static let ogrinfo = "/usr/bin/ogrinfo"

    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    /// Geometries without positions are left out: the validator of GDAL 3.6 looks for the flag that tells of them in a bit
    /// of the envelope's kind, and refuses those that GDAL itself writes.
    @Test("passes GDAL's validator without a warning", .enabled(if: FileManager.default.fileExists(atPath: validator)))
    func validation() throws {
        let folder = try ScratchFolder()
        try make(folder.file("a.gpkg"), samples: BlobSample.plain.filter { !$0.geometry.isEmpty })
        let (status, output) = try run(
            Self.python,
            ["-m", "osgeo_utils.samples.validate_gpkg", "--extra", "--warning-as-error", folder.file("a.gpkg")])
        #expect(status == 0, "\(output)")
    }

    @Test(
        "is read by GDAL, with the right counts and extents",
        .enabled(if: FileManager.default.isExecutableFile(atPath: ogrinfo)))
    func gdal() throws {
        let folder = try ScratchFolder()
        try make(folder.file("a.gpkg"))
        let (status, output) = try run(Self.ogrinfo, ["-ro", "-so", "-al", folder.file("a.gpkg")])
        #expect(status == 0)
        #expect(!output.contains("Warning") && !output.contains("ERROR"), "\(output)")
        #expect(output.contains("Feature Count: 300"))
        #expect(output.contains("Feature Count: \(BlobSample.plain.count + 1)"))
        #expect(output.contains("Extent: (0.000000, -6.250000) - (106.500000, 9.000000)"))
        #expect(output.contains("EPSG\",4326"))
        // A window is answered through the index.
        let window = try run(
            Self.ogrinfo,
            ["-ro", "-so", folder.file("a.gpkg"), "titik", "-spat", "106", "-7", "107", "-6"])
        #expect(window.output.contains("Feature Count: 1"), "\(window.output)")
    }
}
