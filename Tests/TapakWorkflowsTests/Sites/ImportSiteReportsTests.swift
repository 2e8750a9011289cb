import TapakGeoPackage
import TapakProgramme
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("What other systems say of sites")
struct ImportSiteReportsTests {
    let scene: SiteScene

    /// Site 1 of the first unit; sites 2 and 3 of the second.
    init() async throws {
        scene = try await SiteScene()
        try scene.change { database in
            guard var one = try database.cooperatives().first(where: { $0.id == 1 }) else { return }
            one.numbers[.nikKoperasi] = "3275.0001.22"
            try database.put(one)
        }
        try scene.add(["A"], ["32.75.01.1001"])
        try scene.add(["B"], ["32.75.01.1002"])
        try scene.add(["C"], ["32.75.01.1002"])
    }

    private func importing(
        _ text: String, _ vocabulary: StageVocabulary = .portal, day: String? = "2026-08-01", source: String? = nil,
        isDryRun: Bool = false, roles: [SiteReportRole: String] = [:]
    ) throws -> ImportSiteReports.Outcome {
        let file = try scene.scratch.write(text, to: "list.csv")
        var input = ImportSiteReports.Input(
            project: scene.project, file: file, vocabulary: vocabulary, entry: try scene.entry("2026-11-30"),
            received: try scene.date("2026-11-30"))
        input.listDate = try day.map(scene.date)
        input.source = source
        input.isDryRun = isDryRun
        input.roles = roles
        return try ImportSiteReports()(input)
    }

    private func results(_ outcome: ImportSiteReports.Outcome) -> [String] {
        outcome.rows.map { row in
            switch row.result {
            case .matched(let site, _, let recorded, let unchanged):
                "\(row.line) site \(site) \(recorded.map { "\($0.report.track?.rawValue ?? "-"):\($0.report.stage)" }.joined(separator: ";")) \(unchanged)"
            case .ambiguous(let doubt): "\(row.line) ? \(doubt)"
            case .unmatched(let cause): "\(row.line) ! \(cause)"
            }
        }
    }

