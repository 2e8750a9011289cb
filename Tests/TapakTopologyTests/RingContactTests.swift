import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

@Suite("Rings beside each other")
struct RingContactTests {
    private static func ring(_ corners: (Double, Double)...) -> [Position] {
        let positions = corners.map { Position(x: $0.0, y: $0.1) }
        return positions + [positions[0]]
    }

    /// Both ways round, from every corner, and exchanged.
    private func areDisjoint(_ one: [Position], _ other: [Position]) -> Set<Bool> {
        var answers: Set<Bool> = []
        for first in Self.spellings(one) {
            for second in Self.spellings(other) {
                answers.insert(RingContact.areDisjoint(first, second))
                answers.insert(RingContact.areDisjoint(second, first))
            }
        }
        return answers
    }

    private static func spellings(_ ring: [Position]) -> [[Position]] {
        let open = Array(ring.dropLast())
        return open.indices.flatMap { start in
            let turned = Array(open[start...] + open[..<start])
            return [turned + [turned[0]], Array((turned + [turned[0]]).reversed())]
        }
    }

    private let square = ring((0, 0), (4, 0), (4, 4), (0, 4))

    @Test("neighbours share a side, a part of one, a corner, or nothing")
    func neighbours() {
        for other in [
            Self.ring((4, 0), (8, 0), (8, 4), (4, 4)), Self.ring((4, 1), (8, 1), (8, 3), (4, 3)),
            Self.ring((4, -1), (8, -1), (8, 9), (4, 9)), Self.ring((4, 4), (8, 4), (8, 8), (4, 8)),
            Self.ring((4, 2), (8, 0), (8, 4)), Self.ring((9, 0), (12, 0), (12, 4)),
            // Around a corner, and around three sides.
            Self.ring((4, 0), (8, 0), (8, 8), (0, 8), (0, 4), (4, 4)),
            Self.ring((0, 0), (0, -2), (6, -2), (6, 6), (0, 6), (0, 4), (4, 4), (4, 0)),
        ] {
            #expect(areDisjoint(square, other) == [true], "\(other)")
        }
    }

    @Test("what overlaps is never disjoint: crossing, within, along the same side, through a corner")
    func overlaps() {
        for other in [
            square, Self.ring((2, 2), (6, 2), (6, 6), (2, 6)), Self.ring((1, 1), (2, 1), (2, 2)),
            Self.ring((-1, -1), (9, -1), (9, 9), (-1, 9)), Self.ring((0, 0), (4, 0), (4, 2), (0, 2)),
            Self.ring((0, 0), (8, 0), (8, 4), (0, 4)), Self.ring((0, 0), (2, 0), (2, 2)),
            Self.ring((0, 0), (4, 4), (0, 4)), Self.ring((4, 2), (0, 0), (0, 4)), Self.ring((-4, -4), (9, 8), (8, 9)),
            Self.ring((4, 0), (8, 0), (8, 8), (0, 8), (2, 4)),
        ] {
            #expect(areDisjoint(square, other) == [false], "\(other)")
        }
    }

    @Test("rings that are none are not judged")
    func odd() {
        let far = Self.ring((9, 9), (10, 9), (10, 10))
        #expect(RingContact.areDisjoint(square, far))
        #expect(!RingContact.areDisjoint(Array(square.dropLast()), far))
        #expect(!RingContact.areDisjoint([square[0]] + square, far))
        #expect(!RingContact.areDisjoint(Self.ring((0, 0), (1, 0), (2, 0)), far))
        #expect(!RingContact.areDisjoint([], far))
    }

    @Test("agrees with GEOS' overlay on random rings of few places, which touch in every way")
    func differential() throws {
        var random = SplitMix64(seed: 11)
        let engine = TopologyEngine()
        var counts = (disjoint: 0, overlapping: 0, touching: 0)
        for size in [3, 4, 6] {
            for _ in 0..<RandomCases.perSeed(20_000, of: 3) {
                let one = try Self.random(size, engine, &random)
                let other = try Self.random(size, engine, &random)
                guard let one, let other else { continue }
                let shared = try engine.intersection(
                    Geometry(polygons: [[one]]), Geometry(polygons: [[other]])
                ).planeArea
                let isDisjoint = RingContact.areDisjoint(one, other)
                #expect(isDisjoint == (shared < 1e-9), "\(one) \(other) \(shared)")
                if shared >= 1e-9 { counts.overlapping += 1 } else { counts.disjoint += 1 }
                if isDisjoint, Set(one).intersection(other).count > 1 { counts.touching += 1 }
            }
        }
        #expect(counts.disjoint > 500 && counts.overlapping > 1000 && counts.touching > 50, "\(counts)")
    }

    /// A valid ring of three to six corners on a small lattice, or nothing.
    private static func random(
        _ size: Int, _ engine: TopologyEngine, _ random: inout SplitMix64
    ) throws -> [Position]? {
        let count = Int.random(in: 3...6, using: &random)
        let open = (0..<count).map { _ in
            Position(
                x: Double(Int.random(in: 0...size, using: &random)), y: Double(Int.random(in: 0...size, using: &random))
            )
        }
        let ring = open + [open[0]]
        guard Set(open).count == count, try engine.fault(in: Geometry(polygons: [[ring]])) == nil else { return nil }
        return ring
    }
}
