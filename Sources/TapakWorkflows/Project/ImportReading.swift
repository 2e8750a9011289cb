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
        var parcels = ParcelReading(
            file: input.file, attributes: input.parcelAttributes, isInDegrees: file.system.isGeographic)
        var units = VillageReading(file: input.file, attributes: input.villageAttributes, register: .shipped)
        let origin = Origin(layer: layer, source: input.sourceName, isInDegrees: file.system.isGeographic)
        var isReadable = false
        var persons = PersonalAttributes()
        while true {
            var batch = try file.next()
            if batch.isEmpty { break }
            carrier.carry(&batch)
            for feature in batch {
                let kept = PropertiesFilter.filter(feature.properties) { name, value in
                    persons.isDropped(name, value: value)
                }
                for name in kept.dropped where !name.hasPrefix(PropertiesSplicer.prefix) && !dropped.contains(name) {
                    dropped.append(name)
                }
                let incoming: Incoming
                switch layer {
                case .parcels:
                    let parcel = parcels.parcel(of: feature, names: file.attributeNames)
                    findings += parcel.findings
                    incoming = origin.incoming(parcel, properties: kept.properties)
                case .kelurahan:
                    let (village, noted) = units.village(of: feature, names: file.attributeNames)
                    findings += noted
                    incoming = origin.incoming(village, feature: feature, properties: kept.properties)
                default:
                    findings += feature.findings
                    incoming = origin.incoming(feature, properties: kept.properties)
                }
                isReadable = isReadable || incoming.delivered.geometry != nil
                features.append(incoming)
            }
        }
        guard isReadable || features.isEmpty else { throw .nothingReadable(file: input.file, findings: findings) }
        findings += file.documentFindings
        let use = layer == .kelurahan ? units.use : parcels.use
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

    /// What all features of one file have in common.
    private struct Origin {
        let layer: LayerTable
        let source: String
        let isInDegrees: Bool

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
