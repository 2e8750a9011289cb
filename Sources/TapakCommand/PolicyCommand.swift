public import ArgumentParser
import TapakFormats
import TapakLanguage
import TapakProgramme
public import TapakReports
import TapakWorkflows

extension PolicyFormat: ExpressibleByArgument {}

/// `tapak policy`: how many units would have a passing parcel under other least areas.
struct PolicyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "policy",
            abstract: say(
                "Berapa kelurahan/desa yang punya calon lulus bila luas minimumnya lain.",
                "How many kelurahan and desa would have a passing candidate under other least areas."),
            discussion: say(
                """
                Contoh:
                  tapak policy kota-bekasi.gpkg --minimum 300..1200
                  tapak policy kota-bekasi.gpkg --minimum 300..1200 --step 50 --output kurva.html
                """,
                """
                Examples:
                  tapak policy kota-bekasi.gpkg --minimum 300..1200
                  tapak policy kota-bekasi.gpkg --minimum 300..1200 --step 50 --output curve.html
                """))
    }

    /// The most steps that a curve has.
    private static let stepLimit = 1000

    @OptionGroup var target: CoopProject

    @Option(
        help: ArgumentHelp(
            say("Luas minimum terkecil dan terbesar dalam m².", "Smallest and largest least area in m²."),
            valueName: "300..1200"),
        transform: { text in
            let parts = text.split(separator: "..", omittingEmptySubsequences: false)
            guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), first > 0, first <= last,
                last <= 1_000_000
            else {
                throw ValidationError(
                    say("--minimum \(text): tulislah seperti 300..1200", "--minimum \(text): write it like 300..1200"))
            }
            return first...last
        })
    var minimum: ClosedRange<Int>

    @Option(help: ArgumentHelp(say("Langkah dalam m².", "Step in m²."), valueName: "M2"))
    var step = 50

    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran (bawaan table).", "Output format (default table)."),
            valueName: PolicyFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: PolicyFormat?

    @OptionGroup var destination: OutputOptions
    @OptionGroup var speech: SpeechOptions

    private var minimums: [Int] { Array(stride(from: minimum.lowerBound, through: minimum.upperBound, by: step)) }

    func validate() throws {
        try target.checkOutput(destination.output)
        guard step > 0, (minimum.upperBound - minimum.lowerBound) / step < Self.stepLimit else {
            throw ValidationError(
                say(
                    "--step \(step): harus lebih dari 0, dan kurvanya paling banyak \(Self.stepLimit) langkah",
                    "--step \(step): must be above 0, and the curve has at most \(Self.stepLimit) steps"))
        }
    }

    func run() throws {
        do {
            let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
            let outcome = try TracePolicyCurve()(
                TracePolicyCurve.Input(project: target.project, minimums: minimums))
            let report = PolicyReport(
                phrasebook: Phrasebook(Speech.language), style: Console.style(forOutput: destination.output))
            try report.write(
                outcome, as: format ?? destination.format(PolicyFormat.self) ?? .table, to: sink)
            try sink.commit()
        } catch {
            throw ReadinessCommand.exit(for: error)
        }
    }
}
