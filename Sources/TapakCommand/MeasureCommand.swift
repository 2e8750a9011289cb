public import ArgumentParser
import TapakFormats
import TapakGeometry
import TapakLanguage
public import TapakReports
import TapakWorkflows

/// `tapak measure`: areas, perimeters and coordinate systems, without any rule.
struct MeasureCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "measure",
            abstract: say(
                "Mengukur luas dan keliling setiap fitur, tanpa aturan apa pun.",
                "Measures area and perimeter of every feature, without any rule."),
            discussion: say(
                """
                Contoh:
                  tapak measure bidang.geojson
                  tapak measure utm.geojson --crs EPSG:32748 --format json --output ukuran.json
                """,
                """
                Examples:
                  tapak measure parcels.geojson
                  tapak measure utm.geojson --crs EPSG:32748 --format json --output measures.json
                """))
    }

    @Argument(
        help: ArgumentHelp(say("Berkas GeoJSON; - untuk stdin.", "GeoJSON files; - for stdin."), valueName: "FILE"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran (bawaan csv).", "Output format (default csv)."),
            valueName: MeasureFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: MeasureFormat?

    @OptionGroup var coordinates: CoordinateOptions
    @OptionGroup var destination: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws { try StandardInput.checkOnce(files) }

    func run() throws {
        do {
            let phrasebook = Phrasebook(Speech.language)
            let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
            let chosen = format ?? destination.format(MeasureFormat.self) ?? .csv
            let report = MeasureReport(chosen, sink: sink)
            let outcome = try MeasureFeatures()(.init(files: files, source: coordinates.source), receive: report.add)
            try report.finish(outcome)
            try sink.commit()
            Console.say(RunSummary(phrasebook: phrasebook).text(outcome))
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }
}

extension MeasureFormat: ExpressibleByArgument {}
