import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("Geometry in a GeoPackage")
struct GeoPackageBinaryTests {
    private func encoded(_ geometry: Geometry, promoting: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        GeoPackageBinary.encode(geometry, srsID: 4326, promoting: promoting, into: &bytes)
        return bytes
    }

    @Test("is written as GDAL writes it", arguments: BlobSample.plain)
    func writing(_ sample: BlobSample) { #expect(hexadecimal(encoded(sample.geometry)) == sample.blob) }

    @Test("is read from what GDAL and shapely write", arguments: BlobSample.plain + BlobSample.foreign)
    func reading(_ sample: BlobSample) throws {
        let decoded = try GeoPackageBinary.decode(bytes(sample.blob))
        // GDAL's empty line has a line without positions.
        #expect(decoded.geometry == sample.geometry)
        #expect(decoded.srsID == 4326)
        #expect(decoded.droppedOrdinates == sample.droppedOrdinates)
    }

    @Test("is appended to what is there")
    func appending() {
        var bytes: [UInt8] = [1, 2, 3]
        GeoPackageBinary.encode(BlobSample.plain[0].geometry, srsID: 4326, promoting: true, into: &bytes)
        #expect(hexadecimal(bytes) == "010203" + BlobSample.plain[0].blob)
    }

    @Test("a polygon becomes a multipolygon of one part where the column wants that")
    func promoting() throws {
        let parcel = BlobSample.plain[2].geometry
        let decoded = try GeoPackageBinary.decode(encoded(parcel, promoting: true)).geometry
        #expect(decoded.kind == .multiPolygon)
        #expect(decoded.nestedPolygons == parcel.nestedPolygons)
        // OGC 12-128r17: the body of a multipolygon is mark (5), count (4) and polygons.
        #expect(encoded(parcel, promoting: true).count == encoded(parcel).count + 9)
        #expect(hexadecimal(encoded(Geometry(kind: .polygon), promoting: true)) == "47500011E6100000010600000000000000")
    }

    @Test("other systems, the negative one too")
    func system() throws {
        var bytes: [UInt8] = []
        GeoPackageBinary.encode(BlobSample.plain[0].geometry, srsID: -1, promoting: false, into: &bytes)
        #expect(hexadecimal(bytes).hasPrefix("47500001FFFFFFFF"))
        #expect(try GeoPackageBinary.decode(bytes).srsID == -1)
    }

    @Test(
        "writing and reading give the same geometry, open rings and repeated positions and all",
        arguments: 0..<200 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let geometry = Geometry.random(using: &generator)
        let decoded = try GeoPackageBinary.decode(encoded(geometry))
        #expect(decoded.geometry == geometry)
        #expect(!decoded.droppedOrdinates)
        let box = geometry.boundingBox
        #expect(try GeoPackageBinary.envelope(of: encoded(geometry)) == (box.isEmpty ? nil : box))
    }

    @Test("the box of a geometry without an envelope is that of its positions, members of collections included")
    func envelope() throws {
        let collection = bytes(BlobSample.foreign[0].blob)
        #expect(try GeoPackageBinary.envelope(of: collection) == BoundingBox(minX: 0, minY: 0, maxX: 4, maxY: 4))
        // The same without its envelope: the flag is taken away, and 32 bytes.
        let bare = Array(collection[..<3]) + [1] + Array(collection[4..<8]) + Array(collection[40...])
        #expect(try GeoPackageBinary.envelope(of: bare) == BoundingBox(minX: 0, minY: 0, maxX: 4, maxY: 4))
        #expect(
            try GeoPackageBinary.envelope(of: bytes(BlobSample.foreign[5].blob))
                == BoundingBox(minX: 0, minY: 0, maxX: 4, maxY: 4))
        // An envelope of NaN says nothing, so the positions are asked.
        let nothing =
            Array(collection[..<8]) + bytes(String(repeating: "000000000000F87F", count: 4)) + collection[40...]
        #expect(try GeoPackageBinary.envelope(of: nothing) == BoundingBox(minX: 0, minY: 0, maxX: 4, maxY: 4))
    }

    @Test(
        "what has no position has no box",
        arguments: BlobSample.plain.filter { $0.text.hasSuffix("EMPTY") })
    func emptiness(_ sample: BlobSample) throws {
        let blob = bytes(sample.blob)
        #expect(try GeoPackageBinary.envelope(of: blob) == nil)
        var unflagged = blob
        unflagged[3] = 1
        #expect(try GeoPackageBinary.envelope(of: unflagged) == nil)
    }

    @Test("an empty point among points is passed over")
    func emptyMember() throws {
        let blob = bytes(
            "47500001E6100000" + "010400000002000000" + "0101000000000000000000F87F000000000000F87F"
                + "0101000000000000000000F03F0000000000000040")
        #expect(try GeoPackageBinary.decode(blob).geometry.positions == [Position(x: 1, y: 2)])
    }
}
