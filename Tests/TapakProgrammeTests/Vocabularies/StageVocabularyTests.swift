import TapakProgramme
import Testing

@Suite("The words of other systems")
struct StageVocabularyTests {
    private func words(_ vocabulary: StageVocabulary, _ track: TrackKind, _ stages: [String]) -> [String?] {
        stages.map { vocabulary.word(for: $0, on: track)?.text }
    }

    private let land = ["proposed", "verifying", "considered", "verified", "rejected"]
    private let construction = [
        "none", "proposed", "returned", "accepted", "started", "completed", "handed_over", "equipped", "staffed",
        "operating",
    ]
    private let capital = ["none", "applied", "reviewed", "approved", "rejected", "disbursed"]

    @Test("every stage has the portal's word for it, or none")
    func portal() {
        #expect(
            words(.portal, .land, land) == [
                "Lahan yang Diajukan", "Sedang Diverifikasi", "Dipertimbangkan", "Terverifikasi", "Ditolak",
            ])
        #expect(
            words(.portal, .construction, construction) == [
                "Belum Mulai", "Belum Mulai", "Belum Mulai", "Belum Mulai", "Dalam Proses", "Selesai 100%", nil,
                "Sarpras complete_all", "SDM", "Operasional",
            ])
        #expect(words(.portal, .capital, capital) == [nil, nil, nil, nil, nil, nil])
    }

    @Test("every stage has SIMKOPDES' word for it, or none")
    func simkopdes() {
        #expect(
            words(.simkopdes, .land, land) == [
                "lahan_diajukan", "Sedang Diverifikasi", "Dipertimbangkan", "Terverifikasi", nil,
            ])
        #expect(
            words(.simkopdes, .construction, construction) == [
                nil, nil, nil, nil, "dalam_pembangunan", "Selesai", nil, nil, nil, nil,
            ])
        #expect(
            words(.simkopdes, .capital, capital) == [nil, "submitted", "review", "approved", "rejected", "disbursed"])
    }

    @Test("nobody has words for the right to use the land or for Agrinas' credit", arguments: StageVocabulary.allCases)
    func silent(vocabulary: StageVocabulary) {
        for stage in TenureStage.allCases { #expect(vocabulary.word(for: stage.rawValue, on: .tenure) == nil) }
        for stage in CreditStage.allCases { #expect(vocabulary.word(for: stage.rawValue, on: .credit) == nil) }
    }

    @Test(
        "labels and spellings are read whatever their case and punctuation",
        arguments: [
            (StageVocabulary.portal, "TERVERIFIKASI", "land:verified"),
            (.portal, "Terverifikasi belum bangun", "land:verified"),
            (.portal, "sedang  diverifikasi", "land:verifying"),
            (.portal, "MULAI PEMBANGUNAN", "construction:started"), (.portal, "SELESAI 100%", "construction:completed"),
            (.portal, "done_pembangunan", "construction:completed"), (.portal, "LP2B", "land:"),
            (.portal, "luaslahan_15_20", "land:"), (.portal, "Sarpras", "construction:"),
            (.simkopdes, "lahan_yang_dipertimbangkan", "land:considered"),
            (.simkopdes, "lahan_diberikan_catatan", "land:considered"),
            (.simkopdes, "terverifikasi_belum_bangun", "land:verified"),
            (.simkopdes, "selesai_pembangunan", "construction:completed"), (.simkopdes, "Tidak Ada Lahan", "land:"),
            (.simkopdes, "pengajuan_lahan_lp2b_lsd", "land:"), (.simkopdes, "21-50", "construction:started"),
            (.simkopdes, "<=20", "construction:started"), (.simkopdes, "100 %", "construction:completed"),
            (.simkopdes, "Review", "capital:reviewed"), (.simkopdes, "Ditolak", nil), (.portal, "submitted", nil),
            (.portal, "", nil), (.portal, "verified", nil),
        ] as [(StageVocabulary, String, String?)])
    func reading(vocabulary: StageVocabulary, text: String, meaning: String?) {
        let word = vocabulary.word(recognising: text)
        #expect(word.map { "\($0.track.rawValue):\($0.stages.joined(separator: ","))" } == meaning)
    }

    @Test("every word has a source and a day, and is written in one way only", arguments: StageVocabulary.allCases)
    func sound(vocabulary: StageVocabulary) {
        var met: Set<String> = []
        for word in vocabulary.words {
            #expect(!word.source.citation.isEmpty)
            #expect(CalendarDate(iso: word.source.effectiveFrom) != nil)
            for stage in word.stages {
                let known = AssetClass.allCases.contains { Track.of(word.track, assetClass: $0).stages.contains(stage) }
                #expect(known, "\(stage)")
            }
            for text in [word.text] + word.spellings {
                #expect(vocabulary.word(recognising: text) == word, "\(text)")
                let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
                #expect(met.insert(letters).inserted || [word.text] + word.spellings != [text], "\(text)")
            }
        }
        #expect(vocabulary.seen == (vocabulary == .portal ? "2026-07-23" : "2026-08-05"))
    }

    @Test("a word stands to a site as it is there: the same, another, of no stage, or not known")
    func standing() throws {
        var story = try SiteStory(.bmd)
        func standing(_ vocabulary: String, _ stage: String, _ percent: Int? = nil) throws -> ForeignStanding {
            ForeignReport(vocabulary: vocabulary, stage: stage, percent: percent, source: "a:1")
                .standing(on: try story.state)
        }
        #expect(try standing("portal", "Lahan yang Diajukan") == .same)
        #expect(try standing("portal", "Terverifikasi") == .different)
        #expect(try standing("portal", "Belum mulai") == .same)
        #expect(try standing("portal", "40", 40) == .different)
        #expect(try standing("portal", "LP2B") == .noStage)
        #expect(try standing("portal", "Mantap") == .unknownWord)
        #expect(try standing("sipd", "Terverifikasi") == .unknownWord)
        try story.add(.stageAdvanced(StageAdvance(.land, to: "verifying")))
        #expect(try standing("simkopdes", "sedang_diverifikasi") == .same)
    }

    @Test("of reports on one track the one of the latest day counts, whichever was read last; tracks stand apart")
    func latest() throws {
        var story = try SiteStory(.bmd)
        func say(_ stage: String, _ track: TrackKind, _ day: String) throws {
            try story.add(
                .reportedElsewhere(.init(vocabulary: "portal", track: track, stage: stage, source: "a:1")),
                on: CalendarDate(iso: day))
        }
        func said(_ track: TrackKind) throws -> String? {
            try story.state.foreignReports[.init(vocabulary: "portal", track: track)]?.report.stage
        }
        try say("Terverifikasi", .land, "2026-03-02")
        try say("Sedang Diverifikasi", .land, "2026-03-01")
        try say("Dalam Proses", .construction, "2026-03-01")
        #expect(try said(.land) == "Terverifikasi")
        #expect(try said(.construction) == "Dalam Proses")
        try say("Ditolak", .land, "2026-03-02")
        #expect(try said(.land) == "Ditolak")
    }
}
