import ArgumentParser
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

extension CoopCommand {
    /// `tapak coop set`.
    struct Set: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say("Ubah satu koperasi.", "Changes one cooperative."),
                discussion: say(
                    """
                    FIELD=NILAI mengganti, FIELD= menghapus; += dan -= untuk business_unit, channel, partner. Kelurahan/desa yang
                    belum punya data koperasi mendapatkannya.

                    Contoh:
                      tapak coop set kota-bekasi.gpkg 32.75.01.1001 legal_entity=2025-06-12 nik_koperasi=sudah
                      tapak coop set kota-bekasi.gpkg 32.75.01.1001 active=ya members=350 --date 2025-12-03
                      tapak coop set kota-bekasi.gpkg 32.75.01.1001 business_unit+=clinic business_unit-=lpg
                      tapak coop set kota-bekasi.gpkg 57 "partner+=Bulog;class=bumn;what=beras;since=2025-08-01;status=active"

                    Isian: \(CooperativeEdit.fields.joined(separator: ", ")).
                    """,
                    """
                    FIELD=VALUE replaces, FIELD= erases; += and -= are for business_unit, channel, partner. A unit without a record
                    gets one.

                    Examples:
                      tapak coop set kota-bekasi.gpkg 32.75.01.1001 legal_entity=2025-06-12 nik_koperasi=done
                      tapak coop set kota-bekasi.gpkg 32.75.01.1001 active=yes members=350 --date 2025-12-03
                      tapak coop set kota-bekasi.gpkg 32.75.01.1001 business_unit+=clinic business_unit-=lpg
                      tapak coop set kota-bekasi.gpkg 57 "partner+=Bulog;class=bumn;what=rice;since=2025-08-01;status=active"

                    Fields: \(CooperativeEdit.fields.joined(separator: ", ")).
                    """))
        }

        @OptionGroup var target: CoopProject

        @Argument(
            help: ArgumentHelp(
                say("Kode kelurahan/desa, atau nomor koperasi.", "Code of a unit, or number of a cooperative."),
                valueName: "CODE|ID"))
        var choice: String

        @Argument(help: ArgumentHelp(say("Perubahan.", "Changes."), valueName: "FIELD=VALUE"))
        var changes: [String]

        @OptionGroup var origin: CoopOrigin
        @OptionGroup var speech: SpeechOptions

        func run() throws {
            do {
                let phrasebook = Phrasebook(Speech.language)
                let outcome = try SetCooperative()(
                    .init(
                        project: target.project, choice: choice, edits: try CoopCommand.edits(changes),
                        date: origin.date, source: origin.source))
                let sink = try ReportSink(path: "-", overwrite: false)
                try CooperativeImportText(phrasebook: phrasebook, style: Console.style(forOutput: "-"))
                    .write(outcome, to: sink)
                try sink.commit()
            } catch {
                throw CoopCommand.exit(for: error)
            }
        }
    }
}
