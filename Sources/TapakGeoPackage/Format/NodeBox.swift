import TapakGeometry

/// A box as SQLite's R*Tree stores it: in single precision, never smaller than the box it stands for.
struct NodeBox: Hashable {
    var minX: Float
    var maxX: Float
    var minY: Float
    var maxY: Float

    static let empty = NodeBox(minX: .infinity, maxX: -.infinity, minY: .infinity, maxY: -.infinity)

    private init(minX: Float, maxX: Float, minY: Float, maxY: Float) {
        self.minX = minX
        self.maxX = maxX
        self.minY = minY
        self.maxY = maxY
    }

    /// The box around a box.
    init(around box: BoundingBox) {
        minX = Self.roundedDown(box.minX)
        maxX = Self.roundedUp(box.maxX)
        minY = Self.roundedDown(box.minY)
        maxY = Self.roundedUp(box.maxY)
    }

    /// Grows the box until it holds the other one.
    mutating func extend(to other: NodeBox) {
        minX = min(minX, other.minX)
        maxX = max(maxX, other.maxX)
        minY = min(minY, other.minY)
        maxY = max(maxY, other.maxY)
    }

    // SQLite does not take the next number in single precision but a step of 2⁻²³ of the value, which is one or two numbers on:
    // `rtreeValueDown` and `rtreeValueUp` in ext/rtree/rtree.c.
    private static let towardsZero = 1 - 1 / 8_388_608.0
    private static let awayFromZero = 1 + 1 / 8_388_608.0

    /// The number in single precision that SQLite stores as a lower side.
    static func roundedDown(_ value: Double) -> Float {
        let nearest = Float(value)
        return Double(nearest) > value ? Float(value * (value < 0 ? awayFromZero : towardsZero)) : nearest
    }

    /// The number in single precision that SQLite stores as an upper side.
    static func roundedUp(_ value: Double) -> Float {
        let nearest = Float(value)
        return Double(nearest) < value ? Float(value * (value < 0 ? towardsZero : awayFromZero)) : nearest
    }
}
