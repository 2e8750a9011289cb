import TapakGeometry

/// A division of an outline into one cell for each site: a position belongs to the site whose squared distance less
/// its weight is least.
///
/// **Method.** F. Aurenhammer (1987), "Power diagrams: properties, algorithms and applications". Raising a weight makes
/// a cell larger, so weights can be found for any set of areas that fills the outline.
struct PowerDiagram {
    /// The outline, counter-clockwise and not closed.
    private let outline: [Position]
    /// The sites in metres.
    private(set) var sites: [Position]
    /// Their weights in square metres.
    private(set) var weights: [Double]

    /// A diagram whose weights give far-apart sites circles of their areas.
    init(outline: [Position], sites: [Position], areas: [Double]) {
        self.outline = outline
        self.sites = sites
        weights = areas.map { $0 / Double.pi }
    }

    /// The cells in the order of the sites, counter-clockwise and not closed.
    func cells() -> [[Position]] { sites.indices.map(cell) }

    /// Adjusts sites and weights until cells have about the given areas, and centres near the given ones.
    ///
    /// First the areas come near, then the sites move so that the cells' centres follow, then only areas count.
    mutating func settle(areas: [Double], centres: [Position]) {
        for round in 0..<100 {
            let drawn = cells()
            for (index, cell) in drawn.enumerated() {
                if (6..<16).contains(round) {
                    let centre = cell.areaCentre
                    sites[index].x += 0.2 * (centres[index].x - centre.x)
                    sites[index].y += 0.2 * (centres[index].y - centre.y)
                }
                weights[index] += 0.25 * (areas[index] - cell.doubledSignedPlaneArea / 2)
            }
        }
    }

    /// Adjusts weights until cells have about the given areas; sites stay. For centres that lie so close that larger
    /// steps would swallow a cell.
    mutating func settleGently(areas: [Double]) {
        for _ in 0..<40 {
            for (index, cell) in cells().enumerated() {
                weights[index] += 0.1 * (areas[index] - cell.doubledSignedPlaneArea / 2)
            }
        }
    }

    /// Cuts the outline with the nearest rivals first, so that the piece is small at once.
    ///
    /// A cut across a bay of the outline leaves two pieces with a bridge of no width; when a later cut takes the far
    /// piece away, what remains of the bridge is a spike.
    private func cell(of site: Int) -> [Position] {
        let centre = sites[site]
        let rivals = sites.indices
            .filter { $0 != site }
            .map { (index: $0, distance: centre.distance(to: sites[$0])) }
            .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
        var piece = outline
        var radius = piece.radius(around: centre)
        for rival in rivals {
            let other = sites[rival.index]
            let square = rival.distance * rival.distance
            let reach = (square + weights[site] - weights[rival.index]) / (2 * rival.distance)
            // A cut that goes wide of the piece by a metre leaves it as it is.
            guard reach < radius + 1 else { continue }
            let heading = Heading(centre, other)
            piece = piece.cut(at: heading.position(from: centre, ahead: reach), heading)
            radius = piece.radius(around: centre)
        }
        return piece.withoutSpikes
    }
}

extension [Position] {
    /// How far the farthest position is from a centre.
    fileprivate func radius(around centre: Position) -> Double {
        reduce(0) { Swift.max($0, centre.distance(to: $1)) }
    }

    /// What lies behind a line: the line stands at right angles to the heading (Sutherland and Hodgman).
    fileprivate func cut(at foot: Position, _ heading: Heading) -> [Position] {
        let heights = map { ($0.x - foot.x) * heading.east + ($0.y - foot.y) * heading.north }
        guard heights.contains(where: { $0 > 0 }) else { return self }
        var kept: [Position] = []
        for index in indices {
            let following = (index + 1) % count
            if heights[index] <= 0 { kept.append(self[index]) }
            if (heights[index] <= 0) != (heights[following] <= 0) {
                let share = heights[index] / (heights[index] - heights[following])
                kept.append(
                    Position(
                        x: self[index].x + share * (self[following].x - self[index].x),
                        y: self[index].y + share * (self[following].y - self[index].y)))
            }
        }
        return kept
    }

    /// The ring without positions at which it turns back on itself.
    fileprivate var withoutSpikes: [Position] {
        var ring = self
        var index = 0
        while ring.count > 3, index < ring.count {
            let before = ring[(index + ring.count - 1) % ring.count]
            let tip = ring[index]
            let after = ring[(index + 1) % ring.count]
            let turnsBack = (tip.x - before.x) * (after.x - tip.x) + (tip.y - before.y) * (after.y - tip.y) < 0
            let width = Swift.min(before.distance(toSegment: tip, after), after.distance(toSegment: before, tip))
            if before == tip || (turnsBack && width < 0.001) {
                ring.remove(at: index)
                index = 0
            } else {
                index += 1
            }
        }
        return ring
    }
}
