import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// The parcels of a page as rows of JSON, written as they come; page.js reads them by place.
///
/// | place | value |
/// |---|---|
/// | 0–3 | verdict, village (−1: none), id, name |
/// | 4–6 | area and its bound in m², area class |
/// | 7–8 | reason, findings as [code, severity, sentence, help, x, y] |
/// | 9 | rings, or null where nothing can be drawn |
/// | 10–13 | file, feature, asset class, capture class |
/// | 14–18 | declared, geodesic and grid area in m², TM-3 zone, perimeter in m |
/// | 19–20 | share in the village, answers to all criteria but the area |
/// | 21 | the building's rings or null, [criterion, sentence], what remains, access; or null |
struct PageParcels {
    private let profile: RuleProfile
    private let phrasebook: Phrasebook
    private(set) var grid: MapGrid?
    private(set) var phrases = PagePhrases()
    private(set) var files: [String] = []
    /// The rows, with commas between them.
    private(set) var rows = TextBuffer()
    private(set) var count = 0

    init(profile: RuleProfile, phrasebook: Phrasebook, grid: MapGrid?) {
        self.profile = profile
        self.phrasebook = phrasebook
        self.grid = grid
    }

    /// The criteria that have an answer in place 20.
    static func criteria(of profile: RuleProfile) -> [Criterion] { profile.criteria.filter { $0 != .area } }

    mutating func add(_ screened: ScreenParcels.Screened) {
        let assessment = screened.assessment
        let parcel = assessment.parcel
        // Without villages the first place on Earth is the origin.
        if grid == nil, let first = parcel.geometry?.positions.first, MapGrid(origin: first).cell(first) != nil {
            grid = MapGrid(origin: first)
        }
        if count > 0 { rows.append(",\n") }
        count += 1
        rows.append("[")
        rows.appendInteger(Verdict.allCases.firstIndex(of: assessment.verdict) ?? 0)
        rows.append(",")
        rows.appendInteger(assessment.place?.village ?? -1)
        appendText(parcel.id)
        appendText(parcel.name)
        append(assessment.area?.squareMetres)
        append(assessment.uncertainty?.bound.squareMetres)
        append(index: assessment.areaClass.flatMap { AreaClass.allCases.firstIndex(of: $0) })
        rows.append(",")
        phrases.append(phrasebook.sentence(assessment.grounds), to: &rows)
        appendFindings(of: assessment)
        appendRings(of: parcel.geometry)
        append(index: index(of: parcel.file))
        append(index: parcel.feature)
        append(index: AssetClass.allCases.firstIndex(of: parcel.assetClass))
        append(index: CaptureClass.allCases.firstIndex(of: parcel.captureClass))
        append(parcel.declaredArea?.squareMetres)
        appendMeasures(assessment.measurement)
        append(assessment.place?.share, decimals: 4)
        appendAnswers(of: assessment)
        appendSiting(assessment.siting)
        rows.append("]")
    }

    private mutating func append(_ number: Double?, decimals: Int = 2) {
        rows.append(",")
        guard let number, number.isFinite else { return rows.append("null") }
        rows.appendFixed(number, decimals: decimals)
    }

    private mutating func append(index: Int?) {
        rows.append(",")
        if let index { rows.appendInteger(index) } else { rows.append("null") }
    }

    private mutating func appendText(_ text: String?) {
        rows.append(",")
        if let text { rows.appendScriptString(phrasebook.shown(text)) } else { rows.append("null") }
    }

    private mutating func index(of file: String) -> Int {
        if let index = files.lastIndex(of: file) { return index }
        files.append(file)
        return files.count - 1
    }

    private mutating func appendFindings(of assessment: Assessment) {
        rows.append(",[")
        let box = assessment.parcel.geometry?.boundingBox.grown(x: 1e-4, y: 1e-4)
        for (number, finding) in assessment.findings.enumerated() {
            rows.append(number > 0 ? ",[" : "[")
            rows.appendInteger(FindingCode.allCases.firstIndex(of: finding.code) ?? 0)
            rows.append(",")
            rows.appendInteger(FindingSeverity.allCases.firstIndex(of: finding.severity) ?? 0)
            rows.append(",")
            phrases.append(phrasebook.sentence(finding), to: &rows)
            rows.append(",")
            phrases.append(phrasebook.help(finding), to: &rows)
            // Findings of reading name the file's own coordinates, which may be metres: only a place on the parcel is drawn.
            if let position = finding.location.position, box?.contains(position) == true,
                let cell = grid?.cell(position)
            {
                rows.append(",")
                rows.appendInteger(cell.x)
                rows.append(",")
                rows.appendInteger(cell.y)
            }
            rows.append("]")
        }
        rows.append("]")
    }

    private mutating func appendRings(of geometry: Geometry?) {
        rows.append(",")
        write(geometry)
    }

    private mutating func write(_ geometry: Geometry?) {
        guard let geometry, let rings = grid?.rings(of: geometry, tolerance: MapGrid.parcelTolerance), !rings.isEmpty
        else {
            return rows.append("null")
        }
        rows.appendRings(rings)
    }

    /// Null where nothing was found out, which is so where nothing was asked.
    private mutating func appendSiting(_ siting: Siting?) {
        rows.append(",")
        guard let siting, !siting.isEmpty else { return rows.append("null") }
        rows.append("[")
        write(siting.footprint?.placement)
        rows.append(",[")
        var isFirst = true
        for (number, criterion) in Self.criteria(of: profile).enumerated() {
            guard let sentence = sentence(siting, criterion) else { continue }
            rows.append(isFirst ? "[" : ",[")
            isFirst = false
            rows.appendInteger(number)
            rows.append(",")
            phrases.append(sentence, to: &rows)
            rows.append("]")
        }
        rows.append("]")
        append(sentence: siting.land?.remaining.map { phrasebook.sentence($0) })
        append(sentence: siting.access.map { phrasebook.sentence($0) })
        rows.append("]")
    }

    /// What was found out that answers a criterion; nothing where it was not looked at.
    private func sentence(_ siting: Siting, _ criterion: Criterion) -> String? {
        if criterion == .footprint {
            return siting.footprint.map { phrasebook.sentence($0) }
        }
        guard let layer = siting.land?.layers.first(where: { $0.criterion == criterion }) else { return nil }
        return layer.answer == .notChecked ? nil : phrasebook.sentence(layer)
    }

    private mutating func append(sentence: String?) {
        rows.append(",")
        if let sentence { phrases.append(sentence, to: &rows) } else { rows.append("null") }
    }

    private mutating func appendMeasures(_ measurement: Measurement?) {
        append(measurement?.geodesicArea.squareMetres)
        append(measurement?.gridArea?.squareMetres)
        rows.append(",")
        if let zone = measurement?.zone { rows.appendScriptString(zone.crs.name) } else { rows.append("null") }
        append(measurement?.perimeter.metres)
    }

    /// Null where nothing but the area was asked, which is most of the time.
    private mutating func appendAnswers(of assessment: Assessment) {
        rows.append(",")
        let answers = Self.criteria(of: profile).map { assessment.answers[$0] ?? .notChecked }
        guard answers.contains(where: { $0 != .notChecked }) else { return rows.append("null") }
        rows.appendList(answers) { $0.appendInteger(Answer.allCases.firstIndex(of: $1) ?? 0) }
    }
}
