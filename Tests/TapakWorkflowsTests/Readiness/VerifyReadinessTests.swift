import TapakFormats
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Holding a written readiness list against its project")
struct VerifyReadinessTests {
    private let project: ReadinessProject
    private static let header =
        "kemendagri_code,kelurahan,kecamatan,regency,cooperative,legal_entity,nik_koperasi,nib,npwp,account,trained,"
        + "active,candidates,passing,resurvey,best_id,best_verdict,best_area_m2,best_uncertainty_m2,best_area_class,"
        + "second_id,site,tenure_stage,land_stage,construction_stage,construction_percent,credit_stage,capital_stage,"
        + "stage_since,days_in_stage,phase,readiness,blockers,next_step,next_actor,not_checked,rule_profile,"
        + "best_reason,second_reason"
    private static let unchecked =
        "layer:lp2b;layer:lsd;layer:rth;layer:sempadan;layer:sutet;layer:banjir,kota-bekasi-600@1"
    private static let bare =
        String(repeating: ",", count: 9) + "0,0,0" + String(repeating: ",", count: 16)
        + "land,no_candidate,no_candidate;legal_entity_missing,find_land,village_office,"

    init() async throws {
        project = try ReadinessProject()
        _ = try project.cooperative("32.75.01.1001", "=Satu", [.legalEntity: .reached(on: nil)])
        try await project.importing([
            ReadinessProject.parcel("A", 106.961, more: #""jenis_aset":"BMD","cara_ukur":"rtk""#)
        ])
        _ = try project.addSite(["A"], ["32.75.01.1001"])
    }

    /// The list of the units with a boundary, as docs/codes.md lays it down, written by hand.
    private func lines(days: String = "57") -> [String] {
        let documents = [
            "kib_a", "location_decree", "use_status_decree", "no_dispute_statement", "verification_record",
            "lp2b_check", "photo",
        ].map { "document_missing:" + $0 }.joined(separator: ";")
        return [
            Self.header,
            "32.75.01.1001,Bekasijaya,Bekasi Timur,Kota Bekasi,'=Satu,done,,,,,,,1,1,0,A,pass,1101.41,3.86,above,,1,"
                + "none,proposed,none,,none,none,2026-02-02,\(days),land,not_ready,"
                + "land_unverified:proposed;tenure_incomplete:use_status_set;\(documents),verify_land,verifier,"
                + "\(Self.unchecked),alasan A,",
            "32.75.01.1002,Margahayu,Bekasi Timur,Kota Bekasi" + Self.bare + "\(Self.unchecked),,",
            "32.75.01.1003,Durenjaya,Bekasi Timur,Kota Bekasi" + Self.bare + "\(Self.unchecked),,",
        ]
    }

    private func verify(
        _ text: String, now: String? = "2026-03-31", name: String = "list.csv"
    ) async throws -> VerifyReadiness.Outcome {
        let file = try project.scratch.write(text, to: name)
        let day = try #require(CalendarDate(iso: now ?? "2026-05-01"))
        var input = VerifyReadiness.Input(
            list: file, project: project.path, date: day, knowsDate: now != nil,
            sentences: { _ in ["alasan A", "reason A"] })
        input.choices = ["32.75.01.1001", "32.75.01.1002", "32.75.01.1003"]
        return try await VerifyReadiness()(input)
    }

    @Test("a list written by hand says what the project says, in either language, areas to 0.05 m²")
    func same() async throws {
        let text = lines().joined(separator: "\r\n") + "\r\n"
        let outcome = try await verify(text)
        #expect(outcome.isSame && outcome.rowCount == 3 && outcome.cellCount == 117, "\(outcome.differences)")
        #expect(try await verify(text.replacing("alasan A", with: "reason A")).isSame)
        #expect(try await verify(text.replacing("1101.41", with: "1101.45")).isSame)
        let other = try await verify(text.replacing("1101.41", with: "1101.46"))
        #expect(other.differenceCount == 1)
        #expect(
            other.differences.first.map { "\($0)" }?.contains("best_area_m2") == true)
    }

