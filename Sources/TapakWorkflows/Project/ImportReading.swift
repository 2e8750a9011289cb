import TapakFormats
import TapakGeoPackage
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// A file on its way into a layer: its features as the layer will hold them, and as a comparison sees them.
struct ImportReading {
    /// The features, in file order.
    var features: [Incoming] = []
    /// What there is to tell.
    private(set) var findings: [Finding] = []
    /// Attributes that tell of persons and were left out.
    private(set) var dropped: [String] = []
    /// Where the file came from.
    let provenance: InputProvenance

    /// A feature that was read.
    struct Incoming: Sendable {
        /// What a comparison looks at.
        var delivered: DeliveredFeature
        /// Its values as the layer holds them; the number of the delivery is not known yet.
        var values: [StoredValue]
    }

    /// Reads a file for a layer.
    ///
    /// - Throws: `WorkflowError` when the document is unusable or no feature of it is readable.
    init(_ input: ImportFeatures.Input, layer: LayerTable, villages: VillageLayer?) throws(WorkflowError) {
        let parcelRoles = AttributeRecogniser<ParcelRole>(overrides: input.parcelAttributes)
        let villageRoles = AttributeRecogniser<VillageRole>(overrides: input.villageAttributes)
        var options = FeatureReaderOptions()
        options.keepsProperties = true
        options.acceptsLines = layer != .parcels && layer != .kelurahan
        switch layer {
        case .parcels: options.wantsAttribute = parcelRoles.wants
        case .kelurahan: options.wantsAttribute = villageRoles.wants
        default: options.wantsAttribute = { $0 == "name" || $0 == "nama" || $0 == "NAMOBJ" || $0 == "NAMA" }
        }
        let file = try DataFile(path: input.file, options: input.source, readerOptions: options, layer: villages)
        let carrier = try Carrier(file.system)
        let origin = Origin(input: input, layer: layer, isInDegrees: file.system.isGeographic)
        var isReadable = false
        var use = AttributeUse()
        while true {
            // Parsed one after the other, understood by all cores at once.
            var window: [[Feature]] = []
            while window.count < Self.windowSize {
                var batch = try file.next()
                if batch.isEmpty { break }
                carrier.carry(&batch)
                window.append(batch)
            }
            if window.isEmpty { break }
            let names = file.attributeNames
            for portion in window.mappedInParallel(portion: 1, { origin.portion(of: $0, names: names) }) {
                features += portion.features
                findings += portion.findings
                for name in portion.dropped where !dropped.contains(name) { dropped.append(name) }
                use.add(portion.use)
                isReadable = isReadable || portion.features.contains { $0.delivered.geometry != nil }
            }
        }
        guard isReadable || features.isEmpty else { throw .nothingReadable(file: input.file, findings: findings) }
        findings += file.documentFindings
        for (role, attribute) in input.parcelAttributes.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where layer == .parcels && !use.serves(role.rawValue) {
            findings.append(AttributeGap.finding("parcels." + role.rawValue, attribute: attribute, file: input.file))
        }
        for (role, attribute) in input.villageAttributes.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where layer == .kelurahan && !use.serves(role.rawValue) {
            findings.append(AttributeGap.finding("kelurahan." + role.rawValue, attribute: attribute, file: input.file))
        }
        provenance = try file.provenance(role: layer == .kelurahan ? .kelurahan : .parcels, attributes: use)
    }

    /// How many batches are read before they are understood.
    private static let windowSize = 16

    /// Some features, understood.
    private struct Portion: Sendable {
        var features: [Incoming] = []
        var findings: [Finding] = []
        var dropped: [String] = []
        var use = AttributeUse()
    }

    /// What all features of one file have in common.
    private struct Origin: Sendable {
        let input: ImportFeatures.Input
        let layer: LayerTable
        let isInDegrees: Bool
        private var source: String { input.sourceName }

        init(input: ImportFeatures.Input, layer: LayerTable, isInDegrees: Bool) {
            self.input = input
            self.layer = layer
            self.isInDegrees = isInDegrees
        }

        func portion(of batch: [Feature], names: [String]) -> Portion {
            var parcels = ParcelReading(
                file: input.file, attributes: input.parcelAttributes, isInDegrees: isInDegrees)
            var units = VillageReading(file: input.file, attributes: input.villageAttributes, register: .shipped)
            var persons = PersonalAttributes()
            var portion = Portion()
            portion.features.reserveCapacity(batch.count)
            for feature in batch {
                let kept = PropertiesFilter.filter(feature.properties) { name, value in
                    persons.isDropped(name, value: value)
                }
                for name in kept.dropped
                where !name.hasPrefix(PropertiesSplicer.prefix) && !portion.dropped.contains(name) {
                    portion.dropped.append(name)
                }
                switch layer {
                case .parcels:
                    let parcel = parcels.parcel(of: feature, names: names)
                    portion.findings += parcel.findings
                    portion.features.append(incoming(parcel, properties: kept.properties))
                case .kelurahan:
                    let (village, noted) = units.village(of: feature, names: names)
                    portion.findings += noted
                    portion.features.append(incoming(village, feature: feature, properties: kept.properties))
                default:
                    portion.findings += feature.findings
                    portion.features.append(incoming(feature, properties: kept.properties))
                }
            }
            portion.use = layer == .kelurahan ? units.use : parcels.use
            return portion
        }

        /// Five decimals of a degree are worth a metre.
        private func decimals(_ written: Int) -> Int { isInDegrees ? written : written + 5 }

        func incoming(_ parcel: Parcel, properties: [UInt8]) -> Incoming {
            Incoming(
                delivered: DeliveredFeature(
                    id: parcel.id, geometry: usable(parcel.geometry), decimals: decimals(parcel.rounding.decimals),
                    properties: properties),
                values: StoredParcel.values(of: parcel, attributes: properties, source: source, delivery: 0))
        }

        func incoming(_ village: Village, feature: Feature, properties: [UInt8]) -> Incoming {
            Incoming(
                delivered: DeliveredFeature(
                    id: village.kemendagriCode ?? village.code, geometry: usable(feature.geometry),
                    decimals: decimals(feature.decimals), properties: properties),
                values: StoredVillage.values(of: village, attributes: properties, source: source, delivery: 0))
        }

        func incoming(_ feature: Feature, properties: [UInt8]) -> Incoming {
            let name = feature.attributes.lazy.compactMap(\.value.text).first
            return Incoming(
                delivered: DeliveredFeature(
                    id: feature.id?.text, geometry: usable(feature.geometry), decimals: decimals(feature.decimals),
                    properties: properties),
                values: [
                    StoredValue(name), .text(String(decoding: properties, as: UTF8.self)), .text(source), .integer(0),
                    StoredValue(feature.index), .integer(0),
                ])
        }

        /// What could not be carried to longitude and latitude is no geometry.
        private func usable(_ geometry: Geometry?) -> Geometry? {
            guard let geometry, geometry.kind != .geometryCollection, geometry.positions.allSatisfy(\.isFinite) else {
                return nil
            }
            return geometry
        }
    }

    /// Which attributes tell of persons; of each name found out once.
    private struct PersonalAttributes {
        private var known: [String: Bool] = [:]

        mutating func isDropped(_ name: String, value: String?) -> Bool {
            let isPersonal: Bool
            if let told = known[name] {
                isPersonal = told
            } else {
                isPersonal =
                    PersonalData.isPersonal(attribute: name) || name.hasPrefix(PropertiesSplicer.prefix)
                known[name] = isPersonal
            }
            return isPersonal || value.map(PersonalData.looksPersonal(value:)) ?? false
        }
    }
}
