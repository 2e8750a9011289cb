import TapakProgramme
import Testing

@Suite("state of a site")
struct SiteStateTests {
    /// What refuses an event after a history.
    static func cause(_ fact: SiteFact, evidence: [Int] = [], on date: String? = nil, after story: SiteStory) throws
        -> EventRefusal.Cause?
    {
        let event = try story.event(fact, evidence: evidence, on: date.map(CalendarDate.day))
        let state = try story.state
        return #expect(throws: EventRefusal.self) { try state.adding(event) }?.cause
    }

    @Test("a new site stands at the beginning of every track")
    func beginning() throws {
        let state = try SiteStory(.bmd, .psuFasum).state
        #expect(state.landStage == .proposed)
        #expect(state.tenureStages == [.bmd: .none, .psuFasum: .notHandedOver])
        #expect(state.constructionStage == .none)
        #expect(state.creditStage == .none)
        #expect(state.capitalStage == .none)
        #expect(state.land.since == .day("2026-01-10"))
        #expect(state.construction.since == nil)
        #expect(state.phase == .land)
        #expect(state.standings.map(\.track) == [.land, .tenure, .tenure, .construction, .credit, .capital])
        #expect(state.assetClasses == [.bmd, .psuFasum])
    }

    @Test("parcels and cooperatives join and leave")
    func joining() throws {
        var story = try SiteStory(.bmd)
        try story.add(.parcelsJoined([.init(id: "Q", assetClass: .tkd)]))
        try story.add(.cooperativesJoined([4, 2]))
        try story.add(.parcelsLeft(["P1"]))
        try story.add(.cooperativesLeft([4]))
        let state = try story.state
        #expect(state.parcels == [SiteParcel(id: "Q", assetClass: .tkd)])
        #expect(state.cooperatives == [2])
        #expect(state.assetClasses == [.tkd])
        #expect(state.tenureStages == [.tkd: .none])
    }

