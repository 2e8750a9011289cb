import TapakGeometry
import Testing

@testable import TapakGeoPackage

/// A geometry and the blob that GDAL 3.6.2 wrote for it into a GeoPackage.
struct BlobSample: CustomTestStringConvertible, Sendable {
    var text: String
    var geometry: Geometry
    var blob: String
    var droppedOrdinates = false
    var testDescription: String { text }

    /// What Tapak writes too, byte for byte.
    static let plain: [BlobSample] = [
        BlobSample(
            text: "POINT (106.5 -6.25)", geometry: Geometry(kind: .point, positions: [.init(x: 106.5, y: -6.25)]),
            blob: "47500001E610000001010000000000000000A05A4000000000000019C0"),
        BlobSample(
            text: "LINESTRING (1 2,3 4.5)",
            geometry: Geometry(kind: .lineString, positions: [.init(x: 1, y: 2), .init(x: 3, y: 4.5)], lineEnds: [2]),
            blob: "47500003E6100000000000000000F03F000000000000084000000000000000400000000000001240"
                + "010200000002000000000000000000F03F000000000000004000000000000008400000000000001240"),
        BlobSample(
            text: "POLYGON ((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,1 1))",
            geometry: polygons([[ring(0, 0, 4, 0, 4, 4, 0, 4, 0, 0), ring(1, 1, 1, 2, 2, 2, 1, 1)]]),
            blob:
                "47500003E610000000000000000000000000000000001040000000000000000000000000000010400103000000020000000500"
                + "0000000000000000000000000000000000000000000000001040000000000000000000000000000010400000000000001040"
                + "0000000000000000000000000000104000000000000000000000000000000000"
                + "04000000000000000000F03F000000000000F03F000000000000F03F0000000000000040"
                + "00000000000000400000000000000040000000000000F03F000000000000F03F"),
        BlobSample(
            text: "MULTIPOINT ((1 2),(3 4))",
            geometry: Geometry(kind: .multiPoint, positions: [.init(x: 1, y: 2), .init(x: 3, y: 4)]),
            blob: "47500003E6100000000000000000F03F000000000000084000000000000000400000000000001040010400000002000000"
                + "0101000000000000000000F03F0000000000000040010100000000000000000008400000000000001040"),
        BlobSample(
            text: "MULTILINESTRING ((1 2,3 4),(5 6,7 8,9 9))",
            geometry: Geometry(
                kind: .multiLineString,
                positions: [
                    .init(x: 1, y: 2), .init(x: 3, y: 4), .init(x: 5, y: 6), .init(x: 7, y: 8), .init(x: 9, y: 9),
                ], lineEnds: [2, 5]),
            blob: "47500003E6100000000000000000F03F000000000000224000000000000000400000000000002240010500000002000000"
                + "010200000002000000000000000000F03F000000000000004000000000000008400000000000001040"
                + "010200000003000000000000000000144000000000000018400000000000001C400000000000002040"
                + "00000000000022400000000000002240"),
        BlobSample(
            text: "MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))",
            geometry: polygons([[ring(0, 0, 1, 0, 1, 1, 0, 0)], [ring(5, 5, 6, 5, 6, 6, 5, 5)]]),
            blob: "47500003E6100000000000000000000000000000000018400000000000000000000000000000184001060000000200000001"
                + "03000000010000000400000000000000000000000000000000000000000000000000F03F0000000000000000000000000000"
                + "F03F000000000000F03F000000000000000000000000000000000103000000010000000400000000000000000014400000"
                + "000000001440000000000000184000000000000014400000000000001840000000000000184000000000000014400000"
                + "000000001440"),
        BlobSample(
            text: "POINT EMPTY", geometry: Geometry(kind: .point),
            blob: "47500011E61000000101000000000000000000F87F000000000000F87F"),
        BlobSample(
            text: "LINESTRING EMPTY", geometry: Geometry(kind: .lineString, lineEnds: [0]),
            blob: "47500011E6100000010200000000000000"),
        BlobSample(
            text: "POLYGON EMPTY", geometry: Geometry(kind: .polygon), blob: "47500011E6100000010300000000000000"),
        BlobSample(
            text: "MULTIPOLYGON EMPTY", geometry: Geometry(kind: .multiPolygon),
            blob: "47500011E6100000010600000000000000"),
        BlobSample(
            text: "GEOMETRYCOLLECTION EMPTY", geometry: Geometry(kind: .geometryCollection),
            blob: "47500011E6100000010700000000000000"),
    ]

