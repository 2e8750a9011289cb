import TapakProgramme
import Testing

@Suite("steps in time")
struct SiteStepTests {
    static func built() throws -> SiteStory {
        var story = try SiteStory(.bmd)
        for (stage, date) in [("proposed", "2026-02-01"), ("accepted", "2026-02-10"), ("started", "2026-03-01")] {
            story.date = .day(date)
            try story.advance(.construction, to: stage, percent: stage == "started" ? 0 : nil)
        }
        return story
    }

    @Test("a step is not older than the stage it leaves")
    func before() throws {
        let story = try Self.built()
        let completed = StageAdvance(.construction, to: "completed", percent: 100)
        let cause = try SiteStateTests.cause(.stageAdvanced(completed), on: "2026-02-28", after: story)
        guard case .step(let refusal) = cause else { return #expect(Bool(false)) }
        #expect(refusal.cause == .before(.day("2026-03-01")))
        // On the day itself it may be.
        let event = try story.event(.stageAdvanced(completed), on: .day("2026-03-01"))
        #expect(try story.state.adding(event).construction.since == .day("2026-03-01"))
    }

    @Test("a first step of tenure may be older than the site: decrees are")
    func oldDecree() throws {
        var story = try SiteStory(.bmd)
        let decree = try story.attach(.locationDecree)
        try story.add(
            .stageAdvanced(StageAdvance(.tenure, to: "location_designated")), evidence: [decree], on: .day("2024-05-02")
        )
        #expect(try story.state.tenure[.bmd]?.since == .day("2024-05-02"))
    }

    @Test("reports follow each other, from 0 to 99 percent, and tell why it became less")
    func reports() throws {
        var story = try Self.built()
        try story.add(.progressReported(percent: 40, note: nil), on: .day("2026-04-01"))
        #expect(
            try SiteStateTests.cause(.progressReported(percent: 100, note: nil), after: story)
                == .percentOutOfRange(100))
        #expect(
            try SiteStateTests.cause(.progressReported(percent: -1, note: nil), after: story) == .percentOutOfRange(-1))
        #expect(
            try SiteStateTests.cause(.progressReported(percent: 50, note: nil), on: "2026-03-31", after: story)
                == .reportBefore(.day("2026-04-01")))
        #expect(
            try SiteStateTests.cause(.progressReported(percent: 39, note: " "), on: "2026-04-02", after: story)
                == .percentFell(from: 40))
        try story.add(.progressReported(percent: 35, note: "dinding dibongkar"), on: .day("2026-04-02"))
        let state = try story.state
        #expect(state.construction.percent == 35)
        #expect(state.construction.reports.map(\.percent) == [0, 40, 35])
        #expect(state.construction.since == .day("2026-03-01"))
        let early = try SiteStateTests.cause(
            .stageAdvanced(StageAdvance(.construction, to: "completed", percent: 100)), on: "2026-04-01", after: story)
        guard case .step(let refusal) = early else { return #expect(Bool(false)) }
        #expect(refusal.cause == .before(.day("2026-04-02")))
    }

    @Test(
        "percentages outside of what the step asks for are refused",
        arguments: [("completed", 99), ("completed", 101), ("completed", 0)])
    func wrongPercent(_ stage: String, _ percent: Int) throws {
        let advance = StageAdvance(.construction, to: stage, percent: percent)
        let cause = try SiteStateTests.cause(.stageAdvanced(advance), after: Self.built())
        guard case .step(let refusal) = cause else { return #expect(Bool(false)) }
        #expect(refusal.cause == .lacking([.percent(100...100)]))
    }

    @Test("a percentage that no step asks for is refused")
    func percentNotAsked() throws {
        let advance = StageAdvance(.land, to: "verifying", percent: 5)
        let cause = try SiteStateTests.cause(.stageAdvanced(advance), after: SiteStory(.bmd))
        guard case .step(let refusal) = cause else { return #expect(Bool(false)) }
        #expect(refusal.cause == .percentNotAsked)
    }

    @Test("a proposal that was sent back may be made again, and leaves no trace of the first on the way")
    func returned() throws {
        var story = try SiteStory(.bmd)
        try story.advance(.construction, to: "proposed")
        try story.advance(.construction, to: "returned")
        #expect(try story.state.phase == .land)
        #expect(try story.state.construction.reached == ["none", "proposed", "returned"])
        try story.advance(.construction, to: "proposed")
        #expect(try story.state.construction.reached == ["none", "proposed"])
        #expect(try story.state.construction.approvals.map(\.stage) == ["proposed"])
        #expect(try story.state.phase == .proposed)
    }

    @Test("a closed gate refuses the step through it, and a past step is not asked again")
    func gates() throws {
        let story = try SiteStory(.bmd)
        let state = try story.state
        let proposal = try story.event(.stageAdvanced(StageAdvance(.construction, to: "proposed")))
        #expect(throws: Never.self) { try state.adding(proposal) }
        #expect(throws: Never.self) { try state.adding(proposal, openGates: [.beforeAgrinas]) }
        let refusal = #expect(throws: EventRefusal.self) { try state.adding(proposal, openGates: [.beforeHimbara]) }
        guard case .step(let step) = refusal?.cause else { return #expect(Bool(false)) }
        #expect(step.cause == .lacking([.gate(.beforeAgrinas)]))
    }
}