    @Test("joins and leavings that cannot be are refused")
    func badJoining() throws {
        var story = try SiteStory(.bmd)
        try story.add(.cooperativesJoined([4]))
        let parcel = SiteParcel(id: "Q", assetClass: .bmd)
        #expect(try Self.cause(.parcelsJoined([]), after: story) == .nothingNamed)
        #expect(try Self.cause(.parcelsJoined([parcel, parcel]), after: story) == .nothingNamed)
        #expect(
            try Self.cause(.parcelsJoined([.init(id: "P1", assetClass: .bmn)]), after: story) == .parcelJoined("P1"))
        #expect(
            try Self.cause(.parcelsJoined([.init(id: "", assetClass: .bmn)]), after: story) == .textMissing(["parcel"]))
        #expect(try Self.cause(.parcelsLeft(["P2"]), after: story) == .parcelAbsent("P2"))
        #expect(try Self.cause(.cooperativesJoined([5, 4]), after: story) == .cooperativeJoined(4))
        #expect(try Self.cause(.cooperativesLeft([4, 5]), after: story) == .cooperativeAbsent(5))
        #expect(try Self.cause(.cooperativesLeft([]), after: story) == .nothingNamed)
    }

    @Test("the first event creates the site, and no other does")
    func creation() throws {
        let story = try SiteStory(.bmd)
        #expect(try Self.cause(.created(name: "x"), after: story) == .alreadyCreated)
        #expect(throws: EventRefusal(sequence: 2, cause: .notCreated)) {
            try SiteState(folding: story.events.dropFirst())
        }
        #expect(throws: EventRefusal(sequence: 0, cause: .notCreated)) { try SiteState(folding: []) }
        var blank = story.events[0]
        blank.fact = .created(name: " \n")
        #expect(throws: EventRefusal(sequence: 1, cause: .textMissing(["name"]))) { try SiteState(folding: [blank]) }
    }

    @Test("events of other sites, out of order or of the future are refused")
    func order() throws {
        let story = try SiteStory(.bmd)
        let state = try story.state
        var event = try story.event(.cooperativesJoined([1]))
        event.sequence = 2
        #expect(throws: EventRefusal(sequence: 2, cause: .outOfOrder(after: 2))) { try state.adding(event) }
        event.sequence = 9
        #expect(try state.adding(event).lastSequence == 9)
        event.site = 3
        #expect(throws: EventRefusal(sequence: 9, cause: .otherSite(3))) { try state.adding(event) }
        // Recorded on 31 December by UTC: in Indonesia it may be 1 January, but not the second.
        #expect(throws: Never.self) { try state.adding(story.event(.cooperativesJoined([1]), on: .day("2027-01-01"))) }
        #expect(
            try Self.cause(.cooperativesJoined([1]), on: "2027-01-02", after: story)
                == .afterRecording(.day("2026-12-31")))
    }

    @Test("documents are attached, replaced, and found by kind")
    func documents() throws {
        var story = try SiteStory(.bmd)
        try story.attach(.kibA)
        try story.attach(.photo)
        try story.attach(.kibA)
        let state = try story.state
        #expect(state.documentsByKind.mapValues { $0.map(\.id) } == [.kibA: [3], .photo: [2]])
        #expect(state.documents[1]?.replacedBy == 3)
        let new = SiteDocument(id: 9, kind: .kibA, sha256: .hash(of: 9))
        #expect(try Self.cause(.documentReplaced(old: 1, new: new), after: story) == .documentReplaced(1, by: 3))
        #expect(try Self.cause(.documentReplaced(old: 7, new: new), after: story) == .documentAbsent(7))
        #expect(try Self.cause(.noted(SiteNote("x")), evidence: [1], after: story) == .documentReplaced(1, by: 3))
        #expect(try Self.cause(.noted(SiteNote("x")), evidence: [3, 8], after: story) == .documentAbsent(8))
        #expect(try Self.cause(.undone(2), evidence: [8], after: story) == .documentAbsent(8))
        let again = SiteDocument(id: 2, kind: .kibA, sha256: .hash(of: 9))
        #expect(try Self.cause(.documentAttached(again), after: story) == .documentExists(2))
    }

    @Test(
        "documents that cannot be found again are refused",
        arguments: [
            "/etc/passwd", "../surat.pdf", "a/../../b.pdf", "a//b.pdf", "", ".", "a/./b", "C:\\surat.pdf",
            "c:surat.pdf",
            "a\\b.pdf",
        ])
    func unsoundPaths(_ path: String) throws {
        let story = try SiteStory(.bmd)
        let document = SiteDocument(id: 1, kind: .other, sha256: .hash(of: 1), path: path)
        #expect(try Self.cause(.documentAttached(document), after: story) == .documentUnsound(1))
    }

    @Test("hashes that are none are refused", arguments: ["", String(repeating: "A", count: 64), "00", "g"])
    func unsoundHashes(_ hash: String) throws {
        let story = try SiteStory(.bmd)
        let document = SiteDocument(id: 1, kind: .other, sha256: hash, path: "surat/1.pdf")
        #expect(try Self.cause(.documentAttached(document), after: story) == .documentUnsound(1))
    }

    @Test("a musyawarah tells the present use, who was invited and the alternatives")
    func musyawarah() throws {
        var story = try SiteStory(.bmd)
        #expect(
            try Self.cause(.noted(SiteNote(to: .residents, "rapat", invited: " ")), after: story)
                == .textMissing(["present_use", "invited", "alternatives"]))
        #expect(try Self.cause(.noted(SiteNote(to: .province, "")), after: story) == .textMissing(["text"]))
        try story.add(
            .noted(
                SiteNote(
                    to: .residents, "setuju", presentUse: "lapangan", invited: "RW 05", alternatives: "tidak ada")))
        try story.add(.noted(SiteNote(to: .landAgency, "surat dikirim")))
        #expect(try story.state.notes.map(\.note.addressee) == [.residents, .landAgency])
    }

    @Test("numbers of persons are refused in every text")
    func personalData() throws {
        let story = try SiteStory(.bmd)
        let number = "3275011203800001"
        #expect(try Self.cause(.noted(SiteNote("dari \(number)")), after: story) == .personalData("text"))
        #expect(
            try Self.cause(.noted(SiteNote("rapat", invited: "0812 3456 7890")), after: story)
                == .personalData("invited"))
        #expect(
            try Self.cause(.stageAdvanced(StageAdvance(.land, to: "verifying", note: number)), after: story)
                == .personalData("note"))
        #expect(
            try Self.cause(
                .documentAttached(.init(id: 1, kind: .photo, sha256: .hash(of: 1), path: "ktp-\(number).jpg")),
                after: story) == .personalData("path"))
        #expect(
            try Self.cause(
                .waived(.init(.verdict, of: .beforeAgrinas, reason: number, until: .day("2026-03-01"))), after: story)
                == .personalData("reason"))
        #expect(
            try Self.cause(.noted(SiteNote(String(repeating: "x", count: 4_001))), after: story)
                == .textTooLong("text", limit: 4_000))
    }

    @Test("a waiver does not end before it begins, and has a reason")
    func waivers() throws {
        let story = try SiteStory(.bmd)
        let ended = Waiver(.verdict, of: .beforeAgrinas, reason: "x", until: .day("2026-01-09"))
        #expect(try Self.cause(.waived(ended), after: story) == .waiverEndsBefore(.day("2026-01-10")))
        let silent = Waiver(.verdict, of: .beforeAgrinas, reason: "", until: .day("2026-01-10"))
        #expect(try Self.cause(.waived(silent), after: story) == .textMissing(["reason"]))
    }

    @Test("protected farmland is as the last word on it says, and unknown without any")
    func protectedLand() throws {
        var story = try SiteStory(.bmd)
        #expect(try story.state.protectedLand.isEmpty)
        try story.add(.protectedLandRecorded(ProtectedLandRecord(.lp2b, .inside)))
        #expect(try story.state.protectedLand[.lp2b]?.forbidsBuilding == true)
        #expect(try story.state.protectedLand[.lsd] == nil)
        for step in [ProtectedLandRecord.Conversion.feasibilityStudied, .planned, .rightsReleased] {
            try story.add(.protectedLandRecorded(ProtectedLandRecord(.lp2b, .inside, conversion: step)))
            #expect(try story.state.protectedLand[.lp2b]?.forbidsBuilding == true)
        }
        try story.add(.protectedLandRecorded(ProtectedLandRecord(.lp2b, .inside, conversion: .landReplaced)))
        #expect(try story.state.protectedLand[.lp2b]?.forbidsBuilding == false)
        let odd = ProtectedLandRecord(.lsd, .outside, conversion: .planned)
        #expect(try Self.cause(.protectedLandRecorded(odd), after: story) == .conversionOutside)
    }

    @Test("another system's word is kept and moves nothing")
    func foreign() throws {
        var story = try SiteStory(.bmd)
        try story.add(.reportedElsewhere(.init(vocabulary: "portal", stage: "Terverifikasi", source: "portal.csv:7")))
        let state = try story.state
        let kept = state.foreignReports[.init(vocabulary: "portal", track: nil)]
        #expect(kept?.report.stage == "Terverifikasi" && kept?.report.standing(on: state) == .different)
        #expect(state.landStage == .proposed)
    }

    @Test("tenure on land of several classes needs to know which")
    func severalClasses() throws {
        let story = try SiteStory(.bmd, .bmn)
        func step(_ assetClass: AssetClass?, to stage: String) throws -> EventRefusal.Cause? {
            try Self.cause(.stageAdvanced(StageAdvance(.tenure, assetClass: assetClass, to: stage)), after: story)
        }
        func isNeeded(_ cause: EventRefusal.Cause?, _ classes: [AssetClass]) -> Bool {
            if case .step(let refusal) = cause { refusal.cause == .assetClassNeeded(classes) } else { false }
        }
        #expect(try isNeeded(step(nil, to: "consent_requested"), [.bmd, .bmn]))
        #expect(try isNeeded(step(.tkd, to: "musyawarah"), [.bmd, .bmn]))
        let event = try story.event(.stageAdvanced(StageAdvance(.tenure, assetClass: .bmn, to: "consent_requested")))
        #expect(try story.state.adding(event).tenureStages == [.bmd: .none, .bmn: .consentRequested])
        let empty = try SiteStory()
        let cause = try Self.cause(.stageAdvanced(StageAdvance(.tenure, to: "none")), after: empty)
        #expect(isNeeded(cause, []))
    }
}
