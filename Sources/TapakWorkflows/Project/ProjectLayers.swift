import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey
import TapakTopology

/// The layers of a project that assessments rest on: those of land for which the profile has a rule, by the rule's name, and
/// the roads.
///
/// Roads are the features of the tables `jalan` and `roads` together. Tables that the profile has no rule for are not read.
/// Reading gives the hash; cleaning and dissolving waits for ``loaded()``, which only those who assess need.
struct ProjectLayers: Sendable {
    /// The tables that were read and hold something, each once: rules in the profile's order, then roads.
    let tables: [ProjectLayerTable]
    /// The hash of all they hold that assessments rest on.
    ///
    /// Of land its outlines; of roads also name and attributes. Who delivered it does not count.
    let hash: ContentHash
    private let rules: [LayerRule]

    /// The names under which a project keeps its roads.
    static let roadTables = ["jalan", "roads"]

    /// Whether assessments rest on a layer: the profile has a rule for it, or it is one of roads.
    static func reads(_ layer: LayerTable, under profile: RuleProfile) -> Bool {
        layer == .zone(layer.name) && (profile.layer(named: layer.name) != nil || roadTables.contains(layer.name))
    }

    /// Layers ready for the workers.
    struct Loaded: Sendable {
        /// The layers of land of which something takes land, in the profile's order, and the roads where there are any.
        var ground = SitingGround()
        /// What is to be told of the layers.
        var findings: [Finding] = []
    }

    /// Reads the tables.
    ///
    /// - Throws: `StoreFailure` when a table cannot be read.
    init(_ database: ProjectDatabase, profile: RuleProfile) throws {
        rules = profile.layers
        let deliveries = try database.deliveries()
        let present = Set(try database.layers())
        var tables: [ProjectLayerTable] = []
        var bytes: [UInt8] = []
        for name in rules.map(\.name) + Self.roadTables where LayerTable.isValid(name: name) {
            let layer = LayerTable.named(name)
            guard Self.reads(layer, under: profile), present.contains(layer),
                !tables.contains(where: { $0.layer == layer })
            else { continue }
            let table = try ProjectLayerTable(layer, in: database, deliveries: deliveries)
            guard !table.features.isEmpty else { continue }
            table.appendBasis(to: &bytes, withAttributes: Self.roadTables.contains(name))
            tables.append(table)
        }
        self.tables = tables
        hash = ContentHash(of: bytes)
    }

    /// Makes layers of the tables.
    ///
    /// Lines are kept where the rule has a buffer. A feature whose coordinates cannot lie in Indonesia is left out, which is
    /// told; so is a layer of which nothing takes land.
    ///
    /// - Throws: `WorkflowError`.
    /// - Complexity: O(*n* log *n*) in the positions.
    func loaded() throws(WorkflowError) -> Loaded {
        var loaded = Loaded()
        let engine = TopologyEngine()
        for rule in rules {
            guard let table = table(rule.name) else { continue }
            let read = try table.land()
            let layer: LandLayer
            do {
                layer = try LandLayer(
                    name: rule.name, origins: read.origins, features: read.features, keepsLines: rule.buffer > .zero,
                    engine: engine)
            } catch {
                throw .survey(.topology(error))
            }
            loaded.findings += read.findings + layer.condition.findings(layer: rule.name)
            if !layer.isEmpty { loaded.ground.layers.append(layer) }
        }
        try addRoads(to: &loaded)
        return loaded
    }

    private func addRoads(to loaded: inout Loaded) throws(WorkflowError) {
        var (roads, origins): ([Road], [LayerOrigin]) = ([], [])
        let tables = Self.roadTables.compactMap(table)
        for table in tables {
            let read = try table.roads()
            roads += read.features
            origins += read.origins
            loaded.findings += read.findings
        }
        guard let name = tables.first?.layer.name else { return }
        let layer = RoadLayer(name: name, origins: origins, roads: roads)
        loaded.findings += layer.findings
        if !layer.roads.isEmpty { loaded.ground.roads = layer }
    }

    private func table(_ name: String) -> ProjectLayerTable? { tables.first { $0.layer.name == name } }
}
