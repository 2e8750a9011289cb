/// On which side of a directed line a position lies: never wrong, however nearly the three are in line.
///
/// **Method.** The sign of the determinant |a−c, b−c|: first in plain doubles, which is right when the result exceeds
/// its error bound (3 + 16ε)ε·(|left| + |right|) (J. R. Shewchuk (1997), "Adaptive precision floating-point arithmetic
/// and fast robust geometric predicates", Discrete & Computational Geometry 18, 305–363); else exactly, as the sum of
/// six products that are held as expansions of doubles (§2.3–2.5 there). **Odd cases.** Ordinates have to be finite,
/// and their products must neither overflow nor fall below 1e-290, which degrees and metres do not.
public enum RobustOrientation: Int, Hashable, Sendable {
    /// To the right of the line.
    case clockwise = -1
    /// On the line.
    case collinear = 0
    /// To the left of the line.
    case counterClockwise = 1

    /// The side of `third` as seen along the line from `first` to `second`.
    ///
    /// - Complexity: O(1); a few nanoseconds unless the three are nearly in line.
    @inlinable public static func of(_ first: Position, _ second: Position, _ third: Position) -> RobustOrientation {
        let left = (first.x - third.x) * (second.y - third.y)
        let right = (first.y - third.y) * (second.x - third.x)
        let determinant = left - right
        let bound = errorFactor * (left.magnitude + right.magnitude)
        if determinant > bound { return .counterClockwise }
        if determinant < -bound { return .clockwise }
        return doubtful(first, second, third, isZero: left == 0 && right == 0)
    }

    /// The answer where rounding may have hidden it.
    @usableFromInline static func doubtful(
        _ first: Position, _ second: Position, _ third: Position, isZero: Bool
    ) -> RobustOrientation {
        // Both products are zero, so nothing was rounded that matters.
        if isZero, isExactlyZero(first, second, third) { return .collinear }
        return exact(first, second, third)
    }

    /// (3 + 16 ε) ε with ε = 2⁻⁵³.
    @usableFromInline static var errorFactor: Double { 0x1.8000000000004p-52 }

    /// Whether two of the positions are the same or all three share an ordinate: a difference of equals is exact.
    private static func isExactlyZero(_ a: Position, _ b: Position, _ c: Position) -> Bool {
        a == c || b == c || (a.x == c.x && b.x == c.x) || (a.y == c.y && b.y == c.y)
    }

    private static func exact(_ a: Position, _ b: Position, _ c: Position) -> RobustOrientation {
        // |a−c, b−c| multiplied out; the two products cx·cy cancel.
        var sum = Expansion()
        sum.add(a.x, b.y)
        sum.add(-a.x, c.y)
        sum.add(-c.x, b.y)
        sum.add(-a.y, b.x)
        sum.add(a.y, c.x)
        sum.add(c.y, b.x)
        let sign = sum.sign
        return sign > 0 ? .counterClockwise : sign < 0 ? .clockwise : .collinear
    }
}

/// A sum of doubles that is held exactly: components that do not overlap, smallest first.
private struct Expansion {
    private var components: [Double] = []

    /// Adds a product, which is exactly the sum of two doubles.
    mutating func add(_ first: Double, _ second: Double) {
        let product = first * second
        add((-product).addingProduct(first, second))
        add(product)
    }

    /// The sign of the sum: that of its largest component.
    var sign: Double { components.last ?? 0 }

    /// Shewchuk's GROW-EXPANSION with zeros left out; each step is Knuth's exact sum of two doubles.
    private mutating func add(_ value: Double) {
        var carried = value
        var grown: [Double] = []
        grown.reserveCapacity(components.count + 1)
        for component in components {
            let sum = carried + component
            let part = sum - carried
            let rest = (carried - (sum - part)) + (component - part)
            if rest != 0 { grown.append(rest) }
            carried = sum
        }
        if carried != 0 { grown.append(carried) }
        components = grown
    }
}
