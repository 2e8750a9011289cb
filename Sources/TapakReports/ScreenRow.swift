import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// The columns of `screen` (docs/codes.md) for one feature: a value that workers share.
///
/// What many rows have alike is kept ready: the names of the village, the rule profile, and that no criterion but the
/// area was checked.
struct ScreenRow: Sendable {
    private let phrasebook: Phrasebook
    private let names: [String]
    private let keys: JSONKeys
    private let prefixedKeys: JSONKeys
    private let basis: ReadyCells
    private let identifier: ReadyCells
    /// By their index in the layer.
    private let villages: [ReadyCells]
    private let noVillage = ReadyCells(Array(repeating: .none, count: 5))
    /// The criteria but for the area; most rows say that none of them was checked.
    private let criteria: [Criterion]
    private let uncheckedCriteria: ReadyCells
    private let uncheckedAnswers: ReadyCells

    init(profile: RuleProfile, layer: VillageLayer?, phrasebook: Phrasebook) {
        self.phrasebook = phrasebook
        basis = ReadyCells(.code(profile.basis.rawValue))
        identifier = ReadyCells(.code(profile.identifier))
        villages = layer?.villages.map { ReadyCells($0) } ?? []
        criteria = profile.criteria.filter { $0 != .area }
        uncheckedCriteria = ReadyCells(.codes(criteria.map(\.code)))
        uncheckedAnswers = ReadyCells(criteria.map { _ in .code(Answer.notChecked.rawValue) })
        names = Self.columnNames + criteria.map { Self.column(of: $0) }
        keys = JSONKeys(names)
        prefixedKeys = JSONKeys(names, prefix: PropertiesSplicer.prefix)
    }

    /// The fields in column order; the same names for every feature.
    func fields(of screened: ScreenParcels.Screened) -> [Field] {
        var pen = CellPen(phrasebook)
        write(screened, with: &pen)
        precondition(pen.cells.count == names.count, "every column has a value")
        return zip(names, pen.cells).map { Field($0, $1) }
    }

    /// Adds a feature as a row of CSV, without laying out its fields first.
    ///
    /// - Returns: where in the buffer the field `findings` stands: codes with semicolons between them, never in quotes,
    ///   empty where nothing was found.
    /// - Complexity: O(*n*) in the bytes of the row; a parcel of which only the area was judged takes no memory but that
    ///   of the buffer.
    @discardableResult
    func appendCSV(_ screened: ScreenParcels.Screened, to buffer: inout TextBuffer) -> Range<Int> {
        var pen = CSVPen(phrasebook)
        swap(&pen.buffer, &buffer)
        write(screened, with: &pen)
        pen.endRow()
        swap(&pen.buffer, &buffer)
        return pen.findings
    }

    /// Adds the members of a feature's JSON object, as ``fields(of:)`` has them, without laying out its fields first.
    ///
    /// - Parameter isPrefixed: whether the names begin with ``PropertiesSplicer/prefix``, among a file's own properties.
    /// - Returns: where in the buffer the codes of the findings stand, between the brackets.
    /// - Complexity: O(*n*) in the bytes of the members.
    @discardableResult
    func appendJSONMembers(
        of screened: ScreenParcels.Screened, isPrefixed: Bool = false, to buffer: inout TextBuffer
    ) -> Range<Int> {
        var pen = JSONPen(isPrefixed ? prefixedKeys : keys, phrasebook)
        swap(&pen.buffer, &buffer)
        write(screened, with: &pen)
        precondition(pen.count == names.count, "every column has a value")
        swap(&pen.buffer, &buffer)
        return pen.findings
    }

    /// Hands over the values in column order.
    private func write(_ screened: ScreenParcels.Screened, with pen: inout some RowPen) {
        write(screened.assessment.parcel, with: &pen)
        write(screened.assessment, with: &pen)
    }

    private func write(_ parcel: Parcel, with pen: inout some RowPen) {
        pen.userText(parcel.file)
        pen.integer(parcel.feature)
        pen.userText(parcel.id)
        pen.userText(parcel.name)
        pen.code(parcel.assetClass.rawValue)
    }

    private func write(_ assessment: Assessment, with pen: inout some RowPen) {
        let area = assessment.area
        let measurement = assessment.measurement
        pen.ready(assessment.place.map { villages[$0.village] } ?? noVillage)
        pen.number(assessment.place?.share, decimals: 6)
        pen.area(area)
        if area == nil { pen.code(nil) } else { pen.ready(basis) }
        pen.area(measurement?.geodesicArea)
        pen.area(measurement?.gridArea)
        pen.code(measurement?.zone.map { Self.gridNames[$0.index] })
        pen.length(measurement?.perimeter)
        pen.code(assessment.parcel.captureClass.rawValue)
        pen.area(assessment.uncertainty?.bound)
        pen.area(assessment.parcel.declaredArea)
        pen.code(assessment.areaClass?.rawValue)
        pen.code(assessment.verdict.rawValue)
        pen.sentence(assessment.grounds)
        let isUnchecked = assessment.notChecked == criteria
        if isUnchecked { pen.ready(uncheckedCriteria) } else { pen.codes(assessment.notChecked) }
        pen.ready(identifier)
        pen.codes(assessment.findings)
        if isUnchecked {
            pen.ready(uncheckedAnswers)
        } else {
            for criterion in criteria { pen.code((assessment.answers[criterion] ?? .notChecked).rawValue) }
        }
    }

    /// The columns without values, for the header.
    var columns: [Field] { names.map { Field($0, .none) } }

    /// The columns that every profile has, in the order docs/codes.md lays down.
    private static let columnNames = [
        "file", "feature", "id", "name", "asset_class",
        "kelurahan_code", "kemendagri_code", "kelurahan", "kecamatan", "regency",
        "kelurahan_share", "area_m2", "area_basis", "geodesic_area_m2", "grid_area_m2",
        "grid_crs", "perimeter_m", "capture_class", "uncertainty_m2", "declared_area_m2",
        "area_class", "verdict", "reason", "not_checked", "rule_profile",
        "findings",
    ]

    /// The names of the systems of all zones, so that none is put together anew for a row.
    private static let gridNames = TM3Zone.all.map(\.crs.name)

    private static func column(of criterion: Criterion) -> String {
        "criterion_" + criterion.code.map { $0 == ":" ? "_" : String($0) }.joined()
    }

    /// The codes of findings, each once, in the order found.
    static func codes(_ findings: [Finding]) -> [String] {
        guard !findings.isEmpty else { return [] }
        var codes: [String] = []
        for finding in findings where !codes.contains(finding.code.rawValue) { codes.append(finding.code.rawValue) }
        return codes
    }
}

extension ReadyCells {
    /// What a row says of the village that a parcel lies in.
    fileprivate init(_ village: Village) {
        self.init(
            .userText(ifPresent: village.code),
            .code(ifPresent: village.kemendagriCode),
            .userText(ifPresent: village.shownName),
            .userText(ifPresent: village.shownKecamatan),
            .userText(ifPresent: village.shownRegency))
    }
}
