import ArgumentParser
import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

/// `tapak init`: makes a project file.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: say(
                "Membuat proyek: satu berkas GeoPackage untuk seluruh program.",
                "Makes a project: one GeoPackage file for the whole programme."),
            discussion: say(
                """
                Contoh:
                  tapak init kota-bekasi.gpkg --region 32.75 --kelurahan kelurahan.geojson
                  tapak init kab-bekasi.gpkg --region 32.16 --kelurahan desa.geojson --rules inpres17-1000

                Daftar kelurahan/desa 32.75, 32.16 dan 33.04 ada di dalam program; wilayah lain memerlukan --kelurahan.
                """,
                """
                Examples:
                  tapak init kota-bekasi.gpkg --region 32.75 --kelurahan villages.geojson
                  tapak init kab-bekasi.gpkg --region 32.16 --kelurahan villages.geojson --rules inpres17-1000

                The units of 32.75, 32.16 and 33.04 are in the program; other regions need --kelurahan.
                """))
    }

    @Argument(help: ArgumentHelp(say("Berkas proyek yang dibuat.", "Project file to make."), valueName: "PROJECT"))
    var project: String

    @Option(
        help: ArgumentHelp(
            say(
                "Kode Kemendagri wilayah: provinsi, kota/kabupaten, kecamatan atau kelurahan/desa.",
                "Kemendagri code of the region: province, kota/kabupaten, kecamatan or kelurahan/desa."),
            valueName: "CODE"))
    var region: String

    @Option(
        help: ArgumentHelp(say("Peta kelurahan/desa (GeoJSON).", "Village layer (GeoJSON)."), valueName: "FILE"))
    var kelurahan: String?

    @Option(
        help: ArgumentHelp(
            say("Profil aturan: kunci bawaan atau berkas YAML.", "Rule profile: a shipped key or a YAML file."),
            valueName: "PROFILE|FILE"))
    var rules = RuleProfile.defaultKey

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            say(
                "Atribut untuk suatu peran, mis. kelurahan.code=KODE.",
                "Attribute for a role, e.g. kelurahan.code=CODE."),
            discussion: AttributeMapping.roles, valueName: "ROLE=ATTR"))
    var mappings: [AttributeMapping] = []

    @OptionGroup var receipt: ReceiptOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        do {
            var input = InitProject.Input(
                path: project, region: region, profile: try ProfileChoice(rules).stored, received: receipt.day,
                presentations: ProjectShow.presentations)
            input.kelurahan = kelurahan
            input.attributes = mappings.villageAttributes
            report(try InitProject()(input))
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }

    private func report(_ outcome: InitProject.Outcome) {
        let phrasebook = ProjectShow.phrasebook
        let region = [outcome.region, outcome.regionName].compactMap(\.self).joined(separator: " ")
        var lines = [
            say(
                "\(project): proyek \(region), \(phrasebook.integer(outcome.unitCount)) kelurahan/desa, "
                    + "\(phrasebook.integer(outcome.boundaryCount)) dengan batas",
                "\(project): project \(region), \(phrasebook.integer(outcome.unitCount)) kelurahan/desa, "
                    + "\(phrasebook.integer(outcome.boundaryCount)) with a boundary")
        ]
        if outcome.boundaryCount == 0 {
            lines.append(
                say(
                    "letak bidang tidak dapat dicari tanpa batas: tapak import \(project) BERKAS --into kelurahan",
                    "parcels cannot be located without boundaries: tapak import \(project) FILE --into kelurahan"))
        }
        if outcome.foreignCount > 0 {
            lines.append(
                say(
                    "\(phrasebook.integer(outcome.foreignCount)) kelurahan/desa wilayah lain tidak disertakan",
                    "\(phrasebook.integer(outcome.foreignCount)) kelurahan/desa of other regions were left out"))
        }
        lines += RunSummary(phrasebook: phrasebook).findings(outcome.tally)
        Console.say(lines.joined(separator: "\n"))
    }
}
