import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

@Suite("What single sides contribute to an area")
struct GeodesicSidesTests {
    /// A triangle of some hundred metres, wound counter-clockwise.
    private static func triangle(_ random: inout SplitMix64) -> [Position] {
        let place = Position(x: .random(in: 95...140, using: &random), y: .random(in: -11...6, using: &random))
        func corner(_ x: Double, _ y: Double) -> Position {
            Position(
                x: place.x + x + .random(in: -3e-4...3e-4, using: &random),
                y: place.y + y + .random(in: -3e-4...3e-4, using: &random))
        }
        return [corner(0, 0), corner(1e-3, 0), corner(0, 1e-3)]
    }

    private static func sum(_ ring: [Position], _ sides: GeodesicSides) -> Double {
        zip(ring, ring.dropFirst() + [ring[0]]).reduce(0) { $0 + sides.area(from: $1.0, to: $1.1) }
    }

    @Test("the sides of a ring add up to its area, positive when wound counter-clockwise", arguments: 0..<50)
    func addUp(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let ring = Self.triangle(&random)
        let sides = GeodesicSides(try #require(ParallelSeries(covering: BoundingBox(around: ring))))
        let area = ring.geodesicRingArea.squareMetres
        // Sums of a few terms of 10⁴ m².
        #expect(abs(Self.sum(ring, sides) - area) < 1e-9)
        #expect(abs(Self.sum(ring.reversed(), sides) + area) < 1e-9)
    }

    @Test("the pieces of a ring that is cut in two add up to it", arguments: 0..<50)
    func pieces(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let ring = Self.triangle(&random)
        let sides = GeodesicSides(try #require(ParallelSeries(covering: BoundingBox(around: ring))))
        let share = Double.random(in: 0...1, using: &random)
        let cut = Position(
            x: ring[1].x + share * (ring[2].x - ring[1].x), y: ring[1].y + share * (ring[2].y - ring[1].y))
        let pieces = Self.sum([ring[0], ring[1], cut], sides) + Self.sum([ring[0], cut, ring[2]], sides)
        // The pieces of the side that was cut are geodesics of their own: L³ tan φ / 12R for 250 m at 11° of latitude.
        #expect(abs(pieces - Self.sum(ring, sides)) < 0.04)
    }
}
