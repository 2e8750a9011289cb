import TapakGeometry

extension BoundaryGrid {
    /// Enters every segment in the cells that its box touches.
    mutating func fillCells() {
        var starts = [Int32](repeating: 0, count: columns * rows + 1)
        var counts = starts.mutableSpan
        for segment in segments {
            forEachCell(of: segment) { counts[$0] &+= 1 }
        }
        var total: Int32 = 0
        for cell in counts.indices {
            total += counts[cell]
            counts[cell] = total
        }
        var items = [Int32](repeating: 0, count: Int(total))
        var places = items.mutableSpan
        // From the last to the first: every count goes down to where its cell begins.
        for number in segments.indices.reversed() {
            forEachCell(of: segments[number]) { cell in
                counts[cell] &-= 1
                places[Int(counts[cell])] = Int32(truncatingIfNeeded: number)
            }
        }
        cellStarts = starts
        cellItems = items
    }

    @inline(__always) private func forEachCell(of segment: BoundarySegment, _ body: (_ cell: Int) -> Void) {
        let range = cells(of: segment.box)
        for row in range.bottom...range.top {
            for column in range.left...range.right { body(row &* columns &+ column) }
        }
    }

    /// Finds whose ground every cell without segments is: a line through the middles of a row changes between inside and
    /// outside of a village where it crosses the village's rings, and never within such a cell.
    mutating func settleOwners() {
        owners = [Int32](repeating: Self.unsettled, count: columns * rows)
        guard isSound else { return }
        var inside: [Int32] = []
        for row in 0..<rows {
            let y = extent.minY + (Double(row) + 0.5) * cellSize
            inside.removeAll(keepingCapacity: true)
            for column in 0..<columns {
                let cell = row &* columns &+ column
                let items = items(of: cell)
                guard !items.isEmpty else {
                    owners[cell] = inside.isEmpty ? Self.nobodys : inside.count == 1 ? inside[0] : Self.unsettled
                    continue
                }
                for item in items {
                    let segment = segments[Int(cellItems[item])]
                    guard (segment.start.y > y) != (segment.end.y > y),
                        self.column(of: min(segment.start.x, segment.end.x)) == column
                    else { continue }
                    inside.toggle(segment.owner)
                }
            }
        }
    }
}

extension [Int32] {
    /// Takes out what is in, and puts in what is not.
    mutating func toggle(_ element: Int32) {
        if let place = firstIndex(of: element) { remove(at: place) } else { append(element) }
    }
}
