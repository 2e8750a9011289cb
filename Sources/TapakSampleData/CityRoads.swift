import TapakGeometry

/// A road's centre line.
struct Road {
    /// The class in a road office's words.
    enum Class: String {
        case arterial = "arteri"
        case collector = "kolektor"
        case local = "lokal"
        case lane = "lingkungan"
    }

    /// Its invented name.
    let name: String
    /// Its class.
    let roadClass: Class
    /// The width of the carriageway in decimetres.
    let decimetresWide: Int
    /// The centre line in metres in the plane of the city.
    let line: [Position]
}

/// The larger roads of the schematic city: from the middle of a kelurahan to the middle of its neighbour.
struct CityRoads {
    /// The roads in the order of the cells.
    let roads: [Road]

    /// Lays roads between the neighbours of a map.
    init(_ map: KelurahanMap) {
        var random = SeededRandom(.roads)
        var roads: [Road] = []
        for (number, cell) in map.cells.enumerated() {
            for other in map.cells.indices where other > number {
                guard let gate = Self.gate(of: cell, toward: other) else { continue }
                let there = map.cells[other]
                let isWithinKecamatan = cell.facts.kecamatanCode == there.facts.kecamatanCode
                let roadClass: Road.Class = !isWithinKecamatan && random.chance(45) ? .arterial : .collector
                let bends = [(cell.centre, gate), (gate, there.centre)].map { start, end in
                    Heading(start, end).position(
                        from: start, ahead: start.distance(to: end) / 2, left: random.number(-80...80))
                }
                roads.append(
                    Road(
                        name: "Jl. Contoh Raya \(roads.count + 1)", roadClass: roadClass,
                        decimetresWide: roadClass == .arterial
                            ? random.pick([140, 160, 200]) : random.pick([70, 80, 100]),
                        line: [cell.centre, bends[0], gate, bends[1], there.centre]))
            }
        }
        self.roads = roads
    }

    /// The middle of the border between a cell and another, where it is long enough for a road.
    private static func gate(of cell: KelurahanCell, toward other: Int) -> Position? {
        let sides = cell.neighbours.indices.filter { cell.neighbours[$0] == other }
        guard sides.count >= 3 else { return nil }
        let side = sides[sides.count / 2]
        let start = cell.planeRing[side]
        let end = cell.planeRing[side + 1]
        return Position(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    }
}
