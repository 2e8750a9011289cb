import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// A kelurahan or desa in the columns of the layer `kelurahan`.
enum StoredVillage {
    /// The values of a unit as it was delivered.
    static func values(
        of village: Village, attributes: [UInt8], source: String, delivery: Int64, place: Int
    ) -> [StoredValue] {
        [
            StoredValue(village.code), StoredValue(village.kemendagriCode), StoredValue(village.shownName),
            StoredValue(village.shownKecamatan), StoredValue(village.shownRegency),
            .text(String(decoding: attributes, as: UTF8.self)), .text(source), .integer(delivery),
            StoredValue(place), .integer(0), .null, .null, .null,
        ]
    }

    /// The unit that a feature of the layer is.
    static func village(of stored: StoredFeature, index: Int) -> Village {
        let values = stored.values
        var village = Village(index: index, geometry: stored.geometry.flatMap { $0.isPolygonal ? $0 : nil })
        village.code = column("code", values).text
        village.name = column("name", values).text
        village.kecamatan = column("kecamatan", values).text
        village.regency = column("regency", values).text
        if let code = column("kemendagri_code", values).text {
            village.unit = AdministrativeRegister.shipped.unit(code: code)
            village.statedKemendagriCode = code
        }
        return village
    }

    static func column(_ name: String, _ values: [StoredValue]) -> StoredValue {
        LayerTable.kelurahan.index(of: name).map { values[$0] } ?? .null
    }
}
