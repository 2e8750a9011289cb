import Foundation
import GRDB
import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakTestSupport
import TapakWorkflows

/// A small project with parcels, cooperatives and a folder of documents, in which sites are put forward.
///
/// Parcels, all of them passing unless said: 1 `A` bmd, 2 `B` bmd, 3 `C` psu not handed over, 4 `D` bmd and too small,
/// 5 and 6 `E` (two of one id), 7 `F` bmd lying half upon `G`, 8 `G`. Cooperatives: 1 of 32.75.01.1001 with every milestone, 2
/// of 32.75.01.1002 with none.
struct SiteScene {
    let scratch: ScratchFolder
    let project: String

    init() async throws {
        scratch = try ScratchFolder()
        project = scratch.file("project.gpkg")
        let village = #"""
            {"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"KDEPUM":"32.75.01.1001","WADMKD":"Margahayu"},
            "geometry":{"type":"Polygon","coordinates":[[[106.9,-6.4],[107.1,-6.4],[107.1,-6.1],[106.9,-6.1],[106.9,-6.4]]]}}]}
            """#
        var input = InitProject.Input(
            path: project, region: "32.75",
            profile: StoredProfile(
                key: "kota-bekasi-600", version: "1", sha256: "aa",
                yaml: RuleProfile.shippedSource("kota-bekasi-600") ?? ""),
            received: "2026-01-01", presentations: { _ in [] })
        input.kelurahan = try scratch.write(village, to: "village.geojson")
        _ = try InitProject()(input)
        let parcels = [
            Self.parcel("A", 107), Self.parcel("B", 107.001), Self.parcel("C", 107.002, kind: "psu_fasum"),
            Self.parcel("D", 107.003, side: 0.1), Self.parcel("E", 107.004), Self.parcel("E", 107.005),
            Self.parcel("F", 107.006), Self.parcel("G", 107.00615),
        ]
        let file = try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(parcels.joined(separator: ","))]}"#, to: "parcels.geojson")
        _ = try await ImportFeatures()(
            ImportFeatures.Input(
                project: project, file: file, layer: "parcels", sourceName: "test", received: "2026-02-01",
                sentence: { "\($0)" }, presentations: { _ in [] }))
        let day = try date("2025-06-01")
        var full = Cooperative(unit: "32.75.01.1001", level: .village, kind: .kkmp, name: "KKMP Satu")
        for milestone in CooperativeMilestone.allCases { full.milestones[milestone] = .reached(on: day) }
        let none = Cooperative(unit: "32.75.01.1002", level: .village, kind: .kkmp, name: "KKMP Dua")
        let (one, two) = (full, none)
        try change { database in
            try database.put(one)
            try database.put(two)
        }
        try FileManager.default.createDirectory(atPath: scratch.file("docs"), withIntermediateDirectories: true)
    }

    /// A square of `side` thousandths of a degree (about 111 m), 33 m on each side unless it is said.
    private static func parcel(_ id: String, _ x: Double, side: Double = 0.3, kind: String = "bmd") -> String {
        let (y, step) = (-6.25, side / 1000)
        let ring = "[[\(x),\(y)],[\(x + step),\(y)],[\(x + step),\(y + step)],[\(x),\(y + step)],[\(x),\(y)]]"
        return #"{"type":"Feature","properties":{"id":"\#(id)","nama":"P \#(id)","asset_class":"\#(kind)","#
            + #""capture_class":"rtk"},"geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
    }

    // MARK: Reaching in

    func change(_ body: (ProjectDatabase) throws -> Void) throws {
        let store = try ProjectStore(path: project, access: .writing)
        let transaction = try store.begin()
        try transaction.perform(body)
        try transaction.commit()
        try store.close()
    }

    func read<Value>(_ body: (ProjectDatabase) throws -> Value) throws -> Value {
        let store = try ProjectStore(path: project, access: .reading)
        defer { try? store.close() }
        return try store.read(body)
    }

    /// Somebody who knows SQL and takes the triggers away first.
    func tamper(_ statements: String...) throws { try Self.tamper(project, statements) }

    static func tamper(_ path: String, _ statements: [String]) throws {
        try DatabaseQueue(path: path).write { connection in
            for event in ["update", "delete", "insert"] {
                try connection.execute(sql: "DROP TRIGGER IF EXISTS tapak_site_events_\(event)")
            }
            for statement in statements { try connection.execute(sql: statement) }
        }
    }

    /// Moves the first corner of a parcel by 1e-6 degree (0.1 m) along the meridian, as somebody in QGIS would.
    func moveCorner(ofParcel key: Int64) throws {
        try change { database in
            guard var feature = try database.parcels(keys: [key])[key], let geometry = feature.geometry else { return }
            let positions = geometry.positions
            var ring = Array(positions.dropLast())
            ring[0] = Position(x: ring[0].x, y: ring[0].y - 1e-6)
            feature.geometry = Geometry(polygons: [[ring + [ring[0]]]])
            try database.write([feature], to: .parcels)
        }
    }

    func screen() async throws {
        _ = try await ScreenProject()(ScreenProject.Input(path: project, sentence: { "\($0)" }))
    }

    // MARK: Recording

    func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: text) else { throw CocoaError(.formatting) }
        return date
    }

    func entry(_ day: String, _ role: ActorRole = .cooperativeOffice, evidence: [Int] = []) throws -> SiteEntry {
        guard let recorded = RecordedTime("2026-12-01T01:02:03Z") else { throw CocoaError(.formatting) }
        return SiteEntry(
            date: try date(day), recorded: recorded, actor: try SiteActor(account: role.rawValue, role: role),
            evidence: evidence)
    }

    @discardableResult
    func add(_ parcels: [String] = ["A"], _ cooperatives: [String] = ["32.75.01.1001"]) throws -> SiteRecord {
        try AddSite()(
            .init(project: project, parcels: parcels, cooperatives: cooperatives, entry: try entry("2026-03-01")))
    }

    @discardableResult
    func attach(_ kind: DocumentKind, to site: Int = 1, stores: Bool = false, replaces: Int? = nil) throws -> Int {
        let name = "docs/\(kind.rawValue)\(replaces.map { "-\($0)" } ?? "").pdf"
        let file = try scratch.write("isi \(name)", to: name)
        var input = AttachDocument.Input(
            project: project, site: site, file: file, kind: kind, entry: try entry("2026-03-02"))
        input.stores = stores
        input.replaces = replaces
        return try AttachDocument()(input).document ?? 0
    }

    @discardableResult
    func advance(
        _ track: TrackKind, _ stage: String, _ day: String, site: Int = 1, evidence: [Int] = [], percent: Int? = nil,
        note: String? = nil
    ) throws -> SiteRecord {
        try AdvanceSite()(
            .init(
                project: project, site: site, advance: StageAdvance(track, to: stage, percent: percent, note: note),
                entry: try entry(day, .verifier, evidence: evidence)))
    }

    /// Everything that the shipped profile asks of BMD before the proposal to Agrinas; 19 events, 8 documents.
    func makeReady() throws {
        try add()
        var documents: [DocumentKind: Int] = [:]
        let kinds: [DocumentKind] = [
            .verificationRecord, .locationDecree, .useStatusDecree, .kibA, .noDisputeStatement, .photo, .lp2bCheck,
        ]
        for kind in kinds { documents[kind] = try attach(kind) }
        documents[.zoningNote] = try attach(.zoningNote, stores: true)
        try advance(.land, "verifying", "2026-03-03")
        try advance(.land, "verified", "2026-03-04", evidence: [documents[.verificationRecord] ?? 0])
        try advance(.tenure, "location_designated", "2026-03-05", evidence: [documents[.locationDecree] ?? 0])
        try advance(.tenure, "use_status_set", "2026-03-06", evidence: [documents[.useStatusDecree] ?? 0])
    }

    func state(_ site: Int = 1) throws -> SiteState? { try read { try SiteLedger($0).states[site] } }

    func list(_ day: String = "2026-03-31") throws -> ListSites.Outcome {
        try ListSites()(project: project, on: try date(day))
    }

    func blockers(_ site: Int = 1) throws -> [String] {
        try list().entries.first { $0.state.site == site }?.standing.outcome.blockers.map(\.text) ?? []
    }

    func verify(head: EventChain.Head? = nil) async throws -> [ProjectDifference] {
        try await VerifyProject()(.init(project: project, knownHead: head)).differences
    }
}
