import Foundation
import TapakFormats
import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakTestSupport
import TapakWorkflows
import Testing

@testable import TapakReports

@Suite("the readiness list as a workbook")
struct ReadinessWorkbookTests {
    private let scratch: ScratchFolder
    private let outcome: ListReadiness.Outcome

    init() async throws {
        scratch = try ScratchFolder()
        let project = scratch.file("project.gpkg")
        _ = try InitProject()(
            InitProject.Input(
                path: project, region: "32.75",
                profile: StoredProfile(
                    key: "kota-bekasi-600", version: "1", sha256: "aa",
                    yaml: RuleProfile.shippedSource("kota-bekasi-600") ?? ""),
                received: "2026-01-01", presentations: { _ in [] }))
        let date = try #require(CalendarDate(iso: "2026-03-31"))
        outcome = try await ListReadiness()(ListReadiness.Input(project: project, date: date))
    }

    private func bytes(_ outcome: ListReadiness.Outcome, _ name: String, _ language: Language = .id) throws -> Data {
        let path = scratch.file(name)
        try ReadinessWorkbook(phrasebook: Phrasebook(language)).write(outcome, to: path, overwrite: false)
        return try Data(contentsOf: URL(filePath: path))
    }

    @Test("the same list gives the same bytes; another day or language others")
    func determinism() throws {
        let first = try bytes(outcome, "a.xlsx")
        #expect(try first == bytes(outcome, "b.xlsx"))
        #expect(try first != bytes(outcome, "c.xlsx", .en))
        var later = outcome
        later.provenance.date = try #require(CalendarDate(iso: "2026-04-01"))
        #expect(try first != bytes(later, "d.xlsx"))
    }

    @Test("rules without a form give a workbook without that sheet")
    func withoutForm() throws {
        var plain = outcome
        plain.profile.form = nil
        // The names of the parts stand uncompressed in the archive.
        let fourth = Data("xl/worksheets/sheet4.xml".utf8)
        #expect(try bytes(outcome, "with.xlsx").range(of: fourth) != nil)
        #expect(try bytes(plain, "without.xlsx").range(of: fourth) == nil)
    }

    @Test("a form can show every column of the list, and no other")
    func columns() { #expect(FormTemplate.columnCodes == ReadinessColumn.allCases.map(\.rawValue)) }

    @Test("more units than a sheet has rows are refused before anything is written")
    func tooMany() throws {
        try SheetRows.check(1_000_000, path: "x")
        #expect(throws: OutputFailure(path: "x", reason: .io(errno: EFBIG))) {
            try SheetRows.check(1_048_576, path: "x")
        }
    }

    @Test("codes become words on the form, in both languages", arguments: [Language.id, .en])
    func words(_ language: Language) throws {
        var row = try #require(outcome.rows.first)
        row.blockers = [
            Blocker(.documentMissing, "kib_a", of: .documents, from: .assetOffice, .attachDocument),
            Blocker(.areaBelow, of: .verdict, from: .cooperativeOffice, .findOtherLand),
            Blocker(.documentMissing, "photo", of: .documents, from: .surveyor, .attachDocument),
        ]
        row.milestones = [.legalEntity: .notYet, .nib: .reached(on: nil), .npwp: .reached(on: outcome.provenance.date)]
        row.active = true
        let wording = FormWording(phrasebook: Phrasebook(language))
        func text(_ column: ReadinessColumn) -> String? {
            if case .text(let text)? = wording.value(of: column, in: row) { text } else { nil }
        }
        #expect(text(.readiness) == (language == .id ? "belum ada calon" : "no candidate yet"))
        #expect(text(.active) == (language == .id ? "ya" : "yes"))
        #expect(text(.legalEntity) == (language == .id ? "belum" : "not yet"))
        #expect(text(.nib)?.hasPrefix(language == .id ? "sudah" : "done") == true)
        guard case .day(outcome.provenance.date)? = wording.value(of: .npwp, in: row) else {
            Issue.record("the day of a milestone is not a day")
            return
        }
        #expect(wording.value(of: .bestID, in: row) == nil)
        // Blockers of one kind stand together, in their first place.
        let lines = try #require(text(.blockers)).components(separatedBy: "; ")
        #expect(lines.count == 2)
        let documents = language == .id ? "KIB A, foto" : "KIB A (register of regional land), photograph"
        #expect(lines.first?.hasSuffix(": \(documents)") == true)
    }

    @Test(
        "a row is as high as its wrapped texts need",
        arguments: [
            ("", 10.0, 1), ("satu dua", 10, 1), ("satu dua tiga", 10, 2), ("satuduatigaempat", 10, 2),
            ("satu duatigaempatlima", 10, 3), ("a b c d e f", 3, 3),
        ])
    func heights(_ text: String, _ width: Double, _ lines: Int) {
        #expect(RowHeight.lineCount(of: text, in: width) == lines)
        #expect(RowHeight.of([("", 5), (text, width)]) == Double(lines) * RowHeight.line)
        #expect(RowHeight.of([(String(repeating: "kata ", count: 999), 10)]) == 409)
    }
}
