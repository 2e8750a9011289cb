import TapakGeometry

/// A schematic kelurahan: the facts of its table row and a cell that nobody surveyed.
struct KelurahanCell {
    /// Its row in the fact table.
    let facts: VillageFacts
    /// Its ring as it stands in the file, closed, counter-clockwise.
    let ring: [GridPosition]
    /// For each side of the ring the cell on its other side; `nil` beyond the city.
    let neighbours: [Int?]
    /// The same ring in metres in the plane of the city.
    let planeRing: [Position]
    /// The middle of its area in the plane of the city.
    let centre: Position
    /// The box around the ring in the plane of the city.
    let box: BoundingBox
}

/// The schematic kelurahan of the city: a partition without gap or overlap, whose cells have about the places and
/// sizes of the fact table.
struct KelurahanMap {
    /// The cells in the order of the fact table.
    let cells: [KelurahanCell]

    /// Decimals of a degree in the file: about a centimetre.
    static let decimals = 7

    /// Draws the cells of a fact table.
    ///
    /// - Parameters:
    ///   - outline: the outline of all of them that encloses an area in square metres.
    ///   - isCrowded: whether some centres lie much closer together than their areas say.
    init(_ table: FactTable, within outline: (Double) -> [Position], isCrowded: Bool = false) {
        let areas = table.villages.map(\.area)
        let centres = table.villages.map(\.centre)
        let outline = outline(areas.reduce(0, +))
        var diagram = PowerDiagram(outline: outline, sites: centres, areas: areas)
        if isCrowded {
            diagram.settleGently(areas: areas)
        } else {
            diagram.settle(areas: areas, centres: centres)
        }

        var borders = SharedBorders()
        let rings = diagram.cells().map { borders.ring(through: $0) }
        var owners: [BorderSide: Int] = [:]
        for (number, ring) in rings.enumerated() {
            for (start, end) in zip(ring, ring.dropFirst()) { owners[BorderSide(start: start, end: end)] = number }
        }
        cells = zip(table.villages, rings).map { facts, ring in
            let planeRing = ring.map { LocalPlane.city.position(of: $0) }
            return KelurahanCell(
                facts: facts, ring: ring,
                neighbours: zip(ring, ring.dropFirst()).map { owners[BorderSide(start: $1, end: $0)] },
                planeRing: planeRing, centre: planeRing.areaCentre, box: BoundingBox(around: planeRing))
        }
    }

    /// The cell that encloses a position in the plane of the city.
    func cell(at position: Position) -> Int? {
        cells.firstIndex { $0.box.contains(position) && $0.planeRing.encloses(position) }
    }
}

/// One side of a ring, in its direction.
private struct BorderSide: Hashable {
    var start: GridPosition
    var end: GridPosition
}
