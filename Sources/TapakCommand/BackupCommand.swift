import ArgumentParser
import TapakLanguage
import TapakWorkflows

/// `tapak backup`: copies a project, also while others use it.
struct BackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: say(
                "Menyalin proyek dengan aman, juga selagi dipakai.",
                "Copies a project safely, also while it is in use."),
            discussion: say(
                """
                Contoh:
                  tapak backup kota-bekasi.gpkg cadangan/kota-bekasi-2026-11-21.gpkg
                """,
                """
                Examples:
                  tapak backup kota-bekasi.gpkg backup/kota-bekasi-2026-11-21.gpkg
                """))
    }

    @Argument(help: ArgumentHelp(say("Berkas proyek.", "Project file."), valueName: "PROJECT"))
    var project: String

    @Argument(help: ArgumentHelp(say("Berkas salinan.", "File of the copy."), valueName: "COPY"))
    var copy: String

    @Flag(help: ArgumentHelp(say("Timpa salinan yang sudah ada.", "Replace an existing copy.")))
    var overwrite = false

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        do {
            try BackUpProject()(project: project, copy: copy, overwrites: overwrite)
            Console.say(say("\(project) disalin ke \(copy)", "\(project) was copied to \(copy)"))
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }
}
