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
                  tapak fit bidang.geojson --roads jalan.geojson --setback front=5,side=1.5,rear=2
                  tapak fit bidang.geojson --setback depan=5,samping=1.5,belakang=2 --front selatan

                Bangunan boleh diputar ke arah mana pun. "Muat" dan "tidak muat" dibuktikan, bukan dicoba-coba. Dengan
                --roads sisi depan adalah sisi di tepi jalan, dan sisi panjang bangunan sedapatnya menghadap jalan.
                """,
                """
                Examples:
                  tapak fit parcels.geojson
                  tapak fit parcels.geojson --building 15x20 --setback 2 --output buildings.geojson
                  tapak fit parcels.geojson --roads roads.geojson --setback front=5,side=1.5,rear=2
                  tapak fit parcels.geojson --setback front=5,side=1.5,rear=2 --front south

                The building may be turned any way. Both "fits" and "does not fit" are proven, not sampled. With --roads the
                front is what lies on a road, and the long side of the building faces it where it can.
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
                "Jarak dari sisi bidang dalam meter: satu angka, atau depan, samping, dan belakang (bawaan: menurut profil).",
                "Distance from the sides of the parcel in metres: one number, or front, side and rear (default: the profile's)."
            ), valueName: "M|front=M,side=M,rear=M"),
        transform: SetbackText.setbacks)
    var setback: RuleProfile.Setbacks?

    @Option(
        help: ArgumentHelp(
            say(
                "Jalan (garis atau bidang GeoJSON): sisi depan, dan arah bangunan.",
                "Roads (GeoJSON lines or areas): the front, and the direction of the building."), valueName: "FILE"))
    var roads: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Arah hadap bidang (utara, tenggara, SW, 135), menggantikan jalan; per bidang: --map parcels.front_direction=ATTR.",
                "Where parcels face (north, southeast, SW, 135), in place of roads; for each: --map parcels.front_direction=ATTR."
            ), valueName: "DIRECTION"),
        transform: FrontText.direction)
    var front: CompassDirection?

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
        let inputs = files + [roads].compactMap(\.self)
        try StandardInput.checkOnce(inputs)
        if inputs.contains(destination.output), destination.output != "-" {
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
            var input = FitParcels.Input(files: files, profile: profile)
            if let building { input.building = building }
            if let setback { input.setbacks = setback }
            input.roads = try roads.map { try LandOptions.roads($0, attributes.mappings) }
            input.front = front
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
        let head = "\(building) m" + (phrasebook.phrase(input.setbacks).map { ", " + $0 } ?? "")
        var lines = ["\(phrasebook.integer(outcome.featureCount)) \(word), \(head): \(parts.joined(separator: ", "))"]
        if let roads = input.roads, let path = self.roads, let count = outcome.onRoadCount {
            let (all, fronting) = (phrasebook.integer(roads.layer.roads.count), phrasebook.integer(count))
            lines.append(
                say(
                    "  \(path): \(all) jalan; \(fronting) bidang di tepi jalan",
                    "  \(path): \(all) roads; \(fronting) parcels on a road"))
        }
        if outcome.frontUnknownCount > 0 {
            let count = phrasebook.integer(outcome.frontUnknownCount)
            lines.append(
                say(
                    "  \(count) bidang: sisi depan tidak diketahui, jadi sempadan terjauh berlaku di semua sisi (--roads atau --front)",
                    "  \(count) parcels: the front is not known, so the longest setback holds all round (--roads or --front)"
                ))
        }
        return (lines + summary.findings(outcome.tally)).joined(separator: "\n")
    }
}

extension FitFormat: ExpressibleByArgument {}
