import TapakGeodesy
import TapakGeometry

/// The sides of a parcel in a plane laid on it.
struct ParcelSides {
    let plane: LocalTransverseMercator
    /// The sides of each ring, from position *k* to *k* + 1.
    let sides: [[StraightStretch]]
    /// Whether each ring is the exterior of its part.
    let isOuter: [Bool]
    /// The direction of the long side; nothing for what is nearly a square.
    let longAxis: StraightStretch?

    /// The long side is longer than the short one by at least this factor.
    private static let elongation = 1.05

    init(_ parcel: Geometry) {
        let plane = LocalTransverseMercator(centre: parcel.boundingBox.centre)
        let rings = parcel.rings.map { ring in
            var path = plane.forward(ring.positions)
            if let first = path.first, ring.positions.first != ring.positions.last { path.append(first) }
            return path
        }
        self.plane = plane
        sides = rings.map { path in
            zip(path, path.dropFirst()).map { StraightStretch(start: $0, end: $1) }
        }
        isOuter = parcel.rings.map(\.place.isExterior)
        let outer = zip(rings, isOuter).filter(\.1).map(\.0)
        let largest = outer.max { abs($0.doubledSignedPlaneArea) < abs($1.doubledSignedPlaneArea) }
        longAxis = largest.flatMap(Self.longAxis)
    }

    private static func longAxis(of ring: [Position]) -> StraightStretch? {
        guard let rectangle = MinimumRectangle(around: ring), rectangle.length >= elongation * rectangle.width else {
            return nil
        }
        // The rectangle names one of its directions; the ring reaches farther along the long one.
        let (x, y) = (rectangle.direction.x, rectangle.direction.y)
        let along = ring.map { $0.x * x + $0.y * y }
        let across = ring.map { $0.y * x - $0.x * y }
        func reach(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
        let origin = Position(x: 0, y: 0)
        return reach(along) >= reach(across)
            ? StraightStretch(start: origin, end: rectangle.direction)
            : StraightStretch(start: origin, end: Position(x: -y, y: x))
    }
}
