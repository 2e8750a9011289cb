import TapakFormats
import TapakGeodesy
public import TapakGeometry
public import TapakProgramme
public import TapakSiting
import TapakSurvey
import TapakTopology

/// Reads a layer of land or of roads: recognises its attributes, brings it to CRS84, cleans and dissolves it.
public struct LoadLayer: Sendable {
    /// What to read.
    public struct Input: Sendable {
        /// The name of the layer, as in `--layer NAME=FILE`.
        public var name: String
        /// Its files: one, or several that together are the layer.
        public var paths: [String]
        /// What is said about the coordinates.
        public var source: SourceOptions
        /// Attributes of a road layer named by hand.
        public var roadAttributes: [RoadRole: String]
        /// Attributes of a layer of land named by hand.
        public var landAttributes: [LandRole: String]

        /// Reads files as a layer.
        public init(name: String, paths: [String]) {
            self.name = name
            self.paths = paths
            source = SourceOptions()
            roadAttributes = [:]
            landAttributes = [:]
        }
    }

    /// What was read.
    public struct Outcome<Layer: Sendable>: Sendable {
        /// The layer.
        public var layer: Layer
        /// What is to be told of it.
        public var findings: [Finding]
        /// Where it came from, a file each.
        public var provenance: [InputProvenance]
    }

    /// The workflow.
    public init() {}

    /// Reads a layer of land whole.
    ///
    /// A feature whose coordinates cannot lie in Indonesia is left out, which is told: it would stretch the ground that
    /// the layer is taken to cover.
    ///
    /// - Parameters:
    ///   - input: the files.
    ///   - rule: what the profile says of the layer; lines are read only where it has a buffer.
    /// - Throws: `WorkflowError`: `nothingReadable` where nothing in a file could take land.
    /// - Complexity: O(*n* log *n*) in the positions.
    public func callAsFunction(_ input: Input, rule: LayerRule) throws(WorkflowError) -> Outcome<LandLayer> {
        let keepsLines = rule.buffer > .zero
        var features: [LandFeature] = []
        let read = try files(
            of: input, overrides: input.landAttributes, acceptsLines: keepsLines, sourceRole: .source, dateRole: .date
        ) { feature, location, _ in
            guard let geometry = feature.geometry else { return [] }
            features.append(LandFeature(location: location, geometry: geometry))
            return []
        }
        let layer: LandLayer
        do {
            layer = try LandLayer(
                name: input.name, origins: read.origins, features: features, keepsLines: keepsLines,
                engine: TopologyEngine())
        } catch {
            throw .survey(.topology(error))
        }
        let findings = read.findings + layer.condition.findings(layer: input.name)
        guard !layer.isEmpty else {
            throw .nothingReadable(file: input.paths.first ?? input.name, findings: findings)
        }
        return Outcome(layer: layer, findings: findings, provenance: provenance(read, .layer, of: input))
    }

    /// Reads a layer of roads whole: lines or areas.
    ///
    /// - Throws: `WorkflowError`: `nothingReadable` where there is no road in a file.
    /// - Complexity: O(*n* log *n*) in the positions.
    public func roads(_ input: Input) throws(WorkflowError) -> Outcome<RoadLayer> {
        var roads: [Road] = []
        let read = try files(
            of: input, overrides: input.roadAttributes, acceptsLines: true, sourceRole: .source, dateRole: .date
        ) { feature, location, values in
            guard let geometry = feature.geometry else { return [] }
            var told: [Finding] = []
            roads.append(Road(location: location, geometry: geometry, values: values, findings: &told))
            return told
        }
        let layer = RoadLayer(name: input.name, origins: read.origins, roads: roads)
        let findings = read.findings + layer.findings
        guard !layer.roads.isEmpty else {
            throw .nothingReadable(file: input.paths.first ?? input.name, findings: findings)
        }
        return Outcome(layer: layer, findings: findings, provenance: provenance(read, .roads, of: input))
    }

    private func provenance(
        _ read: LayerFiles, _ role: InputProvenance.Role, of input: Input
    ) -> [InputProvenance] {
        zip(read.provenance, read.origins).map { file, origin in
            var named = file
            named.role = role
            named.layer = input.name
            named.sources = origin.sources
            named.dates = origin.dates
            return named
        }
    }
}
