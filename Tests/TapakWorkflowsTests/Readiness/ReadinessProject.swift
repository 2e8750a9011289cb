import Foundation
import TapakGeoPackage
import TapakProgramme
import TapakTestSupport
import TapakWorkflows
import Testing

/// A project of Kota Bekasi with three units that have a boundary, side by side: Bekasijaya, Margahayu and Durenjaya.
struct ReadinessProject {
    let scratch: ScratchFolder
    var path: String { scratch.file("project.gpkg") }

    init() throws {
        scratch = try ScratchFolder()
        let names = ["Bekasijaya", "Margahayu", "Durenjaya"]
        let villages = names.enumerated().map { number, name in
            let west = 106.96 + 0.015 * Double(number)
            return #"{"type":"Feature","properties":{"KDEPUM":"32.75.01.100\#(number + 1)","WADMKD":"\#(name)"},"#
                + #""geometry":\#(Self.box(west, -6.26, 0.015, 0.02))}"#
        }
        var input = InitProject.Input(
            path: path, region: "32.75",
            profile: StoredProfile(
                key: "kota-bekasi-600", version: "1", sha256: "aa",
                yaml: RuleProfile.shippedSource("kota-bekasi-600") ?? ""),
            received: "2026-01-01", presentations: { _ in [] })
        input.kelurahan = try scratch.write(Self.collection(villages), to: "villages.geojson")
        _ = try InitProject()(input)
    }

    /// A box as GeoJSON, written with nine decimals so that rounding does not count.
    static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        let text = corners.map { String(format: "[%.9f,%.9f]", $0.0, $0.1) }
        return #"{"type":"Polygon","coordinates":[[\#(text.joined(separator: ","))]]}"#
    }

    static func collection(_ features: [String]) -> String {
        #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    /// A parcel of a width and height in thousandths of a degree, with further attributes.
    static func parcel(
        _ id: String?, _ x: Double, _ width: Double = 0.3, _ height: Double = 0.3, more: String = #""jenis_aset":"BMD""#
    ) -> String {
        let name = id.map { #""id":"\#($0)","# } ?? ""
        return #"{"type":"Feature","properties":{\#(name)\#(more)},"#
            + #""geometry":\#(box(x, -6.25, width / 1000, height / 1000))}"#
    }

    /// A point with an id.
    static func point(_ id: String, _ x: Double) -> String {
        #"{"type":"Feature","properties":{"id":"\#(id)","jenis_aset":"BMD"},"#
            + #""geometry":{"type":"Point","coordinates":[\#(x),-6.25]}}"#
    }

    func importing(_ parcels: [String], name: String = "parcels.geojson") async throws {
        var input = ImportFeatures.Input(
            project: path, file: try scratch.write(Self.collection(parcels), to: name), layer: "parcels",
            sourceName: "test", received: "2026-02-01", sentence: { "\($0)" }, presentations: { _ in [] })
        input.allowsGone = true
        _ = try await ImportFeatures()(input)
    }

    func screening() async throws {
        _ = try await ScreenProject()(ScreenProject.Input(path: path, sentence: { "\($0)" }))
    }

    @discardableResult
    func change<Value>(_ body: (ProjectDatabase) throws -> Value) throws -> Value {
        let store = try ProjectStore(path: path, access: .writing)
        let transaction = try store.begin()
        let value = try transaction.perform(body)
        try transaction.commit()
        try store.close()
        return value
    }

    /// The cooperative of a unit with what is known of its milestones.
    func cooperative(
        _ unit: String, _ name: String, _ milestones: [CooperativeMilestone: MilestoneStanding] = [:],
        active: Bool? = nil, level: CooperativeLevel = .village
    ) throws -> Int {
        var cooperative = Cooperative(unit: unit, level: level, kind: level == .village ? .kkmp : .other, name: name)
        cooperative.milestones = milestones
        cooperative.isActive = active
        if level == .rw { cooperative.place = "RW 05" }
        return try change { try $0.put(cooperative) }
    }

    func list(_ date: String = "2026-03-31", choices: [String] = []) async throws -> ListReadiness.Outcome {
        let day = try #require(CalendarDate(iso: date))
        return try await ListReadiness()(.init(project: path, choices: choices, date: day))
    }

    func row(_ code: String, _ date: String = "2026-03-31") async throws -> ReadinessRow {
        try #require(try await list(date).rows.first { $0.kemendagriCode == code })
    }

    // MARK: Sites

    func entry(_ date: String, _ evidence: [Int] = []) throws -> SiteEntry {
        SiteEntry(
            date: try #require(CalendarDate(iso: date)), recorded: try #require(RecordedTime("\(date)T08:00:00Z")),
            actor: try SiteActor(account: "dinas-koperasi", role: .cooperativeOffice), evidence: evidence)
    }

    func addSite(_ parcels: [String], _ cooperatives: [String], on date: String = "2026-02-02") throws -> Int {
        try AddSite()(
            .init(
                project: path, name: "Lokasi", parcels: parcels, cooperatives: cooperatives, entry: try entry(date))
        ).site.site
    }

    func attach(_ kinds: [DocumentKind], to site: Int) throws -> [DocumentKind: Int] {
        var numbers: [DocumentKind: Int] = [:]
        for kind in kinds {
            let file = try scratch.write("dokumen \(kind.rawValue)", to: "\(site)-\(kind.rawValue).txt")
            numbers[kind] = try AttachDocument()(
                .init(project: path, site: site, file: file, kind: kind, entry: try entry("2026-02-03"))
            ).document
        }
        return numbers
    }

    func advance(
        _ site: Int, _ track: TrackKind, _ stage: String, _ date: String, evidence: [Int?] = [], percent: Int? = nil
    ) throws {
        _ = try AdvanceSite()(
            .init(
                project: path, site: site, advance: StageAdvance(track, to: stage, percent: percent),
                entry: try entry(date, evidence.compactMap(\.self))))
    }

    /// Everything that the gate before Agrinas asks of regional land.
    func prepare(_ site: Int) throws {
        let documents = try attach(
            [
                .kibA, .locationDecree, .useStatusDecree, .noDisputeStatement, .verificationRecord, .lp2bCheck,
                .photo,
            ], to: site)
        try advance(site, .land, "verifying", "2026-02-04")
        try advance(site, .land, "verified", "2026-02-10", evidence: [documents[.verificationRecord]])
        try advance(site, .tenure, "location_designated", "2026-02-12", evidence: [documents[.locationDecree]])
        try advance(site, .tenure, "use_status_set", "2026-02-20", evidence: [documents[.useStatusDecree]])
    }
}
