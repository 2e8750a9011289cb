import ArgumentParser
import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakSurvey
import TapakWorkflows

/// `tapak screen`: the main job.
struct ScreenCommand: AsyncParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, csv, json, ndjson, geojson, html
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "screen",
            abstract: say(
                "Menilai setiap bidang: luas dan kepastiannya, kelurahan, dan apakah memenuhi syarat.",
                "Judges every parcel: its area and how sure it is, its kelurahan, and whether it meets the requirement."
            ),
            discussion: say(
                """
                Contoh:
                  tapak screen bidang.geojson --kelurahan kelurahan.geojson
                  tapak screen bidang.geojson --kelurahan kelurahan.geojson --format csv --output hasil.csv
                  tapak screen bidang.geojson --kelurahan kelurahan.geojson --output peta.html
                  tapak screen bidang.geojson --layer lp2b=sawah.geojson --layer sempadan=sungai.geojson --roads jalan.geojson
                  tapak screen utm.geojson --crs EPSG:32748 --rules inpres17-1000
                  cat bidang.geojsonl | tapak screen - --stream --format ndjson
                  tapak screen kota-bekasi.gpkg
                """,
                """
                Examples:
                  tapak screen parcels.geojson --kelurahan villages.geojson
                  tapak screen parcels.geojson --kelurahan villages.geojson --format csv --output result.csv
                  tapak screen parcels.geojson --kelurahan villages.geojson --output map.html
                  tapak screen parcels.geojson --layer lp2b=fields.geojson --layer sempadan=rivers.geojson --roads roads.geojson
                  tapak screen utm.geojson --crs EPSG:32748 --rules inpres17-1000
                  cat parcels.geojsonl | tapak screen - --stream --format ndjson
                  tapak screen kota-bekasi.gpkg
                """))
    }

    @OptionGroup var screening: ScreeningOptions

    @OptionGroup var land: LandOptions

    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran.", "Output format."), valueName: Format.allCases.map(\.rawValue).joined(separator: "|")
        ))
    var format: Format?

    @Option(
        help: ArgumentHelp(
            say(
                "Tulis ringkasan tiap kelurahan (CSV), juga yang belum ada calonnya.",
                "Write a summary of every unit (CSV), also of those without a candidate."),
            valueName: "FILE.csv"))
    var summary: String?

    @Flag(
        help: ArgumentHelp(
            say(
                "Baca stdin sambil jalan, memori tetap; tumpang tindih dan ganda antarbidang tidak diperiksa.",
                "Read stdin as it comes, in constant memory; overlaps and duplicates among parcels are not checked.")))
    var stream = false

    @Flag(
        help: ArgumentHelp(
            say(
                "Perbaiki geometri yang cacat lalu nilai hasilnya; geometri asal tetap disimpan.",
                "Repair faulty geometries and judge the outcome; the original geometry is kept.")))
    var repair = false

    @Flag(
        help: ArgumentHelp(
            say("Kode keluar 1 bila ada bidang yang tidak lulus.", "Exit code 1 when some parcel does not pass.")))
    var strict = false

    @OptionGroup var workers: WorkerOptions

    @OptionGroup var destination: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if project != nil {
            guard screening.kelurahan == nil, screening.attributes.mappings.isEmpty, !stream, land.isEmpty,
                !land.leavesFootprint, screening.coordinates.source == SourceOptions()
            else {
                throw ValidationError(
                    say(
                        "proyek membawa kelurahan, layer, jalan, dan atributnya sendiri (tapak import --into): --kelurahan, "
                            + "--layer, --roads, --no-footprint, --map, --crs, --swap-axes dan --stream untuk berkas GeoJSON "
                            + "saja",
                        "a project carries its own units, layers, roads and attributes (tapak import --into): --kelurahan, "
                            + "--layer, --roads, --no-footprint, --map, --crs, --swap-axes and --stream are for GeoJSON files "
                            + "only"))
            }
        } else if summary != nil, screening.kelurahan == nil {
            throw ValidationError(say("--summary memerlukan --kelurahan BERKAS", "--summary needs --kelurahan FILE"))
        }
        if stream, chosenFormat == .table || chosenFormat == .html {
            throw ValidationError(
                say(
                    "--stream memerlukan --format csv, json, ndjson atau geojson",
                    "--stream needs --format csv, json, ndjson or geojson"))
        }
        try StandardInput.checkOnce(screening.inputs + land.files)
        try screening.checkOutputs([destination.output] + [summary].compactMap(\.self), beside: land.files)
    }

    /// The project to screen, where one is named instead of files.
    private var project: String? {
        screening.parcels.count == 1 ? screening.parcels.first.flatMap { ProjectStore.isProject($0) ? $0 : nil } : nil
    }

    var chosenFormat: Format { format ?? destination.format(Format.self) ?? .table }

    func run() async throws {
        do {
            try await screen()
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }

    private func screen() async throws {
        if let project { return try await screenProject(project) }
        let phrasebook = Phrasebook(Speech.language)
        let rules = try ProfileChoice(screening.chosenRules)
        // Outputs are opened first: a refusal must not cost the work.
        let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
        let summarySink = try summary.map { try ReportSink(path: $0, overwrite: destination.overwrite) }
        var input = try screening.input(under: rules)
        try land.read(into: &input, under: rules.profile, screening.attributes.mappings)
        let villages = input.villages
        input.keepsProperties = chosenFormat == .geojson
        input.isStream = stream
        input.repairs = repair
        input.workerCount = workers.count

        let progress = ProgressLine(phrasebook: phrasebook)
        let outcome: ScreenParcels.Outcome
        if let format = ScreenFormat(rawValue: chosenFormat.rawValue) {
            let report = try ScreenReport(
                format, profile: rules.profile, layer: villages?.layer, phrasebook: phrasebook, sink: sink)
            outcome = try await ScreenParcels()(
                input, rows: report.writer, progress: progress.show, receive: report.add)
            progress.clear()
            try report.finish(outcome)
        } else if chosenFormat == .html {
            var page = ScreenPage(
                profile: rules.profile, layer: villages?.layer, phrasebook: phrasebook, land: input.layers.map(\.layer),
                roads: input.roads?.layer)
            outcome = try await ScreenParcels()(input, progress: progress.show) { page.add($0) }
            progress.clear()
            try page.write(outcome, to: sink)
        } else {
            var table = ScreenTable(
                profile: rules.profile, layer: villages?.layer, phrasebook: phrasebook,
                style: Console.style(forOutput: destination.output))
            outcome = try await ScreenParcels()(input, progress: progress.show) { table.add($0) }
            progress.clear()
            try table.write(outcome, to: sink)
        }
        if let summarySink, let board = outcome.board, let layer = outcome.layer {
            try SummaryReport(layer: layer, phrasebook: phrasebook).write(board, to: summarySink)
        }
        try sink.commit()
        try summarySink?.commit()
        if chosenFormat != .table, Console.isTerminal(2) || destination.output != "-" {
            Console.say(RunSummary(phrasebook: phrasebook).text(outcome))
        }
        if strict, outcome.featureCount != outcome.verdicts[.pass] ?? 0 { throw Diagnostics.code(.strict) }
    }
}
