public import TapakFormats
import TapakGeometry
public import TapakProgramme

/// Makes parcels of the features of one file: recognises its attributes and reads their values.
///
/// The geometry is taken as it is; the caller has brought it to CRS84.
public struct ParcelReading: Sendable {
    private let file: String
    private let isInDegrees: Bool
    private let isIDMapped: Bool
    private var columns: ParcelColumns
    private var choices = ParcelChoices()
    private var assetClasses = RecognisedWords { AssetClass(recognising: $0) }
    private var captureClasses = RecognisedWords { CaptureClass(recognising: $0) }
    private var ownerClasses = RecognisedWords { OwnerClass(recognising: $0) }
    private var fronts = RecognisedWords { CompassDirection(recognising: $0) }
    private var psuStatuses = RecognisedWords { TenureStage(recognisingPsuStatus: $0) }

    /// Which attribute served which role so far.
    public var use: AttributeUse { columns.use }

    /// The same, and begins to count anew.
    public mutating func takeUse() -> AttributeUse {
        defer { columns.forgetUse() }
        return columns.use
    }

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
        columns = ParcelColumns(overrides: attributes)
        isIDMapped = attributes[.id] != nil
        self.isInDegrees = isInDegrees
    }

    /// The parcel of a feature.
    ///
    /// - Parameters:
    ///   - feature: with its geometry in CRS84.
    ///   - names: the reader's attribute names.
    /// - Complexity: O(attributes) while the names stay the same.
    public mutating func parcel(of feature: Feature, names: [String]) -> Parcel {
        columns.turn(to: names)
        choices.choose(among: feature.attributes, of: &columns)
        let id = id(of: feature)
        var findings = feature.findings
        for index in findings.indices {
            findings[index].location.file = file
            findings[index].location.id = id
        }
        let front = fronts.meaning(of: text(.frontDirection, feature))
        if front == nil { noteUnreadable(.frontDirection, feature, id, in: &findings) }
        let capture = captureClasses.meaning(of: text(.captureClass, feature))
        if capture == nil { noteUnreadable(.captureClass, feature, id, in: &findings) }
        let declared = declaredArea(feature, id, &findings)
        return Parcel(
            file: file, feature: feature.index, id: id, name: text(.name, feature),
            assetClass: assetClasses.meaning(of: text(.assetClass, feature)) ?? .unknown,
            ownerClass: ownerClasses.meaning(of: text(.ownerClass, feature)),
            psuStatus: psuStatuses.meaning(of: text(.psuStatus, feature)),
            captureClass: capture ?? .unstated, declaredArea: declared.area, declaredBasis: declared.basis,
            declaredKelurahan: text(.kelurahan, feature), certificate: text(.certificate, feature),
            declaredFront: front, geometry: feature.geometry, repairedGeometry: nil,
            writtenCoordinates: feature.geometry == nil && isInDegrees ? writtenCoordinates(of: feature) : nil,
            rounding: CoordinateRounding(decimals: feature.decimals, isInDegrees: isInDegrees), findings: findings)
    }

    // MARK: Values

    private func value(_ role: ParcelRole, _ feature: Feature) -> AttributeValue? {
        choices[role].map { feature.attributes[$0.place].value }
    }

    private func text(_ role: ParcelRole, _ feature: Feature) -> String? {
        guard let choice = choices[role] else { return nil }
        return feature.attributes[choice.place].value.text
    }

    private func id(of feature: Feature) -> String? {
        if isIDMapped { return text(.id, feature) }
        return feature.id?.text ?? text(.id, feature)
    }

    private func writtenCoordinates(of feature: Feature) -> WrittenCoordinates? {
        if let text = feature.coordinateText { return .member(text.kind, json: text.json) }
        guard let longitude = text(.longitude, feature), let latitude = text(.latitude, feature) else {
            return nil
        }
        return .attributes(longitude: longitude, latitude: latitude)
    }

    private func declaredArea(
        _ feature: Feature, _ id: String?, _ findings: inout [Finding]
    ) -> (area: Area?, basis: Parcel.DeclaredBasis) {
        if let choice = choices[.declaredArea] {
            switch Self.area(feature.attributes[choice.place].value, unit: columns.unit(of: choice.column)) {
            case .area(let area, unit: _): return (area, .stated)
            case .unreadable: noteUnreadable(.declaredArea, feature, id, in: &findings)
            case .absent: break
            }
        }
        guard let length = value(.length, feature), let width = value(.width, feature),
            let long = Self.length(length).length, let wide = Self.length(width).length
        else { return (nil, .stated) }
        return (.squareMetres(long.metres * wide.metres), .lengthTimesWidth)
    }

    private static func area(_ value: AttributeValue, unit: AreaUnit) -> DeclaredArea.Reading {
        if let number = number(value) { return DeclaredArea.read(number: number, unit: unit) }
        return DeclaredArea.read(value.text ?? "", unit: unit)
    }

    private static func length(_ value: AttributeValue) -> DeclaredLength.Reading {
        if let number = number(value) { return DeclaredLength.read(number: number) }
        return DeclaredLength.read(value.text ?? "")
    }

    private static func number(_ value: AttributeValue) -> Double? {
        guard case .number(let literal) = value else { return nil }
        return PlainNumber.value(of: literal) ?? value.double
    }

    /// Notes that the value for a role cannot be read, where there is one.
    private func noteUnreadable(_ role: ParcelRole, _ feature: Feature, _ id: String?, in findings: inout [Finding]) {
        guard let choice = choices[role] else { return }
        findings.append(
            Finding(
                .valueUnreadable, at: InputLocation(file: file, feature: feature.index, id: id),
                facts: [
                    .init("attribute", .text(columns[choice.column].name)),
                    .init("value", .text(feature.attributes[choice.place].value.text ?? "")),
                ]))
    }
}
