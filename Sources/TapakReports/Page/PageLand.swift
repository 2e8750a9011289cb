import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSiting

/// The layers and roads under the parcels of a page: simplified, and never more than a page can carry.
///
/// **Method.** Outlines are simplified as those of villages are, to about 1 m. What is then still longer than
/// ``mostCells`` is simplified twice as coarsely, again and again up to ``coarsest``; after that the smallest parts are
/// left out. Ground outside the village layer is not drawn. What was done is said on the page. Answers and areas never
/// come from here.
struct PageLand {
    /// One layer, or the roads.
    struct Drawing: Equatable {
        /// Outlines of ground, holes included, by the right-hand rule.
        var rings: [[MapGrid.Cell]] = []
        /// Open lines.
        var lines: [[MapGrid.Cell]] = []
        /// The finest detail, in units of the grid.
        var tolerance = MapGrid.villageTolerance
        /// Parts that were left out because there are too many.
        var omitted = 0
    }

    /// So many positions of one layer are written, about 150 kB: what a city's layer has at 2 m.
    static let mostCells = 20_000
    /// The coarsest simplification, in units: about 18 m.
    static let coarsest = 160.0
    /// Beyond the village layer this much is still drawn, in degrees: about 2 km.
    static let margin = 0.02

    let grid: MapGrid
    /// Outside of this nothing is drawn; nothing for no limit.
    let extent: BoundingBox?

    /// Draws the ground and the lines of a layer.
    ///
    /// - Complexity: O(*n* log *n*) in the positions, for each coarseness that is tried.
    func drawing(ground: [Geometry], lines: [Geometry]) -> Drawing {
        let ground = ground.filter(isNear).map(\.followingRightHandRule)
        let lines = lines.filter(isNear)
        var drawing = Drawing()
        while true {
            drawing.rings = ground.flatMap { grid.rings(of: $0, tolerance: drawing.tolerance) ?? [] }
            drawing.lines = lines.flatMap { grid.paths(of: $0, tolerance: drawing.tolerance) }
            // What has shrunk to nothing would otherwise keep all its positions.
            drawing.omitted = 0
            if drawing.tolerance > MapGrid.villageTolerance { drawing.leaveOutWhatCannotBeSeen() }
            if drawing.count <= Self.mostCells { return drawing }
            if drawing.tolerance >= Self.coarsest { break }
            drawing.tolerance *= 2
        }
        drawing.leaveOutTheSmallest()
        return drawing
    }

    private func isNear(_ geometry: Geometry) -> Bool {
        extent.map { $0.grown(x: Self.margin, y: Self.margin).touches(geometry.boundingBox) } ?? true
    }
}

/// One thing on the map beneath the parcels that can be shown and hidden.
struct PageOverlay {
    /// How it is drawn.
    enum Kind: String {
        case land
        case roads
    }

    var kind: Kind
    /// What the legend says.
    var text: String
    var drawing: PageLand.Drawing
}

extension PageLand.Drawing {
    var count: Int { rings.reduce(0) { $0 + $1.count } + lines.reduce(0) { $0 + $1.count } }

    /// Keeps the largest parts as far as there is room, in the order they had.
    mutating func leaveOutTheSmallest() {
        let parts = rings + lines
        let sizes = parts.map(Self.size)
        var room = PageLand.mostCells
        var keeps = [Bool](repeating: false, count: parts.count)
        for index in parts.indices.sorted(by: { (sizes[$1], $0) < (sizes[$0], $1) }) where parts[index].count <= room {
            keeps[index] = true
            room -= parts[index].count
        }
        omitted += keeps.count { !$0 }
        let ringCount = rings.count
        rings = rings.indices.filter { keeps[$0] }.map { parts[$0] }
        lines = lines.indices.filter { keeps[$0 + ringCount] }.map { parts[$0 + ringCount] }
    }

    /// Drops the parts that are smaller than the finest detail.
    mutating func leaveOutWhatCannotBeSeen() {
        let before = rings.count + lines.count
        rings.removeAll { Double(Self.size($0)) < 2 * tolerance }
        lines.removeAll { Double(Self.size($0)) < 2 * tolerance }
        omitted += before - rings.count - lines.count
    }

    /// Half the outline of the box around a part.
    private static func size(_ part: [MapGrid.Cell]) -> Int {
        guard let first = part.first else { return 0 }
        var (low, high) = (first, first)
        for cell in part {
            low = MapGrid.Cell(x: min(low.x, cell.x), y: min(low.y, cell.y))
            high = MapGrid.Cell(x: max(high.x, cell.x), y: max(high.y, cell.y))
        }
        return high.x - low.x + high.y - low.y
    }
}
