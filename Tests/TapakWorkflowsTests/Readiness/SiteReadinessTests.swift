import TapakGeoPackage
import TapakProgramme
import TapakSurvey
import TapakWorkflows
import Testing

@Suite("The readiness list of a project with sites")
struct SiteReadinessTests {
    private let project: ReadinessProject
    private let rtk = #""jenis_aset":"BMD","cara_ukur":"rtk""#
    private let own: MilestoneStanding = .reached(on: nil)

    init() async throws {
        project = try ReadinessProject()
        try await project.importing([
            ReadinessProject.parcel("A", 106.961, more: rtk), ReadinessProject.parcel("A2", 106.962, 0.4, more: rtk),
            // 605.8 m², and ± 17.2 m² for corners of 0.3 m.
            ReadinessProject.parcel("R", 106.963, 0.225, 0.22, more: #""jenis_aset":"BMD","cara_ukur":"orthophoto""#),
        ])
    }

    @Test("a site on its way: every column of its stages, its days, its gate and its next step")
    func stages() async throws {
        _ = try project.cooperative("32.75.01.1001", "Satu", [.legalEntity: own, .nib: own])
        let site = try project.addSite(["A"], ["32.75.01.1001"])
        var row = try await project.row("32.75.01.1001")
        #expect(row.site?.number == site && row.site?.land == .proposed && row.site?.tenure.map(\.stage) == [.none])
        #expect(row.stageSince?.text == "2026-02-02" && row.daysInStage == 57 && row.phase == .land)
        // The best parcel stays the best, whichever was put forward.
        #expect(row.best?.id == "A2" && row.readiness == .notReady)
        try project.prepare(site)
        row = try await project.row("32.75.01.1001")
        #expect(row.blockers.isEmpty && row.readiness == .ready)
        #expect(row.nextStep == .proposeToAgrinas && row.nextActor == .cooperativeOffice)
        #expect(row.site?.land == .verified && row.site?.tenure.map(\.stage) == [.useStatusSet])
        #expect(row.stageSince?.text == "2026-02-20" && row.daysInStage == 39)
        try project.advance(site, .construction, "proposed", "2026-03-01")
        try project.advance(site, .construction, "accepted", "2026-03-05")
        try project.advance(site, .construction, "started", "2026-03-10", percent: 40)
        row = try await project.row("32.75.01.1001")
        #expect(row.phase == .building && row.site?.percent == 40 && row.stageSince?.text == "2026-03-10")
        #expect(row.daysInStage == 21 && row.site?.construction == .started)
        #expect(
            row.blockers.map(\.text) == [
                "nik_missing", "npwp_missing", "account_missing", "construction_unfinished:started",
            ])
        #expect(row.nextStep == .obtainNik && row.nextActor == .cooperative)
        // On a day before the stage began there are no days to count.
        #expect(try await project.row("32.75.01.1001", "2026-03-09").daysInStage == nil)
        let totals = try await project.list().totals
        #expect(totals.region.sites == 1 && totals.region.ages == [.upTo30: 1] && totals.region.medianAge == 21)
        #expect(totals.region.count(atLeast: .proposed) == 1 && totals.region.count(atLeast: .built) == 0)
        let head = try await project.list().provenance.head
        // Three events of the beginning, seven documents, four steps, three more.
        #expect(head.count == 17 && head.hash.count == 64)
    }

    @Test("a site that two units share stands in both, and each is blocked by what the other lacks")
    func shared() async throws {
        _ = try project.cooperative("32.75.01.1001", "Satu", [.legalEntity: own])
        _ = try project.cooperative("32.75.01.1003", "Tiga")
        let site = try project.addSite(["A"], ["32.75.01.1001", "32.75.01.1003"])
        try project.prepare(site)
        let rows = try await project.list().rows
        #expect(rows[0].site?.number == site && rows[2].site?.number == site && rows[1].site == nil)
        #expect(rows[0].blockers.map(\.text) == ["shared_site_pending:32.75.01.1003"])
        #expect(rows[0].readiness == .nearly)
        #expect(rows[2].blockers.map(\.text) == ["legal_entity_missing"])
        // It has no parcel of its own, and is not without land.
        #expect(rows[2].candidates == 0 && rows[2].best == nil && rows[2].readiness == .nearly)
    }

