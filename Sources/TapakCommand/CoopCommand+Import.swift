import ArgumentParser
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

extension CoopCommand {
    /// `tapak coop import`.
    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Impor daftar koperasi (CSV); sel kosong tidak menghapus apa pun.",
                    "Imports a list of cooperatives (CSV); empty cells erase nothing."),
                discussion: say(
                    """
                    Kolom dikenali menurut namanya (docs/cooperatives.md). Baris yang salah disebut dengan baris dan kolomnya
                    dan tidak menggagalkan baris lain. Kolom data pribadi dibuang dan disebut.

                    Contoh:
                      tapak coop import kota-bekasi.gpkg koperasi.csv --dry-run
                      tapak coop import kota-bekasi.gpkg koperasi.csv --source "Dinas Koperasi" --date 2025-12-03
                      tapak coop import kota-bekasi.gpkg simkopdes.csv --map coop.nik_koperasi=NIK
                    """,
                    """
                    Columns are recognised by their names (docs/cooperatives.md). A faulty row is told with line and column and
                    costs no other row. Columns of personal data are dropped and named.

                    Examples:
                      tapak coop import kota-bekasi.gpkg cooperatives.csv --dry-run
                      tapak coop import kota-bekasi.gpkg cooperatives.csv --source "Dinas Koperasi" --date 2025-12-03
                      tapak coop import kota-bekasi.gpkg simkopdes.csv --map coop.nik_koperasi=NIK
                    """))
        }

        @OptionGroup var target: CoopProject

        @Argument(
            help: ArgumentHelp(say("Berkas CSV; - untuk stdin.", "CSV file; - for stdin."), valueName: "FILE.csv"))
        var file: String

        @Flag(help: ArgumentHelp(say("Hanya tunjukkan; jangan simpan.", "Only show; store nothing.")))
        var dryRun = false

        @OptionGroup var origin: CoopOrigin
        @OptionGroup var bearer: BearerOptions

        @Option(
            name: .customLong("map"),
            help: ArgumentHelp(
                say("Kolom untuk suatu peran, mis. coop.name=NAMA.", "Column for a role, e.g. coop.name=NAME."),
                discussion: CooperativeRole.allCases.map { "coop." + $0.rawValue }.joined(separator: ", "),
                valueName: "ROLE=COLUMN"))
        var mappings: [CooperativeMapping] = []

        @Flag(help: ArgumentHelp(say("Kode keluar 1 bila ada baris ditolak.", "Exit code 1 when a row is refused.")))
        var strict = false

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            do {
                let phrasebook = Phrasebook(Speech.language)
                let sink = try ReportSink(path: "-", overwrite: false)
                let roles = Dictionary(mappings.map { ($0.role, $0.column) }, uniquingKeysWith: { _, last in last })
                let outcome = try ImportCooperatives()(
                    .init(
                        project: target.project, file: file, roles: roles, source: origin.source, date: origin.date,
                        received: .today, who: bearer.who, isDryRun: dryRun))
                for problem in outcome.problems { Console.say(phrasebook.diagnostic(problem, file: file)) }
                try CooperativeImportText(phrasebook: phrasebook, style: Console.style(forOutput: "-"))
                    .write(outcome, isDryRun: dryRun, to: sink)
                try sink.commit()
                if strict, outcome.refusedCount > 0 { throw Diagnostics.code(.strict) }
            } catch {
                throw CoopCommand.exit(for: error)
            }
        }
    }
}

/// One `--map coop.name=COLUMN`: a column named by hand.
struct CooperativeMapping: ExpressibleByArgument {
    let role: CooperativeRole
    let column: String

    init?(argument: String) {
        guard argument.hasPrefix("coop."), let equals = argument.firstIndex(of: "="),
            let role = CooperativeRole(rawValue: String(argument[..<equals].dropFirst(5)))
        else { return nil }
        self.role = role
        column = String(argument[argument.index(after: equals)...])
        guard !column.isEmpty else { return nil }
    }
}
