import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTopology

/// Layers and parcels drawn in metres around a place in Bekasi.
enum LayerDrawing {
    static let plane = LocalTransverseMercator(centre: Position(x: 107.0, y: -6.25))

    static func positions(_ metres: [(Double, Double)]) -> [Position] {
        metres.map { plane.inverse(Position(x: $0.0, y: $0.1)) }
    }

    static func polygon(_ rings: [[(Double, Double)]]) -> Geometry {
        Geometry(polygons: [rings.map { positions($0 + $0.prefix(1)) }])
    }

    static func rectangle(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Geometry {
        polygon([[(west, south), (east, south), (east, north), (west, north)]])
    }

    static func line(_ metres: [(Double, Double)]) -> Geometry {
        let path = positions(metres)
        return Geometry(kind: .lineString, positions: path, lineEnds: [path.count])
    }

    static func features(_ geometries: [Geometry]) -> [LandFeature] {
        geometries.enumerated().map {
            LandFeature(location: InputLocation(file: "layer.geojson", feature: $0.offset), geometry: $0.element)
        }
    }

    static func layer(
        _ name: String, _ geometries: [Geometry], keepsLines: Bool = true
    ) throws -> LandLayer {
        try LandLayer(
            name: name, origins: [], features: features(geometries), keepsLines: keepsLines, engine: TopologyEngine())
    }

    /// The shipped default profile, with the buffers, least areas and least shares of some layers changed.
    static func profile(
        buffers: [String: Double] = [:], countsFrom: [String: Double] = [:], shares: [String: Double] = [:]
    ) throws -> RuleProfile {
        var profile = try RuleProfile.shipped("kota-bekasi-600")
        for index in profile.layers.indices {
            let name = profile.layers[index].name
            if let buffer = buffers[name] { profile.layers[index].buffer = .metres(buffer) }
            if let area = countsFrom[name] { profile.layers[index].countsFrom = .squareMetres(area) }
            if let share = shares[name] { profile.layers[index].countsFromShare = share }
        }
        return profile
    }

    /// The bound of an area of unstated capture: 0.5 · √A.
    static func appraised(_ part: Geometry, _ area: Area) -> Appraisal? {
        Appraisal(area: area, uncertainty: .squareMetres(0.5 * area.squareMetres.squareRoot()))
    }
}

extension NetLand {
    func standing(_ name: String) -> LayerStanding? { layers.first { $0.name == name } }
}
