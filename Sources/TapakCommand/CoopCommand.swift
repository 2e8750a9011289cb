import ArgumentParser
import TapakFormats
import TapakLanguage
import TapakProgramme
import TapakWorkflows

/// `tapak coop`: the cooperatives of a project.
struct CoopCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "coop",
            abstract: say(
                "Koperasi tiap kelurahan/desa dan di bawahnya: impor, daftar, tambah, ubah, ringkas.",
                "The cooperatives of units and below: import, list, add, change, summarise."),
            discussion: say(
                """
                Contoh:
                  tapak coop import kota-bekasi.gpkg koperasi.csv --dry-run
                  tapak coop summary kota-bekasi.gpkg
                  tapak coop list kota-bekasi.gpkg --missing legal_entity
                  tapak coop set kota-bekasi.gpkg 32.75.01.1001 legal_entity=2025-06-12 active=ya

                Data orang (pengurus, pemilik, NIK, telepon) tidak pernah disimpan.
                """,
                """
                Examples:
                  tapak coop import kota-bekasi.gpkg cooperatives.csv --dry-run
                  tapak coop summary kota-bekasi.gpkg
                  tapak coop list kota-bekasi.gpkg --missing legal_entity
                  tapak coop set kota-bekasi.gpkg 32.75.01.1001 legal_entity=2025-06-12 active=yes

                Data of persons (officers, owners, NIK, telephones) are never stored.
                """),
            subcommands: [
                Import.self, List.self, Show.self, Add.self, Set.self, Report.self, Summary.self,
            ])
    }

    /// Turns an error into text on standard error and an exit code.
    static func exit(for error: any Error) -> any Error {
        guard let error = error as? CooperativeError else { return Diagnostics.exit(for: error) }
        let status: ExitStatus
        switch error {
        case .store(let failure): return Diagnostics.exit(for: WorkflowError.store(failure))
        case .reading(.input(let failure)): return Diagnostics.exit(for: failure)
        case .reading(.table), .noUnitColumn, .nothingUsable: status = .unusableDocument
        case .noSuchColumn, .unknown, .edit, .numberOfAnother, .villageTaken, .refused, .unknownScope:
            status = .usage
        }
        for text in Phrasebook(Speech.language).diagnostics(error) { Console.say(text) }
        return Diagnostics.code(status)
    }
}

/// The project a command is about.
struct CoopProject: ParsableArguments {
    @Argument(help: ArgumentHelp(say("Berkas proyek (.gpkg).", "Project file (.gpkg)."), valueName: "PROJECT"))
    var project: String

    /// Refuses an output that would replace the project.
    func checkOutput(_ output: String) throws {
        guard output != project else {
            throw ValidationError(
                say(
                    "\(output) adalah proyeknya; pilih keluaran lain", "\(output) is the project; choose another output"
                ))
        }
    }
}

/// Where facts come from, and of which day they are.
struct CoopOrigin: ParsableArguments {
    @Option(
        help: ArgumentHelp(say("Dari siapa datanya.", "Who says so."), valueName: "TEXT"))
    var source: String?

    @Option(
        help: ArgumentHelp(
            say("Tanggal data, mis. 2025-12-03.", "The day of the data, e.g. 2025-12-03."), valueName: "DATE"),
        transform: CoopOrigin.date)
    var date: CalendarDate?

    func validate() throws {
        guard let source else { return }
        guard !PersonalData.looksPersonal(value: source) else {
            throw ValidationError(
                say("--source memuat NIK atau nomor ponsel", "--source holds an NIK or a mobile number"))
        }
        guard source.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError(say("--source kosong", "--source is empty"))
        }
    }

    static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(recognising: text) else {
            throw ValidationError(
                say(
                    "--date \(text): tulis seperti 2025-12-03, 03/12/2025 atau 3 Desember 2025",
                    "--date \(text): write it like 2025-12-03, 03/12/2025 or 3 Desember 2025"))
        }
        return date
    }
}
