import Foundation
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSiting

/// A parcel and its roads, drawn in metres and turned about the middle of the drawing.
struct JudgedParcel {
    var rings: [[(Double, Double)]]
    /// Straight centre lines of roads 6 m wide.
    var roads: [[(Double, Double)]] = []
    /// Radians counter-clockwise.
    var angle = 0.0

    /// A parcel of `width` from west to east and `depth` from south to north, its south-western corner on (0, 0).
    init(_ width: Double, _ depth: Double, roads: Side...) {
        self.init([[(0, 0), (width, 0), (width, depth), (0, depth)]])
        self.roads = roads.map { side in
            switch side {
            case .south: [(-50, -4), (width + 50, -4)]
            case .north: [(-50, depth + 4), (width + 50, depth + 4)]
            case .east: [(width + 4, -50), (width + 4, depth + 50)]
            case .west: [(-4, -50), (-4, depth + 50)]
            }
        }
    }

    init(_ rings: [[(Double, Double)]]) { self.rings = rings }

    enum Side { case south, east, north, west }

    private func turned(_ places: [(Double, Double)]) -> [(Double, Double)] {
        let (cosine, sine) = (cos(angle), sin(angle))
        return places.map { ($0.0 * cosine - $0.1 * sine, $0.0 * sine + $0.1 * cosine) }
    }

    var polygon: Geometry { LayerDrawing.polygon(rings.map(turned)) }

    var layer: RoadLayer {
        let drawn = roads.map { line -> Road in
            var road = Road(location: InputLocation(), geometry: LayerDrawing.line(turned(line)))
            road.width = .metres(6)
            return road
        }
        return RoadLayer(name: "jalan", origins: [], roads: drawn)
    }

    var access: ParcelAccess? { roads.isEmpty ? nil : RoadAccess(layer).access(of: polygon) }

    /// How a building of 20 × 30 m stands to it.
    func standing(
        setbacks: RuleProfile.Setbacks = .init(allRound: .zero), uncertainty: Double = 0,
        front: CompassDirection? = nil, seeksChange: Bool = false, building: BuildingFootprint = standard
    ) throws -> FootprintStanding {
        try FootprintJudge(building: building, setbacks: setbacks).standing(
            of: polygon, cornerUncertainty: .metres(uncertainty), access: access, front: front,
            seeksChange: seeksChange)
    }

    /// The corners of a placed building in metres, turned back.
    func corners(of placement: Geometry) -> [Position] {
        let (cosine, sine) = (cos(angle), sin(angle))
        return placement.positions.map { LayerDrawing.plane.forward($0) }.map {
            Position(x: $0.x * cosine + $0.y * sine, y: $0.y * cosine - $0.x * sine)
        }
    }
}

extension RuleProfile.Setbacks {
    /// Distances in metres.
    init(_ front: Double, _ side: Double, _ rear: Double) {
        self.init(front: .metres(front), side: .metres(side), rear: .metres(rear))
    }
}
