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
    private var assetClasses = RecognisedWords { AssetClass(recognising: $0) }
    private var captureClasses = RecognisedWords { CaptureClass(recognising: $0) }
    private var ownerClasses = RecognisedWords { OwnerClass(recognising: $0) }
    private var psuStatuses = RecognisedWords { TenureStage(recognisingPsuStatus: $0) }

    /// Which attribute served which role so far.
    public var use: AttributeUse { columns.use }

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
        if let text = text(.assetClass, values) { parcel.assetClass = assetClasses.meaning(of: text) ?? .unknown }
        if let text = text(.ownerClass, values) { parcel.ownerClass = ownerClasses.meaning(of: text) }
        if let text = text(.psuStatus, values) { parcel.psuStatus = psuStatuses.meaning(of: text) }
        if let text = text(.captureClass, values) {
            if let capture = captureClasses.meaning(of: text) {
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

    /// The value that serves a role.
    private struct Value {
        var column: Int
        var role: ParcelRole
        var rank: Int
        var value: AttributeValue
    }

    /// The best value of every role that has one. So few that looking through them beats a dictionary.
    private mutating func bestValues(of feature: Feature, names: [String]) -> [Value] {
        var best: [Value] = []
        best.reserveCapacity(feature.attributes.count)
        for attribute in feature.attributes where !Self.isBlank(attribute.value) {
            guard let column = columns.number(of: attribute.name, names: names) else { continue }
            let (role, rank) = (columns[column].role, columns[column].rank)
            let value = Value(column: column, role: role, rank: rank, value: attribute.value)
            if let known = best.firstIndex(where: { $0.role == role }) {
                if rank < best[known].rank { best[known] = value }
            } else {
                best.append(value)
            }
        }
        for value in best { columns.noteUse(of: value.column) }
        return best
    }

    /// Whether a value is no more than white space, a dash or the word null.
    private static func isBlank(_ value: AttributeValue) -> Bool {
        guard let text = value.text else { return true }
        // More than four letters say something, whatever they are.
        if text.utf8.count > 4, text.utf8.prefix(5).allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return false }
        let trimmed = text.filter { !$0.isWhitespace }.lowercased()
        return trimmed.isEmpty || trimmed == "-" || trimmed == "null"
    }

    private func value(_ role: ParcelRole, _ values: [Value]) -> Value? { values.first { $0.role == role } }

    private func text(_ role: ParcelRole, _ values: [Value]) -> String? { value(role, values)?.value.text }

    private func id(of feature: Feature, _ values: [Value]) -> String? {
        if isIDMapped { return text(.id, values) }
        return feature.id?.text ?? text(.id, values)
    }

    private func writtenCoordinates(of feature: Feature, _ values: [Value]) -> WrittenCoordinates? {
        if let text = feature.coordinateText { return .member(text.kind, json: text.json) }
        guard let longitude = text(.longitude, values), let latitude = text(.latitude, values) else { return nil }
        return .attributes(longitude: longitude, latitude: latitude)
    }

    private func readDeclaredArea(_ values: [Value], into parcel: inout Parcel) {
        if let value = value(.declaredArea, values) {
            switch area(value) {
            case .area(let area, unit: _): parcel.declaredArea = area
            case .unreadable: unreadable(.declaredArea, values, in: &parcel)
            case .absent: break
            }
        }
        guard parcel.declaredArea == nil, let length = value(.length, values),
            let width = value(.width, values)
        else { return }
        guard let long = Self.length(length).length, let wide = Self.length(width).length else { return }
        parcel.declaredArea = .squareMetres(long.metres * wide.metres)
        parcel.declaredBasis = .lengthTimesWidth
    }

    private func area(_ value: Value) -> DeclaredArea.Reading {
        let unit = columns[value.column].unit
        if let number = value.value.double { return DeclaredArea.read(number: number, unit: unit) }
        return DeclaredArea.read(value.value.text ?? "", unit: unit)
    }

    private static func length(_ value: Value) -> DeclaredLength.Reading {
        if let number = value.value.double { return DeclaredLength.read(number: number) }
        return DeclaredLength.read(value.value.text ?? "")
    }

    private func unreadable(_ role: ParcelRole, _ values: [Value], in parcel: inout Parcel) {
        guard let value = value(role, values) else { return }
        parcel.findings.append(
            Finding(
                .valueUnreadable, at: parcel.location,
                facts: [
                    .init("attribute", .text(columns[value.column].name)),
                    .init("value", .text(value.value.text ?? "")),
                ]))
    }
}
