import TapakGeodesy
import TapakGeometry

/// The area that two parcels share, each of one ring.
///
/// **Method.** As ``RingOverlay``: by Green's theorem, from the pieces of either ring's sides that lie inside the other;
/// what lies where is decided by ``RobustOrientation`` alone, and only the places of crossings are rounded. **Odd cases.**
/// Rings that touch have no answer here, nor have parcels of several rings, larger than a mile or smaller than 1 m².
///
/// Keeps its memory from pair to pair.
struct RingIntersection {
    /// Along the first ring.
    private var crossings: [BoundaryCrossing] = []
    /// The same along the second one.
    private var mirrored: [BoundaryCrossing] = []

    /// Beyond so many pairs of sides another method is faster.
    private static let mostPairs = 1 << 16

    /// The shared area of two valid geometries in CRS84, in square metres; nothing in case of doubt.
    ///
    /// - Complexity: O(*n m*) for *n* and *m* sides.
    mutating func area(_ one: Geometry, _ other: Geometry) -> Double? {
        var box = one.boundingBox
        box.extend(to: other.boundingBox)
        guard one.positions.count * other.positions.count <= Self.mostPairs,
            let series = ParallelSeries(covering: box)
        else { return nil }
        let sides = GeodesicSides(series)
        guard let first = ParcelRing(one, by: sides), let second = ParcelRing(other, by: sides),
            findCrossings(first, second)
        else { return nil }
        let firstBegins = second.side(of: first.positions[0])
        let secondBegins = first.side(of: second.positions[0])
        guard firstBegins != .boundary, secondBegins != .boundary else { return nil }
        if crossings.isEmpty {
            return firstBegins == .inside ? first.area : secondBegins == .inside ? second.area : 0
        }
        crossings.sort { ($0.side, $0.alongSide) < ($1.side, $1.alongSide) }
        mirrored.sort { ($0.side, $0.alongSide) < ($1.side, $1.alongSide) }
        guard let ofFirst = first.area(inside: crossings, beginning: firstBegins == .inside),
            let ofSecond = second.area(inside: mirrored, beginning: secondBegins == .inside)
        else { return nil }
        return max(0, ofFirst + ofSecond)
    }

    /// Finds where two rings cross; false where they touch.
    private mutating func findCrossings(_ first: ParcelRing, _ second: ParcelRing) -> Bool {
        crossings.removeAll(keepingCapacity: true)
        mirrored.removeAll(keepingCapacity: true)
        let isSameWay = first.isCounterClockwise == second.isCounterClockwise
        for number in 0..<second.positions.count - 1 {
            let segment = BoundarySegment(
                start: second.positions[number], end: second.positions[number + 1], owner: 0)
            for side in 0..<first.positions.count - 1 {
                switch BoundaryCrossing.meeting(
                    first.positions[side], first.positions[side + 1], side: side, segment, number: Int32(number))
                {
                case .apart: continue
                case .touching: return false
                case .crossing(var crossing):
                    crossing.enters = crossing.enters == second.isCounterClockwise
                    crossings.append(crossing)
                    // Where one goes into the other, that one leaves it, if both are wound the same way.
                    crossing.enters = crossing.enters != isSameWay
                    swap(&crossing.alongSide, &crossing.alongSegment)
                    crossing.side = number
                    crossing.segment = Int32(side)
                    mirrored.append(crossing)
                }
            }
        }
        return true
    }
}
