import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSiting

/// A table of a project that holds land or roads, as it was read.
struct ProjectLayerTable: Sendable {
    let layer: LayerTable
    /// Every feature, by key.
    let features: [StoredFeature]
    /// The states of all features.
    let states: [Int64: FeatureState]
    private let path: String
    private let deliveries: [Int64: Delivery]

    /// What the features of a table are.
    struct Reading<Item> {
        var features: [Item] = []
        /// Where they come from: one entry a delivery, in the order of deliveries; what was drawn in the project last.
        var origins: [LayerOrigin] = []
        var findings: [Finding] = []
    }

    /// Reads a table.
    init(_ layer: LayerTable, in database: ProjectDatabase, deliveries: [Delivery]) throws {
        self.layer = layer
        path = database.path
        self.deliveries = Dictionary(deliveries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let features = try database.features(of: layer)
        let hashes = features.mappedInParallel { FeatureState(of: $0, in: layer) }
        states = Dictionary(zip(features.map(\.fid), hashes), uniquingKeysWith: { first, _ in first })
        self.features = features
    }

    /// The bytes of what assessments rest on.
    func appendBasis(to bytes: inout [UInt8], withAttributes: Bool) {
        bytes += Array(layer.name.utf8) + [0]
        for feature in features {
            guard let state = states[feature.fid] else { continue }
            bytes += state.geometry.bytes
            if withAttributes { bytes += state.content.bytes }
        }
    }

    /// Its features as land.
    func land() throws(WorkflowError) -> Reading<LandFeature> {
        try read(nameRole: nil, sourceRole: LandRole.source, dateRole: LandRole.date) { geometry, location, _, _, _ in
            LandFeature(location: location, geometry: geometry)
        }
    }

    /// Its features as roads.
    ///
    /// A name that a person put right in the column counts; one that is as it was delivered is found anew, by the names
    /// under which road layers give it.
    func roads() throws(WorkflowError) -> Reading<Road> {
        try read(nameRole: RoadRole.name, sourceRole: RoadRole.source, dateRole: RoadRole.date) {
            geometry, location, values, column, findings in
            var road = Road(location: location, geometry: geometry, values: values, findings: &findings)
            if let column { road.name = column }
            return road
        }
    }

    // MARK: Reading

    /// Reads every feature.
    ///
    /// - Parameters:
    ///   - nameRole: the role of names, where they matter.
    ///   - sourceRole: the role that names who made the data.
    ///   - dateRole: the role that dates it.
    ///   - item: makes something of a feature with its values, and with the name that a person gave it.
    private func read<Role: AttributeRole, Item>(
        nameRole: Role?, sourceRole: Role, dateRole: Role,
        item: (Geometry, InputLocation, [Role: LayerValue], _ name: String?, inout [Finding]) -> Item
    ) throws(WorkflowError) -> Reading<Item> {
        let reading = LayerReading<Role>()
        let told = try StoredAttributes(features.map { text("attributes", $0) }, wants: reading.wants)
        var read = Reading<Item>()
        var origins: [Int64: LayerOrigin] = [:]
        for (feature, attributes) in zip(features, told.features) {
            let location = InputLocation(file: path, feature: Int(feature.fid))
            let values = reading.values(of: attributes, names: told.names)
            let delivery = Int64(number("delivery", feature) ?? 0)
            var origin = origins[delivery] ?? self.origin(of: delivery)
            if let source = values[sourceRole] { origin.note(source: source.text) }
            if let date = values[dateRole] { origin.note(date: date.text) }
            origins[delivery] = origin
            guard let geometry = feature.geometry else { continue }
            if let finding = reading.misplacement(of: geometry, at: location) {
                read.findings.append(finding)
                continue
            }
            var name = text("name", feature)
            if let nameRole, let written = name,
                reading.says(written, as: nameRole, attributes, names: told.names)
            {
                name = nil
            }
            read.features.append(item(geometry, location, values, name, &read.findings))
        }
        read.origins = origins.sorted { Self.rank($0.key) < Self.rank($1.key) }.map { named($0.value, $0.key) }
        return read
    }

    private func origin(of delivery: Int64) -> LayerOrigin {
        guard let delivery = deliveries[delivery] else { return LayerOrigin(file: path, sha256: "") }
        var origin = LayerOrigin(file: delivery.file, sha256: delivery.sha256)
        origin.received = delivery.received
        return origin
    }

    /// Where no feature names who made the data, whoever's list it is; a list that is called as the layer tells nothing.
    private func named(_ origin: LayerOrigin, _ delivery: Int64) -> LayerOrigin {
        guard origin.sources.isEmpty, let source = deliveries[delivery]?.source, source != layer.name else {
            return origin
        }
        var named = origin
        named.note(source: source)
        return named
    }

    private static func rank(_ delivery: Int64) -> Int64 { delivery == 0 ? .max : delivery }

    private func text(_ column: String, _ feature: StoredFeature) -> String? {
        let text = layer.index(of: column).flatMap { feature.values[$0].text }
        return text?.isEmpty == true ? nil : text
    }

    private func number(_ column: String, _ feature: StoredFeature) -> Int? {
        layer.index(of: column).flatMap { feature.values[$0].integer }
    }
}
