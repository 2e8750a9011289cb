import TapakGeometry

/// A corner at which a ring turns back along the side it came on.
///
/// A corner is a spike when its angle is at most ``RingSpike/tolerance`` and its shorter side at least a decimetre. The
/// sharpest corners of 521 real villages (127,552 corners) have 0.22°, and none is taken for a spike.
struct RingSpike {
    /// The tip, as a corner of its outline.
    let tip: Int
    /// How many corners on either side belong to the spike: more than one where it goes out and back in steps.
    let reach: Int
    /// Whether it makes the ring invalid: its sides lie on one line to the last bit, or meet once more.
    var isFault: Bool

    /// The largest angle of a spike: 0.1°.
    static let tolerance = 0.1 * Double.pi / 180
    private static let shortestSide = 0.1

    /// Whether a ring may have a spike: false for nearly all rings, and found without laying out their corners.
    static func mayOccur(in ring: ArraySlice<Position>) -> Bool {
        guard ring.count > 3, ring.first == ring.last else { return true }
        let scale = PlaneScale(at: BoundingBox(around: ring).centre)
        var before = ring[ring.endIndex - 2]
        var corner = ring[ring.startIndex]
        for index in ring.indices.dropFirst() {
            let after = ring[index]
            // Where a position is repeated, corners are not simply neighbours.
            if after == corner || isSharp(before, corner, after, scale) { return true }
            (before, corner) = (corner, after)
        }
        return false
    }

    /// Whether the way at a corner turns back within the tolerance.
    private static func isSharp(
        _ before: Position, _ corner: Position, _ after: Position, _ scale: PlaneScale
    ) -> Bool {
        let (ux, uy) = ((before.x - corner.x) * scale.x, (before.y - corner.y) * scale.y)
        let (vx, vy) = ((after.x - corner.x) * scale.x, (after.y - corner.y) * scale.y)
        let along = ux * vx + uy * vy
        return along > 0 && (ux * vy - uy * vx).magnitude <= tolerance * along
    }

    /// The spikes of an outline, at most so many.
    ///
    /// **Units.** Degrees, which are taken as 110,574 m of latitude and 111,320 m × cos latitude of longitude; outside
    /// −89° to 89° the coordinates are taken as metres.
    static func all(in ring: RingOutline, limit: Int) -> [RingSpike] {
        let scale = PlaneScale(at: ring.box.centre)
        var spikes: [RingSpike] = []
        for tip in ring.corners.indices {
            guard spikes.count < limit else { break }
            let (before, corner, after) = (ring.corner(tip - 1), ring.corners[tip], ring.corner(tip + 1))
            let (ux, uy) = ((before.x - corner.x) * scale.x, (before.y - corner.y) * scale.y)
            let (vx, vy) = ((after.x - corner.x) * scale.x, (after.y - corner.y) * scale.y)
            guard isSharp(before, corner, after, scale) else { continue }
            let isExact = RobustOrientation.of(before, corner, after) == .collinear
            let shortest = Self.shortestSide * Self.shortestSide
            guard isExact || min(ux * ux + uy * uy, vx * vx + vy * vy) >= shortest else { continue }
            var reach = 1
            while 2 * reach + 1 < ring.corners.count, ring.corner(tip - reach) == ring.corner(tip + reach) {
                reach += 1
            }
            spikes.append(RingSpike(tip: tip, reach: reach, isFault: isExact))
        }
        return spikes
    }

    /// Whether two sides of the ring, named by the corners they begin at, meet because of the spike: where its own corners
    /// lie, or, of a spike that is not quite closed, next to its base.
    func explains(_ meeting: SegmentMeeting, of one: Int, and other: Int, in ring: RingOutline) -> Bool {
        guard isNear(one, in: ring), isNear(other, in: ring) else { return false }
        switch meeting {
        case .apart: return false
        case .overlapping: return true
        case .touching(let position):
            return (-reach...reach).contains { ring.corner(tip + $0) == position }
        case .crossing(let position):
            let limit = 0.01 * ring.corners[tip].distance(to: ring.corner(tip - 1))
            return [tip - reach, tip + reach].contains { ring.corner($0).distance(to: position) <= limit }
        }
    }

    /// Whether a side belongs to the spike or joins it.
    private func isNear(_ side: Int, in ring: RingOutline) -> Bool {
        ring.wrapped(side - (tip - reach - 1)) <= 2 * reach + 1
    }
}

/// How long a unit of the coordinates is on the ground, roughly: enough for thresholds, not for measures.
struct PlaneScale {
    let x: Double
    let y: Double

    init(at position: Position) {
        guard position.y.magnitude < 89 else {
            (x, y) = (1, 1)
            return
        }
        (x, y) = (111_320 * Self.cosine(ofDegrees: position.y), 110_574)
    }

    /// Within half a percent, for positions up to 60° north or south; `nil` for others.
    init?(roughlyAt position: Position) {
        guard position.y.magnitude <= 60 else { return nil }
        let square = (position.y * (Double.pi / 180)) * (position.y * (Double.pi / 180))
        (x, y) = (111_320 * (1 - square * (1 / 2 - square * (1 / 24 - square / 720))), 110_574)
    }

    /// The Taylor series to the twelfth power: good to 1e-6 up to 90°.
    private static func cosine(ofDegrees degrees: Double) -> Double {
        let square = (degrees * Double.pi / 180) * (degrees * Double.pi / 180)
        var term = 1.0
        var sum = 1.0
        for power in stride(from: 2.0, through: 12, by: 2) {
            term *= -square / (power * (power - 1))
            sum += term
        }
        return sum
    }
}
