import Foundation
import TapakGeoPackage
import TapakProgramme
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Sites of a project")
struct SiteWorkflowTests {
    let scene: SiteScene

    init() async throws { scene = try await SiteScene() }

    private func refusal(_ body: () throws -> Void) throws -> SiteError {
        let before = try scene.read { try $0.siteEvents() }
        let error = #expect(throws: SiteError.self, performing: body)
        #expect(try scene.read { try $0.siteEvents() } == before, "something was recorded")
        return try #require(error)
    }

    @Test("a site joins parcels and cooperatives, named by id, key, code or number, and is shown in tables")
    func adding() throws {
        let record = try AddSite()(
            .init(
                project: scene.project, parcels: ["A", "#2"], cooperatives: ["32.75.01.1001", "2"],
                entry: try scene.entry("2026-03-01")))
        #expect(record.site.name == "P A")
        #expect(record.site.parcels.map(\.key) == [1, 2])
        #expect(record.site.parcels.map(\.assetClass) == [.bmd, .bmd])
        #expect(record.site.cooperatives == [1, 2])
        #expect(record.added.map(\.event.fact.kind) == [.created, .parcelsJoined, .cooperativesJoined])
        #expect(record.head.count == 3)
        let shown = try scene.read { try $0.sites() }
        #expect(shown.map(\.id) == [1])
        #expect(shown[0].parcels.map(\.id) == ["A", "B"])
        #expect(shown[0].values[2] == .text("A; B"))
        #expect(shown[0].cooperatives.map(\.name) == ["KKMP Satu", "KKMP Dua"])
    }

