/// A column of the layers of a project. The raw value is its name in the file.
public enum ProjectColumn: String, CaseIterable, Sendable {
    case fid, geom
    case parcelID = "parcel_id"
    case name
    case assetClass = "asset_class"
    case ownerClass = "owner_class"
    case captureClass = "capture_class"
    case declaredArea = "declared_area_m2"
    case declaredBasis = "declared_basis"
    case declaredKelurahan = "declared_kelurahan"
    case certificate
    case psuStatus = "psu_status"
    case coordinateDecimals = "coordinate_decimals"
    case coordinateUnit = "coordinate_unit"
    case status, attributes, source, delivery, feature, edited
    case kemendagriCode = "kemendagri_code"
    case kelurahan, kecamatan, regency, code
    case area = "area_m2"
    case uncertainty = "uncertainty_m2"
    case areaClass = "area_class"
    case verdict, reason
    case notChecked = "not_checked"
    case findings
    case ruleProfile = "rule_profile"
    case candidates, standing
    case bestParcel = "best_parcel"
    case footprint, layers
    case building, fit, answer
    case rotation = "rotation_deg"
    case clearance = "clearance_m"
    case frontage = "frontage_m"
}
