public import TapakFormats
import TapakGeometry
public import TapakProgramme

/// Makes parcels of the features of one file: recognises its attributes and reads their values.
///
/// The geometry is taken as it is; the caller has brought it to CRS84.
public struct ParcelReading: Sendable {
    private let file: String
    private let recogniser: AttributeRecogniser<ParcelRole>
    private let isInDegrees: Bool
    private let isIDMapped: Bool
    /// Which attribute served which role so far.
    public private(set) var use = AttributeUse()

    /// Reads features of a file whose coordinates were degrees, or metres.
    ///
    /// The file's own id is the `id` member of a feature, else an attribute; one mapped by hand goes before both.
    ///
    /// - Parameters:
    ///   - file: the path as the user named it.
    ///   - attributes: attributes named by hand.
    ///   - isInDegrees: whether the file's ordinates are degrees.
    public init(file: String, attributes: [ParcelRole: String], isInDegrees: Bool) {
        self.file = file
        recogniser = AttributeRecogniser(overrides: attributes)
        isIDMapped = attributes[.id] != nil
        self.isInDegrees = isInDegrees
    }

    /// The parcel of a feature.
    ///
    /// - Parameters:
    ///   - feature: with its geometry in CRS84.
    ///   - names: the reader's attribute names.
    public mutating func parcel(of feature: Feature, names: [String]) -> Parcel {
        var parcel = Parcel(
            file: file, feature: feature.index, geometry: feature.geometry,
            rounding: CoordinateRounding(decimals: feature.decimals, isInDegrees: isInDegrees))
        parcel.findings = feature.findings
        let values = bestValues(of: feature, names: names)
        parcel.id = id(of: feature, values)
        parcel.name = text(.name, values)
        parcel.declaredKelurahan = text(.kelurahan, values)
        parcel.certificate = text(.certificate, values)
        if let text = text(.assetClass, values) { parcel.assetClass = AssetClass(recognising: text) ?? .unknown }
        parcel.ownerClass = text(.ownerClass, values).flatMap { OwnerClass(recognising: $0) }
        parcel.psuStatus = text(.psuStatus, values).flatMap { TenureStage(recognisingPsuStatus: $0) }
        if let text = text(.captureClass, values) {
            if let capture = CaptureClass(recognising: text) {
                parcel.captureClass = capture
            } else {
                unreadable(.captureClass, values, in: &parcel)
            }
        }
        readDeclaredArea(values, into: &parcel)
        if feature.geometry == nil, isInDegrees { parcel.writtenCoordinates = writtenCoordinates(of: feature, values) }
        for index in parcel.findings.indices {
            parcel.findings[index].location.file = file
            parcel.findings[index].location.id = parcel.id
        }
        return parcel
    }

    // MARK: Values

    private struct Value {
        var attribute: String
        var rank: Int
        var value: AttributeValue
    }

    private mutating func bestValues(of feature: Feature, names: [String]) -> [ParcelRole: Value] {
        var best: [ParcelRole: Value] = [:]
        for attribute in feature.attributes where !Self.isBlank(attribute.value) {
            let name = names[attribute.name]
            guard let match = recogniser.match(name) else { continue }
            if let known = best[match.role], known.rank <= match.rank { continue }
            best[match.role] = Value(attribute: name, rank: match.rank, value: attribute.value)
        }
        for (role, value) in best { use.note(role: role.rawValue, attribute: value.attribute) }
        return best
    }

    private static func isBlank(_ value: AttributeValue) -> Bool {
        guard let text = value.text else { return true }
        let trimmed = text.filter { !$0.isWhitespace }.lowercased()
        return trimmed.isEmpty || trimmed == "-" || trimmed == "null"
    }

    private func text(_ role: ParcelRole, _ values: [ParcelRole: Value]) -> String? { values[role]?.value.text }

    private func id(of feature: Feature, _ values: [ParcelRole: Value]) -> String? {
        if isIDMapped { return text(.id, values) }
        return feature.id?.text ?? text(.id, values)
    }

    private func writtenCoordinates(of feature: Feature, _ values: [ParcelRole: Value]) -> WrittenCoordinates? {
        if let text = feature.coordinateText { return .member(text.kind, json: text.json) }
        guard let longitude = text(.longitude, values), let latitude = text(.latitude, values) else { return nil }
        return .attributes(longitude: longitude, latitude: latitude)
    }

    private func readDeclaredArea(_ values: [ParcelRole: Value], into parcel: inout Parcel) {
        if let value = values[.declaredArea] {
            switch Self.area(value) {
            case .area(let area, unit: _): parcel.declaredArea = area
            case .unreadable: unreadable(.declaredArea, values, in: &parcel)
            case .absent: break
            }
        }
        guard parcel.declaredArea == nil, let length = values[.length], let width = values[.width] else { return }
        guard let long = Self.length(length).length, let wide = Self.length(width).length else { return }
        parcel.declaredArea = .squareMetres(long.metres * wide.metres)
        parcel.declaredBasis = .lengthTimesWidth
    }

    private static func area(_ value: Value) -> DeclaredArea.Reading {
        let unit = AreaUnit(attributeName: value.attribute)
        if let number = value.value.double { return DeclaredArea.read(number: number, unit: unit) }
        return DeclaredArea.read(value.value.text ?? "", unit: unit)
    }

    private static func length(_ value: Value) -> DeclaredLength.Reading {
        if let number = value.value.double { return DeclaredLength.read(number: number) }
        return DeclaredLength.read(value.value.text ?? "")
    }

    private func unreadable(_ role: ParcelRole, _ values: [ParcelRole: Value], in parcel: inout Parcel) {
        guard let value = values[role] else { return }
        parcel.findings.append(
            Finding(
                .valueUnreadable, at: parcel.location,
                facts: [.init("attribute", .text(value.attribute)), .init("value", .text(value.value.text ?? ""))]))
    }
}
