import TapakProgramme
import Testing

@Suite("stale approvals")
struct StaleApprovalTests {
    /// Verified, with a decree on the status of use, and proposed.
    static func proposed() throws -> SiteStory {
        var story = try SiteStory(.bmd)
        for kind in [DocumentKind.verificationRecord, .locationDecree, .useStatusDecree] { try story.attach(kind) }
        try story.advance(.land, to: "verifying")
        try story.advance(.land, to: "verified")
        try story.advance(.tenure, to: "location_designated")
        try story.advance(.tenure, to: "use_status_set")
        try story.advance(.construction, to: "proposed")
        return story
    }

    static func stale(_ story: SiteStory, documents: [Int: String] = [:]) throws -> [String: [StaleApproval.Difference]]
    {
        let present = PresentEvidence(
            geometryHash: story.geometryHash, profile: story.profile, documentHashes: documents)
        return Dictionary(
            uniqueKeysWithValues: try story.state.staleApprovals(now: present).map {
                ("\($0.approval.stage)\($0.isCurrent ? "" : " (earlier)")", $0.differences)
            })
    }

    @Test("as long as nothing changes nothing is stale")
    func fresh() throws {
        #expect(try Self.stale(Self.proposed()).isEmpty)
        #expect(try Self.stale(Self.proposed(), documents: [1: .hash(of: 1), 3: .hash(of: 3)]).isEmpty)
    }

    @Test("a moved vertex makes stale what rests on the outline")
    func geometry() throws {
        var story = try Self.proposed()
        story.geometryHash = "outline-2"
        let moved = [StaleApproval.Difference.geometry(then: "outline-1", now: "outline-2")]
        #expect(
            try Self.stale(story) == [
                "verified": moved, "location_designated (earlier)": moved, "use_status_set": moved, "proposed": moved,
            ])
    }

    @Test("another profile makes stale what was judged by it; decrees stand")
    func profile() throws {
        var story = try Self.proposed()
        story.profile = "kota-bekasi-600@2"
        let changed = [StaleApproval.Difference.profile(then: "kota-bekasi-600@1", now: "kota-bekasi-600@2")]
        #expect(try Self.stale(story) == ["verified": changed, "proposed": changed])
    }

    @Test("a replaced document, or one whose bytes changed, makes stale what names it")
    func documents() throws {
        var story = try SiteStory(.bmd)
        let decree = try story.attach(.locationDecree)
        try story.add(.stageAdvanced(StageAdvance(.tenure, to: "location_designated")), evidence: [decree])
        #expect(
            try Self.stale(story, documents: [decree: .hash(of: 77)])
                == ["location_designated": [.documentChanged(decree, then: .hash(of: 1), now: .hash(of: 77))]])
        let other = try story.attach(.locationDecree)
        #expect(try Self.stale(story) == ["location_designated": [.documentReplaced(decree, by: other)]])
    }

    @Test("a decision made again is fresh; verification is taken up again instead")
    func renewal() throws {
        var story = try Self.proposed()
        story.geometryHash = "outline-2"
        story.date = .day("2026-02-01")
        try story.advance(.tenure, to: "use_status_set")
        #expect(try story.state.tenure[.bmd]?.since == .day("2026-01-10"))
        #expect(try Set(Self.stale(story).keys) == ["verified", "location_designated (earlier)", "proposed"])
        try story.advance(.land, to: "verifying")
        #expect(try story.state.landStage == .verifying)
        #expect(try story.state.land.since == .day("2026-02-01"))
        try story.advance(.land, to: "verified")
        #expect(try Set(Self.stale(story).keys) == ["location_designated (earlier)", "proposed"])
        // And back: the outline of old is now the stale one.
        story.geometryHash = "outline-1"
        #expect(try Set(Self.stale(story).keys) == ["verified", "use_status_set"])
    }

    @Test("a handover is stale when its record is replaced, not when the outline moves")
    func handover() throws {
        var story = try SiteStepTests.built()
        try story.advance(.construction, to: "completed", percent: 100)
        try story.attach(.bastBuilding)
        try story.advance(.construction, to: "handed_over")
        story.geometryHash = "outline-2"
        #expect(try Set(Self.stale(story).keys) == ["proposed (earlier)", "accepted (earlier)"])
        try story.attach(.bastBuilding)
        #expect(try Set(Self.stale(story).keys) == ["proposed (earlier)", "accepted (earlier)", "handed_over"])
        try story.advance(.construction, to: "handed_over")
        #expect(try Set(Self.stale(story).keys) == ["proposed (earlier)", "accepted (earlier)"])
    }

    @Test(
        "a waiver holds within its dates, for its outline and its profile",
        arguments: [
            ("2026-01-09", "outline-1", "kota-bekasi-600@1", false),
            ("2026-01-10", "outline-1", "kota-bekasi-600@1", true),
            ("2026-06-30", "outline-1", "kota-bekasi-600@1", true),
            ("2026-07-01", "outline-1", "kota-bekasi-600@1", false),
            ("2026-02-01", "outline-2", "kota-bekasi-600@1", false),
            ("2026-02-01", "outline-1", "kota-bekasi-600@2", false),
        ])
    func waivers(_ day: String, _ outline: String, _ profile: String, _ holds: Bool) throws {
        var story = try SiteStory(.bmd)
        try story.add(.waived(Waiver(.verdict, of: .beforeAgrinas, reason: "x", until: .day("2026-06-30"))))
        let present = PresentEvidence(geometryHash: outline, profile: profile)
        #expect(try story.state.waivers(inForceOn: .day(day), now: present).map(\.sequence) == (holds ? [3] : []))
    }
}
