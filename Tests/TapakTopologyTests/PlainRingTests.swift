import Foundation
import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

/// Small rings are judged without GEOS where that is certain. GEOS itself is asked by making the polygon the only part
/// of a multipolygon.
@Suite("Validity of small rings, with GEOS and without")
struct PlainRingTests {
    /// A million rings in `make verify`, fewer otherwise.
    private static let perSeed = RandomCases.perSeed(
        ProcessInfo.processInfo.environment["TAPAK_VERIFY"] == nil ? 2000 : 50_000, of: 20)

    /// A closed ring of three to 25 sides: on a coarse lattice, where nearly everything touches; a star; a sliver; or a
    /// star with one corner moved to a side, to a corner, or some last bits beside them.
    private static func ring(_ random: inout SplitMix64) -> [Position] {
        let count = Int.random(in: 3...25, using: &random)
        let kind = Int.random(in: 0..<6, using: &random)
        var ring: [Position]
        if kind == 0 {
            let width = Int.random(in: 1...12, using: &random)
            ring = (0..<count).map { _ in
                Position(
                    x: 106.9 + Double(Int.random(in: 0...width, using: &random)) * 1e-5,
                    y: -6.3 + Double(Int.random(in: 0...width, using: &random)) * 1e-5)
            }
        } else {
            let flatness = kind == 1 ? 1e-12 : 1
            let turn = Double.random(in: 0...1, using: &random)
            ring = (0..<count).map { corner in
                let angle = (turn + Double(corner) / Double(count)) * 2 * .pi
                let radius = kind == 5 ? Double.random(in: 0.01...1, using: &random) : 1
                return Position(x: 106.9 + 2e-4 * radius * cos(angle), y: -6.3 + 2e-4 * flatness * radius * sin(angle))
            }
        }
        if kind >= 3 {
            // Beside a side or a corner: exactly, or by a few last bits.
            let moved = Int.random(in: 0..<count, using: &random)
            let side = Int.random(in: 0..<count, using: &random)
            let (start, end) = (ring[side], ring[(side + 1) % count])
            let share = [0, 0.5, 1, .random(in: 0...1, using: &random)][Int.random(in: 0..<4, using: &random)]
            let bits = Double(Int.random(in: -2...2, using: &random))
            ring[moved] = Position(
                x: start.x + share * (end.x - start.x) + bits * 106.9.ulp,
                y: start.y + share * (end.y - start.y) - bits * 6.3.ulp)
        }
        return ring + [ring[0]]
    }

    @Test("agree on random rings", arguments: 0..<20 as Range<UInt64>)
    func differential(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let engine = TopologyEngine()
        var valid = 0
        for number in 0..<Self.perSeed {
            let polygon = Geometry(polygons: [[Self.ring(&random)]])
            var part = polygon
            part.kind = .multiPolygon
            let asked = try engine.fault(in: part)
            #expect(try engine.fault(in: polygon) == asked, "seed \(seed), ring \(number)")
            if asked == nil { valid += 1 }
        }
        // Neither all nor none: both answers were met.
        #expect(valid > Self.perSeed / 20 && valid < Self.perSeed * 19 / 20)
    }

    @Test(
        "a corner on a side, a spike and a position that is repeated are GEOS' to judge",
        arguments: [
            ([(0, 0), (4, 0), (4, 4), (2, 0), (0, 4)], false), ([(0, 0), (4, 0), (8, 0), (4, 0), (4, 4)], false),
            ([(0, 0), (4, 0), (4, 0), (4, 4)], true), ([(0, 0), (2, 0), (4, 0), (4, 4)], true),
            ([(0, 0), (4, 4), (4, 0), (0, 4)], false),
        ] as [([(Double, Double)], Bool)])
    func byHand(corners: [(Double, Double)], isValid: Bool) throws {
        let ring = (corners + [corners[0]]).map { Position(x: $0.0, y: $0.1) }
        #expect(try (TopologyEngine().fault(in: Geometry(polygons: [[ring]])) == nil) == isValid)
    }
}
