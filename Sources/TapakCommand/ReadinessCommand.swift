public import ArgumentParser
import TapakFormats
import TapakLanguage
import TapakProgramme
public import TapakReports
import TapakSurvey
import TapakWorkflows

extension ReadinessFormat: ExpressibleByArgument {}
extension ReadinessGrouping: ExpressibleByArgument {}

/// The day for which a list is made.
struct DayOptions: ParsableArguments {
    @Option(
        name: .customLong("now"),
        help: ArgumentHelp(
            say("Hari keadaan daftar (bawaan: hari ini).", "Day the list is made for (default: today)."),
            valueName: "YYYY-MM-DD"),
        transform: { text in
            guard let date = CalendarDate(recognising: text) else {
                throw ValidationError(
                    say("--now \(text): tulislah seperti 2026-03-31", "--now \(text): write it like 2026-03-31"))
            }
            return date
        })
    var now: CalendarDate?

    var date: CalendarDate { now ?? .today }
}

/// `tapak readiness`: every unit with what it has, lacks and is blocked by.
struct ReadinessCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "readiness",
            abstract: say(
                "Daftar kesiapan tiap kelurahan/desa: calon, lokasi, tahap, penghalang, langkah berikut.",
                "The readiness of every kelurahan and desa: candidates, site, phase, blockers, next step."),
            discussion: say(
                """
                Semua kelurahan/desa wilayah tercantum, juga yang belum ada calonnya. Daftar disusun dari penilaian
                terakhir; bila proyek berubah sejak itu, jalankan dahulu tapak screen PROYEK.

                Contoh:
                  tapak readiness kota-bekasi.gpkg
                  tapak readiness kota-bekasi.gpkg --output kesiapan.csv --now 2026-03-31
                  tapak readiness kota-bekasi.gpkg --by kecamatan --output kecamatan.csv
                  tapak readiness kota-bekasi.gpkg --unit 32.75.01 --output kesiapan.html
                  tapak verify kesiapan.csv --project kota-bekasi.gpkg --now 2026-03-31
                """,
                """
                All units of the region stand in it, also those without a candidate. The list rests on the last screening; if
                the project was changed since, run tapak screen PROJECT first.

                Examples:
                  tapak readiness kota-bekasi.gpkg
                  tapak readiness kota-bekasi.gpkg --output readiness.csv --now 2026-03-31
                  tapak readiness kota-bekasi.gpkg --by kecamatan --output kecamatan.csv
                  tapak readiness kota-bekasi.gpkg --unit 32.75.01 --output readiness.html
                  tapak verify readiness.csv --project kota-bekasi.gpkg --now 2026-03-31
                """))
    }

    @OptionGroup var target: CoopProject

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            say("Satu baris tiap kelurahan/desa atau tiap kecamatan.", "One row for every unit or every kecamatan."),
            valueName: ReadinessGrouping.allCases.map(\.rawValue).joined(separator: "|")))
    var grouping: ReadinessGrouping = .kelurahan

    @Option(
        name: .customLong("unit"), parsing: .upToNextOption,
        help: ArgumentHelp(
            say("Hanya kode kelurahan/desa atau kecamatan ini.", "Only these codes of units or kecamatan."),
            valueName: "CODE"))
    var units: [String] = []

    @OptionGroup var day: DayOptions

    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran (bawaan table).", "Output format (default table)."),
            valueName: ReadinessFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: ReadinessFormat?

    @OptionGroup var destination: OutputOptions
    @OptionGroup var words: VocabularyOptions
    @OptionGroup var speech: SpeechOptions

    private var chosen: ReadinessFormat { format ?? destination.format(ReadinessFormat.self) ?? .table }

    func validate() throws {
        try target.checkOutput(destination.output)
        if grouping == .kecamatan, chosen == .geojson || chosen == .xlsx {
            throw ValidationError(
                say(
                    "\(chosen.rawValue) hanya untuk --by kelurahan", "\(chosen.rawValue) is for --by kelurahan only"))
        }
        if words.vocabulary != nil, grouping == .kecamatan || chosen == .xlsx {
            throw ValidationError(
                say(
                    "--vocabulary untuk --by kelurahan, bukan xlsx",
                    "--vocabulary is for --by kelurahan, and not for xlsx"))
        }
        if chosen == .xlsx, destination.output == "-" {
            throw ValidationError(
                say("xlsx memerlukan --output BERKAS.xlsx", "xlsx needs --output FILE.xlsx"))
        }
    }

    func run() async throws {
        do {
            var input = ListReadiness.Input(project: target.project, choices: units, date: day.date)
            input.wantsOutlines = chosen == .geojson
            input.workerCount = Processor.coreCount
            // What cannot be written is told before the work, not after it.
            let sink =
                chosen == .xlsx
                ? nil : try ReportSink(path: destination.output, overwrite: destination.overwrite)
            let outcome = try await ListReadiness()(input)
            let phrasebook = Phrasebook(Speech.language)
            if let sink {
                try write(outcome, phrasebook, to: sink)
                try sink.commit()
            } else {
                try ReadinessWorkbook(phrasebook: phrasebook)
                    .write(outcome, to: destination.output, overwrite: destination.overwrite)
            }
            if chosen != .table || destination.output != "-" {
                Console.say(ReadinessRunText(phrasebook: phrasebook).text(outcome))
            }
        } catch {
            throw ReadinessCommand.exit(for: error)
        }
    }

    private func write(_ outcome: ListReadiness.Outcome, _ phrasebook: Phrasebook, to sink: ReportSink) throws {
        let report = ReadinessReport(by: grouping, phrasebook: phrasebook, vocabulary: words.vocabulary)
        switch chosen {
        case .csv: try report.writeCSV(outcome, to: sink)
        case .json: try report.writeJSON(outcome, to: sink)
        case .geojson: try report.writeGeoJSON(outcome, to: sink)
        case .html:
            try ReadinessPage(phrasebook: phrasebook, vocabulary: words.vocabulary).write(
                outcome, by: grouping, to: sink)
        case .table, .xlsx:
            let style = Console.style(forOutput: destination.output)
            try ReadinessTable(phrasebook: phrasebook, style: style, vocabulary: words.vocabulary)
                .write(outcome, by: grouping, to: sink)
        }
    }

    /// Turns an error into text on standard error and an exit code.
    static func exit(for error: any Error) -> any Error {
        guard let error = error as? ReadinessError else { return Diagnostics.exit(for: error) }
        let status: ExitStatus
        switch error {
        case .workflow(let error): return Diagnostics.exit(for: error)
        case .list(.input(let failure)): return Diagnostics.exit(for: failure)
        case .list(.table), .notAList, .assessmentsStale: status = .unusableDocument
        case .unknownUnit: status = .usage
        }
        Console.say(Phrasebook(Speech.language).diagnostic(error))
        return Diagnostics.code(status)
    }
}
