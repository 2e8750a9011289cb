import ArgumentParser
import TapakLanguage
import TapakReports
import TapakWorkflows

/// `tapak diff`: two deliveries of a project.
struct DiffCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: say(
                "Membandingkan dua kiriman; tanpa nomor: daftar kiriman.",
                "Compares two deliveries; without numbers: lists the deliveries."),
            discussion: say(
                """
                Contoh:
                  tapak diff kota-bekasi.gpkg
                  tapak diff kota-bekasi.gpkg 2 5
                  tapak diff kota-bekasi.gpkg 2 5 --format csv --output beda.csv
                """,
                """
                Examples:
                  tapak diff kota-bekasi.gpkg
                  tapak diff kota-bekasi.gpkg 2 5
                  tapak diff kota-bekasi.gpkg 2 5 --format csv --output diff.csv
                """))
    }

    @Argument(help: ArgumentHelp(say("Berkas proyek.", "Project file."), valueName: "PROJECT"))
    var project: String

    @Argument(
        help: ArgumentHelp(
            say("Nomor kiriman, atau awal SHA-256-nya.", "Number of a delivery, or the beginning of its SHA-256."),
            valueName: "A"))
    var old: String?

    @Argument(help: ArgumentHelp(say("Kiriman yang lebih baru.", "The later delivery."), valueName: "B"))
    var new: String?

    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran.", "Output format."),
            valueName: ChangeFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: ChangeFormat?

    @OptionGroup var destination: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if (old == nil) != (new == nil) {
            throw ValidationError(say("sebutkan dua kiriman: A dan B", "name two deliveries: A and B"))
        }
    }

    func run() throws {
        do {
            let phrasebook = ProjectShow.phrasebook
            let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
            if let old, let new {
                let outcome = try CompareDeliveries()(project: project, old: old, new: new)
                let chosen = format ?? destination.format(ChangeFormat.self) ?? .table
                try ChangeReport(chosen, phrasebook: phrasebook, style: Console.style(forOutput: destination.output))
                    .write(outcome, to: sink)
            } else {
                let deliveries = try CompareDeliveries().deliveries(of: project)
                let chosen = format ?? destination.format(ChangeFormat.self) ?? .table
                try DeliveryList(chosen, phrasebook: phrasebook).write(deliveries, to: sink)
            }
            try sink.commit()
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }
}
