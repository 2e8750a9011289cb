import Foundation
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakSiting

@Suite("Convex pieces of a polygon")
struct PolygonPiecesTests {
    @Test("are convex, and add up to it", arguments: 0..<40 as Range<UInt64>)
    func addUp(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 3...60, using: &random)
        let ring = (0..<count).map { number in
            let radius = Double.random(in: 1..<40, using: &random)
            let angle = Double(number) / Double(count) * 2 * .pi
            return Position(x: radius * cos(angle), y: radius * sin(angle))
        }
        let pieces = PolygonPieces.of(Array(ring.indices), in: ring)
        var area = 0.0
        for piece in pieces {
            let corners = piece.map { ring[$0] }
            for index in corners.indices {
                let (a, b) = (corners[index], corners[(index + 1) % corners.count])
                let c = corners[(index + 2) % corners.count]
                #expect((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0)
            }
            area += corners.doubledSignedPlaneArea / 2
        }
        #expect(abs(area - ring.doubledSignedPlaneArea / 2) < 1e-9 * area)
        // Two pieces for each corner that turns in are always enough (Hertel and Mehlhorn), and one.
        let turnsIn = ring.indices.count { index in
            let (a, b) = (ring[(index + count - 1) % count], ring[index])
            let c = ring[(index + 1) % count]
            return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) < 0
        }
        #expect(pieces.count <= 2 * turnsIn + 1)
    }

    @Test("an L is two rectangles' worth, a square one piece")
    func simple() {
        let ell = places([(0, 0), (4, 0), (4, 1), (1, 1), (1, 4), (0, 4)])
        #expect(PolygonPieces.of(Array(0..<6), in: ell).count == 2)
        #expect(PolygonPieces.of(Array(0..<4), in: rectangle(3, 3)).count == 1)
    }
}
