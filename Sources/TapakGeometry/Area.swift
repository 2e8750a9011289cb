/// An area, held in square metres.
public struct Area: Hashable, Comparable, Sendable {
    /// The magnitude in square metres.
    public var squareMetres: Double

    /// An area of so many square metres.
    @inlinable public static func squareMetres(_ magnitude: Double) -> Area { Area(magnitude) }

    @inlinable init(_ squareMetres: Double) { self.squareMetres = squareMetres }

    /// No area at all.
    public static let zero = Area(0)

    /// Smaller before larger.
    @inlinable public static func < (left: Area, right: Area) -> Bool { left.squareMetres < right.squareMetres }
    /// The sum of two areas.
    @inlinable public static func + (left: Area, right: Area) -> Area { Area(left.squareMetres + right.squareMetres) }
    /// The difference of two areas, which may be negative.
    @inlinable public static func - (left: Area, right: Area) -> Area { Area(left.squareMetres - right.squareMetres) }
}
