/// A length, held in metres.
public struct Length: Hashable, Comparable, Sendable {
    /// The magnitude in metres.
    public var metres: Double

    /// A length of so many metres.
    @inlinable public static func metres(_ magnitude: Double) -> Length { Length(magnitude) }

    @inlinable init(_ metres: Double) { self.metres = metres }

    /// No length at all.
    public static let zero = Length(0)

    /// Shorter before longer.
    @inlinable public static func < (left: Length, right: Length) -> Bool { left.metres < right.metres }
    /// The sum of two lengths.
    @inlinable public static func + (left: Length, right: Length) -> Length { Length(left.metres + right.metres) }
}
