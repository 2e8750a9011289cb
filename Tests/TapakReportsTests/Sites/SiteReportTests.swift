import Foundation
import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Sites on paper")
struct SiteReportTests {
    private let scratch: ScratchFolder
    private let project: String

    /// A project without boundaries, in which one site with a hostile name stands.
    init() throws {
        scratch = try ScratchFolder()
        project = scratch.file("project.gpkg")
        _ = try InitProject()(
            InitProject.Input(
                path: project, region: "32.75",
                profile: StoredProfile(
                    key: "kota-bekasi-600", version: "1", sha256: "aa",
                    yaml: RuleProfile.shippedSource("kota-bekasi-600") ?? ""),
                received: "2026-01-01", presentations: { _ in [] }))
        _ = try AddSite()(
            .init(
                project: project, name: "=1+1\u{1B}[2J", parcels: [], cooperatives: [], entry: try entry("2026-03-01")))
        let file = try scratch.write("abc", to: "a.pdf")
        _ = try AttachDocument()(
            AttachDocument.Input(
                project: project, site: 1, file: file, kind: .verificationRecord, entry: try entry("2026-03-02")))
        try advance("verifying", "2026-03-03")
        try advance("verified", "2026-03-04", evidence: [1])
        _ = try UndoEvent()(project: project, site: 1, event: 4, reason: "-keliru", entry: try entry("2026-03-05"))
    }

    private func entry(_ day: String, evidence: [Int] = []) throws -> SiteEntry {
        SiteEntry(
            date: try #require(CalendarDate(iso: day)), recorded: try #require(RecordedTime("2026-12-01T01:02:03Z")),
            actor: try SiteActor(account: "kodim-0507", role: .verifier), evidence: evidence)
    }

    private func advance(_ stage: String, _ day: String, evidence: [Int] = []) throws {
        _ = try AdvanceSite()(
            .init(
                project: project, site: 1, advance: StageAdvance(.land, to: stage),
                entry: try entry(day, evidence: evidence)))
    }

