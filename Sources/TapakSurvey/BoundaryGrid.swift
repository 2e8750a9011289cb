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

    /// The segments by which the grid was laid.
    let segments: [BoundarySegment]
    /// Whether it is certain what lies inside of the segments.
    let isSound: Bool
    let extent: BoundingBox
    private(set) var cellSize = 1.0
    private(set) var columns = 1
    private(set) var rows = 1
    private var cellsInADegree = 1.0
    /// Where in ``cellItems`` the segments of each cell begin, and where the last ones end.
    var cellStarts: [Int32] = [0, 0]
    /// The segments of each cell in ascending order.
    var cellItems: [Int32] = []
    /// Whose ground a cell without segments is: a village, ``nobodys`` or ``unsettled``.
    var owners: [Int32] = [nobodys]

    static let nobodys: Int32 = -1
    /// Several villages', or divided by a boundary.
    static let unsettled: Int32 = -2

    /// Lays the grid over the segments.
    ///
    /// - Parameters:
    ///   - segments: the sides of closed rings.
    ///   - isSound: whether they are really closed.
    /// - Complexity: O(*n*), for segments of ordinary lengths.
    init(_ segments: [BoundarySegment], isSound: Bool) {
        var extent = BoundingBox.empty
        for segment in segments { extent.extend(to: segment.box) }
        self.segments = segments
        self.extent = extent
        let width = max(extent.maxX - extent.minX, 1e-9)
        let height = max(extent.maxY - extent.minY, 1e-9)
        // Below that the cells are no larger than the steps between numbers.
        self.isSound = isSound && min(width, height) > 1e-7
        guard !segments.isEmpty, !extent.isEmpty else { return }
        let wanted = Double(min(max(segments.count, 16), 1_000_000))
        cellSize = max((width * height / wanted).squareRoot(), max(width, height) / 4000)
        cellsInADegree = 1 / cellSize
        columns = Int(width / cellSize) + 1
        rows = Int(height / cellSize) + 1
        fillCells()
        settleOwners()
    }

    /// Finds the segments whose own box touches the search box, each once, in index order.
    func findCandidates(in box: BoundingBox, _ found: inout [Int32]) {
        found.removeAll(keepingCapacity: true)
        guard box.touches(extent) else { return }
        let range = cells(of: box)
        for row in range.bottom...range.top {
            for column in range.left...range.right {
                for item in items(of: row &* columns &+ column) {
                    let number = cellItems[item]
                    let own = segments[Int(number)].box
                    guard own.touches(box) else { continue }
                    // A segment in several of the cells is found in the first of them.
                    if column > range.left, self.column(of: own.minX) < column { continue }
                    if row > range.bottom, self.row(of: own.minY) < row { continue }
                    found.append(number)
                }
            }
        }
        if range.left < range.right || range.bottom < range.top { found.sort() }
    }

    /// What lies within a margin of a box, in degrees.
    ///
    /// **Method.** Where no segment comes near, the box lies on one ground with its cell, if that has no segment either.
    ///
    /// - Complexity: O(1) for boxes of the size of parcels.
    func surroundings(of box: BoundingBox, margin: Double) -> Surroundings {
        let search = box.grown(x: margin, y: margin)
        guard search.touches(extent) else { return .outside }
        let range = cells(of: search)
        for row in range.bottom...range.top {
            for column in range.left...range.right {
                for item in items(of: row &* columns &+ column)
                where segments[Int(cellItems[item])].box.touches(search) {
                    return .near
                }
            }
        }
        let centre = box.centre
        guard extent.contains(centre) else { return .outside }
        let cell = row(of: centre.y) &* columns &+ column(of: centre.x)
        guard items(of: cell).isEmpty else { return .clear }
        switch owners[cell] {
        case Self.nobodys: return .outside
        case Self.unsettled: return .near
        case let owner: return .inside(Int(owner))
        }
    }

    // MARK: Cells

    /// Where the segments of a cell stand in ``cellItems``.
    @inline(__always) func items(of cell: Int) -> Range<Int> { Int(cellStarts[cell])..<Int(cellStarts[cell &+ 1]) }

    /// The columns and rows that a box touches.
    @inline(__always) func cells(of box: BoundingBox) -> (left: Int, right: Int, bottom: Int, top: Int) {
        let (left, bottom) = (column(of: box.minX), row(of: box.minY))
        return (left, max(left, column(of: box.maxX)), bottom, max(bottom, row(of: box.maxY)))
    }

    /// The column of a longitude, or the nearest one.
    @inline(__always) func column(of x: Double) -> Int { clamped(x - extent.minX, columns) }

    /// The row of a latitude, or the nearest one.
    @inline(__always) func row(of y: Double) -> Int { clamped(y - extent.minY, rows) }

    /// Never decreases when the offset grows, so that what lies between two ordinates lies between their cells.
    @inline(__always) private func clamped(_ offset: Double, _ count: Int) -> Int {
        let cell = offset * cellsInADegree
        // A comparison with what is no number fails.
        guard cell > 0 else { return 0 }
        return cell < Double(count) ? Int(cell) : count &- 1
    }
}
