/// Rings of the page's map: simplified, and with a place for a name.
enum Outline {
    typealias Cell = MapGrid.Cell

    /// A ring without the positions that lie within a tolerance of the line through their neighbours.
    ///
    /// **Method.** Douglas and Peucker (1973), on the two halves between the first position and the one farthest from it,
    /// so that a closed ring has two fixed ends. **Odd cases.** The closing position and repeated ones are dropped. What
    /// would vanish keeps three positions if it has them.
    ///
    /// - Complexity: O(*n* log *n*) for ordinary outlines, O(*n*²) at worst.
    static func simplified(_ ring: [Cell], tolerance: Double) -> [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(ring.count)
        for cell in ring where cell != cells.last { cells.append(cell) }
        while cells.count > 1, cells.first == cells.last { cells.removeLast() }
        guard cells.count > 4, let first = cells.first else { return cells }
        let far = cells.indices.max { squaredDistance(cells[$0], first) < squaredDistance(cells[$1], first) } ?? 0
        guard far > 0 else { return cells }
        let keeps = kept(of: cells + [first], spans: [(0, far), (far, cells.count)], tolerance: tolerance)
        let kept = cells.indices.filter { keeps[$0] }.map { cells[$0] }
        return kept.count >= 3 ? kept : cells
    }

    /// An open line without the positions that lie within a tolerance of the line through their neighbours; its ends
    /// stay.
    ///
    /// **Odd cases.** Repeated positions are dropped; a line that shrinks to one place vanishes.
    static func simplified(path: [Cell], tolerance: Double) -> [Cell] {
        var cells: [Cell] = []
        for cell in path where cell != cells.last { cells.append(cell) }
        guard cells.count > 1 else { return [] }
        let keeps = kept(of: cells, spans: [(0, cells.count - 1)], tolerance: tolerance)
        return cells.indices.filter { keeps[$0] }.map { cells[$0] }
    }

    /// Which positions stay when spans are simplified whose ends do.
    private static func kept(of line: [Cell], spans: [(Int, Int)], tolerance: Double) -> [Bool] {
        var keeps = [Bool](repeating: false, count: line.count)
        var spans = spans
        for (start, end) in spans { (keeps[start], keeps[end]) = (true, true) }
        while let (start, end) = spans.popLast() {
            var worst = 0.0
            var index = start
            for candidate in (start + 1)..<max(end, start + 1) {
                let distance = distance(line[candidate], line[start], line[end])
                if distance > worst { (worst, index) = (distance, candidate) }
            }
            guard worst > tolerance else { continue }
            keeps[index] = true
            spans.append((start, index))
            spans.append((index, end))
        }
        return keeps
    }

    private static func squaredDistance(_ left: Cell, _ right: Cell) -> Double {
        let (dx, dy) = (Double(left.x - right.x), Double(left.y - right.y))
        return dx * dx + dy * dy
    }

    private static func distance(_ cell: Cell, _ start: Cell, _ end: Cell) -> Double {
        let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
        let square = dx * dx + dy * dy
        guard square > 0 else { return squaredDistance(cell, start).squareRoot() }
        let along = (Double(cell.x - start.x) * dx + Double(cell.y - start.y) * dy) / square
        let clamped = min(1, max(0, along))
        let (ex, ey) = (Double(cell.x - start.x) - clamped * dx, Double(cell.y - start.y) - clamped * dy)
        return (ex * ex + ey * ey).squareRoot()
    }

    /// A place for a name: the middle of a long horizontal line within the rings, and the length of that line.
    ///
    /// **Method.** Of fifteen horizontal lines evenly spread over the height, each cut by all rings, the longest piece
    /// inside; pieces lose up to half their length towards the upper and lower end. The place therefore lies inside, holes
    /// excepted, whatever the shape. **Odd cases.** Nothing for rings without height.
    ///
    /// - Complexity: O(15 *n*).
    static func labelPlace(_ rings: [[Cell]]) -> (cell: Cell, width: Int)? {
        let heights = rings.joined().map(\.y)
        guard let top = heights.min(), let bottom = heights.max(), bottom > top else { return nil }
        var best: (cell: Cell, width: Double, weight: Double)?
        for step in 1...15 {
            let share = Double(step) / 16
            let y = Double(top) + share * Double(bottom - top)
            let cuts = cuts(of: rings, at: y).sorted()
            for index in stride(from: 0, to: cuts.count - 1, by: 2) {
                let width = cuts[index + 1] - cuts[index]
                let weight = width * (1 - (share - 0.5).magnitude)
                if weight > best?.weight ?? 0 {
                    let middle = (cuts[index] + cuts[index + 1]) / 2
                    best = (Cell(x: Int(middle.rounded()), y: Int(y.rounded())), width, weight)
                }
            }
        }
        return best.map { ($0.cell, Int($0.width.rounded())) }
    }

    /// Where a horizontal line crosses the rings; always an even number of places.
    private static func cuts(of rings: [[Cell]], at y: Double) -> [Double] {
        var cuts: [Double] = []
        for ring in rings {
            guard var previous = ring.last else { continue }
            for cell in ring {
                if (Double(previous.y) <= y) != (Double(cell.y) <= y) {
                    let share = (y - Double(previous.y)) / Double(cell.y - previous.y)
                    cuts.append(Double(previous.x) + share * Double(cell.x - previous.x))
                }
                previous = cell
            }
        }
        return cuts
    }
}
