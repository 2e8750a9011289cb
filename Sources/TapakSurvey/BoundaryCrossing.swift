import TapakGeometry

/// A place where a side of a parcel crosses a segment of the boundary of a village, or of another parcel, each inside
/// the other.
struct BoundaryCrossing {
    /// The number of the side.
    var side: Int
    /// The number of the segment.
    var segment: Int32
    /// How far along the side it is, 0 to 1.
    var alongSide: Double
    /// How far along the segment it is, 0 to 1.
    var alongSegment: Double
    /// The place, rounded to doubles.
    var position: Position
    /// Whether the side goes to the left of the segment, into what is bounded counter-clockwise.
    var enters: Bool

    /// How a side meets a segment.
    enum Meeting {
        /// Not at all.
        case apart
        /// They cross.
        case crossing(BoundaryCrossing)
        /// They touch, share a stretch, or cross at so small an angle that they nearly do.
        case touching
    }

    /// At smaller angles the place of a crossing is not known to a micrometre. That changes no plane area, but sides are
    /// geodesics between corners: 400 m of them bulge by some hundredths of a square metre, here or there.
    private static let leastSine = 1e-6

    /// How the side a–b meets a segment, by robust orientations.
    @inline(__always)
    static func meeting(
        _ a: Position, _ b: Position, side: Int, _ segment: BoundarySegment, number: Int32
    ) -> Meeting {
        let (c, d) = (segment.start, segment.end)
        guard min(a.x, b.x) <= max(c.x, d.x), min(c.x, d.x) <= max(a.x, b.x),
            min(a.y, b.y) <= max(c.y, d.y), min(c.y, d.y) <= max(a.y, b.y), a != b
        else { return .apart }
        let ofC = RobustOrientation.of(a, b, c)
        let ofD = RobustOrientation.of(a, b, d)
        if ofC == ofD, ofC != .collinear { return .apart }
        let ofA = RobustOrientation.of(c, d, a)
        let ofB = RobustOrientation.of(c, d, b)
        if ofA == ofB, ofA != .collinear { return .apart }
        guard ofA != .collinear, ofB != .collinear, ofC != .collinear, ofD != .collinear else { return .touching }
        let (ux, uy) = (b.x - a.x, b.y - a.y)
        let (vx, vy) = (d.x - c.x, d.y - c.y)
        let (wx, wy) = (c.x - a.x, c.y - a.y)
        let cross = ux * vy - uy * vx
        // Nearly in line: that they cross is certain, but not where.
        guard cross * cross > leastSine * leastSine * (ux * ux + uy * uy) * (vx * vx + vy * vy) else {
            return .touching
        }
        let alongSide = (wx * vy - wy * vx) / cross
        let alongSegment = (wx * uy - wy * ux) / cross
        guard alongSide >= 0, alongSide <= 1, alongSegment >= 0, alongSegment <= 1 else { return .touching }
        return .crossing(
            BoundaryCrossing(
                side: side, segment: number, alongSide: alongSide, alongSegment: alongSegment,
                position: Position(x: a.x + alongSide * ux, y: a.y + alongSide * uy),
                enters: ofB == .counterClockwise))
    }
}
