import TapakGeometry
import TapakTopology

extension Geometry {
    /// Whether this is a polygon of one small valid ring, wound as RFC 7946 asks, that has no spike and is no sliver: as
    /// nearly all parcels are, and of which an inspection has nothing to tell.
    ///
    /// **Method.** ``isPlainRing``; and the tests of ``thinFindings(at:)`` and ``followsRightHandRule`` in one pass,
    /// stricter by more than rounding and a rough scale can do. *n* times the sum of the squared sides is never less than
    /// the square of the perimeter. **Odd cases.** False says nothing: ask those.
    ///
    /// - Parameter box: the box around the geometry, in degrees.
    /// - Complexity: O(*n*²) for up to 24 sides: 0.1 µs for a parcel.
    func isOrdinaryRing(in box: BoundingBox) -> Bool {
        guard box.maxY - box.minY < 1, let scale = PlaneScale(roughlyAt: box.centre), isPlainRing else { return false }
        let ring = positions.span
        let sides = ring.count - 1
        let origin = ring[0]
        var corner = origin
        var (x, y) = ((origin.x - ring[sides - 1].x) * scale.x, (origin.y - ring[sides - 1].y) * scale.y)
        var doubledArea = 0.0
        var squares = 0.0
        for index in 1...sides {
            let after = ring[index]
            let (nextX, nextY) = ((after.x - corner.x) * scale.x, (after.y - corner.y) * scale.y)
            let ahead = x * nextX + y * nextY
            // Where the way turns by more than a right angle, it may turn back.
            guard ahead >= 0 || (x * nextY - y * nextX).magnitude > -2 * RingSpike.tolerance * ahead else {
                return false
            }
            doubledArea += (corner.x - origin.x) * scale.x * nextY - (corner.y - origin.y) * scale.y * nextX
            squares += nextX * nextX + nextY * nextY
            (x, y, corner) = (nextX, nextY, after)
        }
        return doubledArea > 2 * 1.1 * Self.thinness * Double(sides) * squares
    }
}
