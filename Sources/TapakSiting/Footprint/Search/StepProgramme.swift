/// The step of a pose that raises its level most, under conditions that are linear in the step.
///
/// A condition is `coefficients · (x, y, turn, level) ≥ bound`. **Method.** As ``SlackProgramme``, with four unknowns; the
/// first four conditions have to be the bounds `x ≥`, `y ≥`, `turn ≥` and `−level ≥`, which make the basis to start from.
struct StepProgramme {
    struct Condition {
        var coefficients: SIMD4<Double>
        var bound: Double
    }

    var conditions: [Condition] = []
    private(set) var step = SIMD4<Double>()

    /// Forgets all conditions but the bounds of the step.
    ///
    /// - Parameters:
    ///   - reach: the farthest step in x and y, in metres.
    ///   - turn: the greatest turn in radians.
    ///   - rise: the greatest rise of the level.
    mutating func begin(reach: Double, turn: Double, rise: Double) {
        conditions.removeAll(keepingCapacity: true)
        conditions.append(Condition(coefficients: SIMD4(1, 0, 0, 0), bound: -reach))
        conditions.append(Condition(coefficients: SIMD4(0, 1, 0, 0), bound: -reach))
        conditions.append(Condition(coefficients: SIMD4(0, 0, 1, 0), bound: -turn))
        conditions.append(Condition(coefficients: SIMD4(0, 0, 0, -1), bound: -rise))
        conditions.append(Condition(coefficients: SIMD4(-1, 0, 0, 0), bound: -reach))
        conditions.append(Condition(coefficients: SIMD4(0, -1, 0, 0), bound: -reach))
        conditions.append(Condition(coefficients: SIMD4(0, 0, -1, 0), bound: -turn))
    }

    /// Finds the step; false when rounding kept it from an answer.
    ///
    /// - Complexity: O(*n*) for each of about ten exchanges.
    mutating func solve() -> Bool {
        let known = conditions
        let conditions = known.span
        var step = SIMD4<Double>()
        defer { self.step = step }
        // Columns of the inverse of the conditions in the basis, and the bounds of these.
        var a = SIMD4<Double>(1, 0, 0, 0)
        var b = SIMD4<Double>(0, 1, 0, 0)
        var c = SIMD4<Double>(0, 0, 1, 0)
        var d = SIMD4<Double>(0, 0, 0, -1)
        var bounds = SIMD4(conditions[0].bound, conditions[1].bound, conditions[2].bound, conditions[3].bound)
        for _ in 0..<60 {
            step = bounds.x * a + bounds.y * b + bounds.z * c + bounds.w * d
            var worst = -1e-11
            var entering = -1
            for index in 0..<conditions.count {
                let condition = conditions[index]
                let left = (condition.coefficients * step).sum() - condition.bound
                if left < worst {
                    worst = left
                    entering = index
                }
            }
            guard entering >= 0 else { return true }
            let row = conditions[entering].coefficients
            let shares = SIMD4((row * a).sum(), (row * b).sum(), (row * c).sum(), (row * d).sum())
            let weights = SIMD4(-a.w, -b.w, -c.w, -d.w)
            var leaving = -1
            var least = Double.infinity
            for index in 0..<4 where shares[index] > 1e-11 {
                let ratio = weights[index] / shares[index]
                if ratio < least { (leaving, least) = (index, ratio) }
            }
            guard leaving >= 0 else { return false }
            let column = (leaving == 0 ? a : leaving == 1 ? b : leaving == 2 ? c : d) / shares[leaving]
            a = leaving == 0 ? column : a - shares.x * column
            b = leaving == 1 ? column : b - shares.y * column
            c = leaving == 2 ? column : c - shares.z * column
            d = leaving == 3 ? column : d - shares.w * column
            bounds[leaving] = conditions[entering].bound
        }
        return false
    }
}
