/// A position in a plane or on the ellipsoid.
///
/// **Axis order.** `x` is longitude or easting, `y` is latitude or northing, whatever the coordinate reference system
/// itself prescribes. **Units.** Degrees for geographic systems, metres for projected ones.
public struct Position: Hashable, Sendable, BitwiseCopyable {
    /// Longitude in degrees, or easting in metres.
    public var x: Double
    /// Latitude in degrees, or northing in metres.
    public var y: Double

    /// Makes a position from its ordinates, `x` first.
    @inlinable public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// Whether both ordinates are finite numbers.
    @inlinable public var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Position: Comparable {
    /// Lexicographic order: by `x`, then by `y`.
    @inlinable public static func < (left: Position, right: Position) -> Bool {
        left.x != right.x ? left.x < right.x : left.y < right.y
    }
}

extension Position: CustomStringConvertible {
    /// The ordinates as written in GeoJSON, separated by a space.
    public var description: String { "\(x) \(y)" }
}
