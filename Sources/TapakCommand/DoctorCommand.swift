import ArgumentParser
import TapakGeodesy
import TapakLanguage
import TapakWorkflows

/// `tapak doctor`: is this installation able to work?
struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "doctor",
            abstract: say(
                "Memeriksa pemasangan: pustaka, data PROJ, dan satu pengukuran yang diketahui hasilnya.",
                "Checks the installation: libraries, PROJ's data, and one measurement of known result."))
    }

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        do {
            let report = try ExamineInstallation()()
            let phrasebook = Phrasebook(Speech.language)
            print("tapak \(report.provenance.tapak)")
            print("GEOS \(report.provenance.geos)")
            print("PROJ \(report.provenance.proj)")
            print("EPSG \(report.provenance.epsg ?? "?")  \(report.databasePath ?? "")")
            print(say("profil aturan: \(report.profileCount)", "rule profiles: \(report.profileCount)"))
            print(
                say("bidang acuan: ", "reference parcel: ")
                    + phrasebook.area(report.referenceArea, decimals: 4) + " "
                    + (report.isMeasuringRight ? "✓" : "✗ (\(phrasebook.area(report.expectedArea, decimals: 4)))"))
            guard report.isMeasuringRight else { throw Diagnostics.code(.ownBug) }
            print(say("semua baik", "all is well"))
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }
}
