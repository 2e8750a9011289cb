import TapakProgramme
import Testing

@Suite("readiness of a unit")
struct UnitReadinessTests {
    static let today = CalendarDate.day("2026-06-30")
    static let present = PresentEvidence(geometryHash: "outline-1", profile: "kota-bekasi-600@1")

    /// Regional land with every document, verified, with a status of use; then so far on construction and capital.
    static func story(construction: String = "", capital: String = "") throws -> SiteStory {
        var story = try SiteStory(.bmd)
        for kind in DocumentKind.allCases { try story.attach(kind) }
        for stage in ["verifying", "verified"] { try story.advance(.land, to: stage) }
        story.date = .day("2026-02-01")
        for stage in ["location_designated", "use_status_set"] { try story.advance(.tenure, to: stage) }
        story.date = .day("2026-03-01")
        for stage in construction.split(separator: " ").map(String.init) {
            let percent: Int? = stage == "started" ? 10 : stage == "completed" ? 100 : nil
            try story.advance(.construction, to: stage, percent: percent)
        }
        for stage in capital.split(separator: " ").map(String.init) { try story.advance(.capital, to: stage) }
        return story
    }

    static func prospect(
        _ story: SiteStory, number: Int = 1, milestones: Set<CooperativeMilestone> = Set(CooperativeMilestone.allCases),
        partners: [GateInput.Partner] = [], answers: [Criterion: Answer] = [.area: .pass], verdict: Verdict = .pass,
        present: PresentEvidence = present
    ) throws -> UnitReadiness.Prospect {
        let events = story.events.map { event in
            var moved = event
            moved.site = number
            return moved
        }
        let site = try SiteState(folding: events)
        return UnitReadiness.Prospect(
            site: site,
            input: GateInput(
                site: site,
                ground: .init(
                    verdict: verdict, profile: "kota-bekasi-600@1", answers: answers, captureClass: .rtk),
                milestones: milestones, partners: partners, present: present, date: today))
    }

    static func readiness(
        _ sites: UnitReadiness.Prospect..., candidate: GateInput = GateInput(ground: nil)
    ) throws -> UnitReadiness {
        UnitReadiness(sites: sites, candidate: candidate, under: try GateCheckTests.profile(), on: today)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var construction: String
        var capital: String
        var phase: Phase
        var gate: Gate.Kind?
        var readiness: Readiness
        var blockers: [String]
        var step: String?
        var actor: String?
        var testDescription: String { "\(construction) | \(capital)" }
    }

    private static let built = "proposed accepted started completed"

