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
        of parcel: Parcel, attributes: [UInt8], source: String, delivery: Int64, place: Int,
        status: Status = .current
    ) -> [StoredValue] {
        var all: [StoredValue] = []
        all.reserveCapacity(LayerTable.parcels.columns.count)
        all.append(StoredValue(parcel.id))
        all.append(StoredValue(parcel.name))
        all.append(.text(parcel.assetClass.rawValue))
        all.append(StoredValue(parcel.ownerClass?.rawValue))
        all.append(.text(parcel.captureClass.rawValue))
        all.append(StoredValue(parcel.declaredArea?.squareMetres))
        all.append(parcel.declaredArea == nil ? .null : .text(parcel.declaredBasis.rawValue))
        all.append(StoredValue(parcel.declaredKelurahan))
        all.append(StoredValue(parcel.certificate))
        all.append(StoredValue(parcel.psuStatus?.rawValue))
        all.append(StoredValue(parcel.rounding.decimals))
        all.append(.text(parcel.rounding.isInDegrees ? degree : metre))
        all.append(.text(status.rawValue))
        all.append(.text(String(decoding: attributes, as: UTF8.self)))
        all.append(.text(source))
        all.append(.integer(delivery))
        all.append(StoredValue(place))
        all.append(.integer(0))
        while all.count < LayerTable.parcels.columns.count { all.append(.null) }
        return all
    }

    static func status(of values: [StoredValue]) -> Status {
        values[Place.status].text == Status.gone.rawValue ? .gone : .current
    }

    /// The parcel that a feature of the layer is now, also after a person has put something right.
    ///
    /// Classes are read as files word them, so that whoever types `BMD` into QGIS is understood.
    static func parcel(of stored: StoredFeature, file: String) -> Parcel {
        let values = stored.values
        let unit = values[Place.coordinateUnit].text
        // A feature that was drawn in another program has no writing: its ordinates are as exact as doubles are.
        let decimals = values[Place.coordinateDecimals].integer ?? 15
        var parcel = Parcel(
            file: file, feature: Int(stored.fid), geometry: stored.geometry,
            rounding: CoordinateRounding(decimals: max(0, decimals), isInDegrees: unit != metre))
        parcel.id = values[Place.id].text
        parcel.name = values[Place.name].text
        parcel.assetClass = values[Place.assetClass].text.flatMap { AssetClass(recognising: $0) } ?? .unknown
        parcel.ownerClass = values[Place.ownerClass].text.flatMap { OwnerClass(recognising: $0) }
        if let text = values[Place.captureClass].text {
            if let capture = CaptureClass(recognising: text) {
                parcel.captureClass = capture
            } else {
                parcel.findings.append(unreadable("capture_class", text, of: parcel))
            }
        }
        if case .text(let text) = values[Place.declaredArea], Double(text) == nil {
            parcel.findings.append(unreadable("declared_area_m2", text, of: parcel))
        } else if let area = values[Place.declaredArea].number, area > 0, area.isFinite {
            parcel.declaredArea = .squareMetres(area)
            let basis = values[Place.declaredBasis].text
            parcel.declaredBasis = basis.flatMap(Parcel.DeclaredBasis.init) ?? .stated
        }
        parcel.declaredKelurahan = values[Place.declaredKelurahan].text
        parcel.certificate = values[Place.certificate].text
        parcel.psuStatus = values[Place.psuStatus].text.flatMap { TenureStage(recognisingPsuStatus: $0) }
        if parcel.isPointOnly { parcel.findings.append(Finding(.pointOnly, at: parcel.location)) }
        if stored.geometry == nil { parcel.findings.append(Finding(.nullGeometry, at: parcel.location)) }
        return parcel
    }

    static func column(_ name: String, _ values: [StoredValue]) -> StoredValue {
        LayerTable.parcels.index(of: name).map { values[$0] } ?? .null
    }

    /// Where values stand among the columns.
    private enum Place {
        static let assetClass = index("asset_class")
        static let captureClass = index("capture_class")
        static let certificate = index("certificate")
        static let coordinateDecimals = index("coordinate_decimals")
        static let coordinateUnit = index("coordinate_unit")
        static let declaredArea = index("declared_area_m2")
        static let declaredBasis = index("declared_basis")
        static let declaredKelurahan = index("declared_kelurahan")
        static let name = index("name")
        static let ownerClass = index("owner_class")
        static let id = index("parcel_id")
        static let psuStatus = index("psu_status")
        static let status = index("status")

        private static func index(_ column: String) -> Int {
            guard let index = LayerTable.parcels.index(of: column) else {
                preconditionFailure("parcels have no column \(column)")
            }
            return index
        }
    }

    private static let degree = "degree"
    private static let metre = "metre"

    private static func unreadable(_ attribute: String, _ value: String, of parcel: Parcel) -> Finding {
        Finding(
            .valueUnreadable, at: parcel.location,
            facts: [.init("attribute", .text(attribute)), .init("value", .text(value))])
    }
}
