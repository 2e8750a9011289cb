import TapakLanguage
import TapakProgramme
import TapakReports
import TapakSurvey
import TapakWorkflows

/// `tapak verify LIST --project PROJECT`: whether a readiness list says what its project says.
struct VerifyReadinessRun {
    /// The list, as the user named it.
    var list: String
    /// The project.
    var project: String
    /// The units or kecamatan that the list was restricted to.
    var units: [String]
    /// The day for which the list was made, where it is known.
    var now: CalendarDate?

    /// Whether a file is a list and not a project, by its name.
    static func isList(_ path: String) -> Bool {
        let name = path.lowercased()
        return name == "-" || name.hasSuffix(".csv") || name.hasSuffix(".json")
    }

    /// Compares, says what came of it on standard output, and leaves with 1 where something differs.
    func callAsFunction() async throws {
        do {
            let phrasebooks = [Speech.language] + Language.allCases.filter { $0 != Speech.language }
            var input = VerifyReadiness.Input(
                list: list, project: project, date: now ?? .today, knowsDate: now != nil,
                sentences: { reason in phrasebooks.map { Phrasebook($0).sentence(reason) } })
            input.choices = units
            input.workerCount = Processor.coreCount
            let outcome = try await VerifyReadiness()(input)
            let sink = try ReportSink(path: "-", overwrite: false)
            try ReadinessVerdictText(
                phrasebook: Phrasebook(Speech.language), style: Console.style(forOutput: "-")
            ).write(outcome, to: sink)
            try sink.commit()
            if !outcome.isSame { throw Diagnostics.code(.strict) }
        } catch {
            throw ReadinessCommand.exit(for: error)
        }
    }
}
