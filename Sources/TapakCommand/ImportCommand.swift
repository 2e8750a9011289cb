public import ArgumentParser
import TapakLanguage
import TapakProgramme
public import TapakReports
import TapakWorkflows

/// `tapak import`: a file into a layer of a project.
struct ImportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say(
                "Memasukkan kiriman ke layer proyek; yang berubah disebut satu per satu.",
                "Brings a delivery into a layer of a project; what changes is told one by one."),
            discussion: say(
                """
                Contoh:
                  tapak import kota-bekasi.gpkg bidang.geojson --into parcels --dry-run
                  tapak import kota-bekasi.gpkg bmd-2026.geojson --into parcels --source bpkad --who "BPKAD"
                  tapak import kota-bekasi.gpkg lp2b.geojson --into lp2b

                Kiriman dengan --source yang sama menggantikan yang sebelumnya: fitur dicocokkan menurut id, lalu geometri.
                """,
                """
                Examples:
                  tapak import kota-bekasi.gpkg parcels.geojson --into parcels --dry-run
                  tapak import kota-bekasi.gpkg bmd-2026.geojson --into parcels --source bpkad --who "BPKAD"
                  tapak import kota-bekasi.gpkg lp2b.geojson --into lp2b

                A delivery of the same --source takes the place of the one before: features are matched by id, then by
                geometry.
                """))
    }

    @Argument(help: ArgumentHelp(say("Berkas proyek.", "Project file."), valueName: "PROJECT"))
    var project: String

    @Argument(
        help: ArgumentHelp(say("Berkas GeoJSON; - untuk stdin.", "GeoJSON file; - for stdin."), valueName: "FILE"))
    var file: String

    @Option(
        help: ArgumentHelp(
            say(
                """
                Layer tujuan: parcels, kelurahan, lp2b dan layer lain dalam profil aturan, jalan, atau nama sendiri. Penilaian \
                memakai layer yang ada dalam profil aturan, dan jalan.
                """,
                """
                Layer: parcels, kelurahan, lp2b and others of the rule profile, jalan (roads), or an own name. Screening \
                uses the layers of the rule profile, and the roads.
                """),
            valueName: "LAYER"))
    var into: String

    @Option(
        help: ArgumentHelp(
            say(
                "Daftar siapa; kiriman dari daftar yang sama dibandingkan (bawaan: nama layernya).",
                "Whose list; deliveries of one list are compared (default: the layer's name)."), valueName: "NAME"))
    var source: String?

    @OptionGroup var bearer: BearerOptions

    @OptionGroup var receipt: ReceiptOptions

    @Flag(help: ArgumentHelp(say("Tunjukkan saja; tidak ada yang ditulis.", "Only show; nothing is written.")))
    var dryRun = false

    @Flag(
        help: ArgumentHelp(
            say(
                "Kiriman hanya sebagian dari daftarnya: tidak ada yang dianggap hilang.",
                "The delivery is only a part of its list: nothing counts as gone.")))
    var partial = false

    @Flag(
        help: ArgumentHelp(
            say("Banyak fitur yang hilang memang benar.", "It is all right that many features are gone.")))
    var allowGone = false

    @Flag(
        help: ArgumentHelp(
            say(
                "Kiriman menggantikan juga yang sudah diubah orang di proyek.",
                "The delivery also replaces what a person changed in the project.")))
    var preferDelivery = false

    @Flag(help: ArgumentHelp(say("Jangan menilai bidang sekarang.", "Do not assess parcels now.")))
    var noAssess = false

    @Option(
        help: ArgumentHelp(
            say("Bentuk laporan perubahan.", "Format of the list of changes."),
            valueName: ChangeFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: ChangeFormat?

    @OptionGroup var attributes: AttributeOptions

    @OptionGroup var workers: WorkerOptions

    @OptionGroup var coordinates: CoordinateOptions
    @OptionGroup var destination: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if [project, file].contains(destination.output) {
            throw ValidationError(
                say(
                    "\(destination.output) adalah masukan; pilih keluaran lain",
                    "\(destination.output) is an input; choose another output"))
        }
    }

    func run() async throws {
        do {
            let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
            let phrasebook = ProjectShow.phrasebook
            var input = ImportFeatures.Input(
                project: project, file: file, layer: into, sourceName: source ?? into, received: receipt.day,
                sentence: ProjectShow.sentence, presentations: ProjectShow.presentations)
            input.who = bearer.who
            input.source = coordinates.source
            input.parcelAttributes = attributes.mappings.parcelAttributes
            input.villageAttributes = attributes.mappings.villageAttributes
            input.isPartial = partial
            input.allowsGone = allowGone
            input.prefersDelivery = preferDelivery
            input.isDryRun = dryRun
            input.assesses = !noAssess
            input.workerCount = workers.count
            let progress = ProgressLine(phrasebook: phrasebook)
            let outcome = try await ImportFeatures()(input, progress: progress.show)
            progress.clear()
            let chosen = format ?? destination.format(ChangeFormat.self) ?? .table
            try ChangeReport(chosen, phrasebook: phrasebook, style: Console.style(forOutput: destination.output))
                .write(outcome, isDryRun: dryRun, to: sink)
            try sink.commit()
            report(outcome, phrasebook)
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }

    private func report(_ outcome: ImportFeatures.Outcome, _ phrasebook: Phrasebook) {
        var lines = outcome.edits.map(phrasebook.sentence)
        if !outcome.droppedAttributes.isEmpty {
            lines.append(phrasebook.sentence(droppedAttributes: outcome.droppedAttributes))
        }
        if !outcome.conflicts.isEmpty {
            lines.append(phrasebook.sentence(preferDelivery ? .conflictsReplaced : .conflictsKept))
        }
        if outcome.delivery > 0, !dryRun {
            lines.append(say("kiriman #\(outcome.delivery) disimpan", "delivery #\(outcome.delivery) is kept"))
        }
        let summary = RunSummary(phrasebook: phrasebook)
        lines += summary.findings(outcome.tally)
        if let screening = outcome.screening { lines.append(summary.text(screening)) }
        if !lines.isEmpty { Console.say(lines.joined(separator: "\n")) }
    }
}

extension ChangeFormat: ExpressibleByArgument {}
