internal import TapakGeometry

/// Three conditions that no centre of a building satisfies together, at one rotation and as far on as that stays so.
///
/// **Method.** With weights λ₁ = a₂ × a₃, λ₂ = a₃ × a₁, λ₃ = a₁ × a₂ of the three normals, Σλᵢaᵢ = 0 at every rotation.
/// Where all weights are positive, a centre that satisfied all three would make Σλᵢ·boundᵢ ≤ 0. Weights are sinusoids of
/// the turn φ, and the sum is a trigonometric polynomial of the second degree, whose sign is bounded by its value, slope
/// and greatest curvature. So a single set of three holds over a range of rotations, however near the building comes to
/// fitting.
struct Refutation {
    /// c₀ + c₁·cos φ + s₁·sin φ.
    private struct Sinusoid {
        var constant = 0.0
        var cosine = 0.0
        var sine = 0.0

        func value(_ c: Double, _ s: Double) -> Double { constant + cosine * c + sine * s }
        func slope(_ c: Double, _ s: Double) -> Double { sine * c - cosine * s }
        var curvature: Double { (cosine * cosine + sine * sine).squareRoot() }

        /// The vector product of two normals.
        init(_ first: TurningCondition, _ second: TurningCondition) {
            let across = first.normal.cross(second.normal)
            if first.turns == second.turns {
                constant = across
            } else {
                cosine = across
                sine = first.normal.dot(second.normal) * (second.turns ? 1 : -1)
            }
        }
    }

    private var weights: (Sinusoid, Sinusoid, Sinusoid)
    /// Σλᵢ·boundᵢ as 1, cos φ, sin φ, cos 2φ, sin 2φ.
    private var constant = 0.0
    private var cosine = 0.0
    private var sine = 0.0
    private var cosineTwice = 0.0
    private var sineTwice = 0.0
    private var farthest: Double

    /// Takes three conditions; the order decides nothing.
    init(_ first: TurningCondition, _ second: TurningCondition, _ third: TurningCondition) {
        var ordered = (first, second, third)
        var weights = (Sinusoid(second, third), Sinusoid(third, first), Sinusoid(first, second))
        if weights.0.value(1, 0) + weights.1.value(1, 0) + weights.2.value(1, 0) < 0 {
            ordered = (first, third, second)
            weights = (Sinusoid(third, second), Sinusoid(second, first), Sinusoid(first, third))
        }
        self.weights = weights
        farthest = min(first.farthest, second.farthest, third.farthest)
        add(weights.0, ordered.0)
        add(weights.1, ordered.1)
        add(weights.2, ordered.2)
    }

    private mutating func add(_ weight: Sinusoid, _ condition: TurningCondition) {
        constant +=
            weight.constant * condition.constant
            + 0.5 * (weight.cosine * condition.cosine + weight.sine * condition.sine)
        cosine += weight.constant * condition.cosine + weight.cosine * condition.constant
        sine += weight.constant * condition.sine + weight.sine * condition.constant
        cosineTwice += 0.5 * (weight.cosine * condition.cosine - weight.sine * condition.sine)
        sineTwice += 0.5 * (weight.cosine * condition.sine + weight.sine * condition.cosine)
    }

    /// How far on from the rotation the three refute every centre; 0 when not even there.
    ///
    /// - Parameters:
    ///   - limit: no more than this is asked for, in radians.
    ///   - room: what a centre can at most exceed a condition by, in metres. A weight may be slightly negative where the sum
    ///     makes up for it: when two normals are opposite, the third has no weight and its sign is chance.
    func reach(limit: Double, room: Double) -> Double {
        let limit = min(limit, farthest)
        let margin = Self.margin * (1e-3 + weights.0.value(1, 0) + weights.1.value(1, 0) + weights.2.value(1, 0))
        var turn = advance(from: 0, limit: limit, weight: 0, sum: margin)
        if turn < limit {
            let left = sum(at: turn).value - margin
            if left > 0 {
                let weight = left / (8 * room)
                turn = advance(from: turn, limit: limit, weight: -weight, sum: margin + left / 2)
            }
        }
        return turn
    }

    /// Rounding of the sum, for weights that add up to one, stays far below this.
    private static let margin = 1e-9

    /// Goes on while weights and sum stay above bounds.
    private func advance(from start: Double, limit: Double, weight: Double, sum bound: Double) -> Double {
        var turn = start
        let curvature =
            (cosine * cosine + sine * sine).squareRoot()
            + 4 * (cosineTwice * cosineTwice + sineTwice * sineTwice).squareRoot()
        for _ in 0..<8 {
            let (value, slope, c, s) = sum(at: turn)
            var step = Self.step(value, slope, curvature, to: bound)
            step = min(step, Self.step(weights.0.value(c, s), weights.0.slope(c, s), weights.0.curvature, to: weight))
            step = min(step, Self.step(weights.1.value(c, s), weights.1.slope(c, s), weights.1.curvature, to: weight))
            step = min(step, Self.step(weights.2.value(c, s), weights.2.slope(c, s), weights.2.curvature, to: weight))
            turn += step
            if turn >= limit { return limit }
            if step < 1e-3 { break }
        }
        return turn
    }

    private func sum(at turn: Double) -> (value: Double, slope: Double, cosine: Double, sine: Double) {
        let frame = turn == 0 ? Frame.still : Frame(angle: turn)
        let (c, s) = (frame.cosine, frame.sine)
        let (cc, ss) = (c * c - s * s, 2 * c * s)
        return (
            constant + cosine * c + sine * s + cosineTwice * cc + sineTwice * ss,
            sine * c - cosine * s + 2 * (sineTwice * cc - cosineTwice * ss), c, s
        )
    }

    /// How far a function surely stays above a bound, by its value, slope and greatest curvature.
    @inline(__always)
    private static func step(_ value: Double, _ slope: Double, _ curvature: Double, to bound: Double) -> Double {
        let above = value - bound
        guard above >= 0 else { return 0 }
        guard curvature > 1e-300 else { return slope >= 0 ? .infinity : above / -slope }
        return (slope + (slope * slope + 2 * curvature * above).squareRoot()) / curvature
    }
}

extension Frame {
    /// Not turned.
    static let still = Frame(angle: 0)
}
