import TapakFormats
import TapakGeoPackage
import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakTopology

/// The villages of a project, ready to locate parcels in.
struct ProjectVillages: Sendable {
    /// The layer, where the project has units with a boundary.
    var layer: VillageLayer?
    /// The key of each unit of the layer.
    var fids: [Int64] = []
    /// The states of the features of the layer.
    var states: [Int64: FeatureState] = [:]
    /// The features themselves.
    var features: [StoredFeature] = []
    /// What is to be told of them.
    var findings: [Finding] = []
    /// The hash of all of it.
    var hash: ContentHash

    init(_ database: ProjectDatabase) throws {
        features = try database.hasLayer(.kelurahan) ? try database.features(of: .kelurahan) : []
        let engine = TopologyEngine()
        var villages: [Village] = []
        var bytes: [UInt8] = []
        for (index, feature) in features.enumerated() {
            let state = FeatureState(of: feature, in: .kelurahan)
            states[feature.fid] = state
            bytes += state.geometry.bytes + state.content.bytes
            var village = StoredVillage.village(of: feature, index: index)
            if let usable = try LoadVillages.repaired(village, file: database.path, engine: engine) {
                village.geometry = usable.geometry
                findings.append(usable.finding)
            }
            villages.append(village)
            fids.append(feature.fid)
        }
        hash = ContentHash(of: bytes)
        layer = villages.contains { $0.geometry != nil } ? VillageLayer(villages) : nil
    }
}
