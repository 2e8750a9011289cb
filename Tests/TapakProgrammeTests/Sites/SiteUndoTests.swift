import TapakProgramme
import Testing

@Suite("undoing")
struct SiteUndoTests {
    @Test("an event that was undone leaves no trace but that it was undone")
    func undo() throws {
        var story = try SiteStory(.bmd)
        try story.advance(.land, to: "verifying")
        let before = try story.state
        story.date = .day("2026-02-01")
        try story.attach(.verificationRecord)
        try story.advance(.land, to: "verified")
        try story.add(.undone(5))
        try story.add(.undone(4))
        let after = try story.state
        #expect(after.landStage == .verifying)
        #expect(after.land == before.land)
        #expect(after.documents.isEmpty)
        #expect(after.events == before.events)
        #expect(after.undone == [5: 6, 4: 7])
        #expect(after.lastSequence == 7)
    }

    @Test("every kind of event can be undone but creation and undoing")
    func everyKind() throws {
        var story = try SiteStory()
        let state = try story.state
        let document = SiteDocument(id: 1, kind: .photo, sha256: .hash(of: 1))
        let facts: [SiteFact] = [
            .parcelsJoined([.init(id: "Q", assetClass: .tkd)]), .cooperativesJoined([1]),
            .stageAdvanced(StageAdvance(.land, to: "verifying")), .noted(SiteNote("x")), .documentAttached(document),
            .waived(Waiver(.verdict, of: .beforeAgrinas, reason: "x", until: .day("2026-05-01"))),
            .protectedLandRecorded(.init(.lsd, .outside)),
            .reportedElsewhere(.init(vocabulary: "portal", stage: "x", source: "y")),
        ]
        for fact in facts {
            let sequence = story.events.count + 1
            try story.add(fact)
            #expect(try story.state.events.count == 2)
            try story.add(.undone(sequence))
            #expect(try story.state.events == state.events)
        }
    }

    @Test("what cannot be undone is refused, and why is told")
    func refusals() throws {
        var story = try SiteStory(.bmd)
        try story.add(.noted(SiteNote("x")))
        try story.add(.undone(3))
        #expect(try SiteStateTests.cause(.undone(1), after: story) == .notUndoable(.created))
        #expect(try SiteStateTests.cause(.undone(3), after: story) == .undoneAlready(by: 4))
        #expect(try SiteStateTests.cause(.undone(4), after: story) == .notUndoable(.undone))
        #expect(try SiteStateTests.cause(.undone(9), after: story) == .nothingToUndo(9))
        #expect(try SiteStateTests.cause(.undone(0), after: story) == .nothingToUndo(0))
    }

    @Test("what a later event rests on is undone after it")
    func dependence() throws {
        var story = try SiteStory(.bmd)  // 1 created, 2 parcel
        try story.attach(.locationDecree)  // 3
        try story.advance(.tenure, to: "location_designated")  // 4
        try story.add(.cooperativesJoined([5]))  // 5
        try story.attach(.locationDecree)  // 6 in its place
        #expect(try SiteStateTests.cause(.undone(2), after: story) == .neededBy(4))
        #expect(try SiteStateTests.cause(.undone(3), after: story) == .neededBy(4))
        try story.add(.undone(4))  // 7: nothing but the document rests on 3 now
        #expect(try SiteStateTests.cause(.undone(3), after: story) == .neededBy(6))
        try story.add(.undone(6))
        try story.add(.undone(3))
        try story.add(.undone(2))
        let state = try story.state
        #expect(state.parcels.isEmpty && state.documents.isEmpty)
        #expect(state.cooperatives == [5])
    }

    @Test("percent and reports go back with the report that is undone")
    func reports() throws {
        var story = try SiteStepTests.built()
        try story.add(.progressReported(percent: 40, note: nil))
        let report = story.events.count
        try story.add(.progressReported(percent: 60, note: nil))
        #expect(try story.state.construction.percent == 60)
        try story.add(.undone(report))
        #expect(try story.state.construction.percent == 60)
        #expect(try story.state.construction.reports.map(\.percent) == [0, 60])
        try story.add(.undone(report + 1))
        #expect(try story.state.construction.percent == 0)
    }
}
