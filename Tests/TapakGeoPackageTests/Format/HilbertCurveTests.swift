import Testing

@testable import TapakGeoPackage

@Suite("The Hilbert curve")
struct HilbertCurveTests {
    /// What makes a curve of it: cells that follow each other are neighbours, and no two are the same.
    @Test("every step leads to a neighbour, and every cell is met once")
    func steps() {
        // The cells of the corner of 64 by 64 are the beginning of the curve, whichever way it runs.
        var places: [UInt32: (x: Int, y: Int)] = [:]
        for x in 0..<64 {
            for y in 0..<64 { places[HilbertCurve.distance(x: UInt16(x), y: UInt16(y))] = (x, y) }
        }
        #expect(places.count == 4096)
        for distance in 1..<UInt32(4096) {
            guard let here = places[distance], let before = places[distance - 1] else {
                Issue.record("no cell at \(distance)")
                continue
            }
            #expect(abs(here.x - before.x) + abs(here.y - before.y) == 1)
        }
    }

    @Test("it ends in a corner of the square")
    func ends() {
        #expect(HilbertCurve.distance(x: 0, y: 0) == 0)
        let corners = [HilbertCurve.distance(x: 0xFFFF, y: 0), HilbertCurve.distance(x: 0, y: 0xFFFF)]
        #expect(corners.contains(UInt32.max))
    }
}
