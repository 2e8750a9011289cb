import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// Everything of a project that assessments rest on, read once.
struct ProjectGround: Sendable {
    let path: String
    let stored: StoredProfile
    let profile: RuleProfile
    let villages: ProjectVillages
    /// The layers of land and roads.
    let layers: ProjectLayers
    /// The parcels that are still in their source's list, by key.
    private(set) var parcels: [StoredFeature] = []
    /// The states of all parcels, also of those that are gone.
    private(set) var states: [Int64: FeatureState] = [:]
    /// The layers, cleaned and dissolved; nothing until they are asked for by those who assess.
    private var loaded: ProjectLayers.Loaded?
    private let commonBasis: [UInt8]

    init(_ database: ProjectDatabase, repairs: Bool) throws {
        try self.init(withoutParcels: database, repairs: repairs)
        let features = try database.features(of: .parcels)
        parcels = features.filter { StoredParcel.status(of: $0.values) == .current }
        let hashes = features.mappedInParallel { FeatureState(of: $0, in: .parcels) }
        states.reserveCapacity(features.count)
        for (feature, state) in zip(features, hashes) { states[feature.fid] = state }
    }

    /// Rules, villages and layers alone: for parcels that are on their way into the project.
    init(withoutParcels database: ProjectDatabase, repairs: Bool) throws {
        path = database.path
        stored = try database.profile()
        profile = try Self.profile(of: stored)
        villages = try ProjectVillages(database)
        layers = try ProjectLayers(database, profile: profile)
        let method = "\(TapakVersion.current) \(AssessmentRecord.version) \(repairs)"
        commonBasis = Array(stored.sha256.utf8) + villages.hash.bytes + layers.hash.bytes + Array(method.utf8)
    }

    /// The rules as a project carries them.
    static func profile(of stored: StoredProfile) throws(ProjectRefusal) -> RuleProfile {
        do {
            return try RuleProfile(yaml: stored.yaml, file: stored.key)
        } catch {
            throw .profileUnreadable(key: stored.key, version: stored.version)
        }
    }

    /// Makes the layers ready, which takes longer than all other reading: those who only list do without.
    mutating func loadLayers() throws(WorkflowError) { loaded = try layers.loaded() }

    /// What parcels are held against beyond their own area.
    ///
    /// - Precondition: ``loadLayers()`` was called: an assessment without them would be kept as if it had them.
    var siting: SitingGround {
        guard let loaded else { preconditionFailure("layers are loaded before anything is assessed") }
        return loaded.ground
    }

    /// The criteria for which the project has nothing, in the profile's order; known without loading the layers.
    var notChecked: [Criterion] {
        profile.criteria.filter { criterion in
            guard case .layer(let name) = criterion else { return false }
            return !layers.tables.contains { $0.layer.name == name }
        }
    }

    /// What is to be told of the layers.
    var layerFindings: [Finding] { loaded?.findings ?? [] }

    /// The hash of everything that the assessment of a parcel rests on.
    func basis(of fid: Int64) -> ContentHash { basis(of: states[fid]) }

    /// The hash of everything that the assessment of a parcel in this state rests on.
    func basis(of state: FeatureState?) -> ContentHash {
        guard let state else { return ContentHash(of: commonBasis) }
        return ContentHash(of: state.geometry.bytes + state.content.bytes + commonBasis)
    }

    func geometryHash(of fid: Int64) -> ContentHash { states[fid]?.geometry ?? .ofNoGeometry }

    /// The other attributes of a parcel, as they were delivered.
    func attributes(of feature: StoredFeature) -> [UInt8]? {
        StoredParcel.column("attributes", feature.values).text.map { Array($0.utf8) }
    }

    /// What other programs did to parcels, villages and layers, taken note of.
    func noticedEdits(in database: ProjectDatabase) throws -> [LayerEdits] {
        var noticed: [LayerEdits] = []
        let own = [(LayerTable.parcels, states), (.kelurahan, villages.states)]
        for (layer, states) in own + layers.tables.map({ ($0.layer, $0.states) }) {
            guard try database.hasLayer(layer) else { continue }
            if let edits = try database.noticeEdits(of: layer, states: states) { noticed.append(edits) }
        }
        return noticed
    }
}
