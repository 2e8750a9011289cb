import GRDB
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("Many features added to a layer")
struct LayerLoadTests {
    let draft: ProjectDraft
    private let layer = LayerTable.zone("lp2b")

    init() throws {
        draft = try ProjectDraft()
        try draft.changing { try $0.createLayer(.zone("lp2b")) }
    }

    /// Squares 0.01 degree apart, in portions.
    private func load(_ count: Int, from start: Int = 0, portion: Int = 7) throws {
        try draft.changing { database in
            var load = try database.beginLoading(layer)
            for first in stride(from: 0, to: count, by: portion) {
                var rows = LayerRows(of: layer, capacity: portion)
                for number in first..<min(first + portion, count) {
                    let square = ProjectDraft.square(100 + Double(start + number) * 0.01, -6)
                    rows.append(ProjectDraft.zone("zona \(start + number)", square, fid: load.firstKey + Int64(number)))
                }
                try database.write(rows, in: &load)
            }
            try database.endLoading(load)
        }
    }

    private func expectSound(_ fids: [Int64], extent: [Double]) throws {
        try draft.reading { database throws in
            let connection = database.connection
            #expect(try database.features(of: layer).map(\.fid) == fids)
            #expect(try String.fetchOne(connection, sql: "SELECT rtreecheck('rtree_lp2b_geom')") == "ok")
            #expect(try Int.fetchOne(connection, sql: "SELECT count(*) FROM rtree_lp2b_geom") == fids.count)
            let sql = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'lp2b'"
            let row = try Row.fetchOne(connection, sql: sql)
            for (place, side) in extent.enumerated() { #expect(abs((row?[place] ?? 0) - side) < 1e-12) }
            #expect(try SpatialIndexTable(table: "lp2b").isComplete(on: connection))
            #expect(try database.hasJournalTriggers(layer))
            #expect(try database.journalledChanges() == 0)
        }
        try draft.changing { database throws in #expect(try database.noticeEdits(of: layer) == nil) }
    }

    @Test("into an empty layer", arguments: [1, 7, 500])
    func empty(count: Int) throws {
        try load(count)
        try expectSound((1...count).map(Int64.init), extent: [100, -6, 100 + Double(count - 1) * 0.01 + 0.001, -5.999])
    }

    @Test("beside what is there")
    func beside() throws {
        try load(30)
        try load(20, from: 40)
        try expectSound((1...50).map(Int64.init), extent: [100, -6, 100.591, -5.999])
    }

    @Test("no key is given twice, also of features that are gone")
    func keys() throws {
        try load(10)
        try draft.changing { try $0.remove([9, 10], from: layer) }
        try load(3, from: 20)
        try expectSound(Array(1...8) + [11, 12, 13], extent: [100, -6, 100.221, -5.999])
    }

    @Test("nothing at all")
    func nothing() throws {
        try load(5)
        try load(0)
        try expectSound([1, 2, 3, 4, 5], extent: [100, -6, 100.041, -5.999])
    }

    @Test("a layer of polygons that gets a point says so")
    func widening() throws {
        try draft.changing { database in
            var load = try database.beginLoading(.parcels)
            var rows = LayerRows(of: .parcels, capacity: 1)
            let values = [StoredValue](repeating: .null, count: LayerTable.parcels.columns.count)
            let point = Geometry(kind: .point, positions: [Position(x: 107, y: -6)])
            rows.append(StoredFeature(fid: load.firstKey, geometry: point, values: values))
            try database.write(rows, in: &load)
            try database.endLoading(load)
        }
        let type = try draft.reading { database in
            try String.fetchOne(
                database.connection,
                sql: "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'parcels'")
        }
        #expect(type == "GEOMETRY")
    }

    @Test("a geometry is known as it will be read")
    func readBack() throws {
        let square = ProjectDraft.square(107, -6)
        var two = square
        two.kind = .multiPolygon
        let far = ProjectDraft.square(108, -6)
        two.lineEnds.append(two.positions.count + far.positions.count)
        two.partEnds.append(2)
        two.positions += far.positions
        let line = Geometry(kind: .lineString, positions: square.positions, lineEnds: [square.positions.count])
        let geometries: [Geometry?] = [
            square, two, line, Geometry(kind: .point, positions: [Position(x: 107, y: -6)]), Geometry(kind: .polygon),
            nil,
            Geometry(kind: .multiPoint, positions: square.positions),
        ]
        for layer in [layer, .parcels] {
            let values = [StoredValue](repeating: .null, count: layer.columns.count)
            let features = geometries.map { StoredFeature(fid: 0, geometry: $0, values: values) }
            try draft.changing { try $0.write(features, to: layer) }
            let read = try draft.reading { try $0.features(of: layer).map(\.geometry) }
            #expect(read == features.map { $0.geometry(readFrom: layer) })
        }
    }
}
