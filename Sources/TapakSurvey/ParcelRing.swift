import TapakGeodesy
import TapakGeometry

/// A parcel that is one ring, ready to be held against the boundaries of villages or another parcel.
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
        guard let series = ParallelSeries(covering: box) else { return nil }
        self.init(geometry, by: GeodesicSides(series))
        // What the caller measured is the same area: otherwise one of us is mistaken.
        guard abs(self.area - area.squareMetres) <= 1e-6 * area.squareMetres else { return nil }
    }

    /// A ring of a valid geometry, its sides measured from a parallel nearby; nothing where there are holes or several
    /// parts, or it is too small.
    init?(_ geometry: Geometry, by sides: GeodesicSides) {
        let positions = geometry.positions
        guard geometry.lineCount == 1, geometry.partCount == 1, positions.count > 3,
            positions.first == positions.last
        else { return nil }
        var sum = 0.0
        for index in 1..<positions.count { sum += sides.area(from: positions[index - 1], to: positions[index]) }
        guard abs(sum) >= Self.leastArea else { return nil }
        self.positions = positions
        self.sides = sides
        self.area = abs(sum)
        isCounterClockwise = sum > 0
    }

    /// What the pieces of the sides that lie inside something contribute to the area of what is shared with it, wound
    /// counter-clockwise; nothing where crossings do not lead in and out by turns.
    ///
    /// - Parameters:
    ///   - crossings: where the sides cross its boundary, along the ring.
    ///   - isInside: whether the first corner lies inside.
    func area(inside crossings: [BoundaryCrossing], beginning isInside: Bool) -> Double? {
        if crossings.isEmpty { return isInside ? area : 0 }
        let begins = isInside
        var isInside = isInside
        var sum = 0.0
        var next = 0
        for side in 0..<positions.count - 1 {
            var start = positions[side]
            while next < crossings.count, crossings[next].side == side {
                let crossing = crossings[next]
                next += 1
                // In, out, in, …: else two crossings are too near to be told apart.
                guard crossing.enters != isInside else { return nil }
                if isInside { sum += sides.area(from: start, to: crossing.position) }
                isInside.toggle()
                start = crossing.position
            }
            if isInside { sum += sides.area(from: start, to: positions[side + 1]) }
        }
        guard isInside == begins else { return nil }
        return isCounterClockwise ? sum : -sum
    }

    /// Where a position lies, exactly.
    func side(of position: Position) -> RingSide { RingSide(of: position, in: positions.dropLast()) }
}
