import TapakGeodesy
public import TapakGeometry
public import TapakTopology

/// Says in which unit of a village layer a geometry lies.
///
/// A locator holds prepared geometries of its worker's engine and is not `Sendable`.
public final class VillageLocator {
    /// The answer for one geometry.
    public enum Answer: Sendable {
        /// In a unit, or in several.
        case within(VillagePlace)
        /// In none; the nearest unit and its distance, where there is any unit at all.
        case outside(nearest: Int?, distance: Length?)
    }

    private let layer: VillageLayer
    private let areas: AreaIndex
    private let limit: Length

    /// Prepares a layer.
    ///
    /// - Parameters:
    ///   - layer: the units.
    ///   - limit: a boundary nearer than this is told.
    ///   - engine: the engine of the worker.
    /// - Throws: `TopologyError` when GEOS fails.
    public init(_ layer: VillageLayer, limit: Length, engine: TopologyEngine) throws(TopologyError) {
        self.layer = layer
        self.limit = limit
        areas = try AreaIndex(layer.villages.map { $0.geometry ?? Geometry(kind: .polygon) }, engine: engine)
    }

    /// The unit with the largest share of a valid polygonal geometry in CRS84.
    ///
    /// **Method.** Overlay in longitude and latitude; shares are ratios of geodesic areas; of equal shares the first
    /// unit of the layer wins. The distance to the boundary is that to the winner's rings.
    ///
    /// - Throws: `TopologyError` when GEOS fails.
    public func locate(_ geometry: Geometry, area: Area) throws(TopologyError) -> Answer {
        try locate(geometry, in: geometry.boundingBox, area: area)
    }

    /// The same for a geometry whose box is known.
    func locate(_ geometry: Geometry, in box: BoundingBox, area: Area) throws(TopologyError) -> Answer {
        // Most parcels lie so deep in a village that no library need be asked.
        switch layer.boundaries.surroundings(of: box, within: limit) {
        case .inside(let village): return Self.wholly(within: village)
        case .outside: return outside(Self.lines(of: geometry), centre: box.centre)
        case .clear:
            let found = try areas.areas(covering: geometry.positions[0])
            if found.isEmpty { return outside(Self.lines(of: geometry), centre: box.centre) }
            if found.count == 1 { return Self.wholly(within: found[0]) }
        case .near: break
        }
        return try locateByShares(geometry, area: area)
    }

    private static func wholly(within village: Int) -> Answer {
        .within(VillagePlace(village: village, share: 1, second: nil, secondShare: 0, boundaryDistance: nil))
    }

    private static func lines(of geometry: Geometry) -> [[Position]] {
        (0..<geometry.lineCount).map { Array(geometry.line($0)) }
    }

    private func locateByShares(_ geometry: Geometry, area: Area) throws(TopologyError) -> Answer {
        var shares: [(village: Int, share: Double)] = []
        for relation in try areas.relations(of: geometry) {
            switch relation.kind {
            case .holds:
                shares.append((relation.index, 1))
            case .overlaps(let piece):
                guard area > .zero else { continue }
                let share = piece.geodesicArea.squareMetres / area.squareMetres
                if share > 0 { shares.append((relation.index, min(share, 1))) }
            }
        }
        let lines = Self.lines(of: geometry)
        let centre = geometry.boundingBox.centre
        guard var best = shares.first else { return outside(lines, centre: centre) }
        for candidate in shares where candidate.share > best.share { best = candidate }
        var place = VillagePlace(
            village: best.village, share: best.share, second: nil, secondShare: 0, boundaryDistance: nil)
        for candidate in shares where candidate.village != best.village && candidate.share > place.secondShare {
            place.second = candidate.village
            place.secondShare = candidate.share
        }
        // Also of a parcel that no village holds: one part may lie inside, and another outside every village.
        place.boundaryDistance = layer.boundaries.distance(
            from: lines, toBoundaryOf: best.village, within: limit, in: LocalTransverseMercator(centre: centre))
        return .within(place)
    }

    /// The unit that covers a position in CRS84; of several the first of the layer.
    ///
    /// - Throws: `TopologyError` when GEOS fails.
    public func locate(_ position: Position) throws(TopologyError) -> Answer {
        let box = BoundingBox(around: CollectionOfOne(position))
        if case .inside(let village) = layer.boundaries.surroundings(of: box, within: limit) {
            return Self.wholly(within: village)
        }
        let found = try areas.areas(covering: position)
        guard let first = found.first else { return outside([[position]], centre: position) }
        let plane = LocalTransverseMercator(centre: position)
        let distance = layer.boundaries.distance(from: [[position]], toBoundaryOf: first, within: limit, in: plane)
        let second = found.dropFirst().first
        return .within(
            VillagePlace(
                village: first, share: 1, second: second, secondShare: second == nil ? 0 : 1, boundaryDistance: distance
            ))
    }

    private func outside(_ lines: [[Position]], centre: Position) -> Answer {
        let nearest = layer.boundaries.nearest(to: lines, in: LocalTransverseMercator(centre: centre))
        return .outside(nearest: nearest?.village, distance: nearest?.distance)
    }
}
