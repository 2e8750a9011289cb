import TapakGeoPackage
import TapakGeometry
import TapakTestSupport
import Testing

@Suite("The hash of a shape")
struct GeometryGridHashTests {
    struct Known: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var geometry: Geometry
        var hash: String
    }

    /// Truths by Python's hashlib and struct, with every rotation of every ring compared.
    static let known = [
        Known(
            testDescription: "a parcel",
            geometry: Geometry(polygons: [
                [
                    BlobSample.ring(
                        106.97, -6.33, 106.970226, -6.33, 106.970226, -6.329783, 106.97, -6.329783, 106.97, -6.33)
                ]
            ]), hash: "d5347623bbf7a92cbc340f7b037ae69b299756e8998461f44f09a8383fcfe993"),
        Known(
            testDescription: "two parts, the second with two holes",
            geometry: Geometry(polygons: [
                [BlobSample.ring(5, 5, 6, 5, 6, 6, 5, 5)],
                [
                    BlobSample.ring(0, 0, 4, 0, 4, 4, 0, 4, 0, 0), BlobSample.ring(2.5, 2.5, 3, 2.5, 3, 3, 2.5, 2.5),
                    BlobSample.ring(1, 1, 1, 2, 2, 2, 1, 1),
                ],
            ]), hash: "ea7073dbb2a3727734852176e7b11df9a34cd5d5dc40da2995b92a40ca4fe1ba"),
        Known(
            testDescription: "an empty polygon", geometry: Geometry(kind: .polygon),
            hash: "4cbbd8ca5215b8d161aec181a74b694f4e24b001d5b081dc0030ed797a8973e0"),
        Known(
            testDescription: "an empty polygon with a ring", geometry: Geometry(polygons: [[[]]]),
            hash: "4cbbd8ca5215b8d161aec181a74b694f4e24b001d5b081dc0030ed797a8973e0"),
        Known(
            testDescription: "a point", geometry: Geometry(kind: .point, positions: BlobSample.ring(106.5, -6.25)),
            hash: "f1f2e3f02d0f0e271344f00e812aec6cfba467055a63932e22003c6094be4070"),
        Known(
            testDescription: "points", geometry: Geometry(kind: .multiPoint, positions: BlobSample.ring(1, 2, 3, 4)),
            hash: "4fe0e27ba4e02e5de9ee2eb616a111c606c93cdf144ded9e41844c39332d85f6"),
        Known(
            testDescription: "a line",
            geometry: Geometry(kind: .lineString, positions: BlobSample.ring(1, 2, 3, 4.5), lineEnds: [2]),
            hash: "bc24f889b5bec9c552ec64c79b1b882c1010e4b0baf2455f759a46e338014062"),
        Known(
            testDescription: "lines",
            geometry: Geometry(
                kind: .multiLineString, positions: BlobSample.ring(1, 2, 3, 4, 5, 6, 7, 8, 9, 9), lineEnds: [2, 5]),
            hash: "dd75888388c3b6e0252ebc597cf9c9057b245360a0aa1aeb80fdc93fe9841b9a"),
        Known(
            testDescription: "a collection", geometry: Geometry(kind: .geometryCollection),
            hash: "5e9a5de4a59a7c3c9ba8846060ba77ab402e3088658aa705e1a64e796f6cd5cf"),
        Known(
            testDescription: "a point off the grid",
            geometry: Geometry(kind: .point, positions: [Position(x: 1e300, y: -0.0)]),
            hash: "ce81a55dd604d8af3c05de352a8747deecc7f5cb558ecf81a6ab161e63aeb629"),
    ]

    @Test("is what Python computes", arguments: known)
    func value(_ example: Known) {
        #expect(example.geometry.gridHash.hex == example.hash)
        #expect(Geometry?.some(example.geometry).gridHash == example.geometry.gridHash)
    }

    @Test("no geometry has a hash of its own")
    func absence() {
        #expect(
            Geometry?.none.gridHash.hex == "af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc")
    }

    @Test("does not depend on how the shape is written down", arguments: 0..<100 as Range<UInt64>)
    func invariance(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in Self.ring(using: &generator) }
        }
        let shape = Geometry(polygons: parts).gridHash
        for _ in 0..<20 {
            let rewritten = parts.map { rings in
                let holes = rings.dropFirst().shuffled(using: &generator)
                return (rings.prefix(1) + holes).map { Self.rewritten($0, using: &generator) }
            }
            var other = Geometry(polygons: rewritten.shuffled(using: &generator))
            if Bool.random(using: &generator) { other.kind = .multiPolygon }
            #expect(other.gridHash == shape)
        }
    }

    @Test(
        "changes with every corner that moves by a cell, goes, or changes places", arguments: 0..<100 as Range<UInt64>)
    func difference(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let ring = Self.ring(using: &generator)
        let shape = Geometry(polygons: [[ring]]).gridHash
        let place = Int.random(in: ring.indices, using: &generator)
        var moved = ring
        moved[place].y += 1e-9
        #expect(Geometry(polygons: [[moved]]).gridHash != shape)
        var fewer = ring
        fewer.remove(at: place)
        #expect(Geometry(polygons: [[fewer]]).gridHash != shape)
        var exchanged = ring
        exchanged.swapAt(0, 2)
        #expect(Geometry(polygons: [[exchanged]]).gridHash != shape)
        #expect(Geometry(polygons: [[ring], [fewer]]).gridHash != Geometry(polygons: [[ring, fewer]]).gridHash)
        #expect(Geometry(kind: .lineString, positions: ring, lineEnds: [ring.count]).gridHash != shape)
    }

    /// At least five different corners with eight decimals, open.
    private static func ring(using generator: inout SplitMix64) -> [Position] {
        let corners = Int.random(in: 5...12, using: &generator)
        return (0..<corners).map { index in
            // Apart from each other by their first decimals.
            Position(
                x: 106 + Double(index) / 100 + Double(Int.random(in: 0..<100_000, using: &generator)) / 1e8,
                y: -6 - Double(Int.random(in: 0..<100_000_000, using: &generator)) / 1e8)
        }
    }

    /// The same ring from another start, perhaps the other way round, closed, with repetitions and noise.
    private static func rewritten(_ ring: [Position], using generator: inout SplitMix64) -> [Position] {
        let start = Int.random(in: ring.indices, using: &generator)
        var other = Array(ring[start...] + ring[..<start])
        if Bool.random(using: &generator) { other.reverse() }
        if Bool.random(using: &generator) { other.append(other[0]) }
        if Bool.random(using: &generator) {
            other.insert(other[2], at: 2)
        }
        return other.map {
            Position(
                x: $0.x + .random(in: -1e-10...1e-10, using: &generator),
                y: $0.y + .random(in: -1e-10...1e-10, using: &generator))
        }
    }
}
