import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

@testable import TapakSurvey

/// The area of two rings' common ground against GEOS' overlay of them.
@Suite("Common ground of two rings")
struct RingIntersectionTests {
    private static func ring(_ corners: (Double, Double)...) -> Geometry {
        Geometry(polygons: [[ParcelDrawing.ring(corners + [corners[0]])]])
    }

    private static func reversed(_ geometry: Geometry) -> Geometry {
        Geometry(polygons: [[geometry.positions.reversed()]])
    }

    private let square = ring((0, 0), (40, 0), (40, 30), (0, 30))

    /// Both ways round, and exchanged.
    private func areas(_ one: Geometry, _ other: Geometry) -> [Double?] {
        var rings = RingIntersection()
        return [one, Self.reversed(one)].flatMap { one in
            [other, Self.reversed(other)].flatMap { other in [rings.area(one, other), rings.area(other, one)] }
        }
    }

    @Test("a corner in common, a cross, one within the other, and nothing")
    func usual() throws {
        // Metres drawn in degrees: true to some millionths.
        for (other, expected) in [
            (Self.ring((30, 20), (70, 20), (70, 60), (30, 60)), 100.0),
            (Self.ring((10, -10), (20, -10), (20, 50), (10, 50)), 300),
            (Self.ring((5, 5), (9, 5), (9, 10), (5, 10)), 20),
            (Self.ring((-9, -9), (90, -9), (90, 90), (-9, 90)), 1200),
            (Self.ring((50, 0), (60, 0), (60, 9), (50, 9)), 0),
            // Two pieces: an opening upwards over the square's upper side.
            (Self.ring((5, 20), (10, 20), (10, 40), (30, 40), (30, 20), (35, 20), (35, 50), (5, 50)), 100),
        ] {
            for area in areas(square, other) {
                let area = try #require(area)
                #expect(abs(area - expected) <= 1e-3 * expected, "\(other.positions)")
            }
        }
    }

    @Test("rings that touch, holes, several parts, open rings and specks have no answer")
    func odd() {
        let aside = ParcelDrawing.ring([(50, 1), (52, 1), (52, 2), (50, 1)])
        let parts = Geometry(polygons: [[square.positions], [aside]])
        let open = Geometry(polygons: [[Array(square.positions.dropLast())]])
        for other in [
            square, Self.ring((40, 0), (80, 0), (80, 30), (40, 30)), Self.ring((40, 30), (80, 30), (80, 60)),
            Self.ring((0, 0), (20, 0), (20, 30), (0, 30)),
            Geometry(polygons: [[square.positions, ParcelDrawing.ring([(1, 1), (2, 1), (2, 2), (1, 1)])]]), parts, open,
            Self.ring((1, 1), (1.5, 1), (1.5, 1.5)), Geometry(kind: .polygon),
        ] {
            for area in areas(square, other) { #expect(area == nil, "\(other.positions)") }
        }
    }

    @Test("agrees with GEOS on random rings", arguments: 0..<10 as Range<UInt64>)
    func differential(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let engine = TopologyEngine()
        var rings = RingIntersection()
        let count = RandomCases.perSeed(600, of: 10)
        var counts = (asked: 0, answered: 0, crossing: 0, within: 0, apart: 0)
        for number in 0..<count {
            let size = Double.random(in: 3...300, using: &random)
            let one = OverlaidParcel.star(at: (0, 0), size: size, &random)
            // One in three touches the first ring, nearly or exactly.
            let other =
                number % 3 == 0
                ? OverlaidParcel.touching(one.positions + one.positions, &random)
                : OverlaidParcel.star(
                    at: (.random(in: -size...size, using: &random), .random(in: -size...size, using: &random)),
                    size: size * .random(in: 0.05...1.2, using: &random), &random)
            guard try engine.fault(in: one) == nil, try engine.fault(in: other) == nil else { continue }
            counts.asked += 1
            guard let area = rings.area(one, other) else { continue }
            counts.answered += 1
            let truth = try engine.intersection(one, other).geodesicArea.squareMetres
            // What GEOS rounds: 2e-9 m a corner, along both perimeters.
            let rounding = 1e-6 + 4e-9 * (one.geodesicPerimeter.metres + other.geodesicPerimeter.metres)
            #expect(abs(area - truth) <= rounding, "seed \(seed), pair \(number): \(one.positions) \(other.positions)")
            let smaller = min(one.geodesicArea, other.geodesicArea).squareMetres
            if area == 0 {
                counts.apart += 1
            } else if area < smaller - 1e-3 {
                counts.crossing += 1
            } else {
                counts.within += 1
            }
        }
        #expect(counts.asked * 10 > count * 8 && counts.answered * 10 > counts.asked * 6, "\(counts)")
        #expect(counts.crossing * 5 > count && counts.within > 5 && counts.apart > 5, "\(counts)")
    }
}
