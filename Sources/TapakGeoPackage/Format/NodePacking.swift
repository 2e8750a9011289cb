import TapakGeometry

/// A packed R*Tree: which boxes lie in which node, and the bytes of every node.
///
/// Nodes are numbered from the root, which is 1, level by level down to the leaves.
struct NodePacking {
    /// A box and what it belongs to: a row in a leaf, a node above.
    private struct Cell {
        var number: Int64
        var box: NodeBox
    }

    /// The levels from the root down: the nodes' cells, all in one array, and how many nodes they are spread over.
    private var levels: [(cells: [Cell], nodeCount: Int, firstNode: Int)] = []

    /// A cell has a number of eight bytes and four sides of four.
    private static let cellSize = 24
    /// Before the cells of a node stand its height (of the root only) and the number of cells.
    private static let markSize = 4

    /// Packs entries into nodes of so many bytes; nil when not even two cells would fit.
    init?(_ entries: [SpatialIndexTable.Entry], nodeSize: Int) {
        let capacity = (nodeSize - Self.markSize) / Self.cellSize
        guard capacity >= 2 else { return nil }
        var cells = Self.ordered(entries)
        var upward: [(cells: [Cell], nodeCount: Int)] = []
        while true {
            let nodeCount = max(1, (cells.count + capacity - 1) / capacity)
            upward.append((cells, nodeCount))
            if nodeCount == 1 { break }
            let below = cells
            cells = (0..<nodeCount).map { node in
                var box = NodeBox.empty
                for cell in Self.share(node, of: nodeCount, in: below.count) { box.extend(to: below[cell].box) }
                return Cell(number: Int64(node), box: box)
            }
        }
        var firstNode = 1
        for (cells, nodeCount) in upward.reversed() {
            levels.append((cells, nodeCount, firstNode))
            firstNode += nodeCount
        }
        // Above the leaves a cell names a node: so far its place in the level below.
        for level in levels.indices.dropLast() {
            for cell in levels[level].cells.indices {
                levels[level].cells[cell].number += Int64(levels[level + 1].firstNode)
            }
        }
    }

    /// The cells are spread evenly, so that no node is nearly empty.
    private static func share(_ node: Int, of nodeCount: Int, in cells: Int) -> Range<Int> {
        node * cells / nodeCount..<(node + 1) * cells / nodeCount
    }

    /// The number of nodes on all levels.
    var nodeCount: Int { levels.reduce(0) { $0 + $1.nodeCount } }

    /// The nodes right below a node; none below a leaf.
    func childNodes(ofNode node: Int) -> [Int] {
        let (level, cells) = place(ofNode: node)
        return level == levels.count - 1 ? [] : cells.map { Int(levels[level].cells[$0].number) }
    }

    /// The rows with their leaves, by row.
    func leaves() -> [(rowID: Int64, node: Int)] {
        guard let leaves = levels.last else { return [] }
        var rows: [(rowID: Int64, node: Int)] = []
        rows.reserveCapacity(leaves.cells.count)
        for node in 0..<leaves.nodeCount {
            for cell in Self.share(node, of: leaves.nodeCount, in: leaves.cells.count) {
                rows.append((leaves.cells[cell].number, leaves.firstNode + node))
            }
        }
        rows.sort { $0.rowID < $1.rowID }
        return rows
    }

    /// The bytes of a node, greatest byte first.
    func bytes(ofNode node: Int, size: Int) -> [UInt8] {
        let (level, cells) = place(ofNode: node)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        bytes.append(bigEndian: UInt16(node == 1 ? levels.count - 1 : 0))
        bytes.append(bigEndian: UInt16(cells.count))
        for cell in levels[level].cells[cells] {
            bytes.append(bigEndian: cell.number)
            for side in [cell.box.minX, cell.box.maxX, cell.box.minY, cell.box.maxY] {
                bytes.append(bigEndian: side.bitPattern)
            }
        }
        bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
        return bytes
    }

    private func place(ofNode node: Int) -> (level: Int, cells: Range<Int>) {
        let level = (levels.firstIndex { node < $0.firstNode + $0.nodeCount }) ?? levels.count - 1
        let (cells, nodeCount, firstNode) = levels[level]
        return (level, Self.share(node - firstNode, of: nodeCount, in: cells.count))
    }

    /// The entries along a Hilbert curve through the box around all of them; equal places by number of the row.
    private static func ordered(_ entries: [SpatialIndexTable.Entry]) -> [Cell] {
        let entries = entries.filter { !$0.box.isEmpty }
        var bounds = BoundingBox.empty
        for entry in entries { bounds.extend(to: entry.box.centre) }
        let x = CurveScale(from: bounds.minX, to: bounds.maxX)
        let y = CurveScale(from: bounds.minY, to: bounds.maxY)
        // Distance above, number below: whole numbers sort several times as fast as pairs.
        var order: [UInt64] = []
        order.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() {
            let centre = entry.box.centre
            let distance = HilbertCurve.distance(x: x.cell(centre.x), y: y.cell(centre.y))
            order.append(UInt64(distance) << 32 | UInt64(index))
        }
        order.sort()
        return order.map {
            let entry = entries[Int($0 & 0xFFFF_FFFF)]
            return Cell(number: entry.rowID, box: NodeBox(around: entry.box))
        }
    }
}

/// Cuts a stretch of an axis into 65,536 cells.
private struct CurveScale {
    private let start: Double
    private let cellsPerUnit: Double

    init(from start: Double, to end: Double) {
        self.start = start
        let scale = 65_535 / (end - start)
        cellsPerUnit = scale.isFinite ? scale : 0
    }

    func cell(_ ordinate: Double) -> UInt16 {
        let cell = (ordinate - start) * cellsPerUnit
        return cell >= 0 ? UInt16(min(65_535, cell)) : 0
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian number: some FixedWidthInteger) {
        unsafe Swift.withUnsafeBytes(of: number.bigEndian) { bytes in unsafe append(contentsOf: bytes) }
    }
}
