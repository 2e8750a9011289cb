import Foundation
import TapakFormats
import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

/// A project of Kota Bekasi with two units that have a boundary, hostile texts, a cooperative and a site.
struct ListedProject {
    let scratch: ScratchFolder
    let path: String
    let date: CalendarDate

    static let hostileID = "<script>alert(1)</script>"
    static let hostileName = "=HYPERLINK(\"x\"),\"y\"\n<b>"

    init() async throws {
        scratch = try ScratchFolder()
        path = scratch.file("project.gpkg")
        date = try #require(CalendarDate(iso: "2026-03-31"))
        let villages = [("1001", 106.96), ("1002", 106.975)].map { code, west in
            #"{"type":"Feature","properties":{"KDEPUM":"32.75.01.\#(code)"},"geometry":\#(Self.box(west, 0.015))}"#
        }
        var input = InitProject.Input(
            path: path, region: "32.75",
            profile: StoredProfile(
                key: "kota-bekasi-600", version: "1", sha256: String(repeating: "ab", count: 32),
                yaml: RuleProfile.shippedSource("kota-bekasi-600") ?? ""),
            received: "2026-01-01", presentations: { _ in [] })
        input.kelurahan = try scratch.write(Self.collection(villages), to: "villages.geojson")
        _ = try InitProject()(input)
        let parcels = [(Self.hostileID, 106.961, 0.0003), ("A2", 106.962, 0.0001), ("B", 106.976, 0.000222)].map {
            #"{"type":"Feature","properties":{"id":"\#($0)","jenis_aset":"BMD"},"geometry":\#(Self.box($1, $2))}"#
        }
        _ = try await ImportFeatures()(
            ImportFeatures.Input(
                project: path, file: try scratch.write(Self.collection(parcels), to: "parcels.geojson"),
                layer: "parcels", sourceName: "test", received: "2026-02-01", sentence: { "\($0)" },
                presentations: { _ in [] }))
        try addSite()
    }

    private func addSite() throws {
        var cooperative = Cooperative(unit: "32.75.01.1001", kind: .kkmp, name: Self.hostileName)
        cooperative.milestones = [.legalEntity: .reached(on: date), .nib: .notYet]
        cooperative.isActive = false
        let store = try ProjectStore(path: path, access: .writing)
        let transaction = try store.begin()
        _ = try transaction.perform { try $0.put(cooperative) }
        try transaction.commit()
        try store.close()
        _ = try AddSite()(
            .init(
                project: path, name: "Lokasi", parcels: ["A2"], cooperatives: ["32.75.01.1001"],
                entry: SiteEntry(
                    date: try #require(CalendarDate(iso: "2026-02-02")),
                    recorded: try #require(RecordedTime("2026-02-02T08:00:00Z")),
                    actor: try SiteActor(account: "dinas-koperasi", role: .cooperativeOffice))))
    }

    private static func box(_ x: Double, _ side: Double) -> String {
        let south = side > 0.01 ? -6.26 : -6.25
        let corners = [(x, south), (x + side, south), (x + side, south + side), (x, south + side), (x, south)]
        let text = corners.map { String(format: "[%.9f,%.9f]", $0.0, $0.1) }
        return #"{"type":"Polygon","coordinates":[[\#(text.joined(separator: ","))]]}"#
    }

    private static func collection(_ features: [String]) -> String {
        #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    func list(choices: [String] = []) async throws -> ListReadiness.Outcome {
        var input = ListReadiness.Input(project: path, choices: choices, date: date)
        input.wantsOutlines = true
        return try await ListReadiness()(input)
    }

    /// What a report writes.
    func text(_ name: String, _ body: (ReportSink) throws -> Void) throws -> String {
        let sink = try ReportSink(path: scratch.file(name), overwrite: true)
        try body(sink)
        try sink.commit()
        return try scratch.text(name)
    }

    func verify(_ text: String, choices: [String] = []) async throws -> VerifyReadiness.Outcome {
        var input = VerifyReadiness.Input(
            list: try scratch.write(text, to: "verified.txt"), project: path, date: date, knowsDate: true,
            sentences: { reason in Language.allCases.map { Phrasebook($0).sentence(reason) } })
        input.choices = choices
        return try await VerifyReadiness()(input)
    }
}
