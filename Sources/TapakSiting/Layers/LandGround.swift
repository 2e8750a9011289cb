import TapakGeodesy
import TapakGeometry
import TapakTopology

/// One layer, ready to be asked what it takes of a parcel.
///
/// Holds prepared geometries of its worker's engine. A parcel far from the layer costs a search in the tree of boxes; one
/// that a single piece covers costs no overlay.
final class LandGround {
    /// What a layer takes of a parcel.
    struct Taken {
        /// The area, on the ellipsoid.
        var area: Area
        /// Whether it is the whole parcel.
        var isWhole: Bool
        /// The ground of the layer near the parcel: polygons that share no ground.
        var ground: [Geometry]
    }

    let layer: LandLayer
    private let buffer: Length
    private let engine: TopologyEngine
    private let areas: AreaIndex

    init(_ layer: LandLayer, buffer: Length, engine: TopologyEngine) throws(TopologyError) {
        self.layer = layer
        self.buffer = buffer
        self.engine = engine
        areas = try AreaIndex(layer.pieces, engine: engine)
    }

    /// What the layer takes of a valid parcel in CRS84; nothing when it shares no ground with it.
    ///
    /// - Parameter area: the geodesic area of the parcel.
    func taken(of parcel: Geometry, box: BoundingBox, area: Area) throws(TopologyError) -> Taken? {
        let isWidened = buffer > .zero
        let reached = isWidened ? box.grown(by: buffer) : box
        var isNear = false
        layer.index.visit(touching: reached) { _ in
            isNear = true
            return false
        }
        guard isNear else { return nil }
        var taken = Taken(area: .zero, isWhole: false, ground: [])
        for relation in try areas.relations(of: parcel) {
            switch relation.kind {
            case .holds:
                return Taken(area: area, isWhole: true, ground: [layer.pieces[relation.index]])
            case .overlaps(let shared):
                taken.area = taken.area + shared.geodesicArea
                taken.ground.append(layer.pieces[relation.index])
            }
        }
        guard isWidened else { return taken.ground.isEmpty ? nil : taken }
        return try widenedTaken(of: parcel, box: box, reached: reached, area: area)
    }

    private func widenedTaken(
        of parcel: Geometry, box: BoundingBox, reached: BoundingBox, area: Area
    ) throws(TopologyError) -> Taken? {
        // A metre more, so that the cut itself, widened, stays clear of the parcel.
        let clip = reached.grown(by: .metres(1))
        var around = Widening(by: buffer)
        let plane = LocalTransverseMercator(centre: box.centre)
        for number in layer.index.numbers(touching: reached) {
            let near: Geometry
            if number < layer.pieces.count {
                near = try engine.intersection(layer.pieces[number], Geometry(box: clip))
            } else {
                near = layer.lines[number - layer.pieces.count].lines(within: clip)
            }
            guard !near.isEmpty else { continue }
            around.add(near.mapPositions { plane.forward($0) })
        }
        guard !around.pieces.isEmpty else { return nil }
        let united = try engine.union(of: around.pieces)
        guard !united.isEmpty else { return nil }
        let ground = try valid(united.mapPositions { plane.inverse($0) })
        if try engine.covers(ground, parcel) { return Taken(area: area, isWhole: true, ground: [ground]) }
        let shared = try engine.intersection(parcel, ground)
        let sharedArea = shared.geodesicArea
        return sharedArea > .zero ? Taken(area: sharedArea, isWhole: false, ground: [ground]) : nil
    }

    /// Back in degrees two corners may have become one.
    private func valid(_ geometry: Geometry) throws(TopologyError) -> Geometry {
        try engine.fault(in: geometry) == nil ? geometry : engine.madeValid(geometry)
    }
}
