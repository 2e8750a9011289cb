internal import TapakGeometry

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A condition of a proof as the checker works it out: normal and bound over a range of rotations.
///
/// With z the tangent of half the turn from the middle of the range, cosine and sine of the rotation are quadratic in z
/// over 1 + z². Normal and bound are held times 1 + z², as polynomials of z.
struct CheckedCondition {
    var normalX: Polynomial
    var normalY: Polynomial
    var bound: Polynomial

    /// 1 + z².
    static let one = Polynomial(coefficients: [1, 0, 1])
}

/// Directions that turn with the building, over a range of rotations.
struct TurningFrame {
    private let cosine: Polynomial
    private let sine: Polynomial

    init(middle: Double) {
        let (c, s) = (cos(middle), sin(middle))
        cosine = Polynomial(coefficients: [c, -2 * s, -c])
        sine = Polynomial(coefficients: [s, 2 * c, -s])
    }

    /// A place or direction given along and across the building, seen from the plane, times 1 + z².
    func inPlane(_ seen: Position) -> (x: Polynomial, y: Polynomial) {
        (seen.x * cosine - seen.y * sine, seen.x * sine + seen.y * cosine)
    }
}

extension CheckedCondition {
    /// A place of the building lies beyond a line that stands still.
    init(_ seen: Position, beyond normal: Position, _ offset: Double, _ frame: TurningFrame) {
        let place = frame.inPlane(seen)
        normalX = normal.x * Self.one
        normalY = normal.y * Self.one
        bound = offset * Self.one - normal.x * place.x - normal.y * place.y
    }

    /// A place that stands still lies at least so far from the centre in a direction of the building.
    init(_ place: Position, inDirection seen: Position, distance: Double, _ frame: TurningFrame) {
        let direction = frame.inPlane(seen)
        normalX = -1 * direction.x
        normalY = -1 * direction.y
        bound = distance * Self.one - place.x * direction.x - place.y * direction.y
    }

    /// The opposite condition.
    var opposite: CheckedCondition {
        CheckedCondition(normalX: -1 * normalX, normalY: -1 * normalY, bound: -1 * bound)
    }
}

/// Whether three conditions contradict each other over a whole range of rotations.
///
/// **Method.** Σλᵢ·boundᵢ with λ₁ = a₂ × a₃ and so on is positive, and no λᵢ is so negative that it could matter: polynomials
/// of z, bounded by their Bernstein coefficients over ever smaller parts of the range.
func contradict(_ conditions: [CheckedCondition], halfWidth: Double, room: Double) -> Bool {
    let edge = tan(halfWidth / 2)
    func cross(_ first: CheckedCondition, _ second: CheckedCondition) -> Polynomial {
        first.normalX * second.normalY - first.normalY * second.normalX
    }
    var weights = (0..<3).map { cross(conditions[($0 + 1) % 3], conditions[($0 + 2) % 3]) }
    if weights.reduce(0, { $0 + $1.coefficients[0] }) < 0 { weights = weights.map { -1 * $0 } }
    let sum = (0..<3).reduce(Polynomial(coefficients: [0])) { $0 + weights[$1] * conditions[$1].bound }
    let largest = (1 + edge * edge) * room
    var parts = [(sum.bernstein(from: -edge, to: edge), weights.map { $0.bernstein(from: -edge, to: edge) }, 0)]
    while let (sum, weights, depth) = parts.popLast() {
        // A weight below zero gains at most the room that is left beyond its condition.
        let lost = weights.reduce(0) { $0 + max(0, -($1.min() ?? 0)) } * largest
        if let least = sum.min(), least > lost { continue }
        guard depth < 40 else { return false }
        let halvedSum = halves(ofBernstein: sum)
        let halvedWeights = weights.map { halves(ofBernstein: $0) }
        parts.append((halvedSum.first, halvedWeights.map(\.first), depth + 1))
        parts.append((halvedSum.second, halvedWeights.map(\.second), depth + 1))
    }
    return true
}
