import TapakGeometry
import TapakTestSupport
import Testing

@Suite("Measures in a plane")
struct PlaneMeasuresTests {
    @Test("the shoelace sum keeps a square metre at UTM magnitudes")
    func largeOrigin() {
        let origin = Position(x: 721_280.123, y: 9_308_739.456)
        let ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
            .map { Position(x: origin.x + $0.0, y: origin.y + $0.1) }
        #expect(abs(ring.doubledSignedPlaneArea - 2) < 1e-8)
        #expect(abs(ring.reversed().doubledSignedPlaneArea + 2) < 1e-8)
    }

    @Test("a 3-4-5 triangle", arguments: [true, false])
    func triangle(isClosed: Bool) {
        var ring = [(0.0, 0.0), (3.0, 0.0), (0.0, 4.0)].map { Position(x: $0.0, y: $0.1) }
        if isClosed { ring.append(ring[0]) }
        #expect(ring.doubledSignedPlaneArea == 12)
        #expect(ring.planePerimeter == 12)
    }

    @Test(
        "distance to a segment: beside it, beyond its ends, and a segment without length",
        arguments: [
            (Position(x: 5, y: 3), 3.0), (Position(x: -3, y: 4), 5.0), (Position(x: 13, y: -4), 5.0),
        ])
    func segmentDistance(position: Position, expected: Double) {
        let (a, b) = (Position(x: 0, y: 0), Position(x: 10, y: 0))
        #expect(position.distance(toSegment: a, b) == expected)
        #expect(position.distance(toSegment: b, a) == expected)
        #expect(Position(x: 3, y: 4).distance(toSegment: a, a) == 5)
    }

    @Test(
        "area does not change with start or shift, and changes sign with direction", arguments: 0..<40 as Range<UInt64>)
    func invariance(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let ring = (0..<Int.random(in: 3...20, using: &random)).map { _ in
            Position(x: Double.random(in: -50...50, using: &random), y: Double.random(in: -50...50, using: &random))
        }
        let area = ring.doubledSignedPlaneArea
        let start = Int.random(in: 0..<ring.count, using: &random)
        #expect(abs(Array(ring[start...] + ring[..<start]).doubledSignedPlaneArea - area) < 1e-9)
        #expect(abs(ring.reversed().doubledSignedPlaneArea + area) < 1e-9)
        let shifted = ring.map { Position(x: $0.x + 1024, y: $0.y - 512) }
        #expect(abs(shifted.doubledSignedPlaneArea - area) < 1e-9)
    }
}
