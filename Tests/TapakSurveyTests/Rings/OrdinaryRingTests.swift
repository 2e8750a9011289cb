import Foundation
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakSurvey

/// Of a ring that is found ordinary at a glance, a whole inspection has nothing to tell.
@Suite("Ordinary rings")
struct OrdinaryRingTests {
    /// A star, a sliver, a spike, or a jumble; closed or not, wound either way, in Bekasi or far from the equator.
    private static func ring(_ random: inout SplitMix64) -> [Position] {
        let count = Int.random(in: 3...12, using: &random)
        let kind = Int.random(in: 0..<5, using: &random)
        let flatness = kind == 1 ? Double.random(in: 0.005...0.1, using: &random) : 1
        let size = [5e-5, 3e-4, 2e-3][Int.random(in: 0..<3, using: &random)]
        let y = [-6.3, 3, 47, 61][Int.random(in: 0..<4, using: &random)]
        var ring = (0..<count).map { corner in
            let angle = Double(corner) / Double(count) * 2 * .pi
            let radius = kind == 2 ? 1 : Double.random(in: 0.3...1, using: &random)
            return Position(x: 106.9 + size * radius * cos(angle), y: y + size * flatness * radius * sin(angle))
        }
        if kind == 3 {
            // A spike: out and nearly the same way back.
            let foot = ring[0]
            let tip = Position(x: foot.x + size, y: foot.y + size / 2)
            let lean = size * Double.random(in: 0...0.01, using: &random)
            ring.insert(contentsOf: [tip, Position(x: foot.x, y: foot.y + lean)], at: 1)
        }
        if kind == 4 { ring.shuffle(using: &random) }
        if Int.random(in: 0..<6, using: &random) == 0 { ring.reverse() }
        if Int.random(in: 0..<8, using: &random) == 0 { ring.insert(ring[1], at: 1) }
        return Int.random(in: 0..<8, using: &random) == 0 ? ring : ring + [ring[0]]
    }

    @Test("have nothing that an inspection would tell", arguments: 0..<10 as Range<UInt64>)
    func differential(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let surveyor = Surveyor()
        var ordinary = 0
        for number in 0..<RandomCases.perSeed(500, of: 10) {
            let polygon = Geometry(polygons: [[Self.ring(&random)]])
            guard polygon.isOrdinaryRing(in: polygon.boundingBox) else { continue }
            ordinary += 1
            let told = try surveyor.inspect(polygon, at: InputLocation())
            #expect(told.isEmpty, "seed \(seed), ring \(number): \(told)")
        }
        #expect(ordinary > 50)
    }

    @Test("are what parcels mostly are: a rectangle, a strip of 12 × 60 m, a field with a bent side")
    func usual() {
        for metres in [
            [(0.0, 0.0), (20, 0), (20, 30), (0, 30), (0, 0)], [(0, 0), (60, 0), (60, 12), (0, 12), (0, 0)],
            [(0, 0), (50, -4), (90, 10), (85, 60), (40, 52), (10, 55), (0, 0)],
        ] {
            let polygon = Geometry(polygons: [[ParcelDrawing.ring(metres)]])
            #expect(polygon.isOrdinaryRing(in: polygon.boundingBox))
        }
    }
}