    private func written(
        _ format: SiteFormat, language: Language = .id, in vocabulary: StageVocabulary? = nil,
        _ body: (SiteReport, ListSites.Outcome, ReportSink) throws -> Void
    ) throws -> String {
        let outcome = try ListSites()(project: project, on: try #require(CalendarDate(iso: "2026-03-13")))
        let name = "out-\(UUID().uuidString)"
        let sink = try ReportSink(path: scratch.file(name), overwrite: false)
        try body(
            SiteReport(
                format, phrasebook: Phrasebook(language), style: TerminalStyle(width: 200, usesColour: false),
                vocabulary: vocabulary), outcome, sink)
        try sink.commit()
        return try scratch.text(name)
    }

    @Test("the columns of a list, and a name that is a formula stays text")
    func csv() throws {
        let lines = try written(.csv) { try $0.writeList($1, to: $2) }.split(separator: "\r\n")
        #expect(
            lines[0]
                == "site,name,parcels,cooperatives,kemendagri_codes,phase,stage_since,days_in_stage,land_stage,tenure_stage,construction_stage,construction_percent,credit_stage,capital_stage,gate,readiness,blockers,waived,next_step,next_actor,stale,lp2b,lsd,last_event"
        )
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix("1,'=1+1"))
        #expect(
            lines[1].hasSuffix(
                ",land,2026-03-03,10,verifying,,none,,none,none,before_agrinas,no_candidate,no_candidate;legal_entity_missing,,find_land,village_office,,,,6"
            ))
    }

    @Test("JSON is JSON, with the head of the chain and everything that is missing")
    func json() throws {
        let text = try written(.json) { try $0.writeDetails($1, to: $2) }
        let document = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let site = try #require((document["sites"] as? [[String: Any]])?.first)
        #expect(site["name"] as? String == "=1+1\u{1B}[2J")
        let blockers = try #require(site["blocker_details"] as? [[String: Any]])
        #expect(blockers.compactMap { $0["code"] as? String } == ["no_candidate", "legal_entity_missing"])
        #expect(blockers[0]["provider"] as? String == "village_office")
        let documents = try #require(site["documents"] as? [[String: Any]])
        #expect(
            documents.first?["sha256"] as? String == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let head = try #require(document["head"] as? [String: Any])
        #expect(head["events"] as? Int == 6)
        #expect((head["hash"] as? String)?.count == 64)
        #expect(document["rule_profile"] as? String == "kota-bekasi-600@1")
    }

    @Test("a person reads what is missing, who provides it and which steps are open; nothing drives the terminal")
    func table() throws {
        let text = try written(.table) { try $0.writeDetails($1, to: $2) }
        #expect(text.contains("✗ belum ada lahan calon lokasi; oleh kantor kelurahan/desa: cari lahan"))
        #expect(text.contains("verifikasi lahan: sedang diverifikasi [verifying] sejak 2026-03-03"))
        #expect(text.contains("berikutnya: considered – dipertimbangkan [catatan (--note)], verified – terverifikasi"))
        #expect(text.contains("1 berita acara verifikasi: a.pdf; a.pdf"))
        #expect(text.contains("6 peristiwa, hash terakhir "))
        #expect(!text.contains("\u{1B}"))
    }

    @Test("the history shows every event, what was undone and by which event")
    func history() throws {
        let text = try written(.table, language: .en) { try $0.writeHistory($1, to: $2) }
        #expect(text.contains("4 2026-03-04 land verification: verified; evidence 1 – kodim-0507, the field verifier"))
        #expect(text.contains("[undone by 6]"))
        let rows = try written(.csv) { try $0.writeHistory($1, to: $2) }.split(separator: "\r\n")
        #expect(rows.count == 7)
        #expect(rows[0].hasSuffix("geometry_hash,rule_profile,undone_by,stale,previous_hash,hash"))
        let json = try written(.json) { try $0.writeHistory($1, to: $2) }
        let document = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let events = try #require((document["sites"] as? [[String: Any]])?.first?["events"] as? [[String: Any]])
        #expect(events.map { $0["undone_by"] as? Int } == [nil, nil, nil, 6, nil, nil])
        #expect(events[1]["previous_hash"] as? String == events[0]["hash"] as? String)
    }

    @Test("stages in the words of another system follow the other columns; where it has none that is said")
    func vocabulary() throws {
        let lines = try written(.csv, in: .portal) { try $0.writeList($1, to: $2) }.split(separator: "\r\n")
        #expect(
            lines[0].hasSuffix(
                ",last_event,portal_land_stage,portal_tenure_stage,portal_construction_stage,portal_credit_stage,portal_capital_stage"
            ))
        #expect(lines[1].hasSuffix(",6,Sedang Diverifikasi,,Belum Mulai,no_word,no_word"))
        let text = try written(.table, in: .simkopdes) { try $0.writeDetails($1, to: $2) }
        #expect(
            text.contains(
                "verifikasi lahan: sedang diverifikasi [verifying] sejak 2026-03-03; SIMKOPDES: \"Sedang Diverifikasi\""
            ))
        #expect(text.contains("pembangunan (Agrinas): belum diusulkan [none]; SIMKOPDES: tidak ada istilahnya"))
        let history = try written(.csv, language: .en, in: .portal) { try $0.writeHistory($1, to: $2) }
        #expect(history.contains("land verification: verified [the KDKMP portal: \"\"Terverifikasi\"\"]"))
        let plain = try written(.csv, language: .en) { try $0.writeHistory($1, to: $2) }
        #expect(!plain.contains("portal"))
    }

    @Test("another system's word stands beside our own stage, with its day and source")
    func foreign() throws {
        let list = try scratch.write("site,status\n1,Terverifikasi\n1,Dalam proses\n", to: "portal.csv")
        _ = try ImportSiteReports()(
            .init(
                project: project, file: list, vocabulary: .portal, entry: try entry("2026-03-06"),
                received: try #require(CalendarDate(iso: "2026-03-06"))))
        let text = try written(.table) { try $0.writeDetails($1, to: $2) }
        #expect(
            text.contains(
                "portal KDKMP 2026-03-06: verifikasi lahan \"Terverifikasi\" (berbeda; di sini: sedang diverifikasi) – portal.csv:2"
            ))
        let json = try written(.json) { try $0.writeDetails($1, to: $2) }
        let document = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let site = try #require((document["sites"] as? [[String: Any]])?.first)
        let reports = try #require(site["foreign_reports"] as? [[String: Any]])
        #expect(reports.map { $0["track"] as? String } == ["land", "construction"])
        #expect(reports.map { $0["standing"] as? String } == ["different", "different"])
        #expect(reports.map { $0["own_stage"] as? String } == ["verifying", "none"])
        #expect(reports.map { $0["covers"] as? [String] } == [["verified"], ["started"]])
        #expect(site["land_stage"] as? String == "verifying")
    }

    @Test("the account of a list tells every row")
    func account() throws {
        let list = try scratch.write("site,status\n1,Terverifikasi\n7,Ditolak\n1,Mantap\n", to: "portal.csv")
        let outcome = try ImportSiteReports()(
            .init(
                project: project, file: list, vocabulary: .portal, entry: try entry("2026-03-06"),
                received: try #require(CalendarDate(iso: "2026-03-06"))))
        let sink = try ReportSink(path: scratch.file("account"), overwrite: false)
        try SiteReportsText(phrasebook: Phrasebook(.en), style: TerminalStyle(width: 200, usesColour: false))
            .write(outcome, isDryRun: false, to: sink)
        try sink.commit()
        let lines = try scratch.text("account").split(separator: "\n")
        #expect(lines[0].hasPrefix("+ line 2: Site 1 =1+1"))
        #expect(lines[0].hasSuffix("(different; here: being verified)"))
        #expect(lines[1] == "✗ line 3: unmatched: there is no site \"7\"")
        #expect(lines[3].contains("\"Mantap\" is no known word; kept as it is"))
        #expect(lines[4] == "3 rows: 2 matched, 0 ambiguous, 1 unmatched; 2 words recorded")
        #expect(lines[5].hasPrefix("delivery #"))
    }

    @Test("a verification says SAME or DIFFERS, and always the head of the chain")
    func verification() async throws {
        func text(_ language: Language) async throws -> String {
            let outcome = try await VerifyProject()(.init(project: project))
            let name = "out-\(UUID().uuidString)"
            let sink = try ReportSink(path: scratch.file(name), overwrite: false)
            try VerificationReport(
                phrasebook: Phrasebook(language), style: TerminalStyle(width: 400, usesColour: false)
            ).write(outcome, to: sink)
            try sink.commit()
            return try scratch.text(name)
        }
        #expect(try await text(.id).hasPrefix("SAMA: "))
        _ = try scratch.write("abd", to: "a.pdf")
        let found = try await text(.en)
        #expect(found.hasPrefix("DIFFERS: 1\n  ✗ the bytes of document 1 (site 1) \"a.pdf\" have changed: SHA-256 "))
        #expect(found.contains("6 events, head hash "))
    }
}
