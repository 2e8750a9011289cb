import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// A feature on its way into a layer.
struct IncomingFeature: Sendable {
    /// What a comparison looks at.
    var delivered: DeliveredFeature
    /// Its values as the layer holds them.
    var values: [StoredValue]
}

/// How the features of one file become rows of a layer; any thread may ask.
struct FeatureIntake: Sendable {
    private let input: ImportFeatures.Input
    private let layer: LayerTable
    private let isInDegrees: Bool
    private let persons = PersonalNames()
    private var source: String { input.sourceName }

    /// Some features, understood.
    struct Portion: Sendable {
        /// The features, in order.
        var features: [IncomingFeature] = []
        /// What there is to tell.
        var findings: [Finding] = []
        /// Attributes that tell of persons and were left out.
        var dropped: [String] = []
        /// Which attributes served which roles.
        var use = AttributeUse()
        /// Whether any of them has a geometry that could be read.
        var isReadable = false
    }

    init(input: ImportFeatures.Input, layer: LayerTable, isInDegrees: Bool) {
        self.input = input
        self.layer = layer
        self.isInDegrees = isInDegrees
    }

    /// Understands some features, brought to longitude and latitude.
    ///
    /// - Parameters:
    ///   - delivery: the number of the delivery, where it is known already.
    ///   - place: how many features of the file come before.
    func portion(of batch: [Feature], names: [String], delivery: Int64 = 0, from place: Int = 0) -> Portion {
        var parcels = ParcelReading(file: input.file, attributes: input.parcelAttributes, isInDegrees: isInDegrees)
        var units = VillageReading(file: input.file, attributes: input.villageAttributes, register: .shipped)
        var filter = PropertiesFilter(
            leastDigits: PersonalData.fewestDigits, isNameDropped: persons.contains,
            isValueDropped: PersonalData.looksPersonal)
        var portion = Portion()
        portion.features.reserveCapacity(batch.count)
        for (offset, feature) in batch.enumerated() {
            let origin = Origin(delivery: delivery, place: place + offset)
            let kept = filter.filter(feature.properties)
            for name in kept.dropped
            where !name.hasPrefix(PropertiesSplicer.prefix) && !portion.dropped.contains(name) {
                portion.dropped.append(name)
            }
            switch layer {
            case .parcels:
                let parcel = parcels.parcel(of: feature, names: names)
                portion.findings += parcel.findings
                portion.features.append(incoming(parcel, properties: kept.properties, origin))
            case .kelurahan:
                let (village, noted) = units.village(of: feature, names: names)
                portion.findings += noted
                portion.features.append(incoming(village, feature: feature, properties: kept.properties, origin))
            default:
                portion.findings += feature.findings
                portion.features.append(incoming(feature, properties: kept.properties, origin))
            }
        }
        portion.use = layer == .kelurahan ? units.use : parcels.use
        portion.isReadable = portion.features.contains { $0.delivered.geometry != nil }
        return portion
    }

    /// What a file must have named by hand and does not, told after all of it was read.
    func gaps(_ use: AttributeUse) -> [Finding] {
        switch layer {
        case .parcels: gaps(input.parcelAttributes, "parcels.", use)
        case .kelurahan: gaps(input.villageAttributes, "kelurahan.", use)
        default: []
        }
    }

    private func gaps<Role: RawRepresentable<String>>(
        _ attributes: [Role: String], _ prefix: String, _ use: AttributeUse
    ) -> [Finding] {
        attributes.sorted { $0.key.rawValue < $1.key.rawValue }.filter { !use.serves($0.key.rawValue) }.map {
            AttributeGap.finding(prefix + $0.key.rawValue, attribute: $0.value, file: input.file)
        }
    }

    // MARK: Features

    /// Which feature of which delivery it is.
    private struct Origin {
        var delivery: Int64
        var place: Int
    }

    /// Five decimals of a degree are worth a metre.
    private func decimals(_ written: Int) -> Int { isInDegrees ? written : written + 5 }

    private func incoming(_ parcel: Parcel, properties: [UInt8], _ origin: Origin) -> IncomingFeature {
        IncomingFeature(
            delivered: DeliveredFeature(
                id: parcel.id, geometry: usable(parcel.geometry), decimals: decimals(parcel.rounding.decimals),
                properties: properties),
            values: StoredParcel.values(
                of: parcel, attributes: properties, source: source, delivery: origin.delivery,
                place: origin.place))
    }

    private func incoming(_ village: Village, feature: Feature, properties: [UInt8], _ origin: Origin)
        -> IncomingFeature
    {
        IncomingFeature(
            delivered: DeliveredFeature(
                id: village.kemendagriCode ?? village.code, geometry: usable(feature.geometry),
                decimals: decimals(feature.decimals), properties: properties),
            values: StoredVillage.values(
                of: village, attributes: properties, source: source, delivery: origin.delivery,
                place: origin.place))
    }

    private func incoming(_ feature: Feature, properties: [UInt8], _ origin: Origin) -> IncomingFeature {
        let name = feature.attributes.lazy.compactMap(\.value.text).first
        return IncomingFeature(
            delivered: DeliveredFeature(
                id: feature.id?.text, geometry: usable(feature.geometry), decimals: decimals(feature.decimals),
                properties: properties),
            values: [
                StoredValue(name), .text(String(decoding: properties, as: UTF8.self)), .text(source),
                .integer(origin.delivery), StoredValue(origin.place), .integer(0),
            ])
    }

    /// What could not be carried to longitude and latitude is no geometry.
    private func usable(_ geometry: Geometry?) -> Geometry? {
        guard let geometry, geometry.kind != .geometryCollection else { return nil }
        for position in geometry.positions where !position.isFinite { return nil }
        return geometry
    }
}