    @Test("an id of several parcels, an unknown one, and land of another site are refused")
    func naming() throws {
        #expect(try refusal { try scene.add(["E"]) } == .ambiguousParcel("E", keys: [5, 6]))
        #expect(try refusal { try scene.add(["#99"]) } == .unknownParcel("#99"))
        #expect(try refusal { try scene.add(["Z"]) } == .unknownParcel("Z"))
        #expect(try refusal { try scene.add(["A"], ["32.75.01.1003"]) } == .unitWithoutCooperative("32.75.01.1003"))
        #expect(try refusal { try scene.add(["A"], ["9"]) } == .unknownCooperative("9"))
        try scene.add(["A", "#5"])
        #expect(try refusal { try scene.add(["A"]) } == .parcelTaken("A", site: 1))
        #expect(
            try refusal { _ = try scene.advance(.land, "verifying", "2026-03-02", site: 3) }
                == .unknownSite(3, known: [1]))
        let gone = try #require(LayerTable.parcels.index(of: "status"))
        try scene.change { database in
            guard var feature = try database.parcels(keys: [2])[2] else { return }
            feature.values[gone] = .text("gone")
            try database.write([feature], to: .parcels)
        }
        #expect(try refusal { try scene.add(["B"]) } == .parcelGone("B"))
    }

    @Test("parcels and cooperatives join and leave; two kelurahan share a site")
    func linking() throws {
        try scene.add()
        func link(_ parcels: [String], _ cooperatives: [String], leaves: Bool) throws {
            _ = try LinkSite()(
                .init(
                    project: scene.project, site: 1, parcels: parcels, cooperatives: cooperatives, leaves: leaves,
                    entry: try scene.entry("2026-03-02")))
        }
        try link(["B"], ["32.75.01.1002"], leaves: false)
        #expect(try scene.state()?.cooperatives == [1, 2])
        #expect(try scene.blockers().contains("shared_site_pending:32.75.01.1002"))
        try link(["A"], ["2"], leaves: true)
        #expect(try scene.state()?.parcels.map(\.key) == [2])
        #expect(
            try refusal { try link(["A"], [], leaves: true) }
                == .event(EventRefusal(sequence: 0, cause: .parcelAbsent("A"))))
        #expect(try scene.read { try $0.sites()[0].parcels.map(\.fid) } == [2])
    }

    @Test("a site walks to operation when everything is there; reports are recorded beside the stages")
    func wholeWay() throws {
        try scene.makeReady()
        #expect(try scene.blockers() == [])
        #expect(try scene.list().entries[0].standing.readiness == .ready)
        let proposed = try scene.advance(.construction, "proposed", "2026-03-10")
        #expect(proposed.gates.map(\.gate) == [.beforeAgrinas])
        try scene.advance(.construction, "accepted", "2026-03-11")
        try scene.advance(.construction, "started", "2026-03-12", percent: 5)
        try scene.advance(.construction, "started", "2026-03-20", percent: 60)
        try scene.advance(.construction, "completed", "2026-04-20", percent: 100)
        let handover = try scene.attach(.bastBuilding)
        try scene.advance(.construction, "handed_over", "2026-04-22", evidence: [handover])
        let capital = try scene.advance(.capital, "applied", "2026-04-23")
        #expect(capital.gates.map(\.isOpen) == [true])
        for (stage, day) in [("equipped", "2026-05-01"), ("staffed", "2026-05-02"), ("operating", "2026-05-03")] {
            try scene.advance(.construction, stage, day)
        }
        let state = try #require(try scene.state())
        #expect(state.phase == .operating)
        #expect(state.construction.reports.map(\.percent) == [5, 60, 100])
        #expect(try scene.read { try $0.sites()[0].values[4] } == .text("operating"))
    }

    @Test("a gate names everything that is missing at once, and nothing is recorded")
    func gate() throws {
        try scene.add(["D"], ["2"])
        let error = try refusal { try scene.advance(.construction, "proposed", "2026-03-10") }
        guard case .step(let step, let gates) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(step.cause == .lacking([.gate(.beforeAgrinas)]))
        let missing = gates.flatMap(\.blockers)
        // The shipped gate before_agrinas for BMD, in the order of the codes; the documents in that of the profile.
        #expect(
            missing.map(\.code.rawValue) == [
                "area_below", "footprint_does_not_fit", "land_unverified", "tenure_incomplete",
            ]
                + Array(repeating: "document_missing", count: 7) + ["legal_entity_missing"])
        #expect(
            Set(missing.filter { $0.code == .documentMissing }.compactMap(\.detail)) == [
                "kib_a", "location_decree", "use_status_decree", "no_dispute_statement", "verification_record",
                "lp2b_check", "photo",
            ])
        let capital = try refusal { try scene.advance(.capital, "applied", "2026-03-10") }
        guard case .step(_, let bank) = capital else {
            Issue.record("\(capital)")
            return
        }
        #expect(
            bank.flatMap(\.blockers).map(\.code) == [
                .legalEntityMissing, .nikMissing, .nibMissing, .npwpMissing, .accountMissing, .constructionUnfinished,
            ])
    }

    @Test("PSU that was not handed over is never let through, also with a waiver")
    func handover() throws {
        try scene.add(["C"])
        _ = try WaiveRequirement()(
            project: scene.project, site: 1,
            Waiver(.verdict, of: .beforeAgrinas, reason: "surat", until: try scene.date("2026-12-31")),
            entry: try scene.entry("2026-03-02"))
        #expect(try scene.blockers().contains("psu_not_handed_over:not_handed_over"))
        let error = try refusal { try scene.advance(.construction, "proposed", "2026-03-10") }
        guard case .step(_, let gates) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(gates.flatMap(\.blockers).contains { $0.code == .psuNotHandedOver })
    }

    @Test(
        "a waiver stands in for the verdict until its day and for the outline it was given for; others have no effect")
    func waivers() async throws {
        try scene.add(["D"])
        func waive(_ requirement: GateRequirement) throws {
            _ = try WaiveRequirement()(
                project: scene.project, site: 1,
                Waiver(requirement, of: .beforeAgrinas, reason: "surat", until: try scene.date("2026-04-30")),
                entry: try scene.entry("2026-03-02"))
        }
        #expect(try scene.blockers().contains("area_below"))
        try waive(.verdict)
        #expect(try !scene.blockers().contains("area_below"))
        #expect(try scene.list("2026-05-01").entries[0].standing.outcome.blockers.contains { $0.code == .areaBelow })
        #expect(
            try refusal { try waive(.tenure) }
                == .waiverWithoutEffect(.tenure, of: .beforeAgrinas, profile: "kota-bekasi-600@1"))
        try scene.moveCorner(ofParcel: 4)
        try await scene.screen()
        #expect(try scene.blockers().contains("area_below"))
    }

    @Test("ground that another parcel claims, and protected farmland, close the gate; on one site they are one ground")
    func ground() throws {
        try scene.add(["F"])
        #expect(try scene.blockers().contains("overlap_unresolved:G"))
        _ = try LinkSite()(
            .init(
                project: scene.project, site: 1, parcels: ["G"], cooperatives: [], leaves: false,
                entry: try scene.entry("2026-03-02")))
        #expect(try !scene.blockers().contains { $0.hasPrefix("overlap_unresolved") })
        func protect(_ conversion: ProtectedLandRecord.Conversion?) throws {
            _ = try NoteOnSite()(
                project: scene.project, site: 1,
                .protectedLand(ProtectedLandRecord(.lp2b, .inside, conversion: conversion)),
                entry: try scene.entry("2026-03-02"))
        }
        #expect(try !scene.blockers().contains("layer_blocked:lp2b"))
        try protect(.planned)
        #expect(try scene.blockers().contains("layer_blocked:lp2b"))
        try protect(.landReplaced)
        #expect(try !scene.blockers().contains("layer_blocked:lp2b"))
    }

    @Test("moving one corner makes later decisions stale, and shows it; deciding again on it clears them")
    func stale() async throws {
        try scene.makeReady()
        try scene.advance(.construction, "proposed", "2026-03-10")
        #expect(try scene.list().entries[0].stale.isEmpty)
        try scene.moveCorner(ofParcel: 1)
        // Not yet assessed anew, which the gate says too.
        #expect(try scene.blockers().isEmpty == false)
        try await scene.screen()
        let stale = try scene.list().entries[0].stale.filter(\.isCurrent)
        #expect(stale.map(\.track) == [.land, .tenure, .construction])
        for approval in stale {
            #expect(
                approval.differences.allSatisfy { if case .geometry = $0 { true } else { false } }, "\(approval)")
        }
        try scene.advance(.land, "verifying", "2026-03-15")
        try scene.advance(.land, "verified", "2026-03-16", evidence: [1])
        try scene.advance(.tenure, "use_status_set", "2026-03-17", evidence: [3])
        #expect(try scene.list().entries[0].stale.filter(\.isCurrent).map(\.track) == [.construction])
    }

    @Test("another profile makes decisions stale that rest on it")
    func otherProfile() async throws {
        try scene.makeReady()
        try scene.change {
            try $0.use(
                profile: StoredProfile(
                    key: "inpres17-1000", version: "1", sha256: "bb",
                    yaml: RuleProfile.shippedSource("inpres17-1000") ?? ""))
        }
        // Until it is screened again, no verdict counts.
        #expect(try scene.blockers().contains("evidence_stale:assessment"))
        try await scene.screen()
        let stale = try scene.list().entries[0].stale
        #expect(stale.map(\.track) == [.land])
        #expect(stale.first?.differences == [.profile(then: "kota-bekasi-600@1", now: "inpres17-1000@1")])
    }

    @Test("a document that was replaced or changed makes the decisions on it stale")
    func documents() throws {
        try scene.makeReady()
        _ = try scene.scratch.write("lain", to: "docs/location_decree.pdf")
        var stale = try scene.list().entries[0].stale
        #expect(stale.map(\.approval.stage) == ["location_designated"])
        #expect(
            stale.flatMap(\.differences).contains { if case .documentChanged(2, _, _) = $0 { true } else { false } })
        let successor = try scene.attach(.useStatusDecree, replaces: 3)
        stale = try scene.list().entries[0].stale
        #expect(stale.flatMap(\.differences).contains(.documentReplaced(3, by: successor)))
        #expect(try scene.read { try $0.documents().first { $0.id == 3 }?.replacedBy } == successor)
        // Whoever has the project alone can go on.
        try FileManager.default.removeItem(atPath: scene.scratch.file("docs/location_decree.pdf"))
        stale = try scene.list().entries[0].stale
        #expect(!stale.contains { $0.approval.stage == "location_designated" })
    }

    @Test("undoing is a further event with its reason; what later events rest on is not undone")
    func undoing() throws {
        try scene.makeReady()
        let before = try scene.read { try $0.siteEvents() }
        func undo(_ event: Int) throws {
            _ = try UndoEvent()(
                project: scene.project, site: 1, event: event, reason: "keliru", entry: try scene.entry("2026-03-09"))
        }
        let verified = before.count - 2
        #expect(
            try refusal { try undo(verified - 1) }
                == .event(EventRefusal(sequence: before.count + 2, cause: .neededBy(verified))))
        try undo(before.count)
        #expect(try scene.state()?.tenureStages == [.bmd: .locationDesignated])
        let after = try scene.read { try $0.siteEvents() }
        #expect(Array(after.prefix(before.count)) == before)
        #expect(after.count == before.count + 2)
        #expect(try scene.state()?.notes.map(\.note.text) == ["keliru"])
        #expect(
            try refusal { try undo(before.count) }
                == .event(EventRefusal(sequence: after.count + 2, cause: .undoneAlready(by: after.count))))
        // An attachment that was undone keeps its bytes, and its number is not used again.
        let photo = try scene.attach(.other)
        try undo(try scene.read { try $0.siteEvents().count })
        #expect(try scene.read { try $0.documents().first { $0.id == photo }?.isWithdrawn } == true)
        #expect(try scene.attach(.other) == photo + 1)
    }

    @Test("a broken history is not built upon")
    func broken() throws {
        try scene.makeReady()
        try scene.tamper("UPDATE tapak_site_events SET event = replace(event, '2026-03-04', '2026-03-03')")
        let error = #expect(throws: SiteError.self) { try scene.advance(.land, "verifying", "2026-03-20") }
        guard case .workflow(.store(let failure)) = error, case .damaged(let detail) = failure.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(detail.hasPrefix("tapak_site_events "))
    }
}
