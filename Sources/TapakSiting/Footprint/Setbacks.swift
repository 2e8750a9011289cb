public import TapakGeometry

/// How far a building keeps from the sides of a parcel.
///
/// A setback keeps every point of the building at least so far from every point of the side, in the plane; at the end
/// of a side that is a circle. Sides of holes have setbacks too.
public enum Setbacks: Hashable, Sendable {
    /// The same distance from every side.
    case allRound(Length)
    /// One distance for each side of each ring: side *k* of a ring goes from its position *k* to position *k* + 1.
    ///
    /// A ring that repeats its first position at the end has as many sides as it has positions, less one.
    case perSide([[Length]])

    /// No setback at all.
    public static let none = Setbacks.allRound(.zero)
}
