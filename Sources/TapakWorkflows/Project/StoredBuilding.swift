import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// The standard building on a parcel in the columns of the layer `buildings`.
enum StoredBuilding {
    /// The building that was placed on a parcel; nothing where it stands nowhere.
    ///
    /// - Parameter village: the unit in which the parcel lies.
    static func feature(
        of assessment: Assessment, fid: Int64, village: Village?, profile: RuleProfile
    ) -> StoredFeature? {
        guard let footprint = assessment.siting?.footprint, let placement = footprint.placement, !placement.isEmpty
        else { return nil }
        return StoredFeature(
            fid: fid, geometry: placement,
            values: [
                StoredValue(assessment.parcel.id), StoredValue(village?.kemendagriCode),
                StoredValue(village?.shownName),
                .text(footprint.building.code), .text(footprint.fit.rawValue), .text(footprint.answer.rawValue),
                StoredValue(footprint.rotation), StoredValue(footprint.clearance?.metres),
                StoredValue(assessment.siting?.access?.frontage.metres), .text(profile.identifier),
            ])
    }
}
