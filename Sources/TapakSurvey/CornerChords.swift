import TapakGeodesy
import TapakGeometry

/// What the corners of a ring make of their errors: Σ|p(i+1) − p(i−1)|² over its corners, in a plane in metres.
enum CornerChords {
    /// The sum over all rings of a polygon.
    ///
    /// - Parameters:
    ///   - polygon: one part, in CRS84.
    ///   - tolerance: positions nearer than this to the chord of their neighbours are no corners, ``Corners``.
    ///   - plane: a plane on the polygon.
    /// - Complexity: O(*n*) while all positions are corners, otherwise O(*n* log *n*).
    static func squares(
        of polygon: Geometry, tolerance: Double, in plane: LocalTransverseMercator
    ) -> Double {
        var sum = 0.0
        for number in 0..<polygon.lineCount {
            let ring = polygon.positions.span.extracting(polygon.positionRange(ofLine: number))
            sum += squares(ofBareRing: ring, tolerance, plane) ?? squares(of: polygon.line(number), tolerance, plane)
        }
        return sum
    }

    private static func squares(
        of ring: ArraySlice<Position>, _ tolerance: Double, _ plane: LocalTransverseMercator
    ) -> Double {
        Corners.chordSquares(of: Corners.of(plane.forward(ring), tolerance: tolerance))
    }

    /// The sum for a closed ring whose positions are all corners, as mostly they are, without laying them out; `nil`
    /// where they are not.
    ///
    /// The same to the last bit as what the corners would give.
    private static func squares(
        ofBareRing ring: Span<Position>, _ tolerance: Double, _ plane: LocalTransverseMercator
    ) -> Double? {
        let count = ring.count - 1
        guard count > 3, ring[0] == ring[count] else { return nil }
        let last = plane.forward(ring[count - 1])
        let first = plane.forward(ring[0])
        guard !isInLine(last, between: plane.forward(ring[count - 2]), first, tolerance) else { return nil }
        var (before, corner) = (last, first)
        var sum = 0.0
        for index in 1..<count {
            let after = plane.forward(ring[index])
            guard !isInLine(corner, between: before, after, tolerance) else { return nil }
            sum += square(before, after)
            (before, corner) = (corner, after)
        }
        return sum + square(before, first)
    }

    private static func square(_ previous: Position, _ next: Position) -> Double {
        let dx = next.x - previous.x
        let dy = next.y - previous.y
        return dx * dx + dy * dy
    }

    /// Whether a position lies nearer than the tolerance to a segment; mostly it is far from the whole line.
    private static func isInLine(
        _ position: Position, between first: Position, _ second: Position, _ tolerance: Double
    ) -> Bool {
        let (dx, dy) = (second.x - first.x, second.y - first.y)
        let cross = dx * (position.y - first.y) - dy * (position.x - first.x)
        // A thousandth more than the tolerance, which is more than rounding does.
        if cross * cross > 1.002 * tolerance * tolerance * (dx * dx + dy * dy) { return false }
        return position.distance(toSegment: first, second) < tolerance
    }
}
