import TapakGeodesy
import TapakGeometry

/// A parcel that is one ring, ready to be held against the boundaries of villages.
struct ParcelRing {
    /// Its corners; the last is the first.
    let positions: [Position]
    /// Its area in square metres, as its sides add up to it.
    let area: Double
    /// How it is wound.
    let isCounterClockwise: Bool
    /// The areas of its sides and of pieces within its box.
    let sides: GeodesicSides

    /// Of smaller parcels the rounding of degrees, 1e-9 m, tells in the shares.
    private static let leastArea = 1.0

    /// A ring of a valid geometry; nothing where there are holes or several parts, or it is so large or small that its
    /// pieces cannot be summed up.
    init?(_ geometry: Geometry, in box: BoundingBox, area: Area) {
        guard geometry.lineCount == 1, geometry.partCount == 1, geometry.positions.count > 3,
            geometry.positions.first == geometry.positions.last, area.squareMetres >= Self.leastArea,
            let series = ParallelSeries(covering: box)
        else { return nil }
        let sides = GeodesicSides(series)
        let positions = geometry.positions
        var sum = 0.0
        for index in 1..<positions.count { sum += sides.area(from: positions[index - 1], to: positions[index]) }
        // What the caller measured is the same area: otherwise one of us is mistaken.
        guard abs(abs(sum) - area.squareMetres) <= 1e-6 * area.squareMetres else { return nil }
        self.positions = positions
        self.sides = sides
        self.area = abs(sum)
        isCounterClockwise = sum > 0
    }

    /// Where a position lies, exactly.
    func side(of position: Position) -> RingSide { RingSide(of: position, in: positions.dropLast()) }
}
