internal import TapakGeometry

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// One way in which a building may keep apart from something, as a condition on its centre at each rotation.
struct Parting: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
        /// It stays inside a line of the hull.
        case hull
        /// It stays beyond a side of an obstacle.
        case line
        /// The obstacle stays beyond a face of the building.
        case face
        /// One corner of the obstacle is a setback away from one corner of the building, in a sector of directions.
        case corner
        /// What a corner parting says besides: the direction is not before its sector.
        case sectorStart
        /// And not behind it.
        case sectorEnd
        /// And the corner of the obstacle is nearer to that of the building than the side before it is.
        case nearerThanBefore
        /// And nearer than the side after it.
        case nearerThanAfter

        /// What a corner parting says besides the distance.
        static let besides = [sectorStart, sectorEnd, nearerThanBefore, nearerThanAfter]
    }

    var kind: Kind
    /// The negation: this does not part them.
    var isDenied = false
    /// The obstacle by index; −1 for the hull.
    var obstacle: Int32
    /// The line by index, the number of the face, or the corner by index into the outlines.
    var item: Int32
    /// A circle around the building's corner has 4 · 2^`depth` sectors; this is number `sector` of them.
    var depth: Int32 = 0
    var sector: Int32 = 0

    /// Half the width of the sector, in radians.
    var halfSector: Double { .pi / 4 / Double(1 << depth) }
    /// The middle of the sector, counter-clockwise from the long side of the building, in radians.
    var sectorMiddle: Double { (2 * Double(sector) + 1) * halfSector }
    /// The quadrant of the sector, which names the corner of the building.
    var quadrant: Int { Int(sector) >> Int(depth) }

    /// The direction, along and across the building, in which this keeps the obstacle's corner from the building's.
    var sectorDirection: Position {
        switch kind {
        case .sectorStart:
            let angle = sectorMiddle - halfSector
            return Position(x: -sin(angle), y: cos(angle))
        case .sectorEnd:
            let angle = sectorMiddle + halfSector
            return Position(x: sin(angle), y: -cos(angle))
        default:
            return Position(x: cos(sectorMiddle), y: sin(sectorMiddle))
        }
    }
}

extension Surroundings {
    /// The line across a side of an obstacle at one of its ends: what lies beyond is nearest to that end.
    func lineAcrossSide(_ parting: Parting) -> (normal: Position, offset: Double) {
        let obstacle = obstacles[Int(parting.obstacle)]
        let index = Int(parting.item)
        let corner = outline[index]
        let other = outline[
            parting.kind == .nearerThanBefore ? before(index, in: obstacle) : after(index, in: obstacle)]
        let size = corner.distance(to: other)
        let normal = Position(x: (corner.x - other.x) / size, y: (corner.y - other.y) / size)
        return (normal, normal.dot(corner))
    }

    func before(_ index: Int, in obstacle: Obstacle) -> Int {
        index > obstacle.corners.lowerBound ? index - 1 : obstacle.corners.upperBound - 1
    }

    func after(_ index: Int, in obstacle: Obstacle) -> Int {
        index + 1 < obstacle.corners.upperBound ? index + 1 : obstacle.corners.lowerBound
    }
}
