import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// The columns of `screen` (docs/codes.md) for one feature.
struct ScreenRow {
    let profile: RuleProfile
    let layer: VillageLayer?
    let phrasebook: Phrasebook

    /// The fields in column order; the same names for every feature.
    func fields(of screened: ScreenParcels.Screened) -> [Field] {
        let assessment = screened.assessment
        let parcel = assessment.parcel
        let village = assessment.place.flatMap { place in layer?.villages[place.village] }
        let measurement = assessment.measurement
        let cells: [Cell] = [
            .userText(parcel.file),
            .integer(parcel.feature),
            .userText(ifPresent: parcel.id),
            .userText(ifPresent: parcel.name),
            .code(parcel.assetClass.rawValue),
            .userText(ifPresent: village?.code),
            .code(ifPresent: village?.kemendagriCode),
            .userText(ifPresent: village?.shownName),
            .userText(ifPresent: village?.shownKecamatan),
            .userText(ifPresent: village?.shownRegency),
            assessment.place.map { .number($0.share, decimals: 6) } ?? .none,
            .area(assessment.area),
            assessment.area == nil ? .none : .code(profile.basis.rawValue),
            .area(measurement?.geodesicArea),
            .area(measurement?.gridArea),
            .code(ifPresent: measurement?.zone?.crs.name),
            .length(measurement?.perimeter),
            .code(parcel.captureClass.rawValue),
            .area(assessment.uncertainty?.bound),
            .area(parcel.declaredArea),
            .code(ifPresent: assessment.areaClass?.rawValue),
            .code(assessment.verdict.rawValue),
            .code(phrasebook.sentence(assessment.reason)),
            .codes(assessment.notChecked.map(\.code)),
            .code(profile.identifier),
            .codes(Self.codes(assessment.findings)),
        ]
        precondition(cells.count == Self.columnNames.count, "every column has a value")
        return zip(Self.columnNames, cells).map { Field($0, $1) }
            + criteria.map { Field(Self.column(of: $0), .code((assessment.answers[$0] ?? .notChecked).rawValue)) }
    }

    /// The columns without values, for the header.
    var columns: [Field] {
        Self.columnNames.map { Field($0, .none) } + criteria.map { Field(Self.column(of: $0), .none) }
    }

    /// The columns that every profile has, in the order docs/codes.md lays down.
    private static let columnNames = [
        "file", "feature", "id", "name", "asset_class",
        "kelurahan_code", "kemendagri_code", "kelurahan", "kecamatan", "regency",
        "kelurahan_share", "area_m2", "area_basis", "geodesic_area_m2", "grid_area_m2",
        "grid_crs", "perimeter_m", "capture_class", "uncertainty_m2", "declared_area_m2",
        "area_class", "verdict", "reason", "not_checked", "rule_profile",
        "findings",
    ]

    private var criteria: [Criterion] { profile.criteria.filter { $0 != .area } }

    private static func column(of criterion: Criterion) -> String {
        "criterion_" + criterion.code.map { $0 == ":" ? "_" : String($0) }.joined()
    }

    /// The codes of findings, each once, in the order found.
    static func codes(_ findings: [Finding]) -> [String] {
        var codes: [String] = []
        for finding in findings where !codes.contains(finding.code.rawValue) { codes.append(finding.code.rawValue) }
        return codes
    }
}