    static let rows: [Row] = [
        Row(
            construction: "", capital: "", phase: .land, gate: .beforeAgrinas, readiness: .ready, blockers: [],
            step: "propose_to_agrinas", actor: "cooperative_office"),
        Row(
            construction: "proposed", capital: "", phase: .proposed, gate: .beforeHimbara, readiness: .nearly,
            blockers: ["construction_unfinished:proposed"], step: "decide_proposal", actor: "agrinas"),
        Row(
            construction: "proposed returned", capital: "", phase: .land, gate: .beforeAgrinas, readiness: .ready,
            blockers: [], step: "propose_to_agrinas", actor: "cooperative_office"),
        Row(
            construction: "proposed accepted", capital: "", phase: .proposed, gate: .beforeHimbara, readiness: .nearly,
            blockers: ["construction_unfinished:accepted"], step: "start_construction", actor: "agrinas"),
        Row(
            construction: "proposed accepted started", capital: "", phase: .building, gate: .beforeHimbara,
            readiness: .nearly, blockers: ["construction_unfinished:started"], step: "complete_construction",
            actor: "agrinas"),
        Row(
            construction: built, capital: "", phase: .built, gate: .beforeHimbara, readiness: .nearly,
            blockers: ["construction_unfinished:completed"], step: "hand_over_building", actor: "agrinas"),
        Row(
            construction: "\(built) handed_over", capital: "", phase: .built, gate: .beforeHimbara, readiness: .ready,
            blockers: [], step: "apply_for_capital", actor: "cooperative"),
        Row(
            construction: "\(built) handed_over equipped", capital: "applied", phase: .built, gate: nil,
            readiness: .ready, blockers: [], step: "review_capital", actor: "himbara"),
        Row(
            construction: "\(built) handed_over equipped staffed", capital: "applied reviewed", phase: .built,
            gate: nil,
            readiness: .ready, blockers: [], step: "decide_capital", actor: "himbara"),
        Row(
            construction: "\(built) handed_over equipped", capital: "applied reviewed rejected", phase: .built,
            gate: .beforeHimbara, readiness: .ready, blockers: [], step: "apply_for_capital", actor: "cooperative"),
        Row(
            construction: "\(built) handed_over", capital: "applied reviewed approved", phase: .built, gate: nil,
            readiness: .ready, blockers: [], step: "disburse_capital", actor: "himbara"),
        Row(
            construction: "\(built) handed_over", capital: "applied reviewed approved disbursed", phase: .built,
            gate: nil, readiness: .ready, blockers: [], step: "equip_building", actor: "agrinas"),
        Row(
            construction: "\(built) handed_over equipped", capital: "applied reviewed approved disbursed",
            phase: .built, gate: nil, readiness: .ready, blockers: [], step: "staff_building", actor: "cooperative"),
        Row(
            construction: "\(built) handed_over equipped staffed", capital: "applied reviewed approved disbursed",
            phase: .built, gate: nil, readiness: .ready, blockers: [], step: "start_operation", actor: "cooperative"),
        Row(
            construction: "\(built) handed_over equipped staffed operating", capital: "", phase: .operating,
            gate: .beforeHimbara, readiness: .ready, blockers: [], step: "apply_for_capital", actor: "cooperative"),
        Row(
            construction: "\(built) handed_over equipped staffed operating",
            capital: "applied reviewed approved disbursed", phase: .operating, gate: nil, readiness: .ready,
            blockers: [], step: nil, actor: nil),
    ]

    @Test("phase, next gate, what is missing and who is next", arguments: rows)
    func phases(_ row: Row) throws {
        let story = try Self.story(construction: row.construction, capital: row.capital)
        let unit = try Self.readiness(Self.prospect(story))
        #expect(unit.site == 1)
        #expect(unit.phase == row.phase)
        #expect(unit.outcome.gate == row.gate)
        #expect(unit.readiness == row.readiness)
        #expect(unit.outcome.blockers.map(\.text) == row.blockers)
        #expect(unit.nextStep?.rawValue == row.step)
        #expect(unit.nextActor?.rawValue == row.actor)
        // 1 February to 30 June 2026 is 149 days, 1 March 121.
        #expect(unit.stageSince == .day(row.construction.isEmpty ? "2026-02-01" : "2026-03-01"))
        #expect(unit.daysInStage == (row.construction.isEmpty ? 149 : 121))
    }

    @Test("a unit without anything has no candidate")
    func nothing() throws {
        let unit = try Self.readiness()
        #expect(unit.readiness == .noCandidate)
        #expect(unit.phase == .land)
        #expect(unit.site == nil && unit.stageSince == nil && unit.daysInStage == nil)
        #expect(unit.outcome.blockers.map(\.text) == ["no_candidate", "legal_entity_missing"])
        #expect(unit.nextStep == .findLand)
        #expect(unit.nextActor == .villageOffice)
    }

