import TapakFormats
import TapakGeometry

extension BenchmarkWorkload {
    /// Villages from west to east and from south to north.
    static let villageColumns = 8
    static let villageRows = 7
    /// Positions along one of the four borders of a village.
    private static let pieces = 138

    /// The number of the village that a place of the lattice belongs to, but for the meander of its borders.
    func village(column: Int, row: Int) -> Int {
        let across = min(Self.villageColumns - 1, column * Self.villageColumns / columns)
        let up = min(Self.villageRows - 1, row * Self.villageRows / rows)
        return up * Self.villageColumns + across
    }

    /// Writes a village as a GeoJSON feature with attributes of BIG's village layer.
    func append(village number: Int, to buffer: inout TextBuffer) {
        let village = facts[number]
        buffer.append("{\"type\":\"Feature\",\"properties\":{")
        buffer.appendMember("NAMOBJ", village.name, isFirst: true)
        buffer.appendMember("REMARK", SampleData.schematicRemark)
        buffer.appendMember("KDEPUM", village.code)
        buffer.appendMember("WADMKD", village.name)
        buffer.appendMember("WADMKC", village.kecamatan)
        buffer.appendMember("WADMKK", "Kota Bekasi")
        buffer.appendMember("WADMPR", "Jawa Barat")
        buffer.append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[")
        buffer.appendRing(ring(ofVillage: number))
        buffer.append("]}}")
    }

    /// The open ring of a village in metres in the plane of the city, counter-clockwise.
    ///
    /// Neighbours walk the same border in opposite directions, so that there is neither gap nor overlap.
    func ring(ofVillage number: Int) -> [Position] {
        let (up, across) = number.quotientAndRemainder(dividingBy: Self.villageColumns)
        let south = border(isNorthward: false, line: up, piece: across)
        let east = border(isNorthward: true, line: across + 1, piece: up)
        let north = border(isNorthward: false, line: up + 1, piece: across)
        let west = border(isNorthward: true, line: across, piece: up)
        return [south, east, north.reversed(), west.reversed()].flatMap { $0.dropLast() }
    }

    /// A border between two corners, both included, toward the east or the north.
    private func border(isNorthward: Bool, line: Int, piece: Int) -> [Position] {
        let start = isNorthward ? corner(line, piece) : corner(piece, line)
        let end = isNorthward ? corner(line, piece + 1) : corner(piece + 1, line)
        let border = (isNorthward ? 1000 : 0) + line * 20 + piece
        var random = SeededRandom(.benchmarkBorders, number: border)
        // Bends of three sizes, as a river and the lots along it have.
        let bends = [(46, 0.6), (12, 0.3), (3, 0.1)].map { length, weight in
            (length: length, heights: (0...(Self.pieces / length + 1)).map { _ in weight * random.number(-1...1) })
        }
        let length = start.distance(to: end)
        let heading = Heading(start, end)
        return (0...Self.pieces).map { number in
            guard number > 0, number < Self.pieces else { return number == 0 ? start : end }
            let share = Double(number) / Double(Self.pieces)
            let height = bends.reduce(0.0) { sum, bend in
                let (knot, rest) = number.quotientAndRemainder(dividingBy: bend.length)
                let along = Double(rest) / Double(bend.length)
                return sum + bend.heights[knot] * (1 - along) + bend.heights[knot + 1] * along
            }
            // Flat at the ends, so that no two borders of a corner meet.
            let left = height * 4 * share * (1 - share) * Self.amplitude * length
            return heading.position(from: start, ahead: share * length, left: left)
        }
    }

    /// How far a border strays from its line, as a share of its length.
    private static let amplitude = 0.03

    /// A corner of villages in metres in the plane of the city: the outer ones beyond all parcels, meanders included.
    private func corner(_ column: Int, _ row: Int) -> Position {
        let low = place(column: -0.5, row: -0.5)
        let high = place(column: Double(columns) - 0.5, row: Double(rows) - 0.5)
        let width = (high.x - low.x) / Double(Self.villageColumns)
        let height = (high.y - low.y) / Double(Self.villageRows)
        let margin = Self.amplitude * max(width, height) * 1.2 + Self.spacing
        func ordinate(_ number: Int, of last: Int, from low: Double, to high: Double) -> Double {
            if number == 0 { return low - margin }
            if number == last { return high + margin }
            return low + Double(number) / Double(last) * (high - low)
        }
        return Position(
            x: ordinate(column, of: Self.villageColumns, from: low.x, to: high.x),
            y: ordinate(row, of: Self.villageRows, from: low.y, to: high.y))
    }
}