    /// What is only read.
    static let foreign: [BlobSample] = [
        BlobSample(
            text: "GEOMETRYCOLLECTION (POINT (1 2),POLYGON ((0 0,4 0,4 4,0 0)))",
            geometry: Geometry(kind: .geometryCollection),
            blob: "47500003E61000000000000000000000000000000000104000000000000000000000000000001040"
                + "0107000000020000000101000000000000000000F03F00000000000000400103000000010000000400000000000000000000"
                + "000000000000000000000000000000104000000000000000000000000000001040000000000000104000000000000000"
                + "000000000000000000"),
        BlobSample(
            text: "POINT Z (1 2 3)", geometry: Geometry(kind: .point, positions: [.init(x: 1, y: 2)]),
            blob: "47500001E610000001E9030000000000000000F03F00000000000000400000000000000840", droppedOrdinates: true),
        BlobSample(
            text: "POLYGON Z ((0 0 7,4 0 8,4 4 9,0 0 7))", geometry: polygons([[ring(0, 0, 4, 0, 4, 4, 0, 0)]]),
            blob:
                "47500005E610000000000000000000000000000000001040000000000000000000000000000010400000000000001C4000000"
                + "0000000224001EB0300000100000004000000000000000000000000000000000000000000000000001C4000000000000010"
                + "40000000000000000000000000000020400000000000001040000000000000104000000000000022400000000000000000"
                + "00000000000000000000000000001C40", droppedOrdinates: true),
        BlobSample(
            text: "POINT M (1 2 5)", geometry: Geometry(kind: .point, positions: [.init(x: 1, y: 2)]),
            blob: "47500001E610000001D1070000000000000000F03F00000000000000400000000000001440", droppedOrdinates: true),
        BlobSample(
            text: "LINESTRING ZM (1 2 3 4,5 6 7 8)",
            geometry: Geometry(kind: .lineString, positions: [.init(x: 1, y: 2), .init(x: 5, y: 6)], lineEnds: [2]),
            blob: "47500005E6100000000000000000F03F00000000000014400000000000000040000000000000184000000000000008400000"
                + "000000001C4001BA0B000002000000000000000000F03F000000000000004000000000000008400000000000001040"
                + "000000000000144000000000000018400000000000001C400000000000002040", droppedOrdinates: true),
        // Bodies by shapely 2 (big endian, EWKB), behind a big-endian header without an envelope, written by hand.
        BlobSample(
            text: "EWKB POLYGON Z, big endian", geometry: polygons([[ring(0, 0, 4, 0, 4, 4, 0, 0)]]),
            blob:
                "47500000000010E60080000003000000010000000400000000000000000000000000000000401C000000000000401000000000"
                + "0000000000000000000040200000000000004010000000000000401000000000000040220000000000000000000000000000"
                + "0000000000000000401C000000000000", droppedOrdinates: true),
        BlobSample(
            text: "EWKB POLYGON Z with a system of its own", geometry: polygons([[ring(0, 0, 4, 0, 4, 4, 0, 0)]]),
            blob: "47500000000010E600A0000003000010E6000000010000000400000000000000000000000000000000401C0000000000"
                + "004010000000000000000000000000000040200000000000004010000000000000401000000000000040220000000000"
                + "0000000000000000000000000000000000401C000000000000", droppedOrdinates: true),
        BlobSample(
            text: "EWKB MULTIPOLYGON with a system of its own, big endian",
            geometry: Geometry(
                kind: .multiPolygon, positions: ring(0, 0, 1, 0, 1, 1, 0, 0), lineEnds: [4], partEnds: [1]),
            blob:
                "47500000000010E60020000006000010E60000000100000000030000000100000004000000000000000000000000000000003F"
                + "F000000000000000000000000000003FF00000000000003FF000000000000000000000000000000000000000000000"),
    ]

    static func ring(_ ordinates: Double...) -> [Position] {
        stride(from: 0, to: ordinates.count, by: 2).map { Position(x: ordinates[$0], y: ordinates[$0 + 1]) }
    }

    static func polygons(_ polygons: [[[Position]]]) -> Geometry { Geometry(polygons: polygons) }
}
