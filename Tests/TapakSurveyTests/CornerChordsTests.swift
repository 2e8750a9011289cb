import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakSurvey

/// Where all positions of a ring are corners, their chords are summed without laying the corners out.
@Suite("Chords of corners, laid out and not")
struct CornerChordsTests {
    /// A ring around the place in Bekasi; some positions lie within about the tolerance of the chord of their neighbours.
    private static func ring(_ random: inout SplitMix64, tolerance: Double) -> [Position] {
        let count = Int.random(in: 3...12, using: &random)
        var metres: [(Double, Double)] = []
        for _ in 0..<count {
            let next = (Double.random(in: -40...40, using: &random), Double.random(in: -40...40, using: &random))
            if let last = metres.last, Int.random(in: 0..<4, using: &random) == 0 {
                let off = Double.random(in: 0.9...1.1, using: &random) * tolerance
                let (x, y) = (next.0 - last.0, next.1 - last.1)
                let length = (x * x + y * y).squareRoot()
                metres.append((last.0 + x / 2 - off * y / length, last.1 + y / 2 + off * x / length))
            }
            metres.append(next)
        }
        let ring = ParcelDrawing.ring(metres)
        return Int.random(in: 0..<8, using: &random) == 0 ? ring : ring + [ring[0]]
    }

    @Test("give the same sum to the last bit", arguments: 0..<10 as Range<UInt64>)
    func differential(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for number in 0..<RandomCases.perSeed(300, of: 10) {
            let tolerance = [0.01, 0.3, 5][number % 3]
            let polygon = Geometry(polygons: [
                (0..<(number % 5 == 0 ? 2 : 1)).map { _ in Self.ring(&random, tolerance: tolerance) }
            ])
            let plane = LocalTransverseMercator(centre: polygon.boundingBox.centre)
            var expected = 0.0
            for line in 0..<polygon.lineCount {
                let corners = Corners.of(plane.forward(polygon.line(line)), tolerance: tolerance)
                expected += Corners.chordSquares(of: corners)
            }
            let sum = CornerChords.squares(of: polygon, tolerance: tolerance, in: plane)
            #expect(sum.bitPattern == expected.bitPattern, "seed \(seed), polygon \(number)")
        }
    }
}
