/// One condition on the centre of a building at a given rotation: `ax·x + ay·y ≥ bound`, with (ax, ay) a unit vector.
struct Condition {
    var ax: Double
    var ay: Double
    var bound: Double
}

/// The place that satisfies conditions with the greatest least slack.
///
/// **Method.** Linear programming in three unknowns (x, y, slack) by the dual simplex method: from three conditions that
/// bound the slack from above, the condition that the place offends most comes in, and one goes out. Three conditions
/// whose slack is negative prove that no place satisfies all, and name the reason.
struct SlackProgramme {
    /// Three conditions by index; ``ceiling`` stands for none.
    typealias Basis = (Int, Int, Int)

    /// In place of a condition: the slack is at most ``most``.
    static let ceiling = -1
    /// More slack than there is on any parcel, in metres.
    static let most = 1e5
    /// A condition counts as satisfied when it lacks no more than this, in metres.
    static let tolerance = 1e-10
    private static let mostPivots = 200

    var x = 0.0
    var y = 0.0
    var slack = 0.0
    var basis: Basis
    /// The ceiling and two conditions across each other: where to start from.
    let firstBasis: Basis
    /// How often a condition was exchanged.
    var pivots = 0

    init(firstBasis: Basis) {
        self.firstBasis = firstBasis
        basis = firstBasis
    }

    /// Solves, from the basis at hand if it bounds the slack from above; false when rounding kept it from an answer.
    ///
    /// - Complexity: O(*n*) for each exchange, of which there are about five.
    mutating func solve(_ conditions: borrowing Span<Condition>) -> Bool {
        for pivot in 0..<Self.mostPivots {
            let (ax, ay, aw, ab) = Self.row(basis.0, conditions)
            let (bx, by, bw, bb) = Self.row(basis.1, conditions)
            let (cx, cy, cw, cb) = Self.row(basis.2, conditions)
            // Columns of the inverse, but for the determinant.
            let (px, py, pw) = (by * cw - bw * cy, bw * cx - bx * cw, bx * cy - by * cx)
            let (qx, qy, qw) = (cy * aw - cw * ay, cw * ax - cx * aw, cx * ay - cy * ax)
            let (rx, ry, rw) = (ay * bw - aw * by, aw * bx - ax * bw, ax * by - ay * bx)
            let determinant = ax * px + ay * py + aw * pw
            guard determinant.magnitude > 1e-12 else { return false }
            let inverse = 1 / determinant
            let weights = (-pw * inverse, -qw * inverse, -rw * inverse)
            // A basis from another rotation need not bound the slack here.
            if pivot == 0, min(weights.0, weights.1, weights.2) < 0, basis.0 != Self.ceiling {
                basis = firstBasis
                continue
            }
            x = (ab * px + bb * qx + cb * rx) * inverse
            y = (ab * py + bb * qy + cb * ry) * inverse
            slack = (ab * pw + bb * qw + cb * rw) * inverse
            // Nearly parallel conditions place the place badly: what rounding gives is then good enough.
            var worst = pivot < 40 ? -Self.tolerance : pivot < 80 ? -100 * Self.tolerance : -1000 * Self.tolerance
            var entering = -2
            for index in 0..<conditions.count {
                let condition = conditions[index]
                let left = condition.ax * x + condition.ay * y - condition.bound - slack
                if left < worst {
                    worst = left
                    entering = index
                }
            }
            if entering < 0 {
                if slack > Self.most { return false }
                return true
            }
            // Only rounding lets a condition of the basis be offended.
            if entering == basis.0 || entering == basis.1 || entering == basis.2 {
                return worst > -1e-6 || slack < -1e-3
            }
            // The slack only falls: what has no solution already needs no best one.
            if pivot > 60, slack < -1e-3 { return true }
            let (ex, ey, ew, _) = Self.row(entering, conditions)
            let shares = (
                (ex * px + ey * py + ew * pw) * inverse, (ex * qx + ey * qy + ew * qw) * inverse,
                (ex * rx + ey * ry + ew * rw) * inverse
            )
            switch Self.leaving(weights, shares, moreThan: max(1e-8, 1e-14 * inverse.magnitude)) {
            case 0: basis.0 = entering
            case 1: basis.1 = entering
            case 2: basis.2 = entering
            default: return false
            }
            pivots += 1
        }
        return false
    }

    /// Which of three goes out: the one whose weight is used up first, and of equal ones the one that counts most.
    ///
    /// One whose share is no more than rounding would leave conditions that are parallel.
    @inline(__always) private static func leaving(
        _ weights: (Double, Double, Double), _ shares: (Double, Double, Double), moreThan smallestShare: Double
    ) -> Int {
        var leaving = -1
        var least = Double.infinity
        var share = 0.0
        func look(_ index: Int, _ weight: Double, _ other: Double) {
            guard other > smallestShare else { return }
            let ratio = weight / other
            if ratio < least - 1e-13 || (ratio < least + 1e-13 && other > share) {
                (leaving, least, share) = (index, ratio, other)
            }
        }
        look(0, weights.0, shares.0)
        look(1, weights.1, shares.1)
        look(2, weights.2, shares.2)
        return leaving
    }

    @inline(__always) private static func row(
        _ index: Int, _ conditions: borrowing Span<Condition>
    ) -> (Double, Double, Double, Double) {
        guard index >= 0 else { return (0, 0, -1, -most) }
        let condition = conditions[index]
        return (condition.ax, condition.ay, -1, condition.bound)
    }
}
