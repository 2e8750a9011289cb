public import ArgumentParser
import TapakFormats
import TapakLanguage
import TapakProgramme
public import TapakReports
import TapakWorkflows

extension PolicyFormat: ExpressibleByArgument {}

/// `tapak policy`: how many units would have a passing parcel under other least areas, or with other buildings.
struct PolicyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "policy",
            abstract: say(
                "Berapa kelurahan/desa yang punya calon lulus bila luas minimum atau bangunannya lain.",
                "How many kelurahan and desa would have a passing candidate under other least areas or buildings."),
            discussion: say(
                """
                Contoh:
                  tapak policy kota-bekasi.gpkg --minimum 300..1200
                  tapak policy kota-bekasi.gpkg --minimum 300..1200 --step 50 --output kurva.html
                  tapak policy kota-bekasi.gpkg --building 15x20,20x25
                  tapak policy kota-bekasi.gpkg --building 15x20 --minimum 400

                --building mencoba setiap bangunan di semua bidang, juga bangunan profil, dan menghitung kelurahan/desa yang \
                bertambah atau berkurang. Luas minimum profil berasal dari bangunannya, jadi tidak dipakai untuk bangunan lain; \
                --minimum N memakai luas minimum N m². Syarat lain profil, sempadan dan ketelitian ukuran tetap.
                """,
                """
                Examples:
                  tapak policy kota-bekasi.gpkg --minimum 300..1200
                  tapak policy kota-bekasi.gpkg --minimum 300..1200 --step 50 --output curve.html
                  tapak policy kota-bekasi.gpkg --building 15x20,20x25
                  tapak policy kota-bekasi.gpkg --building 15x20 --minimum 400

                --building tries each building on all parcels, also the profile's, and counts the kelurahan and desa that are \
                gained or lost. The least area of a profile follows from its building, so it is not asked for with another \
                building; --minimum N asks for N m². All other rules of the profile, setbacks and survey accuracy stay.
                """))
    }

    /// The most steps that a curve has.
    private static let stepLimit = 1000
    /// The step where none is given, in square metres.
    private static let usualStep = 50
    /// The most buildings that are compared.
    private static let buildingLimit = 20

    @OptionGroup var target: CoopProject

    @Option(
        help: ArgumentHelp(
            say(
                "Luas minimum terkecil dan terbesar dalam m²; dengan --building satu luas minimum (bawaan: tidak ada).",
                "Smallest and largest least area in m²; with --building one least area (default: none)."),
            valueName: "300..1200|N"),
        transform: LeastAreas.init)
    var minimum: LeastAreas?

    @Option(help: ArgumentHelp(say("Langkah dalam m² (bawaan 50).", "Step in m² (default 50)."), valueName: "M2"))
    var step: Int?

    @Option(
        help: ArgumentHelp(
            say(
                "Bangunan yang dicoba, sisinya dalam meter; beberapa dengan koma, atau ulangi opsi ini.",
                "Buildings to try, sides in metres; several with commas, or repeat the option."),
            valueName: "15x20,20x25"),
        transform: BuildingText.footprints)
    var building: [[BuildingFootprint]] = []

    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran (bawaan table).", "Output format (default table)."),
            valueName: PolicyFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: PolicyFormat?

    @OptionGroup var destination: OutputOptions
    @OptionGroup var speech: SpeechOptions

    /// The buildings that were asked for.
    private var buildings: [BuildingFootprint] { building.flatMap(\.self) }

    func validate() throws {
        try target.checkOutput(destination.output)
        if buildings.isEmpty { _ = try minimums() } else { _ = try leastArea() }
    }

    /// The least areas of a curve.
    private func minimums() throws -> [Int] {
        guard let minimum else {
            throw ValidationError(
                say(
                    "pilih salah satu: --minimum 300..1200 atau --building 15x20",
                    "choose one: --minimum 300..1200 or --building 15x20"))
        }
        guard case .range(let range) = minimum else { throw LeastAreas.unreadable(minimum.text) }
        let step = step ?? Self.usualStep
        guard step > 0, (range.upperBound - range.lowerBound) / step < Self.stepLimit else {
            throw ValidationError(
                say(
                    "--step \(step): harus lebih dari 0, dan kurvanya paling banyak \(Self.stepLimit) langkah",
                    "--step \(step): must be above 0, and the curve has at most \(Self.stepLimit) steps"))
        }
        return Array(stride(from: range.lowerBound, through: range.upperBound, by: step))
    }

    /// The least area that goes with buildings, if one was asked for.
    private func leastArea() throws -> Int? {
        guard step == nil else {
            throw ValidationError(
                say("--step tidak dipakai bersama --building", "--step does not go with --building"))
        }
        guard buildings.count <= Self.buildingLimit else {
            throw ValidationError(
                say(
                    "--building: paling banyak \(Self.buildingLimit) bangunan",
                    "--building: at most \(Self.buildingLimit) buildings"))
        }
        switch minimum {
        case nil: return nil
        case .single(let area): return area
        case .range:
            throw ValidationError(
                say(
                    "dengan --building, --minimum satu angka saja, misalnya 400",
                    "with --building, --minimum is one number, such as 400"))
        }
    }

    func run() throws {
        do {
            let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
            let chosen = format ?? destination.format(PolicyFormat.self) ?? .table
            let phrasebook = Phrasebook(Speech.language)
            let style = Console.style(forOutput: destination.output)
            if buildings.isEmpty {
                let outcome = try TracePolicyCurve()(.init(project: target.project, minimums: try minimums()))
                try PolicyReport(phrasebook: phrasebook, style: style).write(outcome, as: chosen, to: sink)
            } else {
                let outcome = try CompareBuildings()(
                    .init(project: target.project, buildings: buildings, minimum: try leastArea()))
                try BuildingReport(phrasebook: phrasebook, style: style).write(outcome, as: chosen, to: sink)
            }
            try sink.commit()
        } catch {
            throw ReadinessCommand.exit(for: error)
        }
    }
}

/// Least areas as a person writes them, in whole square metres: `300..1200`, or `400`.
enum LeastAreas {
    case range(ClosedRange<Int>)
    case single(Int)

    private static let greatest = 1_000_000

    /// Reads them.
    ///
    /// - Throws: `ValidationError` that says how to write them.
    init(_ text: String) throws {
        let parts = text.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, first > 0, first <= last,
            last <= Self.greatest
        else {
            throw Self.unreadable(text)
        }
        self = parts.count == 1 ? .single(first) : .range(first...last)
    }

    /// As it was written, but for spare signs.
    var text: String {
        switch self {
        case .range(let range): "\(range.lowerBound)..\(range.upperBound)"
        case .single(let area): "\(area)"
        }
    }

    /// That a text is no range of least areas.
    static func unreadable(_ text: String) -> ValidationError {
        ValidationError(
            say("--minimum \(text): tulislah seperti 300..1200", "--minimum \(text): write it like 300..1200"))
    }
}
