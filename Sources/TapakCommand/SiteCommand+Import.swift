import ArgumentParser
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

extension SiteCommand {
    /// `tapak site import`.
    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Catat tahap menurut sistem lain (CSV); tahap di sini tidak berubah.",
                    "Records the stages of another system (CSV); no stage here changes."),
                discussion: say(
                    """
                    Setiap baris dipertanggungjawabkan: cocok, bermakna ganda, atau tidak cocok, dengan baris dan alasannya. Kolom
                    dikenali menurut namanya (docs/sites.md). Kolom data pribadi dibuang dan disebut.

                    Contoh:
                      tapak site import kota-bekasi.gpkg portal.csv --vocabulary portal --by cooperative_office --dry-run
                      tapak site import kota-bekasi.gpkg simkopdes.csv --vocabulary simkopdes --by cooperative_office \\
                          --source "Dinas Koperasi" --date 2026-08-05
                    """,
                    """
                    Every row is accounted for: matched, ambiguous or unmatched, with its line and why. Columns are recognised by
                    their names (docs/sites.md). Columns of personal data are dropped and named.

                    Examples:
                      tapak site import kota-bekasi.gpkg portal.csv --vocabulary portal --by cooperative_office --dry-run
                      tapak site import kota-bekasi.gpkg simkopdes.csv --vocabulary simkopdes --by cooperative_office \\
                          --source "Dinas Koperasi" --date 2026-08-05
                    """))
        }

        @OptionGroup var target: SiteProject

        @Argument(
            help: ArgumentHelp(say("Berkas CSV; - untuk stdin.", "CSV file; - for stdin."), valueName: "FILE.csv"))
        var file: String

        @Option(
            help: ArgumentHelp(
                say("Istilah sistem mana.", "The words of which system."), valueName: codes(of: StageVocabulary.self)))
        var vocabulary: StageVocabulary

        @Flag(help: ArgumentHelp(say("Hanya tunjukkan; jangan simpan.", "Only show; store nothing.")))
        var dryRun = false

        @OptionGroup var origin: CoopOrigin
        @OptionGroup var bearer: BearerOptions
        @OptionGroup var by: ActorOption

        @Option(
            name: .customLong("map"),
            help: ArgumentHelp(
                say("Kolom untuk suatu peran, mis. site.unit=DESA.", "Column for a role, e.g. site.unit=DESA."),
                discussion: SiteReportRole.allCases.map { "site." + $0.rawValue }.joined(separator: ", "),
                valueName: "ROLE=COLUMN"))
        var mappings: [SiteReportMapping] = []

        @Flag(
            help: ArgumentHelp(
                say("Kode keluar 1 bila ada baris yang tidak cocok.", "Exit code 1 when a row is not matched.")))
        var strict = false

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            do {
                var input = ImportSiteReports.Input(
                    project: target.project, file: file, vocabulary: vocabulary,
                    entry: SiteEntry(date: .today, recorded: .now, actor: by.actor), received: .today)
                input.roles = Dictionary(mappings.map { ($0.role, $0.column) }, uniquingKeysWith: { _, last in last })
                input.source = origin.source
                input.listDate = origin.date
                input.who = bearer.who
                input.isDryRun = dryRun
                let sink = try ReportSink(path: "-", overwrite: false)
                let outcome = try ImportSiteReports()(input)
                try SiteReportsText(phrasebook: Phrasebook(Speech.language), style: Console.style(forOutput: "-"))
                    .write(outcome, isDryRun: dryRun, to: sink)
                try sink.commit()
                if strict, outcome.matchedCount < outcome.rows.count { throw Diagnostics.code(.strict) }
            } catch {
                throw SiteCommand.exit(for: error)
            }
        }
    }
}

/// One `--map site.unit=COLUMN`: a column named by hand.
struct SiteReportMapping: ExpressibleByArgument {
    let role: SiteReportRole
    let column: String

    init?(argument: String) {
        guard argument.hasPrefix("site."), let equals = argument.firstIndex(of: "="),
            let role = SiteReportRole(rawValue: String(argument[..<equals].dropFirst(5)))
        else { return nil }
        self.role = role
        column = String(argument[argument.index(after: equals)...])
        guard !column.isEmpty else { return nil }
    }
}
