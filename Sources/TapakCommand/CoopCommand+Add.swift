import ArgumentParser
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

extension CoopCommand {
    /// `tapak coop add`.
    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say("Catat satu koperasi baru.", "Records one new cooperative."),
                discussion: say(
                    """
                    Tanpa --level, --kind atau --place: koperasi Merah Putih kelurahan/desa itu sendiri; yang kedua ditolak. Di
                    bawahnya (RW) boleh berapa pun, dengan nama. FIELD=NILAI seperti pada tapak coop set.

                    Contoh:
                      tapak coop add kota-bekasi.gpkg --unit 32.75.01.1001 --model baru legal_entity=2025-06-12
                      tapak coop add kota-bekasi.gpkg --unit 32.75.10.1001 --name "KSP Maju RW 05" --level rw --place "RW 05" \\
                          --trade "simpan pinjam" --source "Kelurahan Jatisampurna" --date 2025-12-03
                    """,
                    """
                    Without --level, --kind or --place: the unit's own cooperative of the programme; a second one is refused. Below
                    it (RW) there may be any number, each with a name. FIELD=VALUE as with tapak coop set.

                    Examples:
                      tapak coop add kota-bekasi.gpkg --unit 32.75.01.1001 --model new legal_entity=2025-06-12
                      tapak coop add kota-bekasi.gpkg --unit 32.75.10.1001 --name "KSP Maju RW 05" --level rw --place "RW 05" \\
                          --trade savings_loan --source "Kelurahan Jatisampurna" --date 2025-12-03
                    """))
        }

        @OptionGroup var target: CoopProject

        @Option(help: ArgumentHelp(say("Kode kelurahan/desa.", "Code of the unit."), valueName: "CODE"))
        var unit: String

        @Option(
            help: ArgumentHelp(
                say("Nama (bawaan: Koperasi … Merah Putih …).", "Name (default: Koperasi … Merah Putih …)."),
                valueName: "TEXT"))
        var name: String?

        @Option(help: ArgumentHelp(say("Jenis.", "Kind."), valueName: codes(of: CooperativeKind.self)))
        var kind: String?

        @Option(help: ArgumentHelp(say("Tingkat.", "Level."), valueName: codes(of: CooperativeLevel.self)))
        var level: String?

        @Option(help: ArgumentHelp(say("Bagian kelurahan/desa.", "Part of the unit."), valueName: "RW"))
        var place: String?

        @Option(
            help: ArgumentHelp(
                say("Cara pembentukan.", "How it came about."), valueName: codes(of: CooperativeModel.self)))
        var model: String?

        @Option(
            help: ArgumentHelp(say("Bidang usaha.", "Line of business."), valueName: codes(of: CooperativeTrade.self)))
        var trade: String?

        @Argument(help: ArgumentHelp(say("Isian lain.", "Further fields."), valueName: "FIELD=VALUE"))
        var changes: [String] = []

        @OptionGroup var origin: CoopOrigin
        @OptionGroup var speech: SpeechOptions

        func run() throws {
            do {
                let outcome = try AddCooperative()(
                    .init(
                        project: target.project, unit: unit, patch: try patch(), edits: try CoopCommand.edits(changes),
                        date: origin.date, source: origin.source))
                let sink = try ReportSink(path: "-", overwrite: false)
                try CooperativeImportText(
                    phrasebook: Phrasebook(Speech.language), style: Console.style(forOutput: "-")
                ).write(outcome, to: sink)
                try sink.commit()
            } catch {
                throw CoopCommand.exit(for: error)
            }
        }

        /// What the options say, read as the cells of a list are.
        private func patch() throws(CooperativeError) -> CooperativePatch {
            let texts: [(CooperativeRole, String?)] = [
                (.name, name), (.kind, kind), (.level, level), (.place, place), (.model, model), (.trade, trade),
            ]
            var patch = CooperativePatch()
            for (role, text) in texts {
                do throws(CooperativeValueProblem) {
                    if let text { try patch.take(text, as: role) }
                } catch {
                    throw .edit(.value(field: role.rawValue, error))
                }
            }
            return patch
        }
    }

    /// Reads changes as they are written on the command line.
    static func edits(_ texts: [String]) throws(CooperativeError) -> [CooperativeEdit] {
        try texts.map { text throws(CooperativeError) in
            do throws(CooperativeEdit.Problem) { return try CooperativeEdit(parsing: text) } catch {
                throw .edit(error)
            }
        }
    }
}
