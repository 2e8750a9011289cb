import Foundation
import TapakFormats
import TapakProgramme
import TapakTestSupport
import Testing

@testable import TapakReports

@Suite("workbooks")
struct WorkbookTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: scratch.file(name))) }

    private func write(_ name: String, madeOn: Int = 1_763_769_600) throws {
        let workbook = try Workbook(path: scratch.file(name), overwrite: false, title: "Daftar", madeOn: madeOn)
        let first = try workbook.addSheet("Satu")
        let second = try workbook.addSheet("Dua")
        var list = DataSheet(first, in: workbook, header: ["kelurahan", "best_verdict", "n"], rowCount: 2)
        list.append([
            Field("kelurahan", .userText("=1+1")), Field("best_verdict", .code("pass")), Field("n", .integer(3)),
        ])
        second.merge("Judul", row: 0, columns: 0...3, style: CellStyle(isBold: true))
        list.append([Field("kelurahan", .userText("Jaka Setia")), Field("best_verdict", .none), Field("n", .none)])
        try workbook.commit()
    }

    @Test("the same calls give the same bytes, later too; another day of making gives others")
    func determinism() throws {
        try write("a.xlsx")
        Thread.sleep(forTimeInterval: 2.1)  // longer than the two seconds in which archives count
        try write("b.xlsx")
        try write("c.xlsx", madeOn: 1_763_856_000)
        #expect(try bytes("a.xlsx") == bytes("b.xlsx"))
        #expect(try bytes("a.xlsx") != bytes("c.xlsx"))
        #expect(try bytes("a.xlsx").starts(with: [0x50, 0x4B, 3, 4]))
    }

    @Test("without the commit nothing appears, and nothing stays behind")
    func abandoned() throws {
        do {
            let workbook = try Workbook(path: scratch.file("x.xlsx"), overwrite: false, title: "x", madeOn: 1)
            let sheet = try workbook.addSheet("A")
            sheet.write(.text("a"), row: 0, column: 0)
            #expect(scratch.names.count == 1)
        }
        #expect(scratch.names.isEmpty)
    }

    @Test("an existing file is kept unless it may be replaced")
    func existing() throws {
        let path = try scratch.write("mine", to: "x.xlsx")
        #expect(throws: OutputFailure(path: path, reason: .exists)) { try write("x.xlsx") }
        #expect(try scratch.text("x.xlsx") == "mine")
        let workbook = try Workbook(path: path, overwrite: true, title: "x", madeOn: 1)
        _ = try workbook.addSheet("A")
        try workbook.commit()
        #expect(try bytes("x.xlsx").starts(with: [0x50, 0x4B, 3, 4]))
    }

    @Test("standard output and devices are refused: an archive is not written in one go")
    func pipes() {
        for path in ["-", "/dev/null"] {
            #expect(throws: OutputFailure(path: path, reason: .cannotCreate(errno: ESPIPE))) {
                _ = try Workbook(path: path, overwrite: true, title: "x", madeOn: 1)
            }
        }
    }

    @Test(
        "text becomes what a cell can hold",
        arguments: [
            ("=1+1", "=1+1"), ("a_b", "a_b"), ("_x0041_", "_x005F_x0041_"), ("__x004a_", "__x005F_x004a_"),
            ("_x004g_", "_x004g_"), ("_x0041", "_x0041"), ("a\u{0}b", "a\u{FFFD}b"),
            ("\u{FFFF}\u{FFFE}é", "\u{FFFD}\u{FFFD}é"),
        ])
    func safeText(_ text: String, _ expected: String) { #expect(SheetText.safe(text) == expected) }

    @Test("text longer than a cell holds is cut between characters")
    func longText() {
        let fits = String(repeating: "a", count: 32_767)
        #expect(SheetText.safe(fits) == fits)
        let cut = SheetText.safe(fits + "b")
        #expect(cut.utf16.count == 32_767 && cut.hasSuffix("aa…"))
        let pairs = SheetText.safe(String(repeating: "😀", count: 20_000))
        #expect(pairs.utf16.count == 32_767 && pairs.hasSuffix("😀…"))
    }

    @Test(
        "columns are lettered as spreadsheets do",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func letters(_ column: Int, _ name: String) { #expect(Workbook.Sheet.columnName(column) == name) }

    @Test("signatures share the width, each with a column at least")
    func spans() {
        #expect(FormSheet.spans(of: 3, in: 16) == [0...4, 5...9, 10...15])
        #expect(FormSheet.spans(of: 2, in: 2) == [0...0, 1...1])
        #expect(FormSheet.spans(of: 3, in: 2) == [0...0, 1...1, 2...2])
        #expect(FormSheet.spans(of: 0, in: 5).isEmpty)
    }

    @Test("fields become cells of their type, with the numbers that the CSV shows")
    func content() throws {
        func content(_ name: String, _ cell: Cell) -> (Workbook.Value?, CellStyle?) {
            DataSheet.content(of: Field(name, cell))
        }
        guard case .number(612.346)? = content("best_area_m2", .number(612.345_678, decimals: 3)).0 else {
            Issue.record("not rounded as in the CSV")
            return
        }
        guard case .day(let date)? = content("nib", .code("2025-06-12")).0 else {
            Issue.record("no day")
            return
        }
        #expect(date == CalendarDate(year: 2025, month: 6, day: 12))
        guard case .text("2025-06-12")? = content("best_id", .userText("2025-06-12")).0 else {
            Issue.record("text of a user became a day")
            return
        }
        guard case .text("a;b")? = content("blockers", .codes(["a", "b"])).0 else {
            Issue.record("codes are not joined")
            return
        }
        #expect(content("best_verdict", .code("fail")).1?.tint == .bad)
        #expect(content("phase", .code("fail")).1 == nil)
        for cell in [Cell.none, .codes([]), .userText(""), .code("")] { #expect(content("a", cell).0 == nil) }
    }

    @Test("letters are readable on their ground", arguments: CellStyle.Tint.allCases)
    func contrast(_ tint: CellStyle.Tint) {
        func luminance(_ colour: UInt32) -> Double {
            let parts = [16, 8, 0].map { shift -> Double in
                let share = Double((colour >> UInt32(shift)) & 0xFF) / 255
                return share <= 0.040_45 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (dark, light) = (luminance(tint.ink), luminance(tint.ground))
        #expect((max(dark, light) + 0.05) / (min(dark, light) + 0.05) >= 4.5)
    }
}
