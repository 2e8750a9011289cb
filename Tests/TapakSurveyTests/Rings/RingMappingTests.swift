import TapakGeometry
import TapakSurvey
import TapakTestSupport
import TapakTopology
import Testing

@Suite("Mapping the faults of rings")
struct RingMappingTests {
    struct Example: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var geometry: Geometry
        var faults: [Expected]

        init(_ name: String, _ polygons: [[[(Double, Double)]]], _ faults: [Expected]) {
            testDescription = name
            geometry = Geometry(polygons: polygons.map { $0.map { $0.map { Position(x: $0.0, y: $0.1) } } })
            self.faults = faults
        }
    }

    /// Code, part, ring, index of the position, and the place of the fault.
    struct Expected: Hashable, Sendable {
        var code: FindingCode
        var ring: RingPlace
        var index: Int
        var position: Position

        init(_ code: FindingCode, _ part: Int, _ ring: Int, _ index: Int, _ x: Double, _ y: Double) {
            self.code = code
            self.ring = RingPlace(part: part, ring: ring)
            self.index = index
            position = Position(x: x, y: y)
        }
    }

    static func box(_ x: Double, _ y: Double, _ side: Double) -> [(Double, Double)] {
        [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    }

    /// All by hand. Where two sides meet, the index is that of the earlier one's first position.
    static let examples = [
        Example(
            "a bow tie", [[[(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)]]], [.init(.ringSelfIntersection, 0, 0, 0, 2, 2)]),
        Example(
            "two crossings in one ring",
            [[[(0, 0), (4, 4), (6, 4), (10, 0), (6, 0), (10, 4), (12, 4), (12, -2), (4, -2), (4, 0), (0, 4), (0, 0)]]],
            [.init(.ringSelfIntersection, 0, 0, 0, 2, 2), .init(.ringSelfIntersection, 0, 0, 2, 8, 2)]),
        Example(
            "a ring that touches itself in its waist",
            [[[(0, 0), (8, 0), (4, 4), (8, 8), (0, 8), (4, 4), (0, 0)]]],
            [.init(.ringSelfIntersection, 0, 0, 1, 4, 4)]),
        Example(
            "a corner on a side of the same ring",
            [[[(0, 0), (8, 0), (8, 8), (4, 0), (0, 8), (0, 0)]]], [.init(.ringSelfIntersection, 0, 0, 0, 4, 0)]),
        Example(
            "out and back along one line, at a corner",
            [[[(0, 0), (8, 0), (12, 0), (8, 0), (8, 8), (0, 8), (0, 0)]]], [.init(.ringSpike, 0, 0, 2, 12, 0)]),
        Example(
            "out and not quite back, along a side",
            [[[(0, 0), (8, 0), (5, 0), (5, 8), (0, 8), (0, 0)]]], [.init(.ringSpike, 0, 0, 1, 8, 0)]),
        Example(
            "out and back in steps",
            [[[(0, 0), (8, 0), (10, 1), (13, 5), (10, 1), (8, 0), (8, 8), (0, 8), (0, 0)]]],
            [.init(.ringSpike, 0, 0, 3, 13, 5)]),
        Example(
            "a spike, with the tip repeated", [[[(0, 0), (8, 0), (8, 20), (8, 20), (8, 8), (0, 8), (0, 0)]]],
            [.init(.ringSpike, 0, 0, 2, 8, 20)]),
        Example(
            "a spike and a crossing",
            [[[(0, 0), (4, 4), (4, 0), (2, -6), (4, 0), (0, 4), (0, 0)]]],
            [.init(.ringSelfIntersection, 0, 0, 0, 2, 2), .init(.ringSpike, 0, 0, 3, 2, -6)]),
        Example("all on one line", [[[(1, 1), (5, 3), (3, 2), (1, 1)]]], [.init(.zeroArea, 0, 0, 0, 1, 1)]),
        Example(
            "a hole without area", [[box(0, 0, 9), [(1, 1), (5, 3), (3, 2), (1, 1)]]],
            [.init(.zeroArea, 0, 1, 0, 1, 1)]),
        Example("a hole outside", [[box(0, 0, 9), box(20, 20, 1)]], [.init(.holeOutside, 0, 1, 0, 20, 20)]),
        Example(
            "a hole outside that touches the exterior", [[box(0, 0, 9), box(9, 9, 1)]],
            [.init(.holeOutside, 0, 1, 1, 10, 9)]),
        Example(
            "a hole across the exterior", [[box(0, 0, 9), box(7, 3, 4)]],
            [.init(.ringSelfIntersection, 0, 0, 1, 9, 3), .init(.ringSelfIntersection, 0, 0, 1, 9, 7)]),
        Example(
            "a hole in a hole", [[box(0, 0, 9), box(1, 1, 7), box(3, 3, 2)]], [.init(.holesNested, 0, 2, 0, 3, 3)]),
        Example(
            "the same hole twice, the other way round", [[box(0, 0, 9), box(2, 2, 3), box(2, 2, 3).reversed()]],
            [.init(.holesNested, 0, 2, 0, 2, 2)]),
        Example(
            "two holes with a common side", [[box(0, 0, 9), box(2, 2, 2), box(4, 2, 2)]],
            [.init(.ringSelfIntersection, 0, 1, 1, 4, 2)]),
        Example(
            "a part in a part", [[box(0, 0, 9)], [box(3, 3, 2)]], [.init(.shellsNested, 1, 0, 0, 3, 3)]),
        Example(
            "the same part twice", [[box(0, 0, 9)], [[(9, 0), (9, 9), (0, 9), (0, 0), (9, 0)]]],
            [.init(.shellsNested, 1, 0, 0, 9, 0)]),
        Example(
            "two parts that overlap", [[box(0, 0, 9)], [box(6, 6, 9)]],
            [.init(.shellsNested, 0, 0, 1, 9, 6), .init(.shellsNested, 0, 0, 2, 6, 9)]),
        Example(
            "two parts with a common side", [[box(0, 0, 4)], [box(4, 0, 4)]],
            [.init(.shellsNested, 0, 0, 1, 4, 0)]),
        Example(
            "unclosed, and a bow tie if closed", [[[(0, 0), (4, 4), (4, 0), (0, 4)]]],
            [.init(.ringSelfIntersection, 0, 0, 0, 2, 2)]),
        Example("a strip of 12 × 60", [[[(0, 0), (60, 0), (60, 12), (0, 12), (0, 0)]]], []),
        Example("a part in a hole of another", [[box(0, 0, 9), box(1, 1, 7)], [box(3, 3, 2)]], []),
        Example("a part that fills a hole", [[box(0, 0, 9), box(1, 1, 7)], [box(3, 3, 2)]], []),
        Example("parts that touch in a corner", [[box(0, 0, 4)], [box(4, 4, 4)]], []),
        Example("a hole that touches the exterior", [[box(0, 0, 9), [(0, 4), (3, 3), (3, 5), (0, 4)]]], []),
    ]

    @Test("kind, ring, position and place of every fault", arguments: examples)
    func byHand(example: Example) {
        let found = example.geometry.ringFaults.map {
            Expected($0.code, $0.place.part, $0.place.ring, $0.index, $0.position.x, $0.position.y)
        }
        #expect(found == example.faults)
    }

    @Test("of a crossing both sides are named")
    func bothSides() throws {
        let fault = try #require(Self.examples[0].geometry.ringFaults.first)
        #expect(fault.otherPlace == fault.place)
        #expect(fault.index == 0)
        #expect(fault.otherIndex == 2)
    }

    /// Corners on a coarse lattice, so that spikes, repetitions, touches and common sides come often.
    static func random(seed: UInt64) -> Geometry {
        var random = SplitMix64(seed: seed)
        let width = Int.random(in: 2...6, using: &random)
        let ring = (0..<Int.random(in: 3...8, using: &random)).map { _ in
            Position(
                x: Double(Int.random(in: 0...width, using: &random)),
                y: Double(Int.random(in: 0...width, using: &random)))
        }
        return Geometry(polygons: [[ring + ring.prefix(1)]])
    }

    @Test(
        "of one ring, our mapping alone finds a fault exactly where GEOS says invalid",
        arguments: 0..<40 as Range<UInt64>)
    func agreesWithGEOS(chunk: UInt64) throws {
        let engine = TopologyEngine()
        var valid = 0
        for seed in chunk * 500..<(chunk + 1) * 500 {
            let geometry = Self.random(seed: seed)
            // Too few corners are found before the mapping.
            guard !geometry.closingRings.isEmpty else { continue }
            let fault = try engine.fault(in: geometry)
            if fault == nil { valid += 1 }
            #expect((fault == nil) == geometry.ringFaults.isEmpty, "seed \(seed): \(geometry.positions)")
        }
        #expect(valid > 20)
    }

    @Test("a ring of 20,000 positions is mapped without comparing all its sides", .timeLimit(.minutes(1)))
    func large() {
        // A wavy circle with two positions exchanged: by hand, that makes three crossings.
        var ring: [Position] = []
        var (x, y) = (1.0, 0.0)
        let (cosine, sine) = (0.999_999_950_651_980_6, 3.141_592_602_125_04e-4)
        for index in 0..<20_000 {
            let radius = index % 2 == 0 ? 1.0 : 1.000_01
            ring.append(Position(x: x * radius, y: y * radius))
            (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
        }
        ring.swapAt(14_000, 14_002)
        let faults = Geometry(polygons: [[ring + ring.prefix(1)]]).ringFaults
        #expect(faults.map(\.code) == [.ringSelfIntersection, .ringSelfIntersection, .ringSelfIntersection])
        #expect(faults.allSatisfy { (13_999...14_002).contains($0.index) })
    }
}