    @Test("without a site the best candidate counts")
    func candidate() throws {
        var candidate = GateCheckTests.complete(.psuFasum)
        candidate.holdings = [.init(.psuFasum, reached: [.inProcess])]
        candidate.land = nil
        let unit = try Self.readiness(candidate: candidate)
        #expect(unit.readiness == .notReady)
        #expect(
            unit.outcome.blockers.map(\.text) == [
                "land_unverified", "tenure_incomplete:recorded_kib", "tenure_incomplete:use_status_set",
                "psu_not_handed_over:in_process",
            ])
        #expect(unit.nextStep == .proposeLand)
        candidate.land = .verified
        // The handover comes before what rests on it.
        #expect(try Self.readiness(candidate: candidate).nextStep == .takeOverPsu)
        #expect(try Self.readiness(candidate: candidate).nextActor == .housingOffice)
    }

    @Test("a site without parcels has no candidate; one whose ground was not assessed is not without")
    func groundless() throws {
        let site = try SiteStory().state
        let input = GateInput(
            site: site, ground: .init(verdict: .pass, profile: nil), milestones: [.legalEntity], present: Self.present,
            date: Self.today)
        #expect(try Self.readiness(.init(site: site, input: input)).readiness == .noCandidate)
        let story = try Self.story()
        let unassessed = GateInput(
            site: try story.state, ground: nil, milestones: [.legalEntity], present: Self.present, date: Self.today)
        let unit = try Self.readiness(.init(site: story.state, input: unassessed))
        #expect(unit.outcome.blockers.map(\.text) == ["capture_unstated", "evidence_stale:assessment"])
    }

    @Test("a moved vertex stops a unit that was ready")
    func stale() throws {
        let moved = PresentEvidence(geometryHash: "outline-2", profile: "kota-bekasi-600@1")
        let unit = try Self.readiness(Self.prospect(Self.story(), present: moved))
        #expect(unit.outcome.blockers.map(\.text) == ["evidence_stale:land", "evidence_stale:tenure"])
        #expect(unit.nextStep == .renewApproval)
        let next = PresentEvidence(geometryHash: "outline-1", profile: "kota-bekasi-600@2")
        let other = try Self.readiness(Self.prospect(Self.story(), present: next))
        #expect(other.outcome.blockers.map(\.text) == ["evidence_stale:land"])
        #expect(other.readiness == .nearly)
    }

    @Test("a shared site waits for the other unit's cooperative")
    func shared() throws {
        let partner = GateInput.Partner(label: "32.75.01.1002", milestones: [])
        let unit = try Self.readiness(Self.prospect(Self.story(), partners: [partner]))
        #expect(unit.outcome.blockers.map(\.text) == ["shared_site_pending:32.75.01.1002"])
        #expect(unit.readiness == .nearly)
        #expect(unit.nextStep == .settleSharing)
    }

    @Test("of several sites the furthest counts, then the one with fewest blockers, then the first")
    func several() throws {
        let plain = try Self.story()
        let proposed = try Self.prospect(Self.story(construction: "proposed"), number: 3, milestones: [])
        let small = try Self.prospect(plain, number: 1, answers: [.area: .fail], verdict: .fail)
        let second = try Self.prospect(plain, number: 2)
        let fourth = try Self.prospect(plain, number: 4)
        let returned = try Self.prospect(Self.story(construction: "proposed returned"), number: 5)
        #expect(try Self.readiness(small, second, proposed).site == 3)
        #expect(try Self.readiness(small, fourth, second).site == 2)
        #expect(try Self.readiness(returned, fourth).site == 4)
        #expect(try Self.readiness(small).outcome.blockers.map(\.text) == ["area_below"])
    }

    @Test("documents, protected farmland and waivers come from the site")
    func fromSite() throws {
        var story = try Self.story()
        try story.add(.protectedLandRecorded(.init(.lsd, .inside)))
        try story.add(.waived(Waiver(.verdict, of: .beforeAgrinas, reason: "kurang 4 m2", until: Self.today)))
        let unit = try Self.readiness(Self.prospect(story, answers: [.area: .resurvey], verdict: .resurvey))
        #expect(unit.outcome.blockers.map(\.text) == ["layer_blocked:lsd"])
        #expect(unit.outcome.waived.map(\.text) == ["resurvey_needed:area"])
        #expect(unit.outcome.waivers.map(\.waiver.reason) == ["kurang 4 m2"])
    }

    @Test("a stage that begins after the day has no days")
    func future() throws {
        let prospect = try Self.prospect(Self.story(construction: "proposed"))
        let unit = UnitReadiness(
            sites: [prospect], candidate: GateInput(ground: nil), under: try GateCheckTests.profile(),
            on: .day("2026-02-28"))
        #expect(unit.daysInStage == nil)
        #expect(unit.stageSince == .day("2026-03-01"))
    }
}
