internal import TapakGeometry

/// Finds the greatest level at which a building stands on a parcel in a given pose.
///
/// This looks at the sides of the parcel themselves and knows nothing of hull and obstacles.
struct PoseMeasure {
    /// A side with its unit normal to the left, where the parcel is.
    struct Side {
        var start: Position
        var end: Position
        var normal: Position
        var setback: Double
    }

    let sides: [Side]
    let sizing: Sizing

    init(_ parcel: PlaneParcel, sizing: Sizing) {
        var sides: [Side] = []
        sides.reserveCapacity(parcel.corners.count)
        parcel.forEachSide { start, end, setback in
            let size = start.distance(to: end)
            let normal = Position(x: (start.y - end.y) / size, y: (end.x - start.x) / size)
            sides.append(Side(start: start, end: end, normal: normal, setback: setback))
        }
        self.sides = sides
        self.sizing = sizing
    }

    /// The same sides for a building that grows in another way.
    init(_ other: PoseMeasure, sizing: Sizing) {
        sides = other.sides
        self.sizing = sizing
    }

    /// The greatest level; −∞ when the centre does not lie on the parcel.
    ///
    /// - Complexity: O(*n*).
    func level(of pose: Pose) -> Double {
        guard isOnParcel(Position(x: pose.x, y: pose.y)) else { return -.infinity }
        let frame = Frame(angle: pose.angle)
        var least = Double.infinity
        let sides = sides.span
        for index in 0..<sides.count { least = min(least, level(of: pose, frame, apartFrom: sides[index])) }
        return least
    }

    /// Whether a place lies on the parcel, by how often a ray to the east leaves it.
    func isOnParcel(_ place: Position) -> Bool {
        var isInside = false
        let sides = sides.span
        for index in 0..<sides.count {
            let (start, end) = (sides[index].start, sides[index].end)
            if (start.y > place.y) != (end.y > place.y) {
                let normal = sides[index].normal
                let height = normal.x * (place.x - start.x) + normal.y * (place.y - start.y)
                // The side goes up: the place is west of it when it is on its left.
                if (height > 0) == (end.y > start.y) { isInside.toggle() }
            }
        }
        return isInside
    }

    /// The greatest level at which the building keeps the setback of one side.
    ///
    /// Two convex things are apart when a direction parts them; this is the best of the directions that can matter: the
    /// side's normal, the building's own, and with a setback the one from a corner to an end of the side.
    private func level(of pose: Pose, _ frame: Frame, apartFrom side: Side) -> Double {
        let seen = SeenSide(side, from: pose, frame)
        let across = seen.across.magnitude
        let (along, over) = (seen.normalAlong.magnitude, seen.normalOver.magnitude)
        let byNormal =
            (across - side.setback - sizing.long * along - sizing.short * over)
            / (sizing.longRate * along + sizing.shortRate * over)
        let byLong = (seen.beyondLong - side.setback - sizing.long) / sizing.longRate
        let byShort = (seen.beyondShort - side.setback - sizing.short) / sizing.shortRate
        let best = max(byNormal, byLong, byShort)
        guard side.setback > 0 else { return best }
        return max(
            best, cornerLevel(of: seen.start, seen.end, side.setback),
            cornerLevel(of: seen.end, seen.start, side.setback))
    }

    /// The level at which a corner of the building is a setback away from one end of a side, when the end is nearest.
    func cornerLevel(of near: Position, _ far: Position, _ setback: Double) -> Double {
        let along = near.x.magnitude - sizing.long
        let over = near.y.magnitude - sizing.short
        let squares = sizing.longRate * sizing.longRate + sizing.shortRate * sizing.shortRate
        let half = sizing.longRate * along + sizing.shortRate * over
        let rest = half * half - squares * (along * along + over * over - setback * setback)
        guard rest >= 0 else { return -.infinity }
        let level = (half - rest.squareRoot()) / squares
        let gapAlong = along - sizing.longRate * level
        let gapOver = over - sizing.shortRate * level
        guard gapAlong > 0, gapOver > 0 else { return -.infinity }
        let away = Position(x: near.x < 0 ? -gapAlong : gapAlong, y: near.y < 0 ? -gapOver : gapOver)
        let onward = Position(x: far.x - near.x, y: far.y - near.y)
        return away.dot(onward) >= 0 ? level : -.infinity
    }
}

/// A side of a parcel as seen from a building: along and across the building, from its centre.
struct SeenSide {
    var start: Position
    var end: Position
    /// The side's normal, along and across the building.
    var normalAlong: Double
    var normalOver: Double
    /// How far the centre is to the left of the side's line.
    var across: Double

    @inline(__always) init(_ side: PoseMeasure.Side, from pose: Pose, _ frame: Frame) {
        let (c, s) = (frame.cosine, frame.sine)
        let (ax, ay) = (side.start.x - pose.x, side.start.y - pose.y)
        let (bx, by) = (side.end.x - pose.x, side.end.y - pose.y)
        start = Position(x: ax * c + ay * s, y: ay * c - ax * s)
        end = Position(x: bx * c + by * s, y: by * c - bx * s)
        normalAlong = side.normal.x * c + side.normal.y * s
        normalOver = side.normal.y * c - side.normal.x * s
        across = -(side.normal.x * ax + side.normal.y * ay)
    }

    /// How far the whole side lies beyond the centre in the direction of one of the short faces, whichever is farther.
    @inline(__always) var beyondLong: Double { max(min(start.x, end.x), -max(start.x, end.x)) }
    /// The same for the long faces.
    @inline(__always) var beyondShort: Double { max(min(start.y, end.y), -max(start.y, end.y)) }
}
