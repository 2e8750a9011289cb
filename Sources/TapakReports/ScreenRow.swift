import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// The columns of `screen` (docs/codes.md) for one feature.
struct ScreenRow {
    private let basis: Cell
    private let identifier: Cell
    private let villages: [VillageCells]
    private let phrasebook: Phrasebook
    private let names: [String]
    /// The criteria but for the area; most rows say that none of them was checked.
    private let criteria: [Criterion]
    private let codes: [String]

    init(profile: RuleProfile, layer: VillageLayer?, phrasebook: Phrasebook) {
        basis = .code(profile.basis.rawValue)
        identifier = .code(profile.identifier)
        villages = layer?.villages.map { VillageCells($0) } ?? []
        self.phrasebook = phrasebook
        criteria = profile.criteria.filter { $0 != .area }
        codes = criteria.map(\.code)
        names = Self.columnNames + criteria.map { Self.column(of: $0) }
    }

    /// The fields in column order; the same names for every feature.
    func fields(of screened: ScreenParcels.Screened) -> [Field] {
        var fields: [Field] = []
        fields.reserveCapacity(names.count)
        visit(screened) { fields.append(Field(names[fields.count], $0)) }
        precondition(fields.count == names.count, "every column has a value")
        return fields
    }

    /// Adds a feature as a row of CSV, without laying out its fields first.
    ///
    /// - Returns: where the codes of its findings stand in the buffer.
    @discardableResult
    func appendCSV(_ screened: ScreenParcels.Screened, to buffer: inout TextBuffer) -> Range<Int> {
        var column = 0
        var codes = 0..<0
        visit(screened) { cell in
            if column > 0 { buffer.appendASCII(UInt8(ascii: ",")) }
            let start = buffer.bytes.count
            buffer.appendCSV(cell)
            if names[column] == Self.findingsColumn { codes = start..<buffer.bytes.count }
            column += 1
        }
        buffer.append("\r\n")
        return codes
    }

    /// The column of the findings' codes.
    static let findingsColumn = "findings"

    /// Hands over the values in column order.
    private func visit(_ screened: ScreenParcels.Screened, _ take: (Cell) -> Void) {
        let assessment = screened.assessment
        let parcel = assessment.parcel
        let village = assessment.place.map { villages[$0.village] } ?? VillageCells()
        let measurement = assessment.measurement
        let isUnchecked = assessment.notChecked == criteria
        take(.userText(parcel.file))
        take(.integer(parcel.feature))
        take(.userText(ifPresent: parcel.id))
        take(.userText(ifPresent: parcel.name))
        take(.code(parcel.assetClass.rawValue))
        take(village.code)
        take(village.kemendagriCode)
        take(village.name)
        take(village.kecamatan)
        take(village.regency)
        take(assessment.place.map { .number($0.share, decimals: 6) } ?? .none)
        take(.area(assessment.area))
        take(assessment.area == nil ? .none : basis)
        take(.area(measurement?.geodesicArea))
        take(.area(measurement?.gridArea))
        take(.code(ifPresent: measurement?.zone.flatMap { Self.gridNames[$0.crs] }))
        take(.length(measurement?.perimeter))
        take(.code(parcel.captureClass.rawValue))
        take(.area(assessment.uncertainty?.bound))
        take(.area(parcel.declaredArea))
        take(.code(ifPresent: assessment.areaClass?.rawValue))
        take(.code(assessment.verdict.rawValue))
        take(.code(phrasebook.sentence(assessment.grounds)))
        take(.codes(isUnchecked ? codes : assessment.notChecked.map(\.code)))
        take(identifier)
        take(.codes(Self.codes(assessment.findings)))
        if isUnchecked {
            for _ in criteria { take(.code(Answer.notChecked.rawValue)) }
        } else {
            for criterion in criteria { take(.code((assessment.answers[criterion] ?? .notChecked).rawValue)) }
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

    /// The names of the zones' systems, which are not put together anew for every row.
    private static let gridNames = Dictionary(uniqueKeysWithValues: TM3Zone.all.map { ($0.crs, $0.crs.name) })

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

/// What a row says of the village that a parcel lies in.
private struct VillageCells {
    var code = Cell.none
    var kemendagriCode = Cell.none
    var name = Cell.none
    var kecamatan = Cell.none
    var regency = Cell.none

    /// Of a parcel in no village.
    init() {}

    init(_ village: Village) {
        code = .userText(ifPresent: village.code)
        kemendagriCode = .code(ifPresent: village.kemendagriCode)
        name = .userText(ifPresent: village.shownName)
        kecamatan = .userText(ifPresent: village.shownKecamatan)
        regency = .userText(ifPresent: village.shownRegency)
    }
}
