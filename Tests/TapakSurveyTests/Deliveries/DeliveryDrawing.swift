import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakTopology

/// Features drawn in metres, for deliveries of a few.
enum DeliveryDrawing {
    typealias Change = DeliveryComparison.FeatureChange

    /// A polygon of these corners; open rings, exterior first.
    static func polygon(_ rings: [(Double, Double)]...) -> Geometry { Geometry(polygons: [rings.map(closed)]) }

    /// A rectangle by its lower left corner.
    static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Geometry {
        polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    }

    static func closed(_ ring: [(Double, Double)]) -> [Position] {
        let positions = line(ring)
        return positions + positions.prefix(1)
    }

    static func line(_ metres: [(Double, Double)]) -> [Position] {
        let plane = LocalTransverseMercator(centre: Position(x: 107.0, y: -6.25))
        return metres.map { plane.inverse(Position(x: $0.0, y: $0.1)) }
    }

    /// A feature with fifteen digits.
    static func feature(
        _ id: String?, _ geometry: Geometry?, _ properties: String = "{}", decimals: Int = 15
    ) -> DeliveredFeature {
        DeliveredFeature(id: id, geometry: geometry, decimals: decimals, properties: Array(properties.utf8))
    }

    static func compare(_ old: [DeliveredFeature], _ new: [DeliveredFeature]) throws -> DeliveryComparison {
        try DeliveryComparison(old: old, new: new, engine: TopologyEngine())
    }

    /// What changed in a feature that is the only one.
    static func changes(_ old: DeliveredFeature, _ new: DeliveredFeature) throws -> [Change]? {
        try compare([old], [new]).pairs.first?.changes
    }

    /// Pairs as places and match.
    static func pairs(_ comparison: DeliveryComparison) -> [String] {
        comparison.pairs.map { "\($0.old)-\($0.new) \($0.match)" }
    }
}

extension DeliveryComparison.FeatureChange {
    /// Its name, without what it carries.
    var name: String {
        switch self {
        case .renamed: "renamed"
        case .precision: "precision"
        case .moved: "moved"
        case .resized: "resized"
        case .reshaped: "reshaped"
        case .geometryAdded: "geometryAdded"
        case .geometryRemoved: "geometryRemoved"
        case .kindChanged: "kindChanged"
        case .attributes: "attributes"
        case .split: "split"
        case .merged: "merged"
        }
    }

    /// Its lengths in metres, or areas in square metres.
    var magnitudes: [Double] {
        switch self {
        case .precision(let length), .moved(let length): [length.metres]
        case .resized(let before, let after), .reshaped(let before, let after):
            [before.squareMetres, after.squareMetres]
        default: []
        }
    }
}
