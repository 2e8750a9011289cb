import TapakGeodesy
public import TapakGeometry
public import TapakTopology

/// Says in which unit of a village layer a geometry lies.
///
/// A locator may hold prepared geometries of its worker's engine and is not `Sendable`.
public final class VillageLocator {
    /// The answer for one geometry.
    public enum Answer: Hashable, Sendable {
        /// In a unit, or in several.
        case within(VillagePlace)
        /// In none; the nearest unit and its distance, where there is any unit at all.
        case outside(nearest: Int?, distance: Length?)
    }

    private let layer: VillageLayer
    private let limit: Length
    private let engine: TopologyEngine
    private let asksOverlays: Bool
    private var madeAreas: AreaIndex?
    private var overlay = RingOverlay()
    private var near: [Int32] = []
    private var holders: [Int32] = []
    /// How many times GEOS had to be asked.
    private(set) var overlayCount = 0

    /// Locates in a layer.
    ///
    /// - Parameters:
    ///   - layer: the units, whose geometries are valid.
    ///   - limit: a boundary nearer than this is told.
    ///   - engine: the engine of the worker.
    public convenience init(_ layer: VillageLayer, limit: Length, engine: TopologyEngine) {
        self.init(layer, limit: limit, engine: engine, asksOverlays: false)
    }

    /// The same, and GEOS may be asked about every geometry.
    init(_ layer: VillageLayer, limit: Length, engine: TopologyEngine, asksOverlays: Bool) {
        self.layer = layer
        self.limit = limit
        self.engine = engine
        self.asksOverlays = asksOverlays
    }

    /// The unit with the largest share of a valid polygonal geometry in CRS84.
    ///
    /// **Method.** Overlay in longitude and latitude; shares are ratios of geodesic areas; of equal shares the first
    /// unit of the layer wins. The distance to the boundary is that to the winner's rings. Most overlays are worked out
    /// from the boundaries near the geometry, the others by GEOS.
    ///
    /// - Throws: `TopologyError` when GEOS fails.
    public func locate(_ geometry: Geometry, area: Area) throws(TopologyError) -> Answer {
        try locate(geometry, in: geometry.boundingBox, area: area)
    }

    /// The same for a geometry whose box is known.
    func locate(_ geometry: Geometry, in box: BoundingBox, area: Area) throws(TopologyError) -> Answer {
        if !asksOverlays {
            // Most parcels lie so deep in a village that nothing more need be asked.
            switch layer.boundaries.surroundings(of: box, within: limit) {
            case .inside(let village): return Self.wholly(within: village)
            case .outside: return outside(geometry, centre: box.centre)
            case .clear, .near: break
            }
        }
        layer.boundaries.findSegments(near: box, within: limit, &near)
        let shares = try shares(of: geometry, in: box, area: area)
        guard var place = VillagePlace(shares) else { return outside(geometry, centre: box.centre) }
        // Also of a parcel that no village holds: one part may lie inside, and another outside every village.
        if !near.isEmpty {
            place.boundaryDistance = layer.boundaries.distance(
                from: geometry, toBoundaryOf: place.village, among: near, within: limit,
                in: LocalTransverseMercator(centre: box.centre))
        }
        return .within(place)
    }

    /// The unit that covers a position in CRS84; of several the first of the layer.
    ///
    /// - Throws: `TopologyError` when GEOS fails.
    public func locate(_ position: Position) throws(TopologyError) -> Answer {
        let point = Geometry(kind: .point, positions: [position])
        let box = point.boundingBox
        if !asksOverlays, case .inside(let village) = layer.boundaries.surroundings(of: box, within: limit) {
            return Self.wholly(within: village)
        }
        if asksOverlays || !layer.boundaries.grid.findHolders(of: position, &holders) {
            overlayCount += 1
            holders = try areas().areas(covering: position).map { Int32($0) }
        }
        guard var place = VillagePlace(holders.map { VillageShare(village: Int($0), share: 1) }) else {
            return outside(point, centre: position)
        }
        place.boundaryDistance = layer.boundaries.distance(
            from: point, toBoundaryOf: place.village, within: limit, in: LocalTransverseMercator(centre: position))
        return .within(place)
    }

    // MARK: Shares

    private func shares(
        of geometry: Geometry, in box: BoundingBox, area: Area
    ) throws(TopologyError) -> [VillageShare] {
        if !asksOverlays, !geometry.isEmpty,
            let shares = overlay.shares(of: geometry, in: box, area: area, near: near, layer.boundaries.grid)
        {
            return shares
        }
        overlayCount += 1
        var shares: [VillageShare] = []
        for relation in try areas().relations(of: geometry) {
            switch relation.kind {
            case .holds:
                shares.append(VillageShare(village: relation.index, share: 1))
            case .overlaps(let piece):
                guard area > .zero else { continue }
                let share = piece.geodesicArea.squareMetres / area.squareMetres
                if share > 0 { shares.append(VillageShare(village: relation.index, share: min(share, 1))) }
            }
        }
        return shares
    }

    /// The units in GEOS, made when they are first needed: most lists of parcels never ask.
    private func areas() throws(TopologyError) -> AreaIndex {
        if let madeAreas { return madeAreas }
        let areas = try AreaIndex(
            layer.villages.map { $0.geometry ?? Geometry(kind: .polygon) }, engine: engine)
        madeAreas = areas
        return areas
    }

    // MARK: Answers

    private static func wholly(within village: Int) -> Answer {
        .within(VillagePlace(village: village, share: 1, second: nil, secondShare: 0, boundaryDistance: nil))
    }

    private func outside(_ geometry: Geometry, centre: Position) -> Answer {
        let nearest = layer.boundaries.nearest(
            to: geometry.lines.map { Array($0) }, in: LocalTransverseMercator(centre: centre))
        return .outside(nearest: nearest?.village, distance: nearest?.distance)
    }
}

extension VillagePlace {
    /// Where a parcel with these shares lies, in ascending order of the villages: the first of the largest shares, and
    /// the first of the largest others. Nothing where there are none.
    fileprivate init?(_ shares: [VillageShare]) {
        guard var best = shares.first else { return nil }
        for candidate in shares where candidate.share > best.share { best = candidate }
        self.init(village: best.village, share: best.share, second: nil, secondShare: 0, boundaryDistance: nil)
        for candidate in shares where candidate.village != best.village && candidate.share > secondShare {
            second = candidate.village
            secondShare = candidate.share
        }
    }
}