    @Test("a site without cooperative counts where its parcels lie; one that lies nowhere is named")
    func withoutCooperative() async throws {
        let site = try project.addSite(["A"], [])
        #expect(try await project.row("32.75.01.1001").site?.number == site)
        let empty = try project.addSite([], [])
        let outcome = try await project.list()
        #expect(outcome.sitesElsewhere == [empty])
        #expect(outcome.rows.filter { $0.site != nil }.map(\.kelurahan) == ["Bekasijaya"])
    }

    @Test("a moved corner makes the decisions stale that rested on it")
    func stale() async throws {
        _ = try project.cooperative("32.75.01.1001", "Satu", [.legalEntity: own])
        let site = try project.addSite(["A"], ["32.75.01.1001"])
        try project.prepare(site)
        try await project.importing(
            [
                ReadinessProject.parcel("A", 106.961, 0.31, more: rtk),
                ReadinessProject.parcel("A2", 106.962, 0.4, more: rtk),
            ], name: "moved.geojson")
        let row = try await project.row("32.75.01.1001")
        #expect(row.blockers.map(\.text) == ["evidence_stale:land", "evidence_stale:tenure"])
    }

    @Test("what the list says is missing is what the gate refuses for")
    func gate() async throws {
        _ = try project.cooperative("32.75.01.1001", "Satu")
        _ = try project.cooperative("32.75.01.1003", "Tiga", [.legalEntity: own])
        try await project.importing(
            [
                ReadinessProject.parcel("R", 106.963, 0.225, 0.22), ReadinessProject.parcel("R2", 106.9631),
                ReadinessProject.parcel("R3", 106.963, 0.225, 0.22),
            ], name: "overlapping.geojson")
        let site = try project.addSite(["R"], ["32.75.01.1001", "32.75.01.1003"])
        let row = try await project.row("32.75.01.1001")
        let error = #expect(throws: SiteError.self) {
            try project.advance(site, .construction, "proposed", "2026-03-31")
        }
        guard case .step(_, let gates)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(gates.flatMap(\.blockers) == row.blockers && gates.count == 1)
        #expect(
            row.blockers.map(\.text).prefix(6) == [
                "resurvey_needed:area", "capture_unstated", "footprint_does_not_fit", "overlap_unresolved:R2",
                "overlap_unresolved:R3", "land_unverified:proposed",
            ])
    }

    @Test("a waiver counts on its days and on no other")
    func waiver() async throws {
        _ = try project.cooperative("32.75.01.1001", "Satu", [.legalEntity: own])
        // 20.2 × 30.2 m: the building is in doubt too, which the gate lets pass.
        let ours = #""jenis_aset":"BMD","cara_ukur":"orthophoto""#
        try await project.importing(
            [ReadinessProject.parcel("W", 106.964, 0.18253, 0.27309, more: ours)], name: "w.geojson")
        let site = try project.addSite(["W"], ["32.75.01.1001"])
        try project.prepare(site)
        let before = try await project.row("32.75.01.1001").blockers.map(\.text)
        let until = try #require(CalendarDate(iso: "2026-03-31"))
        _ = try WaiveRequirement()(
            project: project.path, site: site,
            Waiver(.verdict, of: .beforeAgrinas, reason: "pengukuran dijadwalkan", until: until),
            entry: try project.entry("2026-03-01"))
        #expect(before == ["resurvey_needed:area"])
        #expect(try await project.row("32.75.01.1001", "2026-03-31").readiness == .ready)
        #expect(try await project.row("32.75.01.1001", "2026-04-01").blockers.map(\.text) == before)
    }
}
