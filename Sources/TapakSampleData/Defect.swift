import TapakGeometry

/// What is wrong with a parcel on purpose.
///
/// The raw value is the word of the key file: the code of the finding where there is one, else a plain word.
enum Defect: String, CaseIterable {
    case areaImplausible = "area_implausible"
    case astrideVillages = "astride_villages"
    case axesSwapped = "axes_swapped"
    case coordinatesCoarse = "coordinates_coarse"
    case declaredDiffers = "declared_differs"
    case declaredKelurahanDiffers = "declared_kelurahan_differs"
    case declaredOne = "declared_one"
    case degreeTypo = "degree_typo"
    case duplicateGeometry = "duplicate_geometry"
    case duplicateID = "duplicate_id"
    case emptyGeometry = "empty_geometry"
    case holeOutside = "hole_outside"
    case latitudeSignLost = "latitude_sign_lost"
    case multipart
    case nearBoundary = "near_boundary"
    case nullGeometry = "null_geometry"
    case outsideVillages = "outside_villages"
    case overlap
    case pointOnly = "point_only"
    case repeatedPosition = "repeated_position"
    case ringSelfIntersection = "ring_self_intersection"
    case ringSpike = "ring_spike"
    case ringTooShort = "ring_too_short"
    case ringUnclosed = "ring_unclosed"
    case sharedCoordinate = "shared_coordinate"
    case textNull = "text_null"
    case valueUnreadable = "value_unreadable"
    case winding
    case witnessLengthWidth = "witness_length_width"
    case witnessThousands = "witness_thousands"
    case witnessUnit = "witness_unit"
    case witnessWebMercator = "witness_web_mercator"
    case zDropped = "z_dropped"

    /// The finding that tells of it; `nil` where none does.
    var finding: FindingCode? {
        switch self {
        case .astrideVillages: .nearBoundary
        case .declaredOne: .declaredDiffers
        case .textNull: nil
        default: FindingCode(rawValue: rawValue)
        }
    }
}

/// A defect at a parcel, and what was done.
struct PlantedDefect: Hashable {
    /// What is wrong.
    var defect: Defect
    /// What was done, in words without commas.
    var note: String
}
