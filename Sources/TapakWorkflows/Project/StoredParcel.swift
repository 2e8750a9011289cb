import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// A parcel in the columns of the layer `parcels`.
enum StoredParcel {
    /// Whether a parcel is still in its source's list.
    enum Status: String {
        case current
        case gone
    }

    /// The values of a parcel as it was delivered; what screening writes is empty.
    static func values(
        of parcel: Parcel, attributes: [UInt8], source: String, delivery: Int64, status: Status = .current
    ) -> [StoredValue] {
        let content: [StoredValue] = [
            StoredValue(parcel.id), StoredValue(parcel.name), .text(parcel.assetClass.rawValue),
            StoredValue(parcel.ownerClass?.rawValue), .text(parcel.captureClass.rawValue),
            StoredValue(parcel.declaredArea?.squareMetres),
            parcel.declaredArea == nil ? .null : .text(parcel.declaredBasis.rawValue),
            StoredValue(parcel.declaredKelurahan), StoredValue(parcel.certificate),
            StoredValue(parcel.psuStatus?.rawValue), StoredValue(parcel.rounding.decimals),
            .text(parcel.rounding.isInDegrees ? degree : metre), .text(status.rawValue),
            .text(String(decoding: attributes, as: UTF8.self)),
        ]
        let origin: [StoredValue] = [.text(source), .integer(delivery), StoredValue(parcel.feature), .integer(0)]
        let rest = LayerTable.parcels.columns.count - content.count - origin.count
        return content + origin + Array(repeating: .null, count: rest)
    }

    static func status(of values: [StoredValue]) -> Status {
        column("status", values).text == Status.gone.rawValue ? .gone : .current
    }

    /// The parcel that a feature of the layer is now, also after a person has put something right.
    ///
    /// Classes are read as files word them, so that whoever types `BMD` into QGIS is understood.
    static func parcel(of stored: StoredFeature, file: String) -> Parcel {
        let values = stored.values
        let unit = column("coordinate_unit", values).text
        // A feature that was drawn in another program has no writing: its ordinates are as exact as doubles are.
        let decimals = column("coordinate_decimals", values).integer ?? 15
        var parcel = Parcel(
            file: file, feature: Int(stored.fid), geometry: stored.geometry,
            rounding: CoordinateRounding(decimals: max(0, decimals), isInDegrees: unit != metre))
        parcel.id = column("parcel_id", values).text
        parcel.name = column("name", values).text
        parcel.assetClass = column("asset_class", values).text.flatMap { AssetClass(recognising: $0) } ?? .unknown
        parcel.ownerClass = column("owner_class", values).text.flatMap { OwnerClass(recognising: $0) }
        if let text = column("capture_class", values).text {
            if let capture = CaptureClass(recognising: text) {
                parcel.captureClass = capture
            } else {
                parcel.findings.append(unreadable("capture_class", text, of: parcel))
            }
        }
        if case .text(let text) = column("declared_area_m2", values), Double(text) == nil {
            parcel.findings.append(unreadable("declared_area_m2", text, of: parcel))
        } else if let area = column("declared_area_m2", values).number, area > 0, area.isFinite {
            parcel.declaredArea = .squareMetres(area)
            let basis = column("declared_basis", values).text
            parcel.declaredBasis = basis.flatMap(Parcel.DeclaredBasis.init) ?? .stated
        }
        parcel.declaredKelurahan = column("declared_kelurahan", values).text
        parcel.certificate = column("certificate", values).text
        parcel.psuStatus = column("psu_status", values).text.flatMap { TenureStage(recognisingPsuStatus: $0) }
        if parcel.isPointOnly { parcel.findings.append(Finding(.pointOnly, at: parcel.location)) }
        if stored.geometry == nil { parcel.findings.append(Finding(.nullGeometry, at: parcel.location)) }
        return parcel
    }

    static func column(_ name: String, _ values: [StoredValue]) -> StoredValue {
        places[name].map { values[$0] } ?? .null
    }

    private static let places = Dictionary(
        uniqueKeysWithValues: LayerTable.parcels.columns.enumerated().map { ($0.element.name, $0.offset) })
    private static let degree = "degree"
    private static let metre = "metre"

    private static func unreadable(_ attribute: String, _ value: String, of parcel: Parcel) -> Finding {
        Finding(
            .valueUnreadable, at: parcel.location,
            facts: [.init("attribute", .text(attribute)), .init("value", .text(value))])
    }
}
