import TapakFormats
import TapakGeodesy
public import TapakGeometry
public import TapakProgramme
public import TapakSurvey
import TapakTopology

/// Reads a village layer: recognises its attributes, brings it to CRS84, resolves its codes.
public struct LoadVillages: Sendable {
    /// What to read.
    public struct Input: Sendable {
        /// The path of the layer.
        public var path: String
        /// Attributes named by hand.
        public var attributes: [VillageRole: String]

        /// Reads a file.
        public init(path: String, attributes: [VillageRole: String] = [:]) {
            self.path = path
            self.attributes = attributes
        }
    }

    /// What was read.
    public struct Outcome: Sendable {
        /// The units.
        public var layer: VillageLayer
        /// What is to be told of the layer.
        public var findings: [Finding]
        /// Where it came from.
        public var provenance: InputProvenance
    }

    /// The workflow.
    public init() {}

    /// Reads the layer whole: every unit is needed before the first parcel.
    ///
    /// An outline that is not valid is used in the valid shape GEOS makes of it, which is told.
    ///
    /// - Throws: `WorkflowError`.
    public func callAsFunction(_ input: Input) throws(WorkflowError) -> Outcome {
        let recogniser = AttributeRecogniser<VillageRole>(overrides: input.attributes)
        var readerOptions = FeatureReaderOptions()
        readerOptions.wantsAttribute = recogniser.wants
        let file = try DataFile(path: input.path, options: SourceOptions(), readerOptions: readerOptions)
        var reading = VillageReading(file: input.path, attributes: input.attributes, register: .shipped)
        let carrier = try Carrier(file.system)
        let engine = TopologyEngine()
        var villages: [Village] = []
        var findings: [Finding] = []
        while true {
            var batch = try file.next()
            if batch.isEmpty { break }
            carrier.carry(&batch)
            for feature in batch {
                var (village, noted) = reading.village(of: feature, names: file.attributeNames)
                if let repaired = try Self.repaired(village, file: input.path, engine: engine) {
                    village.geometry = repaired.geometry
                    noted.append(repaired.finding)
                }
                villages.append(village)
                findings += noted
            }
        }
        findings += file.documentFindings
        let unserved = input.attributes.filter { !reading.use.serves($0.key.rawValue) }
        findings += unserved.map {
            AttributeGap.finding("kelurahan." + $0.key.rawValue, attribute: $0.value, file: input.path)
        }
        if !reading.use.serves(VillageRole.name.rawValue), !reading.use.serves(VillageRole.code.rawValue),
            !reading.use.serves(VillageRole.kemendagriCode.rawValue)
        {
            findings.append(AttributeGap.finding("kelurahan.name", attribute: nil, file: input.path))
        }
        guard villages.contains(where: { $0.geometry != nil }) else {
            throw .nothingReadable(file: input.path, findings: findings)
        }
        let provenance = try file.provenance(role: .kelurahan, attributes: reading.use)
        return Outcome(layer: VillageLayer(villages), findings: findings, provenance: provenance)
    }

    static func repaired(
        _ village: Village, file: String, engine: TopologyEngine
    ) throws(WorkflowError) -> (geometry: Geometry?, finding: Finding)? {
        guard let geometry = village.geometry else { return nil }
        do {
            guard let fault = try engine.fault(in: geometry) else { return nil }
            let place = InputLocation(file: file, feature: village.index, id: village.code, position: fault.position)
            let valid = try? engine.madeValid(geometry)
            let usable = valid.flatMap { $0.isPolygonal && !$0.isEmpty ? $0 : nil }
            var facts = [Finding.Fact("reason", .text(fault.reason))]
            if let usable {
                facts.append(.init("before", .area(geometry.geodesicArea)))
                facts.append(.init("after", .area(usable.geodesicArea)))
                return (usable, Finding(.repaired, at: place, severity: .warning, facts: facts))
            }
            return (nil, Finding(.ringSelfIntersection, at: place, facts: facts))
        } catch {
            throw .survey(.topology(error))
        }
    }
}