    @Test("every row is accounted for: by number of the cooperative, by unit, by our own number")
    func account() throws {
        let outcome = try importing(
            """
            nik koperasi,desa/kelurahan,site,status_persetujuan,percentage_development_progress
            3275 0001 22,,,Terverifikasi,
            ,Margahayu,,Sedang Diverifikasi,
            ,,3,Ditolak,0
            ,Pekayonjaya,,Terverifikasi,
            ,Atlantis,,Terverifikasi,
            99,,,Terverifikasi,
            ,,9,Terverifikasi,
            ,,,Terverifikasi,
            32750001 22,Margahayu,,Terverifikasi,
            ,Bekasijaya,,null,
            ,Bekasijaya,,Terverifikasi
            """)
        #expect(
            results(outcome) == [
                "2 site 1 land:Terverifikasi 0", "3 ? sites([2, 3])", "4 site 3 land:Ditolak 0",
                "5 ! withoutSite(unit: Optional(\"32.75.04.1001\"))",
                "6 ! unit(TapakProgramme.UnitDirectory.Doubt.unknown, text: \"Atlantis\")", "7 ! unknownNumber(\"99\")",
                "8 ! unknownSite(\"9\")", "9 ! unnamed",
                "10 ! numberElsewhere(\"32750001 22\", unit: \"32.75.01.1001\")", "11 site 1  0",
                "12 ! ragged(found: 4, expected: 5)",
            ])
        #expect(outcome.matchedCount == 3 && outcome.ambiguousCount == 1 && outcome.unmatchedCount == 7)
        #expect(outcome.recordedCount == 2)
        let site = try #require(try scene.state())
        let kept = try #require(site.foreignReports[.init(vocabulary: "portal", track: .land)])
        #expect(kept.report.stage == "Terverifikasi" && kept.date.text == "2026-08-01")
        #expect(kept.report.source == "list.csv:2")
        // Nothing of ours moves.
        #expect(site.landStage == .proposed && site.constructionStage == .none)
    }

    @Test("the same list twice changes nothing, a later day is news, an earlier one does not take its place")
    func again() throws {
        let list = "kelurahan,status\nBekasijaya,Terverifikasi\n"
        #expect(try importing(list, day: nil).recordedCount == 1)
        let before = try scene.read { try $0.siteEvents() }
        let again = try importing(list, day: nil)
        #expect(results(again) == ["2 site 1  1"] && again.delivery == 0)
        #expect(try scene.read { try $0.siteEvents() } == before)
        #expect(try importing(list, day: "2026-12-01").recordedCount == 1)
        #expect(try importing("kelurahan,status\nBekasijaya,Ditolak\n", day: "2026-10-01").recordedCount == 1)
        let kept = try scene.state()?.foreignReports[.init(vocabulary: "portal", track: .land)]
        #expect(kept?.report.stage == "Terverifikasi" && kept?.date.text == "2026-12-01")
    }

    @Test("rows that say different things of one site are set aside, all of them; a repeated row is not news")
    func opposed() throws {
        let outcome = try importing(
            "kelurahan,status,persentase\nBekasijaya,Terverifikasi,\nBekasijaya,Ditolak,\nBekasijaya,Dalam proses,40\n"
                + "Bekasijaya,Dalam Proses,40 %\nBekasijaya,Selesai 100%,100\n")
        #expect(outcome.ambiguousCount == 5 && outcome.recordedCount == 0)
        #expect(outcome.rows[0].result == .ambiguous(.rows([3])))
        let same = try importing("kelurahan,status\nBekasijaya,Dalam Proses\nBekasijaya,Dalam Proses\n")
        #expect(results(same) == ["2 site 1 construction:Dalam Proses 0", "3 site 1  1"])
        let both = try importing("kelurahan,status lahan,status\nBekasijaya,Ditolak,Terverifikasi\n", source: "x")
        #expect(both.rows[0].result == .ambiguous(.words("Terverifikasi", "Ditolak")))
    }

    @Test("a row may tell land and building at once; a percentage goes with the building; rows have days of their own")
    func several() throws {
        let outcome = try importing(
            """
            kelurahan,status lahan,status pembangunan,progres,tanggal data
            Bekasijaya,Terverifikasi,Dalam Proses,"40,5%",12/07/2026
            """, source: "Kodim")
        guard case .matched(_, _, let recorded, _) = outcome.rows[0].result else {
            Issue.record("\(outcome.rows)")
            return
        }
        #expect(recorded.map(\.report.track) == [.land, .construction])
        #expect(recorded.map(\.report.percent) == [nil, 40])
        #expect(recorded.map(\.date.text) == ["2026-07-12", "2026-07-12"])
        #expect(recorded.map(\.own) == ["proposed", "none"])
        #expect(recorded.map(\.standing) == [.different, .different])
        #expect(recorded[0].report.source == "Kodim, list.csv:2")
        let bare = try importing("kelurahan,progres\nBekasijaya,75\n", .simkopdes)
        #expect(results(bare) == ["2 site 1 construction:75 0"])
        let bucket = try importing("kelurahan,progres\nBekasijaya,76-99\n", .simkopdes, day: "2026-08-02")
        #expect(results(bucket) == ["2 site 1 construction:76-99 0"])
        let faulty = try importing("kelurahan,status,tanggal data\nBekasijaya,Terverifikasi,31/02/2026\n")
        #expect(faulty.rows[0].result == .unmatched(.day("31/02/2026")))
    }

    @Test("a word that nobody knows is kept as it is, and said to be")
    func unknown() throws {
        let outcome = try importing("kelurahan,status lahan\nBekasijaya,Mantap\n")
        #expect(results(outcome) == ["2 site 1 land:Mantap 0"])
        #expect(outcome.rows[0].remarks == [.unknownWord("Mantap")])
    }

    @Test("nothing of persons is kept: columns are dropped, cells emptied, a day of the future refused")
    func persons() throws {
        let outcome = try importing(
            """
            kelurahan,status,nama ketua,keterangan
            Bekasijaya,3275011203850001,Contoh,a
            Bekasijaya,Terverifikasi,Contoh,b
            Bekasijaya,Terverifikasi,Contoh,c
            """, source: "Dinas")
        #expect(outcome.dropped.map(\.header) == ["nama ketua"] && outcome.unmapped == ["keterangan"])
        #expect(outcome.rows[0].remarks == [.personalValueDropped(column: "status")])
        let delivery = try #require(try scene.read { try $0.deliveries() }.last)
        #expect(delivery.layer == "sites" && delivery.source == "Dinas" && delivery.droppedAttributes == ["nama ketua"])
        #expect(delivery.received == "2026-11-30" && delivery.featureCount == 3 && outcome.delivery == delivery.id)
        let late = try importing("kelurahan,status\nBekasijaya,Ditolak\n", day: "2027-01-01")
        guard case .unmatched(.refused(let refusal)) = late.rows[0].result else {
            Issue.record("\(late.rows)")
            return
        }
        #expect(refusal.cause == .afterRecording(try scene.date("2026-12-01")))
    }

    @Test("a dry run says the same and records nothing")
    func dryRun() throws {
        let list = "kelurahan,status\nBekasijaya,Terverifikasi\nMargahayu,Ditolak\n"
        let before = try scene.read { (try $0.siteEvents(), try $0.deliveries()) }
        let dry = try importing(list, isDryRun: true)
        let after = try scene.read { (try $0.siteEvents(), try $0.deliveries()) }
        #expect(before.0 == after.0 && before.1 == after.1 && dry.delivery == 0)
        #expect(results(dry) == results(try importing(list)))
    }

    @Test("a list without sites or stages is refused; columns can be named by hand")
    func columns() throws {
        for text in ["status\nTerverifikasi\n", "kelurahan,luas\nBekasijaya,600\n"] {
            #expect(throws: SiteError.self) { try importing(text) }
        }
        let file = scene.scratch.file("list.csv")
        #expect(
            throws: SiteError.noSuchColumn(file: file, role: .landStage, column: "X", found: ["kelurahan", "status"])
        ) { try importing("kelurahan,status\nBekasijaya,Terverifikasi\n", roles: [.landStage: "X"]) }
        let named = try importing(
            "DESA A,TAHAP 1\nBekasijaya,Terverifikasi\n", roles: [.unit: "DESA A", .stage: "TAHAP 1"])
        #expect(named.recordedCount == 1)
    }

    @Test("the chain holds afterwards, and the tables say what it says")
    func verified() async throws {
        _ = try importing("kelurahan,status\nBekasijaya,Terverifikasi\n")
        #expect(try await scene.verify() == [])
    }
}
