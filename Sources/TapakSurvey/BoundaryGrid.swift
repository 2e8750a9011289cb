import TapakGeometry

/// A uniform grid over the segments of a village layer: which of them come near a box, and which village a cell without
/// any lies in.
struct BoundaryGrid: Sendable {
    /// What a box has around it.
    enum Surroundings: Hashable {
        /// One village, and no boundary.
        case inside(Int)
        /// No village, and no boundary.
        case outside
        /// No boundary; whose ground it is is not known.
        case clear
        /// A boundary, or ground that several villages claim.
        case near
    }

    private var extent = BoundingBox.empty
    private var cellSize = 1.0
    private var columns = 1
    private var rows = 1
    private var cellStarts: [Int32] = [0, 0]
    private var cellItems: [Int32] = []
    private var boxes: [BoundingBox] = []
    /// Whose ground the middle of a cell is: a village, ``nobodys`` or ``several``.
    private var owners: [Int32] = [nobodys]

    private static let nobodys: Int32 = -1
    private static let several: Int32 = -2

    /// Lays the grid over the segments.
    ///
    /// - Complexity: O(*n*), for segments of ordinary lengths.
    init(_ segments: [BoundarySegment]) {
        boxes = segments.map(\.box)
        for box in boxes { extent.extend(to: box) }
        guard !segments.isEmpty, !extent.isEmpty else { return }
        let width = max(extent.maxX - extent.minX, 1e-9)
        let height = max(extent.maxY - extent.minY, 1e-9)
        let wanted = Double(min(max(segments.count, 16), 1_000_000))
        cellSize = max((width * height / wanted).squareRoot(), max(width, height) / 4000)
        columns = Int(width / cellSize) + 1
        rows = Int(height / cellSize) + 1
        fillCells()
        fillOwners(segments)
    }

    /// The segments whose own box touches the search box, each once, in index order.
    func candidates(in box: BoundingBox) -> [Int] {
        guard box.touches(extent) else { return [] }
        let (across, up) = cells(of: box)
        var found: [Int] = []
        for row in up {
            for column in across {
                for item in items(of: row * columns + column) where boxes[Int(item)].touches(box) {
                    found.append(Int(item))
                }
            }
        }
        guard found.count > 1, across.count > 1 || up.count > 1 else { return found }
        found.sort()
        var unique: [Int] = []
        for number in found where number != unique.last { unique.append(number) }
        return unique
    }

    /// What lies within a margin of a box, in degrees.
    ///
    /// **Method.** Where no segment comes near, the box lies on one ground with the middle of its cell, if that has no
    /// segment either.
    ///
    /// - Complexity: O(1) for boxes of the size of parcels.
    func surroundings(of box: BoundingBox, margin: Double) -> Surroundings {
        let search = box.grown(x: margin, y: margin)
        guard search.touches(extent) else { return .outside }
        let (across, up) = cells(of: search)
        for row in up {
            for column in across {
                for item in items(of: row * columns + column) where boxes[Int(item)].touches(search) { return .near }
            }
        }
        let centre = box.centre
        guard extent.contains(centre) else { return .outside }
        let (column, row) = cells(of: BoundingBox(minX: centre.x, minY: centre.y, maxX: centre.x, maxY: centre.y))
        let cell = row.lowerBound * columns + column.lowerBound
        guard items(of: cell).isEmpty else { return .clear }
        switch owners[cell] {
        case Self.nobodys: return .outside
        case Self.several: return .near
        case let owner: return .inside(Int(owner))
        }
    }

    // MARK: Cells

    private func items(of cell: Int) -> ArraySlice<Int32> {
        cellItems[Int(cellStarts[cell])..<Int(cellStarts[cell + 1])]
    }

    private func cells(of box: BoundingBox) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        let left = clamped(box.minX - extent.minX, columns)
        let right = clamped(box.maxX - extent.minX, columns)
        let bottom = clamped(box.minY - extent.minY, rows)
        let top = clamped(box.maxY - extent.minY, rows)
        return (left...max(left, right), bottom...max(bottom, top))
    }

    private func clamped(_ offset: Double, _ count: Int) -> Int {
        offset.isFinite ? Int(max(0, min(offset / cellSize, Double(count - 1)))) : 0
    }

    private mutating func fillCells() {
        var counts = [Int32](repeating: 0, count: columns * rows + 1)
        forEachCell { cell, _ in counts[cell + 1] += 1 }
        for cell in 1..<counts.count { counts[cell] += counts[cell - 1] }
        cellStarts = counts
        var next = counts
        var items = [Int32](repeating: 0, count: Int(counts[counts.count - 1]))
        forEachCell { cell, number in
            items[Int(next[cell])] = Int32(number)
            next[cell] += 1
        }
        cellItems = items
    }

    private func forEachCell(_ body: (_ cell: Int, _ segment: Int) -> Void) {
        for (number, box) in boxes.enumerated() {
            let (across, up) = cells(of: box)
            for row in up { for column in across { body(row * columns + column, number) } }
        }
    }

    /// Finds whose ground the middle of every cell is: where a line through the middles of a row crosses the rings of a
    /// village, it changes between inside and outside.
    private mutating func fillOwners(_ segments: [BoundarySegment]) {
        owners = [Int32](repeating: Self.nobodys, count: columns * rows)
        var start = 0
        while start < segments.count {
            let owner = segments[start].owner
            var end = start
            while end < segments.count, segments[end].owner == owner { end += 1 }
            fill(owner, segments[start..<end])
            start = end
        }
    }

    private mutating func fill(_ owner: Int32, _ segments: ArraySlice<BoundarySegment>) {
        var box = BoundingBox.empty
        for segment in segments { box.extend(to: segment.box) }
        let up = cells(of: box).rows
        var crossings = [[Double]](repeating: [], count: up.count)
        for segment in segments {
            let (first, second) = (segment.start, segment.end)
            for row in cells(of: segment.box).rows {
                let y = extent.minY + (Double(row) + 0.5) * cellSize
                guard (first.y > y) != (second.y > y) else { continue }
                let x = first.x + (y - first.y) / (second.y - first.y) * (second.x - first.x)
                crossings[row - up.lowerBound].append(x)
            }
        }
        for row in up {
            let places = crossings[row - up.lowerBound].sorted()
            for pair in stride(from: 0, to: places.count - 1, by: 2) {
                // The cells whose middles lie between the two.
                let first = clamped(places[pair] - extent.minX + cellSize / 2, columns)
                let last = clamped(places[pair + 1] - extent.minX + cellSize / 2, columns)
                for column in first..<max(first, last) {
                    let cell = row * columns + column
                    owners[cell] = owners[cell] == Self.nobodys ? owner : Self.several
                }
            }
        }
    }
}
