import TapakFormats
import TapakGeometry
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// How many units would have a passing parcel under other least areas (`tapak policy`).
public struct PolicyReport {
    let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// A report in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes the curve; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(
        _ outcome: TracePolicyCurve.Outcome, as format: PolicyFormat, to sink: ReportSink
    ) throws {
        try sink.write { buffer in
            switch format {
            case .table: appendTable(outcome, to: &buffer)
            case .csv: appendCSV(outcome.curve, to: &buffer)
            case .svg:
                buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                plot(outcome).append(to: &buffer, phrasebook: phrasebook)
            case .html: appendPage(outcome, to: &buffer)
            }
        }
    }

    private func word(_ word: ReadinessWord) -> String { phrasebook.readinessWord(word) }

    private func fields(of step: PolicyCurve.Step?, units: Int) -> [Field] {
        [
            Field("minimum_m2", step.map { .integer($0.minimum) } ?? .none),
            Field("units", .integer(units)), Field("passing", step.map { .integer($0.passing) } ?? .none),
            Field("doubtful", step.map { .integer($0.doubtful) } ?? .none),
            Field("change", step.map { .integer(-$0.lost.count) } ?? .none), Field("lost", .codes(step?.lost ?? [])),
        ]
    }

    private func appendCSV(_ curve: PolicyCurve, to buffer: inout TextBuffer) {
        buffer.appendCSVHeader(fields(of: nil, units: 0))
        for step in curve.steps { buffer.appendCSV(fields(of: step, units: curve.units.count)) }
    }

    private func appendTable(_ outcome: TracePolicyCurve.Outcome, to buffer: inout TextBuffer) {
        buffer.append(style.strong(title(outcome)) + "\n")
        for note in notes(outcome) { buffer.append(style.wrapped(note, indent: 2, firstIndent: 0) + "\n") }
        for step in outcome.curve.steps {
            let lost =
                step.lost.isEmpty ? "" : "; −\(phrasebook.integer(step.lost.count)): \(names(step, outcome.curve))"
            let area = phrasebook.plainArea(.squareMetres(Double(step.minimum)))
            let text =
                "\(area): \(phrasebook.integer(step.passing)) \(word(.passing)), "
                + "\(phrasebook.integer(step.doubtful)) \(word(.doubtful))\(lost)"
            buffer.append("  " + style.wrapped(text, indent: 6, firstIndent: 2) + "\n")
        }
    }

    /// What the curve is about.
    func title(_ outcome: TracePolicyCurve.Outcome) -> String {
        let region = outcome.regionName.map { "\(phrasebook.shown($0)) (\(outcome.regionCode))" } ?? outcome.regionCode
        return "\(word(.policyTitle)): \(region)"
    }

    /// What has to be known to read the curve.
    func notes(_ outcome: TracePolicyCurve.Outcome) -> [String] {
        let wording = ReadinessWording(phrasebook: phrasebook)
        var notes = [
            "\(word(.policySummary)) (\(phrasebook.integer(outcome.curve.units.count)) \(word(.units)))",
            "\(word(.current)): \(wording.rules(outcome.profile))",
        ]
        if !outcome.notChecked.isEmpty {
            let names = outcome.notChecked.map { phrasebook.label($0) }.joined(separator: ", ")
            notes.append("\(word(.notChecked)): \(names) (\(word(.notCheckedNote)))")
        }
        if outcome.parcelsElsewhere > 0 {
            notes.append("\(phrasebook.integer(outcome.parcelsElsewhere)) \(word(.parcelsElsewhere))")
        }
        return notes + [wording.head(outcome.head)]
    }

    /// The names of the units that a step loses.
    func names(_ step: PolicyCurve.Step, _ curve: PolicyCurve) -> String {
        step.lost.map { phrasebook.shown(curve.name(of: $0)) }.joined(separator: ", ")
    }

    /// The curve as a plot.
    ///
    /// A count is known at its least area and at no other; it is drawn on to the next one.
    func plot(_ outcome: TracePolicyCurve.Outcome) -> StepPlot {
        var plot = StepPlot(
            id: "policy", title: title(outcome), summary: word(.policySummary), xLabel: word(.minimum),
            yLabel: word(.units))
        let steps = outcome.curve.steps
        plot.series = [
            StepPlot.Series(
                label: word(.passing), tone: .good, steps: steps.map { (x: $0.minimum, count: $0.passing) }),
            StepPlot.Series(
                label: "\(word(.passing)) + \(word(.doubtful))", tone: .doubtful,
                steps: steps.map { (x: $0.minimum, count: $0.passing + $0.doubtful) }),
        ]
        let current = Int(outcome.profile.minimum.value.squareMetres.rounded())
        if let first = steps.first, let last = steps.last, (first.minimum...last.minimum).contains(current) {
            plot.marks = [StepPlot.Mark(x: current, label: word(.current))]
        }
        return plot
    }
}
