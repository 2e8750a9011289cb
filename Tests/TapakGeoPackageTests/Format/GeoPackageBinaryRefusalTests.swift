import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("Bytes that are no geometry")
struct GeoPackageBinaryRefusalTests {
    struct Example: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var blob: String
        var expected: GeoPackageBinaryError
    }

    static let examples = [
        Example(testDescription: "nothing", blob: "", expected: .notGeoPackageBinary),
        Example(testDescription: "half a magic", blob: "47", expected: .notGeoPackageBinary),
        Example(testDescription: "another magic", blob: "47510001E6100000", expected: .notGeoPackageBinary),
        Example(testDescription: "a header that ends", blob: "475000", expected: .truncated(byte: 3)),
        Example(testDescription: "another version", blob: "47500101E6100000", expected: .unknownVersion(1)),
        Example(testDescription: "a sixth envelope", blob: "4750000BE6100000", expected: .unknownEnvelope(flags: 11)),
        Example(
            testDescription: "somebody's own encoding", blob: "47500021E610000041424344", expected: .foreignEncoding),
        Example(
            testDescription: "an envelope that ends", blob: "47500003E61000000000000000000000",
            expected: .truncated(byte: 16)),
        Example(testDescription: "no body", blob: "47500001E6100000", expected: .truncated(byte: 8)),
        Example(
            testDescription: "a third byte order", blob: "47500001E61000000201000000",
            expected: .unknownByteOrder(2, byte: 8)),
        Example(
            testDescription: "a curve polygon (as GDAL writes it)",
            blob:
                "47500003E610000000000000000000000000000000000040000000000000F0BF000000000000F03F010A000000010000000108"
                + "0000000500000000000000000000000000000000000000000000000000F03F000000000000F03F0000000000000040000000"
                + "0000000000000000000000F03F000000000000F0BF00000000000000000000000000000000",
            expected: .unsupportedKind(code: 10)),
        Example(
            testDescription: "kind 4001", blob: "47500001E610000001A10F0000", expected: .unsupportedKind(code: 4001)),
        Example(testDescription: "kind 0", blob: "47500001E61000000100000000", expected: .unsupportedKind(code: 0)),
        Example(
            testDescription: "4,294,967,295 positions", blob: "47500001E61000000102000000FFFFFFFF",
            expected: .truncated(byte: 13)),
        Example(
            testDescription: "4,294,967,295 rings", blob: "47500001E61000000103000000FFFFFFFF",
            expected: .truncated(byte: 13)),
        Example(
            testDescription: "4,294,967,295 parts", blob: "47500001E61000000106000000FFFFFFFF",
            expected: .truncated(byte: 13)),
        Example(
            testDescription: "a point among polygons",
            blob: "47500001E610000001060000000100000001010000000000000000000000" + "0000000000000000",
            expected: .foreignPart(byte: 17)),
    ]

    @Test("are refused by name", arguments: examples)
    func refusal(_ example: Example) {
        #expect(throws: example.expected) { try GeoPackageBinary.decode(bytes(example.blob)) }
    }

    @Test("collections in collections without end do not crash")
    func nesting() {
        let collection = bytes("010700000001000000")
        let deep = bytes("47500001E6100000") + (0..<100_000).flatMap { _ in collection }
        #expect(throws: GeoPackageBinaryError.nestingTooDeep) { try GeoPackageBinary.envelope(of: deep) }
        #expect((try? GeoPackageBinary.decode(deep).geometry.kind) == .geometryCollection)
    }

    @Test("every beginning of a sound blob is refused", arguments: BlobSample.plain)
    func truncation(_ sample: BlobSample) {
        let whole = bytes(sample.blob)
        for end in whole.indices {
            #expect(throws: GeoPackageBinaryError.self) { try GeoPackageBinary.decode(Array(whole[..<end])) }
        }
    }

    @Test("mutants give a geometry that holds together, or an error", arguments: 0..<40 as Range<UInt64>)
    func mutation(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let samples = (BlobSample.plain + BlobSample.foreign).map { bytes($0.blob) }
        for _ in 0..<500 {
            var blob = samples.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...4, using: &generator) where !blob.isEmpty {
                let place = Int.random(in: blob.indices, using: &generator)
                switch Int.random(in: 0..<6, using: &generator) {
                case 0: blob[place] = .random(in: 0...255, using: &generator)
                case 1: blob[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                case 2: blob[place] = [0, 1, 2, 3, 6, 7, 0x20, 0x80, 0xFF].randomElement(using: &generator) ?? 0
                case 3: blob.remove(at: place)
                case 4: blob.insert(contentsOf: blob[place..<min(blob.count, place + 9)], at: place)
                default: blob.removeSubrange(place...)
                }
            }
            _ = try? GeoPackageBinary.envelope(of: blob)
            guard let geometry = try? GeoPackageBinary.decode(blob).geometry else { continue }
            #expect(geometry.positions.count <= blob.count / 16)
            #expect(geometry.lineEnds == geometry.lineEnds.sorted() && geometry.partEnds == geometry.partEnds.sorted())
            if !geometry.lineEnds.isEmpty { #expect(geometry.lineEnds.last == geometry.positions.count) }
            if !geometry.partEnds.isEmpty { #expect(geometry.partEnds.last == geometry.lineEnds.count) }
        }
    }
}
