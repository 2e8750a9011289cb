import TapakGeodesy
public import TapakGeometry

/// Asks a road layer how parcels are reached.
///
/// A value without engines: workers may share it. **Method.** In a transverse Mercator on the parcel. A stretch of the outer
/// boundary lies on a road where it is within ``RoadReach`` of what is drawn of it and runs along it, within 45°: so the
/// sides that lead away from a road do not count with their first metres. Segments of roads are cut off around the parcel
/// in longitude and latitude before, so that none is long enough for the two planes to differ.
public struct RoadAccess: Sendable {
    /// The roads.
    public let layer: RoadLayer
    /// How near a road has to be.
    public let reach: RoadReach
    private let widest: Double

    /// Asks a layer.
    public init(_ layer: RoadLayer, reach: RoadReach = RoadReach()) {
        self.layer = layer
        self.reach = reach
        widest = layer.roads.reduce(0) { max($0, reach.distance(to: $1)) }
    }

    /// How a parcel is reached; nothing where the layer says nothing of the place, or the geometry allows no answer.
    ///
    /// **Odd cases.** Rings may be open; whether the geometry is valid is not asked. Of a parcel in several parts all
    /// outer boundaries count, and the largest part has the long side.
    ///
    /// - Parameter parcel: polygons in CRS84.
    /// - Complexity: a search in a tree, and the sides of the parcel times the segments of roads that come near.
    public func access(of parcel: Geometry) -> ParcelAccess? {
        guard parcel.isPolygonal, parcel.positions.count > 2, parcel.positions.allSatisfy(\.isPlaceOnEarth) else {
            return nil
        }
        let box = parcel.boundingBox
        guard layer.covers(box) else { return nil }
        let outline = ParcelSides(parcel)
        var access = ParcelAccess(
            frontage: .zero, fronts: [], nearest: nil, longSideFaces: nil,
            sides: outline.sides.map { $0.map { _ in .zero } })
        access.nearest = nearest(to: outline, parcel, box)
        guard let nearest = access.nearest, nearest.distance.metres <= widest else { return access }
        findFronts(of: outline, parcel, box, into: &access)
        return access
    }

    // MARK: Fronts

    private func findFronts(
        of outline: ParcelSides, _ parcel: Geometry, _ box: BoundingBox, into access: inout ParcelAccess
    ) {
        let near = stretches(around: box, within: .metres(widest), in: outline.plane)
        var byRoad: [Int: Double] = [:]
        var metres = 0.0
        var lengthwise = 0.0
        for (ring, sides) in outline.sides.enumerated() where outline.isOuter[ring] {
            for (number, side) in sides.enumerated() {
                var all = SideShares()
                var own: [Int: SideShares] = [:]
                for (segment, stretch) in near where side.runsAlong(stretch) {
                    guard
                        let share = side.share(
                            within: reach.distance(to: layer.roads[segment.road]), of: stretch,
                            roundedAtStart: segment.goesOn.before, roundedAtEnd: segment.goesOn.after)
                    else { continue }
                    all.add(share)
                    own[segment.road, default: SideShares()].add(share)
                }
                let length = side.length
                let fronting = all.covered * length
                access.sides[ring][number] = .metres(fronting)
                metres += fronting
                if let axis = outline.longAxis, side.runsAlong(axis) { lengthwise += fronting }
                for (road, shares) in own { byRoad[road, default: 0] += shares.covered * length }
            }
        }
        access.frontage = .metres(metres)
        access.fronts = byRoad.filter { $0.value > 0 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { road, length in
                // What holds the parcel is as near as can be, however far its outline runs.
                let isAround = layer.roads[road].isArea && layer.roads[road].geometry.holds(parcel.positions[0])
                let own = isAround ? [] : near.filter { $0.segment.road == road }
                let least = own.compactMap { distance(from: outline, parcel, to: $0.stretch, of: $0.segment) }.min()
                return ParcelAccess.Front(road: road, length: .metres(length), distance: .metres(least ?? 0))
            }
        if metres > 0, outline.longAxis != nil { access.longSideFaces = lengthwise > metres - lengthwise }
    }

    /// The stretches of roads that come within a length of a box, laid in a plane.
    private func stretches(
        around box: BoundingBox, within length: Length, in plane: LocalTransverseMercator
    ) -> [(segment: RoadLayer.Segment, stretch: StraightStretch)] {
        let searched = box.grown(by: length)
        let clip = searched.grown(by: length)
        return layer.index.numbers(touching: searched).compactMap { number in
            var segment = layer.segments[number]
            guard let (start, end) = clip.stretch(of: segment.start, segment.end), start != end else { return nil }
            // Where it was cut it goes on.
            if start != segment.start { segment.goesOn.before = true }
            if end != segment.end { segment.goesOn.after = true }
            return (segment, StraightStretch(start: plane.forward(start), end: plane.forward(end)))
        }
    }

    // MARK: Nearest road

    /// Boxes are searched that grow fourfold, until the nearest road found is nearer than the box reached.
    private func nearest(
        to outline: ParcelSides, _ parcel: Geometry, _ box: BoundingBox
    ) -> ParcelAccess.Nearest? {
        var length = min(max(widest, 20), reach.farthest.metres)
        while true {
            var best: (road: Int, distance: Double)?
            for (segment, stretch) in stretches(around: box, within: .metres(length), in: outline.plane) {
                guard let distance = self.distance(from: outline, parcel, to: stretch, of: segment) else { continue }
                if let known = best, (known.distance, known.road) <= (distance, segment.road) { continue }
                best = (segment.road, distance)
            }
            for road in areas(over: parcel, box) where best.map({ (0, road) < ($0.distance, $0.road) }) ?? true {
                best = (road, 0)
            }
            if let best, best.distance <= length { return .init(road: best.road, distance: .metres(best.distance)) }
            if length >= reach.farthest.metres { return nil }
            length = min(length * 4, reach.farthest.metres)
        }
    }

    /// The distance from a parcel to a stretch of road; 0 where the road begins inside, so that no side need be near.
    private func distance(
        from outline: ParcelSides, _ parcel: Geometry, to stretch: StraightStretch, of segment: RoadLayer.Segment
    ) -> Double? {
        parcel.holds(segment.start) ? 0 : outline.sides.joined().map { $0.distance(to: stretch) }.min()
    }

    /// The roads drawn as areas that may hold the whole parcel: those that hold its first position.
    private func areas(over parcel: Geometry, _ box: BoundingBox) -> [Int] {
        layer.areas.numbers(touching: box).map { layer.areaRoads[$0] }.filter {
            layer.roads[$0].geometry.holds(parcel.positions[0])
        }
    }
}

extension Geometry {
    /// Whether a position lies inside an odd number of its rings, or on one.
    fileprivate func holds(_ position: Position) -> Bool {
        var isInside = false
        for number in 0..<lineCount {
            switch RingSide(of: position, in: line(number)) {
            case .boundary: return true
            case .inside: isInside.toggle()
            case .outside: break
            }
        }
        return isInside
    }
}
