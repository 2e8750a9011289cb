public import ArgumentParser
import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
public import TapakReports
import TapakSiting
import TapakWorkflows

/// `tapak fit`: whether the building stands on each parcel, and where.
struct FitCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "fit",
            abstract: say(
                "Apakah bangunan muat di setiap bidang, dan di mana berdirinya.",
                "Whether the building fits on each parcel, and where it stands."),
            discussion: say(
                """
                Contoh:
                  tapak fit bidang.geojson
                  tapak fit bidang.geojson --building 15x20 --setback 2 --output tapak-bangunan.geojson

                Bangunan boleh diputar ke arah mana pun. "Muat" dan "tidak muat" dibuktikan, bukan dicoba-coba.
                """,
                """
                Examples:
                  tapak fit parcels.geojson
                  tapak fit parcels.geojson --building 15x20 --setback 2 --output buildings.geojson

                The building may be turned any way. Both "fits" and "does not fit" are proven, not sampled.
                """))
    }

    @Argument(
        help: ArgumentHelp(
            say("Berkas GeoJSON bidang calon; - untuk stdin.", "GeoJSON files of candidate parcels; - for stdin."),
            valueName: "FILE"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            say(
                "Sisi bangunan dalam meter (bawaan: menurut profil).",
                "Sides of the building in metres (default: the profile's)."),
            valueName: "20x30"),
        transform: BuildingText.footprint)
    var building: BuildingFootprint?

    @Option(
        help: ArgumentHelp(
            say(
                "Jarak dari semua sisi bidang dalam meter (bawaan: menurut profil).",
                "Distance from every side of the parcel in metres (default: the profile's)."), valueName: "M"))
    var setback: Double?

    @Option(
        help: ArgumentHelp(
            say("Profil aturan: kunci bawaan atau berkas YAML.", "Rule profile: a shipped key or a YAML file."),
            valueName: "PROFILE|FILE"))
    var rules: String?

    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran (bawaan csv).", "Output format (default csv)."),
            valueName: FitFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: FitFormat?

    @OptionGroup var attributes: AttributeOptions
    @OptionGroup var coordinates: CoordinateOptions
    @OptionGroup var work: WorkerOptions
    @OptionGroup var destination: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        try StandardInput.checkOnce(files)
        if let setback, !(0...1000).contains(setback) {
            throw ValidationError(say("--setback antara 0 dan 1000 m", "--setback between 0 and 1000 m"))
        }
        if files.contains(destination.output), destination.output != "-" {
            throw ValidationError(
                say(
                    "\(destination.output) adalah masukan; pilih keluaran lain",
                    "\(destination.output) is an input; choose another output"))
        }
    }

    func run() async throws {
        do {
            let profile = try ProfileChoice(rules ?? RuleProfile.defaultKey).profile
            let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
            let chosen = format ?? destination.format(FitFormat.self) ?? .csv
            var input = FitParcels.Input(files: files, building: building ?? profile.building)
            input.setback = setback.map { .metres($0) } ?? profile.setbacks.longest
            input.source = coordinates.source
            input.attributes = attributes.mappings.parcelAttributes
            input.keepsProperties = chosen == .geojson
            input.workerCount = work.count
            let report = FitReport(chosen, building: input.building, sink: sink)
            let outcome = try await FitParcels()(input, receive: report.add)
            try report.finish(outcome)
            try sink.commit()
            Console.say(text(outcome, input))
        } catch {
            throw Diagnostics.exit(for: error)
        }
    }

    private func text(_ outcome: FitParcels.Outcome, _ input: FitParcels.Input) -> String {
        let summary = RunSummary(phrasebook: Phrasebook(Speech.language))
        let phrasebook = summary.phrasebook
        let answers: [FitAnswer?] = [.fits, .withinTolerance, nil, .doesNotFit]
        let parts = answers.map { "\(phrasebook.integer(outcome.answers[$0] ?? 0)) \(phrasebook.label($0))" }
        let word = phrasebook.word(outcome.featureCount == 1 ? .feature : .features)
        let building = input.building.code.replacing("x", with: " × ")
        var head = "\(building) m"
        if input.setback.metres > 0 {
            head += say(", sempadan ", ", setback ") + phrasebook.length(input.setback)
        }
        let lines = ["\(phrasebook.integer(outcome.featureCount)) \(word), \(head): \(parts.joined(separator: ", "))"]
        return (lines + summary.findings(outcome.tally)).joined(separator: "\n")
    }
}

extension FitFormat: ExpressibleByArgument {}

/// The sides of a building as a person writes them.
enum BuildingText {
    /// `20x30`, `20 × 30` or `12,5x20`, in metres.
    ///
    /// - Throws: `ValidationError` that says how to write it.
    static func footprint(_ text: String) throws -> BuildingFootprint {
        let sides = text.lowercased().replacing("×", with: "x").replacing(",", with: ".").split(
            separator: "x", omittingEmptySubsequences: false
        ).map { Double($0.filter { $0 != " " }) }
        guard sides.count == 2, let one = sides[0], let other = sides[1], (0.1...1000).contains(one),
            (0.1...1000).contains(other)
        else {
            throw ValidationError(
                say(
                    "--building \(text): tulislah seperti 20x30, dalam meter, 0,1 sampai 1000",
                    "--building \(text): write it like 20x30, in metres, 0.1 to 1000"))
        }
        return BuildingFootprint(shortSide: .metres(min(one, other)), longSide: .metres(max(one, other)))
    }

    /// Several buildings, separated by commas: `15x20,20x30`. A text that reads as one building is one.
    ///
    /// - Throws: `ValidationError` that says how to write them.
    static func footprints(_ text: String) throws -> [BuildingFootprint] {
        if let one = try? footprint(text) { return [one] }
        return try text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "|" }.map {
            try footprint(String($0))
        }
    }
}
