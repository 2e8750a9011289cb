import TapakGeometry

/// A straight stretch in a plane, in metres.
struct StraightStretch {
    var start: Position
    var end: Position

    var length: Double { start.distance(to: end) }

    /// Whether two stretches run along each other, in either direction: within 45°.
    func runsAlong(_ other: StraightStretch) -> Bool {
        let (ux, uy) = (end.x - start.x, end.y - start.y)
        let (vx, vy) = (other.end.x - other.start.x, other.end.y - other.start.y)
        return abs(ux * vx + uy * vy) >= abs(ux * vy - uy * vx)
    }

    /// Between which shares of its length it lies within a distance of another one; nothing where it does not.
    ///
    /// **Method.** What lies within a distance of a segment is a rectangle with half a disc at either end, which is
    /// convex, so that a straight line has one stretch in it: from the first to the last point in any of the three.
    /// The disc at an end is left out where the other one does not go on there.
    func share(
        within distance: Double, of other: StraightStretch, roundedAtStart: Bool, roundedAtEnd: Bool
    ) -> ClosedRange<Double>? {
        let length = other.length
        guard length > 0, self.length > 0 else { return nil }
        let along = Position(x: (other.end.x - other.start.x) / length, y: (other.end.y - other.start.y) / length)
        func local(_ place: Position) -> Position {
            let (dx, dy) = (place.x - other.start.x, place.y - other.start.y)
            return Position(x: dx * along.x + dy * along.y, y: dy * along.x - dx * along.y)
        }
        let box = BoundingBox(minX: 0, minY: -distance, maxX: length, maxY: distance)
        let (from, to) = (local(start), local(end))
        var shares = [box.shares(of: from, to)]
        if roundedAtStart { shares.append(Self.shares(of: from, to, around: Position(x: 0, y: 0), distance)) }
        if roundedAtEnd { shares.append(Self.shares(of: from, to, around: Position(x: length, y: 0), distance)) }
        let found = shares.compactMap(\.self)
        guard let low = found.map(\.lowerBound).min(), let high = found.map(\.upperBound).max() else { return nil }
        return low...high
    }

    /// Between which shares a segment lies in a disc.
    private static func shares(
        of start: Position, _ end: Position, around centre: Position, _ radius: Double
    ) -> ClosedRange<Double>? {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let (ox, oy) = (start.x - centre.x, start.y - centre.y)
        let square = dx * dx + dy * dy
        let half = -(ox * dx + oy * dy) / square
        let room = half * half - (ox * ox + oy * oy - radius * radius) / square
        guard room >= 0 else { return nil }
        let reach = room.squareRoot()
        let (low, high) = (max(0, half - reach), min(1, half + reach))
        return low <= high ? low...high : nil
    }

    /// The distance between two stretches; 0 where they meet.
    func distance(to other: StraightStretch) -> Double {
        if start != end, other.start != other.end, SegmentMeeting(start, end, other.start, other.end) != .apart {
            return 0
        }
        return min(
            start.distance(toSegment: other.start, other.end), end.distance(toSegment: other.start, other.end),
            other.start.distance(toSegment: start, end), other.end.distance(toSegment: start, end))
    }
}

/// Stretches of one side, as shares of its length.
struct SideShares {
    private var ranges: [ClosedRange<Double>] = []

    mutating func add(_ range: ClosedRange<Double>) { ranges.append(range) }

    /// How much of the side they cover together, 0 to 1.
    var covered: Double {
        var sum = 0.0
        var reached = 0.0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > reached {
            sum += range.upperBound - max(range.lowerBound, reached)
            reached = range.upperBound
        }
        return min(sum, 1)
    }
}
