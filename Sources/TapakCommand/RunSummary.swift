import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// A few lines on standard error after a run whose data went elsewhere.
struct RunSummary {
    let phrasebook: Phrasebook

    func text(_ outcome: ScreenParcels.Outcome) -> String {
        let word = phrasebook.word(outcome.featureCount == 1 ? .feature : .features)
        let parts = Verdict.allCases.map { verdict in
            "\(phrasebook.integer(outcome.verdicts[verdict] ?? 0)) \(phrasebook.label(verdict))"
        }
        var names = outcome.notChecked.map { phrasebook.label($0) }
        if outcome.provenance.comparesParcels == false { names.append(phrasebook.word(.amongParcels)) }
        let unchecked = names.joined(separator: ", ")
        var lines = ["\(phrasebook.integer(outcome.featureCount)) \(word): \(parts.joined(separator: ", "))"]
        if !unchecked.isEmpty { lines.append("\(phrasebook.word(.notCheckedHead)): \(unchecked)") }
        lines += findings(outcome.tally)
        lines += inputs(outcome.provenance)
        return lines.joined(separator: "\n")
    }

    func text(_ outcome: MeasureFeatures.Outcome) -> String {
        let word = phrasebook.word(outcome.featureCount == 1 ? .feature : .features)
        var lines = ["\(phrasebook.integer(outcome.featureCount)) \(word)"]
        lines += findings(outcome.tally)
        lines += inputs(outcome.provenance)
        return lines.joined(separator: "\n")
    }

    /// Only what was found, for a run whose verdicts nobody asked for.
    func findingsText(_ outcome: ScreenParcels.Outcome) -> String {
        let word = phrasebook.word(outcome.featureCount == 1 ? .feature : .features)
        let found = findings(outcome.tally)
        let head =
            "\(phrasebook.integer(outcome.featureCount)) \(word), \(phrasebook.word(.findingsHead).lowercased()): "
        return ([head + (found.isEmpty ? phrasebook.word(.nothingFound) : "")] + found).joined(separator: "\n")
    }

    /// What a screening of a project did beside its list.
    func text(_ outcome: ScreenProject.Outcome) -> String {
        var lines = outcome.edits.map(phrasebook.sentence)
        lines.append(text(outcome.screening))
        lines.append(
            outcome.assessedCount == 0
                ? phrasebook.sentence(.nothingStale)
                : say(
                    "\(phrasebook.integer(outcome.assessedCount)) bidang dinilai ulang",
                    "\(phrasebook.integer(outcome.assessedCount)) parcels assessed anew"))
        return lines.joined(separator: "\n")
    }

    func findings(_ tally: FindingTally) -> [String] {
        tally.rows.map { row in
            "  \(phrasebook.integer(row.count))× \(row.code.rawValue) (\(phrasebook.label(row.severity))): "
                + phrasebook.label(row.code)
        }
    }

    private func inputs(_ provenance: Provenance) -> [String] {
        provenance.inputs.map { input in
            let operation = input.system.operation
            let accuracy =
                operation.accuracy.map { "\(phrasebook.word(.accuracy)) \(phrasebook.length($0))" }
                ?? phrasebook.word(.exact)
            return "  \(input.file): \(input.system.crs.name), \(operation.name), \(accuracy)"
        }
    }
}
