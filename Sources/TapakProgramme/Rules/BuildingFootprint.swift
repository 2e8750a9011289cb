public import TapakGeometry

/// The ground that the standard building covers: a rectangle.
public struct BuildingFootprint: Hashable, Sendable {
    /// The shorter side.
    public var shortSide: Length
    /// The longer side.
    public var longSide: Length

    /// A rectangle by its sides.
    public init(shortSide: Length, longSide: Length) {
        self.shortSide = shortSide
        self.longSide = longSide
    }

    /// The covered area.
    public var area: Area { .squareMetres(shortSide.metres * longSide.metres) }
}
