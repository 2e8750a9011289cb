/// The smallest axis-parallel rectangle around some positions.
///
/// **Odd cases.** Around no position at all it is empty: its minima exceed its maxima and it touches nothing.
public struct BoundingBox: Hashable, Sendable, BitwiseCopyable {
    /// The least `x`.
    public var minX: Double
    /// The least `y`.
    public var minY: Double
    /// The greatest `x`.
    public var maxX: Double
    /// The greatest `y`.
    public var maxY: Double

    /// The box around nothing.
    public static let empty = BoundingBox(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

    /// A box from its four sides.
    @inlinable public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    /// The box around some positions.
    ///
    /// - Complexity: O(*n*).
    @inlinable public init(around positions: some Sequence<Position>) {
        self = .empty
        for position in positions { extend(to: position) }
    }

    /// The box around some positions.
    ///
    /// - Complexity: O(*n*).
    @inlinable public init(around positions: Span<Position>) {
        self = .empty
        for index in positions.indices { extend(to: positions[index]) }
    }

    /// Whether the box holds no position.
    @inlinable public var isEmpty: Bool { !(minX <= maxX && minY <= maxY) }

    /// The middle of the box; meaningless when the box is empty.
    @inlinable public var centre: Position { Position(x: minX + (maxX - minX) / 2, y: minY + (maxY - minY) / 2) }

    /// Grows the box until it holds the position.
    @inlinable public mutating func extend(to position: Position) {
        minX = min(minX, position.x)
        minY = min(minY, position.y)
        maxX = max(maxX, position.x)
        maxY = max(maxY, position.y)
    }

    /// Grows the box until it holds the other one.
    @inlinable public mutating func extend(to other: BoundingBox) {
        minX = min(minX, other.minX)
        minY = min(minY, other.minY)
        maxX = max(maxX, other.maxX)
        maxY = max(maxY, other.maxY)
    }

    /// The box with every side moved outward.
    @inlinable public func grown(x: Double, y: Double) -> BoundingBox {
        BoundingBox(minX: minX - x, minY: minY - y, maxX: maxX + x, maxY: maxY + y)
    }

    /// Whether the boxes share at least one point.
    @inlinable public func touches(_ other: BoundingBox) -> Bool {
        minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
    }

    /// Whether the position lies in the box or on its sides.
    @inlinable public func contains(_ position: Position) -> Bool {
        position.x >= minX && position.x <= maxX && position.y >= minY && position.y <= maxY
    }
}