    @Test("days are compared only where the day of the list is known")
    func days() async throws {
        let text = lines(days: "58").joined(separator: "\n")
        #expect(
            try await verify(text).differences == [
                .cell(
                    key: "32.75.01.1001", name: "Bekasijaya", column: "days_in_stage", place: .line(2), found: "58",
                    expected: "57")
            ])
        let undated = try await verify(text, now: nil)
        #expect(undated.isSame && !undated.comparesDated && undated.cellCount == 114)
    }

    @Test("rows that are missing, repeated, unknown, moved or broken are named")
    func rows() async throws {
        let lines = lines()
        func found(_ rows: [String]) async throws -> [ReadinessDifference] {
            try await verify(rows.joined(separator: "\n")).differences
        }
        #expect(
            try await found([lines[0], lines[1], lines[3]]) == [.rowMissing(key: "32.75.01.1002", name: "Margahayu")])
        #expect(
            try await found(lines + [lines[1]]) == [.rowRepeated(key: "32.75.01.1001", place: .line(5))])
        #expect(
            try await found([lines[0], lines[2], lines[1], lines[3]]) == [
                .rowMoved(key: "32.75.01.1001", place: .line(3), before: "32.75.01.1002")
            ])
        let stranger = lines[2].replacing("32.75.01.1002", with: "32.75.01.1009")
        #expect(
            try await found([lines[0], lines[1], stranger, lines[3]]) == [
                .rowUnknown(key: "32.75.01.1009", place: .line(3)),
                .rowMissing(key: "32.75.01.1002", name: "Margahayu"),
            ])
        #expect(
            try await found([lines[0], lines[1], lines[2] + ",x", lines[3]]) == [
                .rowBroken(place: .line(3), cells: 40, expected: 39),
                .rowMissing(key: "32.75.01.1002", name: "Margahayu"),
            ])
    }

    @Test("a list with the words of another system is compared with them, every one")
    func words() async throws {
        let names = ["land", "tenure", "construction", "credit", "capital"].map { "portal_\($0)_stage" }
        var lines = lines()
        lines[0] += "," + names.joined(separator: ",")
        lines[1] += ",Lahan yang Diajukan,no_word,Belum Mulai,no_word,no_word"
        for index in 2..<lines.count { lines[index] += ",,,,," }
        let same = try await verify(lines.joined(separator: "\n"))
        #expect(same.differences == [] && same.cellCount == 3 * 44)
        lines[1] = lines[1].replacing("Belum Mulai", with: "Dalam Proses")
        let differences = try await verify(lines.joined(separator: "\n")).differences
        #expect(
            differences == [
                .cell(
                    key: "32.75.01.1001", name: "Bekasijaya", column: "portal_construction_stage", place: .line(2),
                    found: "Dalam Proses", expected: "Belum Mulai")
            ])
    }

    @Test("other heads of columns are named, and the cells under them")
    func columns() async throws {
        var lines = lines()
        lines[0] = lines[0].replacing("best_verdict", with: "verdict")
        let differences = try await verify(lines.joined(separator: "\n")).differences
        let columns = ReadinessColumn.allCases.map(\.rawValue)
        #expect(
            differences.first
                == .columns(found: columns.map { $0 == "best_verdict" ? "verdict" : $0 }, expected: columns))
        // Cells that nobody can find are not what the project says.
        #expect(differences.count == 4)
    }

    @Test(
        "what is no list is refused",
        arguments: [
            ("", ReadinessError.NotAList?.none), ("a,b\n1,2\n", .noColumns), ("{\"totals\":1}", .noRows),
            ("{\"x\":[}", .json(byte: 6)), ("{\"a\":\"\u{1}\"}", .json(byte: 6)), ("{\"a\":01x}", .json(byte: 7)),
            ("{\"a\":\"\\ud800\\u\"}", .json(byte: 14)), ("{\"a\":1", .json(byte: 6)),
            (String(repeating: "[", count: 100), nil), ("{" + String(repeating: "\"a\":[", count: 1), .json(byte: 6)),
        ])
    func refused(text: String, reason: ReadinessError.NotAList?) async throws {
        let file = project.scratch.file("list.csv")
        let error = await #expect(throws: ReadinessError.self) { _ = try await verify(text) }
        switch error {
        case .notAList(let named, let found): #expect(named == file && (reason == nil || found == reason))
        case .list: #expect(reason == nil)
        default: Issue.record("\(String(describing: error))")
        }
    }
}
