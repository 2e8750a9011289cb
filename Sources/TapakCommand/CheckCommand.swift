public import ArgumentParser
import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
public import TapakReports
import TapakSurvey
import TapakWorkflows

/// `tapak check`: is this file what it claims? Findings only.
struct CheckCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: say(
                "Memeriksa berkas: hanya temuan, per fitur, dengan tempat dan cara memperbaikinya.",
                "Checks files: findings only, by feature, with their place and what to do."),
            discussion: say(
                """
                Contoh:
                  tapak check bidang.geojson --kelurahan kelurahan.geojson
                  tapak check bidang.geojson --format json --output temuan.json
                  tapak check bidang.geojson --kelurahan kelurahan.geojson --propose usul.geojson

                Usul pembetulan koordinat hanya ditulis ke berkas --propose; tidak ada yang diterapkan sendiri.
                """,
                """
                Examples:
                  tapak check parcels.geojson --kelurahan villages.geojson
                  tapak check parcels.geojson --format json --output findings.json
                  tapak check parcels.geojson --kelurahan villages.geojson --propose proposals.geojson

                Proposals to correct coordinates are only written to the --propose file; nothing is applied by itself.
                """))
    }

    @OptionGroup var screening: ScreeningOptions

    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran (bawaan text).", "Output format (default text)."),
            valueName: CheckFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: CheckFormat?

    @Option(
        help: ArgumentHelp(
            say("Tulis usul pembetulan koordinat (GeoJSON).", "Write proposed corrections of coordinates (GeoJSON)."),
            valueName: "FILE"))
    var propose: String?

    @Flag(help: ArgumentHelp(say("Kode keluar 1 bila ada galat.", "Exit code 1 when there is an error.")))
    var strict = false

    @OptionGroup var destination: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        try screening.checkOutputs([destination.output] + [propose].compactMap(\.self))
    }

    func run() async throws {
        do {
            try await check()
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }

    private func check() async throws {
        let phrasebook = Phrasebook(Speech.language)
        let rules = try ProfileChoice(screening.chosenRules)
        let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
        let proposalSink = try propose.map { try ReportSink(path: $0, overwrite: destination.overwrite) }
        var input = try screening.input(under: rules)
        input.countsProposals = true
        input.asksFootprint = false
        let report = CheckReport(
            format ?? destination.format(CheckFormat.self) ?? .text, phrasebook: phrasebook, sink: sink)
        let proposals = proposalSink.map { ProposalReport(phrasebook: phrasebook, sink: $0) }
        let progress = ProgressLine(phrasebook: phrasebook)
        let outcome = try await ScreenParcels()(input, progress: progress.show) { screened in
            try report.add(screened)
            try proposals?.add(screened)
        }
        progress.clear()
        try report.finish(outcome)
        try proposals?.finish()
        try sink.commit()
        try proposalSink?.commit()
        Console.say(RunSummary(phrasebook: phrasebook).findingsText(outcome))
        if strict, outcome.tally.hasErrors { throw Diagnostics.code(.strict) }
    }
}

extension CheckFormat: ExpressibleByArgument {}
