/// Many boxes of about one size, ready to be asked which of them touch another: a grid without bounds, laid out as a table
/// of cells.
///
/// A value, so that several workers can ask it at once. **Method.** A cell is twice as wide as a box is on the median; each
/// box is entered in the cells that it touches, which come by a hash of their column and row into as many slots as there
/// are boxes, or more. What is found in a slot is compared box by box, so cells that share one do no harm. Boxes of more than
/// ``BoxGrid/cellLimit`` cells are kept in a ``BoxIndex`` beside the grid. Empty boxes keep their number and are never found.
/// ``BoxIndex`` is the better choice for boxes of very different sizes and for questions much larger than the boxes.
public struct BoxGrid: Sendable {
    /// The most cells that a box is entered in.
    public static let cellLimit = 16

    private static let sampleSize = 1024
    /// How many cells the large boxes may have together for each box that there is.
    private static let walkLimit = 8

    private let boxes: [BoundingBox]
    private let cellsPerDegree: Double
    private let mask: UInt64
    /// Where the entries of a slot begin; one more than there are slots.
    private let starts: [UInt32]
    private let entries: [Int32]
    /// The boxes that touch many cells, and their numbers.
    private let large: BoxIndex
    private let largeNumbers: [Int32]
    /// All boxes, where walking over the cells of the large ones would take too long.
    private let all: BoxIndex?

    /// Lays out a grid of boxes, which are afterwards named by their place in the array.
    ///
    /// - Complexity: O(*n*).
    public init(_ boxes: [BoundingBox]) {
        precondition(boxes.count < Int32.max, "a grid holds fewer than two thousand million boxes")
        self.boxes = boxes
        let perDegree = 1 / Self.cellSize(for: boxes)
        cellsPerDegree = perDegree
        var slots: UInt64 = 1
        while slots < boxes.count { slots *= 2 }
        let mask = slots - 1
        self.mask = mask
        var largeNumbers: [Int32] = []
        var walk = 0
        var counts = [UInt32](repeating: 0, count: Int(slots) + 1)
        for (number, box) in boxes.enumerated() where !box.isEmpty {
            let cells = CellRange(box, perDegree)
            guard cells.count <= Self.cellLimit else {
                largeNumbers.append(Int32(truncatingIfNeeded: number))
                walk = walk.addingReportingOverflow(cells.count).overflow ? .max : walk + cells.count
                continue
            }
            cells.visit { counts[Int($0 & mask) + 1] += 1 }
        }
        for slot in 1..<counts.count { counts[slot] += counts[slot - 1] }
        starts = counts
        var entries = [Int32](repeating: 0, count: Int(counts[counts.count - 1]))
        for (number, box) in boxes.enumerated() where !box.isEmpty {
            let cells = CellRange(box, perDegree)
            guard cells.count <= Self.cellLimit else { continue }
            cells.visit { hash in
                let slot = Int(hash & mask)
                entries[Int(counts[slot])] = Int32(truncatingIfNeeded: number)
                counts[slot] += 1
            }
        }
        self.entries = entries
        self.largeNumbers = largeNumbers
        large = BoxIndex(largeNumbers.map { boxes[Int($0)] })
        all = walk / Self.walkLimit > boxes.count ? BoxIndex(boxes) : nil
    }

    /// The box of a number.
    public func box(_ number: Int) -> BoundingBox { boxes[number] }

    /// The numbers, greater than the given one, of the boxes that touch its box, ascending.
    ///
    /// - Complexity: O(1) for a box of ordinary size among boxes that do not all overlap, O(*c*) for one of *c* cells.
    public func numbers(touchingLater number: Int) -> [Int] {
        let box = boxes[number]
        guard !box.isEmpty else { return [] }
        let cells = CellRange(box, cellsPerDegree)
        if let all, cells.count > Self.cellLimit { return all.numbers(touching: box).filter { $0 > number } }
        var found: [Int] = []
        cells.visit { hash in
            let slot = Int(hash & mask)
            for place in starts[slot]..<starts[slot + 1] {
                let other = Int(entries[Int(place)])
                if other > number, boxes[other].touches(box) { found.append(other) }
            }
        }
        large.visit(touching: box) { place in
            let other = Int(largeNumbers[place])
            if other > number { found.append(other) }
            return true
        }
        guard found.count > 1 else { return found }
        // A box that shares several cells is met in each.
        found.sort()
        var last = -1
        found.removeAll { other in
            defer { last = other }
            return other == last
        }
        return found
    }

    /// Twice the median of the longer sides of a sample.
    private static func cellSize(for boxes: [BoundingBox]) -> Double {
        var sides: [Double] = []
        let step = max(1, boxes.count / sampleSize)
        for number in stride(from: 0, to: boxes.count, by: step) where !boxes[number].isEmpty {
            sides.append(max(boxes[number].maxX - boxes[number].minX, boxes[number].maxY - boxes[number].minY))
        }
        sides.sort()
        let median = sides.isEmpty ? 0 : sides[sides.count / 2]
        // Boxes of no extent, as around points, still need cells of some size.
        return median.isFinite ? max(2 * median, 1e-9) : 1
    }
}

/// The cells that a box touches.
private struct CellRange {
    private let columns: ClosedRange<Int64>
    private let rows: ClosedRange<Int64>

    init(_ box: BoundingBox, _ perDegree: Double) {
        columns = Self.cells(box.minX * perDegree, box.maxX * perDegree)
        rows = Self.cells(box.minY * perDegree, box.maxY * perDegree)
    }

    var count: Int {
        let (cells, isTooMany) = columns.count.multipliedReportingOverflow(by: rows.count)
        return isTooMany ? .max : cells
    }

    @inline(__always)
    func visit(_ body: (UInt64) -> Void) {
        for row in rows {
            for column in columns {
                // SplitMix64's last step, so that neighbours spread over the slots.
                var hash = UInt64(bitPattern: column) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: row)
                hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
                body(hash ^ (hash >> 27))
            }
        }
    }

    /// Numbers beyond ±2⁵² are cut off there: such boxes come out large or all in one cell, and none is lost.
    private static func cells(_ low: Double, _ high: Double) -> ClosedRange<Int64> {
        let limit = 4_503_599_627_370_496.0
        let first = Int64(max(-limit, min(limit, low.rounded(.down))))
        let last = Int64(max(-limit, min(limit, high.rounded(.down))))
        return first...max(first, last)
    }
}
