import TapakFormats
import TapakGeometry

/// The whole numbers in which the page's map is written: millionths of a degree (about 11 cm) east and south of an origin.
///
/// **Axis order.** x grows to the east and y to the south, as on a screen. **Odd cases.** Positions that are no place on
/// Earth (not finite, or beyond ±360° and ±90°) have no cell: what holds one is not drawn.
struct MapGrid {
    /// The origin in CRS84.
    let origin: Position

    /// A cell of the grid.
    struct Cell: Hashable {
        var x: Int
        var y: Int
    }

    static let unitsPerDegree = 1e6
    /// The finest detail of outlines, in units: about 1 m for villages.
    static let villageTolerance = 10.0
    /// The finest detail of parcels, in units: below what the screen shows.
    static let parcelTolerance = 1.0

    func cell(_ position: Position) -> Cell? {
        guard position.isFinite, position.x.magnitude <= 360, position.y.magnitude <= 90 else { return nil }
        return Cell(
            x: Int(((position.x - origin.x) * Self.unitsPerDegree).rounded()),
            y: Int(((origin.y - position.y) * Self.unitsPerDegree).rounded()))
    }

    /// The rings or points of a geometry as the page draws them: simplified, without the closing position and without
    /// positions that fall into one cell; nothing where a position has no cell.
    ///
    /// A point is a ring of one cell.
    func rings(of geometry: Geometry, tolerance: Double) -> [[Cell]]? {
        var cells: [Cell] = []
        cells.reserveCapacity(geometry.positions.count)
        for position in geometry.positions {
            guard let cell = cell(position) else { return nil }
            cells.append(cell)
        }
        if geometry.isPuntal { return cells.map { [$0] } }
        return (0..<geometry.lineCount).compactMap { line in
            let ring = Outline.simplified(Array(cells[geometry.positionRange(ofLine: line)]), tolerance: tolerance)
            return ring.isEmpty ? nil : ring
        }
    }

    /// The open lines of a geometry as the page draws them; those with a position without cell are left out.
    func paths(of geometry: Geometry, tolerance: Double) -> [[Cell]] {
        (0..<geometry.lineCount).compactMap { number in
            let line = geometry.line(number)
            let cells = line.compactMap(cell)
            guard cells.count == line.count else { return nil }
            let path = Outline.simplified(path: cells, tolerance: tolerance)
            return path.isEmpty ? nil : path
        }
    }
}

extension TextBuffer {
    /// Rings as lists of differences: the first cell from the origin, each further one from the one before.
    mutating func appendRings(_ rings: [[MapGrid.Cell]]) {
        appendList(rings) { buffer, ring in
            var previous = MapGrid.Cell(x: 0, y: 0)
            buffer.appendList(ring) { buffer, cell in
                buffer.appendInteger(cell.x - previous.x)
                buffer.appendASCII(UInt8(ascii: ","))
                buffer.appendInteger(cell.y - previous.y)
                previous = cell
            }
        }
    }
}
