/// How two segments of the plane meet.
///
/// **Method.** Four robust orientations; only the place of a crossing is rounded. Exchanging the segments, or the ends
/// of one, changes nothing but the order of an overlap.
public enum SegmentMeeting: Hashable, Sendable {
    /// They share no point.
    case apart
    /// They cross in one point inside both; it is rounded to doubles.
    case crossing(Position)
    /// They share one point, which is an end of at least one of them.
    case touching(Position)
    /// They lie on one line and share a stretch of it, from one end to the other.
    case overlapping(Position, Position)

    /// How the segments a–b and c–d meet; neither may have length zero.
    ///
    /// - Complexity: O(1).
    public init(_ a: Position, _ b: Position, _ c: Position, _ d: Position) {
        guard min(a.x, b.x) <= max(c.x, d.x), min(c.x, d.x) <= max(a.x, b.x),
            min(a.y, b.y) <= max(c.y, d.y), min(c.y, d.y) <= max(a.y, b.y)
        else {
            self = .apart
            return
        }
        let ofC = RobustOrientation.of(a, b, c)
        let ofD = RobustOrientation.of(a, b, d)
        if ofC == ofD, ofC != .collinear {
            self = .apart
            return
        }
        let ofA = RobustOrientation.of(c, d, a)
        let ofB = RobustOrientation.of(c, d, b)
        if ofA == ofB, ofA != .collinear {
            self = .apart
            return
        }
        if ofC == .collinear, ofD == .collinear {
            self = Self.inLine(a, b, c, d)
        } else if ofC == .collinear {
            self = .touching(c)
        } else if ofD == .collinear {
            self = .touching(d)
        } else if ofA == .collinear {
            self = .touching(a)
        } else if ofB == .collinear {
            self = .touching(b)
        } else {
            self = .crossing(Self.crossing(a, b, c, d))
        }
    }

    /// On one line, lexicographic order is order along the line.
    private static func inLine(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> SegmentMeeting {
        let start = max(min(a, b), min(c, d))
        let end = min(max(a, b), max(c, d))
        if end < start { return .apart }
        return start == end ? .touching(start) : .overlapping(start, end)
    }

    /// Computed from a's side, with ordinates relative to it so that large ones lose nothing, and kept within the box
    /// of both segments.
    private static func crossing(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Position {
        let (ux, uy) = (b.x - a.x, b.y - a.y)
        let (vx, vy) = (d.x - c.x, d.y - c.y)
        let along = ((c.x - a.x) * vy - (c.y - a.y) * vx) / (ux * vy - uy * vx)
        let share = along.isFinite ? min(max(along, 0), 1) : 0.5
        func kept(_ value: Double, _ p: Double, _ q: Double, _ r: Double, _ s: Double) -> Double {
            min(max(value, max(min(p, q), min(r, s))), min(max(p, q), max(r, s)))
        }
        return Position(
            x: kept(a.x + share * ux, a.x, b.x, c.x, d.x), y: kept(a.y + share * uy, a.y, b.y, c.y, d.y))
    }
}
