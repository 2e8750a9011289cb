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
    private var fronts = RecognisedWords { CompassDirection(recognising: $0) }
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
        if let text = text(.frontDirection, values) {
            parcel.declaredFront = fronts.meaning(of: text)
            if parcel.declaredFront == nil { unreadable(.frontDirection, values, in: &parcel) }
        }
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

    /// The values of a feature that serve roles.
    private struct Values {
        /// An attribute that serves a role, by its place in the feature.
        struct Choice {
            var column: Int
            var role: ParcelRole
            var rank: Int
            var place: Int
        }

        let attributes: [Attribute]
        /// One for each role that has a value. So few that looking through them beats a dictionary.
        var choices: [Choice] = []

        func choice(_ role: ParcelRole) -> Choice? {
            for choice in choices where choice.role == role { return choice }
            return nil
        }

        subscript(role: ParcelRole) -> AttributeValue? { choice(role).map { attributes[$0.place].value } }
    }

    /// The best value of every role that has one.
    private mutating func bestValues(of feature: Feature, names: [String]) -> Values {
        var values = Values(attributes: feature.attributes)
        values.choices.reserveCapacity(feature.attributes.count)
        for place in feature.attributes.indices where !Self.isBlank(feature.attributes[place].value) {
            guard let column = columns.number(of: feature.attributes[place].name, names: names) else { continue }
            let (role, rank) = columns.meaning(of: column)
            let choice = Values.Choice(column: column, role: role, rank: rank, place: place)
            if let known = values.choices.firstIndex(where: { $0.role == role }) {
                if rank < values.choices[known].rank { values.choices[known] = choice }
            } else {
                values.choices.append(choice)
            }
        }
        for choice in values.choices { columns.noteUse(of: choice.column) }
        return values
    }

    /// Whether a value is no more than white space, a dash or the word null.
    private static func isBlank(_ value: AttributeValue) -> Bool {
        guard let text = value.text else { return true }
        // More than four letters say something, whatever they are.
        if text.utf8.count > 4, text.utf8.prefix(5).allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return false }
        // So do letters and digits without any blank, but for the word.
        if text.utf8.allSatisfy({ $0 > 0x2D && $0 < 0x80 }) {
            return text.isEmpty || text.utf8.count == 4 && text.lowercased() == "null"
        }
        let trimmed = text.filter { !$0.isWhitespace }.lowercased()
        return trimmed.isEmpty || trimmed == "-" || trimmed == "null"
    }

    private func text(_ role: ParcelRole, _ values: Values) -> String? { values[role]?.text }

    private func id(of feature: Feature, _ values: Values) -> String? {
        if isIDMapped { return text(.id, values) }
        return feature.id?.text ?? text(.id, values)
    }

    private func writtenCoordinates(of feature: Feature, _ values: Values) -> WrittenCoordinates? {
        if let text = feature.coordinateText { return .member(text.kind, json: text.json) }
        guard let longitude = text(.longitude, values), let latitude = text(.latitude, values) else { return nil }
        return .attributes(longitude: longitude, latitude: latitude)
    }

    private func readDeclaredArea(_ values: Values, into parcel: inout Parcel) {
        if let choice = values.choice(.declaredArea) {
            switch area(values.attributes[choice.place].value, unit: columns[choice.column].unit) {
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

    private func area(_ value: AttributeValue, unit: AreaUnit) -> DeclaredArea.Reading {
        if let number = value.double { return DeclaredArea.read(number: number, unit: unit) }
        return DeclaredArea.read(value.text ?? "", unit: unit)
    }

    private static func length(_ value: AttributeValue) -> DeclaredLength.Reading {
        if let number = value.double { return DeclaredLength.read(number: number) }
        return DeclaredLength.read(value.text ?? "")
    }

    private func unreadable(_ role: ParcelRole, _ values: Values, in parcel: inout Parcel) {
        guard let choice = values.choice(role) else { return }
        parcel.findings.append(
            Finding(
                .valueUnreadable, at: parcel.location,
                facts: [
                    .init("attribute", .text(columns[choice.column].name)),
                    .init("value", .text(values.attributes[choice.place].value.text ?? "")),
                ]))
    }
}
