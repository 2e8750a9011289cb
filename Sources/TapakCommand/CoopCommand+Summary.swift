import ArgumentParser
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

extension CoopCommand {
    /// `tapak coop report`.
    struct Report: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Catat angka dari sumber lain; angka yang berbeda disandingkan, tidak dipilih.",
                    "Keeps a count of another source; counts that differ stand side by side, none is chosen."),
                discussion: say(
                    """
                    Contoh:
                      tapak coop report kab-bekasi.gpkg --measure legal_entity --count 130 --source "Berita A" --date 2025-06-20
                      tapak coop report kab-bekasi.gpkg --measure legal_entity --count 187 --source "Berita B" --date 2025-07-21
                    """,
                    """
                    Examples:
                      tapak coop report kab-bekasi.gpkg --measure legal_entity --count 130 --source "Paper A" --date 2025-06-20
                      tapak coop report kab-bekasi.gpkg --measure legal_entity --count 187 --source "Paper B" --date 2025-07-21
                    """))
        }

        @OptionGroup var target: CoopProject

        @Option(
            help: ArgumentHelp(
                say("Apa yang dihitung.", "What is counted."),
                valueName: CooperativeMeasure.allCases.map(\.rawValue).joined(separator: "|")))
        var measure: CooperativeMeasure

        @Option(help: ArgumentHelp(say("Angkanya.", "The count."), valueName: "N"))
        var count: Int

        @Option(
            help: ArgumentHelp(
                say(
                    "Kode wilayah, kecamatan, atau kelurahan/desa (bawaan: wilayah proyek).",
                    "Code of the region, a kecamatan or a unit (default: the project's region)."),
                valueName: "CODE"))
        var scope: String?

        @OptionGroup var origin: CoopOrigin
        @OptionGroup var speech: SpeechOptions

        func validate() throws {
            guard origin.source != nil else {
                throw ValidationError(
                    say(
                        "--source TEKS wajib: angka tanpa sumber tidak dicatat",
                        "--source TEXT is needed: no count without a source"))
            }
            guard count >= 0 else {
                throw ValidationError(say("--count tidak boleh negatif", "--count cannot be negative"))
            }
        }

        func run() throws {
            do {
                let outcome = try ReportCooperativeCount()(
                    project: target.project, scope: scope, measure: measure, count: count, source: origin.source ?? "",
                    date: origin.date)
                let sink = try ReportSink(path: "-", overwrite: false)
                try CooperativeImportText(
                    phrasebook: Phrasebook(Speech.language), style: Console.style(forOutput: "-")
                ).write(outcome, to: sink)
                try sink.commit()
            } catch {
                throw CoopCommand.exit(for: error)
            }
        }
    }

    /// `tapak coop summary`.
    struct Summary: ParsableCommand {
        /// What `--by` can say.
        enum Grouping: String, CaseIterable, ExpressibleByArgument {
            case kecamatan
        }

        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Berapa yang berbadan hukum, aktif, bermitra: dihitung dari semua kelurahan/desa wilayah.",
                    "How many have a legal entity, are active, have partners: counted over all units of the region."),
                discussion: say(
                    """
                    Kelurahan/desa tanpa catatan disebut "belum ada data", tidak dihitung nol.

                    Contoh:
                      tapak coop summary kab-bekasi.gpkg
                      tapak coop summary kota-bekasi.gpkg --by kecamatan --format csv --output ringkasan.csv
                    """,
                    """
                    Units without a record are said to have no data; they are not counted as zero.

                    Examples:
                      tapak coop summary kab-bekasi.gpkg
                      tapak coop summary kota-bekasi.gpkg --by kecamatan --format csv --output summary.csv
                    """))
        }

        @OptionGroup var target: CoopProject

        @Option(
            name: .customLong("by"),
            help: ArgumentHelp(say("Rinci menurut kecamatan.", "Break down by kecamatan."), valueName: "kecamatan"))
        var grouping: Grouping?

        @OptionGroup var output: CoopOutput
        @OptionGroup var speech: SpeechOptions

        func validate() throws { try target.checkOutput(output.destination.output) }

        func run() throws {
            do {
                let summary = try SummariseCooperatives()(project: target.project, byKecamatan: grouping != nil)
                try output.write { sink in
                    try CooperativeSummaryReport(phrasebook: Phrasebook(Speech.language), style: output.style)
                        .write(summary, as: output.chosen, to: sink)
                }
            } catch {
                throw CoopCommand.exit(for: error)
            }
        }
    }
}
