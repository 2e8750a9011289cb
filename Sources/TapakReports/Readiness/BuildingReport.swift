import TapakFormats
import TapakGeometry
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// How many units would have a parcel for one building or another (`tapak policy --building`).
public struct BuildingReport {
    let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// A report in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes the comparison; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(
        _ outcome: CompareBuildings.Outcome, as format: PolicyFormat, to sink: ReportSink
    ) throws {
        try sink.write { buffer in
            switch format {
            case .table: appendTable(outcome, to: &buffer)
            case .csv: appendCSV(outcome, to: &buffer)
            case .svg:
                buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                plot(outcome).append(to: &buffer, phrasebook: phrasebook)
            case .html: appendPage(outcome, to: &buffer)
            }
        }
    }

    private func fields(_ row: BuildingComparison.Row?, _ outcome: CompareBuildings.Outcome) -> [Field] {
        func integer(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .none }
        return [
            Field("building", .code(row.map { $0.building.code } ?? "")),
            Field("minimum_m2", integer(outcome.minimum)), Field("units", .integer(outcome.comparison.units.count)),
            Field("passing", integer(row?.passing)), Field("doubtful", integer(row?.doubtful)),
            Field("change", integer(row?.change)), Field("gained", .codes(row?.gained ?? [])),
            Field("lost", .codes(row?.lost ?? [])), Field("parcels", .integer(outcome.parcels)),
            Field("parcels_passing", integer(row?.parcelsPassing)),
            Field("parcels_doubtful", integer(row?.parcelsDoubtful)),
        ]
    }

    private func appendCSV(_ outcome: CompareBuildings.Outcome, to buffer: inout TextBuffer) {
        buffer.appendCSVHeader(fields(nil, outcome))
        for row in outcome.comparison.rows { buffer.appendCSV(fields(row, outcome)) }
    }

    private func appendTable(_ outcome: CompareBuildings.Outcome, to buffer: inout TextBuffer) {
        buffer.append(style.strong(title(outcome)) + "\n")
        for note in notes(outcome) { buffer.append(style.wrapped(note, indent: 2, firstIndent: 0) + "\n") }
        for row in outcome.comparison.rows {
            var parts = [
                "\(phrasebook.integer(row.passing)) \(word(.passing)), "
                    + "\(phrasebook.integer(row.doubtful)) \(word(.doubtful))",
                "\(phrasebook.integer(row.parcelsPassing)) \(word(.parcelsPassing)), "
                    + "\(phrasebook.integer(row.parcelsDoubtful)) \(word(.parcelsDoubtful))",
            ]
            for (sign, codes) in [("+", row.gained), ("−", row.lost)] where !codes.isEmpty {
                parts.append("\(sign)\(phrasebook.integer(codes.count)): \(names(codes, outcome.comparison))")
            }
            let text = "\(label(row)): \(parts.joined(separator: "; "))"
            buffer.append("  " + style.wrapped(text, indent: 6, firstIndent: 2) + "\n")
        }
    }

    // MARK: Words

    func word(_ word: ReadinessWord) -> String { phrasebook.readinessWord(word) }

    /// What the comparison is about.
    func title(_ outcome: CompareBuildings.Outcome) -> String {
        let region = outcome.regionName.map { "\(phrasebook.shown($0)) (\(outcome.regionCode))" } ?? outcome.regionCode
        return "\(word(.buildingTitle)): \(region)"
    }

    /// What has to be known to read the comparison.
    func notes(_ outcome: CompareBuildings.Outcome) -> [String] {
        let wording = ReadinessWording(phrasebook: phrasebook)
        var notes = [
            "\(word(.buildingSummary)) (\(phrasebook.integer(outcome.comparison.units.count)) \(word(.units)), "
                + "\(phrasebook.integer(outcome.parcels)) \(word(.parcels)))",
            "\(word(.current)): \(wording.rules(outcome.profile))",
            "\(phrasebook.integer(outcome.passingNow)) \(word(.underPresentRules))",
            outcome.minimum.map { "\(word(.areaAsked)): \(phrasebook.plainArea(.squareMetres(Double($0))))" }
                ?? word(.areaAside),
        ]
        if let setbacks = phrasebook.phrase(outcome.profile.setbacks) { notes.append(setbacks) }
        if !outcome.notChecked.isEmpty {
            let names = outcome.notChecked.map { phrasebook.label($0) }.joined(separator: ", ")
            notes.append("\(word(.notChecked)): \(names) (\(word(.notCheckedNote)))")
        }
        if outcome.parcelsUnassessable > 0 {
            notes.append("\(phrasebook.integer(outcome.parcelsUnassessable)) \(word(.parcelsUnassessable))")
        }
        if outcome.parcelsElsewhere > 0 {
            notes.append("\(phrasebook.integer(outcome.parcelsElsewhere)) \(word(.parcelsElsewhere))")
        }
        return notes + [wording.head(outcome.head)]
    }

    /// A building by its sides, and whether it is the profile's.
    func label(_ row: BuildingComparison.Row) -> String {
        phrasebook.plain(row.building) + (row.isPresent ? " (\(word(.current)))" : "")
    }

    /// The names of units.
    func names(_ codes: [String], _ comparison: BuildingComparison) -> String {
        codes.map { phrasebook.shown(comparison.name(of: $0)) }.joined(separator: ", ")
    }

    /// A bar for each building: units that pass, and those that may.
    func plot(_ outcome: CompareBuildings.Outcome) -> BarPlot {
        BarPlot(
            id: "buildings", title: title(outcome), summary: word(.buildingSummary),
            bars: outcome.comparison.rows.map { row in
                BarPlot.Bar(
                    label: label(row),
                    parts: [
                        .init(label: word(.passing), count: row.passing, tone: .good),
                        .init(label: word(.doubtful), count: row.doubtful, tone: .doubtful),
                    ])
            })
    }
}

extension BuildingComparison.Row {
    /// How many units more pass than with the profile's building, or fewer.
    var change: Int { gained.count - lost.count }
}
