public import ArgumentParser
import TapakFormats
import TapakLanguage
public import TapakProgramme
public import TapakReports
import TapakWorkflows

extension CooperativeFormat: ExpressibleByArgument {}
extension CooperativeMilestone: ExpressibleByArgument {}
extension CooperativeMeasure: ExpressibleByArgument {}

/// How cooperatives are written out.
struct CoopOutput: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran (bawaan table).", "Output format (default table)."),
            valueName: CooperativeFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: CooperativeFormat?

    @OptionGroup var destination: OutputOptions

    var chosen: CooperativeFormat { format ?? destination.format(CooperativeFormat.self) ?? .table }
    var style: TerminalStyle { Console.style(forOutput: destination.output) }

    /// Opens the output, lets something be written to it, and completes it.
    func write(_ body: (ReportSink) throws -> Void) throws {
        let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
        try body(sink)
        try sink.commit()
    }
}

extension CoopCommand {
    /// `tapak coop list`.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Daftar koperasi tiap kelurahan/desa, juga yang belum ada datanya.",
                    "Lists the cooperatives of every unit, also units without data."),
                discussion: say(
                    """
                    Contoh:
                      tapak coop list kota-bekasi.gpkg --unit 32.75.01
                      tapak coop list kota-bekasi.gpkg --missing legal_entity
                      tapak coop list kota-bekasi.gpkg --format csv --output koperasi.csv
                    """,
                    """
                    Examples:
                      tapak coop list kota-bekasi.gpkg --unit 32.75.01
                      tapak coop list kota-bekasi.gpkg --missing legal_entity
                      tapak coop list kota-bekasi.gpkg --format csv --output cooperatives.csv
                    """))
        }

        @OptionGroup var target: CoopProject

        @Option(
            name: .customLong("unit"), parsing: .upToNextOption,
            help: ArgumentHelp(
                say("Hanya kode kelurahan/desa atau kecamatan ini.", "Only these codes of units or kecamatan."),
                valueName: "CODE"))
        var units: [String] = []

        @Option(
            help: ArgumentHelp(
                say("Hanya yang belum punya tonggak ini.", "Only what lacks this milestone."),
                valueName: CooperativeMilestone.allCases.map(\.rawValue).joined(separator: "|")))
        var missing: CooperativeMilestone?

        @OptionGroup var output: CoopOutput
        @OptionGroup var speech: SpeechOptions

        func validate() throws { try target.checkOutput(output.destination.output) }

        func run() throws {
            do {
                let entries = try ListCooperatives()(
                    .init(project: target.project, choices: units, missing: missing))
                try output.write { sink in
                    try CooperativeListReport(phrasebook: Phrasebook(Speech.language), style: output.style)
                        .write(entries, as: output.chosen, to: sink)
                }
            } catch {
                throw CoopCommand.exit(for: error)
            }
        }
    }

    /// `tapak coop show`.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Tunjukkan semua yang diketahui tentang koperasi satu kelurahan/desa, atau satu koperasi.",
                    "Shows everything that is known of the cooperatives of one unit, or of one cooperative."),
                discussion: say(
                    """
                    Contoh:
                      tapak coop show kota-bekasi.gpkg 32.75.01.1001
                      tapak coop show kota-bekasi.gpkg 57
                    """,
                    """
                    Examples:
                      tapak coop show kota-bekasi.gpkg 32.75.01.1001
                      tapak coop show kota-bekasi.gpkg 57
                    """))
        }

        @OptionGroup var target: CoopProject

        @Argument(
            help: ArgumentHelp(
                say("Kode kelurahan/desa, atau nomor koperasi.", "Code of a unit, or number of a cooperative."),
                valueName: "CODE|ID"))
        var choice: String

        @OptionGroup var output: CoopOutput
        @OptionGroup var speech: SpeechOptions

        func validate() throws { try target.checkOutput(output.destination.output) }

        func run() throws {
            do {
                let entries = try ListCooperatives()(.init(project: target.project, choices: [choice]))
                let report = CooperativeListReport(phrasebook: Phrasebook(Speech.language), style: output.style)
                try output.write { sink in
                    switch output.chosen {
                    case .table: try report.writeDetails(entries, to: sink)
                    case .csv, .json: try report.write(entries, as: output.chosen, to: sink)
                    }
                }
            } catch {
                throw CoopCommand.exit(for: error)
            }
        }
    }
}
