import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

extension ScreenCommand {
    /// Screens a project: what is stale is assessed, the list is that of all its parcels.
    func screenProject(_ path: String) async throws {
        let phrasebook = ProjectShow.phrasebook
        let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
        let summarySink = try summary.map { try ReportSink(path: $0, overwrite: destination.overwrite) }
        var input = ScreenProject.Input(path: path, sentence: ProjectShow.sentence)
        input.profile = try screening.rules.map { try ProfileChoice($0).stored }
        input.repairs = repair
        input.presentations = ProjectShow.presentations
        input.workerCount = workers.count
        let progress = ProgressLine(phrasebook: phrasebook)
        let outcome = try await ScreenProject()(input, progress: progress.show)
        progress.clear()
        try write(outcome, to: sink)
        if let summarySink, let board = outcome.screening.board, let layer = outcome.screening.layer {
            try SummaryReport(layer: layer, phrasebook: phrasebook).write(board, to: summarySink)
        }
        try sink.commit()
        try summarySink?.commit()
        Console.say(RunSummary(phrasebook: phrasebook).text(outcome))
        if strict, outcome.screening.featureCount != outcome.screening.verdicts[.pass] ?? 0 {
            throw Diagnostics.code(.strict)
        }
    }

    private func write(_ outcome: ScreenProject.Outcome, to sink: ReportSink) throws {
        let phrasebook = ProjectShow.phrasebook
        let layer = outcome.screening.layer
        if let format = ScreenFormat(rawValue: chosenFormat.rawValue) {
            let report = try ScreenReport(
                format, profile: outcome.profile, layer: layer, phrasebook: phrasebook, sink: sink)
            for row in outcome.parcels { try report.add(row) }
            try report.finish(outcome.screening)
        } else if chosenFormat == .html {
            var page = ScreenPage(
                profile: outcome.profile, layer: layer, phrasebook: phrasebook, land: outcome.ground.layers,
                roads: outcome.ground.roads)
            for row in outcome.parcels { page.add(row) }
            try page.write(outcome.screening, to: sink)
        } else {
            var table = ScreenTable(
                profile: outcome.profile, layer: layer, phrasebook: phrasebook,
                style: Console.style(forOutput: destination.output))
            for row in outcome.parcels { table.add(row) }
            try table.write(outcome.screening, to: sink)
        }
    }
}
