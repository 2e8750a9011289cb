import TapakFormats
import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakWorkflows
import Testing

@Suite("Cooperatives in words")
struct CooperativeTextTests {
    private let indonesian = Phrasebook(.id)
    private let english = Phrasebook(.en)

    private func check<Value: CaseIterable>(_ values: Value.Type, _ label: (Phrasebook, Value) -> String) {
        for language in Language.allCases {
            let labels = Value.allCases.map { label(Phrasebook(language), $0) }
            #expect(Set(labels).count == labels.count, "labels of \(Value.self) are not distinct")
            for text in labels { #expect(text.count >= 2 && !text.contains("_") && !text.hasSuffix(".")) }
        }
    }

    @Test("every code has a label in both languages")
    func labels() {
        check(CooperativeLevel.self) { $0.label($1) }
        check(CooperativeKind.self) { $0.label($1) }
        check(CooperativeModel.self) { $0.label($1) }
        check(CooperativeTrade.self) { $0.label($1) }
        check(BusinessUnit.self) { $0.label($1) }
        check(CooperativePartner.Kind.self) { $0.label($1) }
        check(CooperativePartner.Status.self) { $0.label($1) }
        check(CooperativeMilestone.self) { $0.label($1) }
        check(CooperativeMeasure.self) { $0.label($1) }
        check(CooperativeField.self) { $0.label($1) }
        for word in CooperativeWord.allCases {
            #expect(!indonesian.cooperativeWord(word).isEmpty && !english.cooperativeWord(word).isEmpty)
        }
    }

    @Test("facts as people read them")
    func facts() {
        #expect(indonesian.text(of: .members, "1250") == "1.250" && english.text(of: .members, "1250") == "1,250")
        #expect(indonesian.text(of: .businessUnits, "clinic; lpg") == "klinik, gas LPG")
        #expect(indonesian.text(of: .legalEntity, "not_yet") == "belum")
        #expect(indonesian.text(of: .legalEntity, "2025-06-12") == "2025-06-12")
        #expect(english.text(of: .active, "no") == "no" && indonesian.text(of: .place, nil) == "–")
        #expect(indonesian.text(MilestoneStanding?.none) == "tidak disebutkan")
        #expect(indonesian.text(of: .name, "a\u{1B}[31m") == "a·[31m")
    }

    @Test("a row's trouble: what, where with line and column, and what could stand there")
    func rows() {
        let problem = CooperativeRowProblem(
            line: 3, column: 5, header: "Tgl Akta",
            kind: .value(CooperativeValueProblem(found: "31/02/2025", expected: .date)))
        #expect(
            indonesian.diagnostic(problem, file: "a.csv") == """
                galat[value_unreadable]: Tgl Akta: "31/02/2025" tidak dapat dibaca
                  di a.csv, baris 3, kolom 5
                  bantuan: tulis tanggal seperti 2025-06-12, 12/06/2025 atau 12 Juni 2025
                """)
        let unit = CooperativeRowProblem(
            line: 4, column: 2, header: "Desa",
            kind: .unit(.contradictory(code: "32.75.01.1001", name: "Bekasijaya"), text: "X"))
        #expect(
            english.diagnostic(unit, file: "a.csv").contains(
                "code and name of \"X\" disagree: 32.75.01.1001 is Bekasijaya"))
        let dropped = CooperativeRowProblem(line: 4, column: 2, header: "Mitra", kind: .personalValueDropped)
        #expect(indonesian.diagnostic(dropped, file: "a.csv").hasPrefix("peringatan[personal_value_dropped]: Mitra: "))
    }

    private static let kinds: [CooperativeRowProblem.Kind] =
        [
            .ragged(found: 3, expected: 4), .textAfterQuote, .personalValueDropped, .unknownBusinessUnit("kafe"),
            .unit(.unnamed, text: ""), .unit(.unknown, text: "X"), .unit(.ambiguous(["1", "2"]), text: "X"),
            .unit(.contradictory(code: "1", name: "Y"), text: "X"), .unit(.elsewhere(code: "1"), text: "X"),
            .refused(.duplicate(firstLine: 2)), .refused(.numberOfAnother(number: "1", unit: "2")), .refused(.unnamed),
            .refused(.ambiguous), .refused(.otherForVillage), .refused(.contradiction(.deed)),
        ]
        + [
            CooperativeValueProblem.Expectation.date, .milestone, .registration, .count, .yesOrNo, .oneOf(["a"]),
            .partner, .impersonal, .text,
        ].map { .value(CooperativeValueProblem(found: "X", expected: $0)) }

    @Test("every trouble has its own sentence in both languages")
    func everyRow() {
        for phrasebook in [indonesian, english] {
            let texts = Self.kinds.map {
                phrasebook.diagnostic(CooperativeRowProblem(line: 1, kind: $0), file: "a.csv")
            }
            #expect(Set(texts).count == texts.count)
            for text in texts { #expect(!text.contains("Optional") && !text.contains(".\n") && !text.hasSuffix(".")) }
        }
    }

    private static let errors: [CooperativeError] =
        [
            .store(.init(path: "a.gpkg", reason: .notAProject)),
            .reading(.input(.init(path: "a", reason: .noSuchFile))),
            .noUnitColumn(file: "a.csv", found: ["x", "y"]),
            .noSuchColumn(file: "a.csv", role: .name, column: "N", found: ["x"]),
            .nothingUsable(file: "a.csv", []), .unknown("99"), .numberOfAnother("1", owner: "K"),
            .villageTaken(unit: "1", owner: "K"), .unknownScope("9", region: "32.75"),
            .edit(.noSign("x")), .edit(.unknownField("x", nearest: "y")), .edit(.noList(field: "x")),
            .edit(.needed(field: "x")), .edit(.value(field: "x", .init(found: "y", expected: .count))),
            .edit(.notThere(field: "x", "y")), .edit(.otherForVillage), .edit(.contradiction(.deed)),
        ]
        + [
            CSVFailure.Reason.empty, .utf16, .foreign(kind: "zip"), .notUTF8(byte: 0x9), .nul, .cellTooLong(limit: 1),
            .tooManyCells(limit: 1), .unclosedQuote,
        ].map { .reading(.table(CSVFailure(file: "a.csv", line: 2, column: 1, byte: 7, reason: $0))) }

    @Test("every error has its own diagnostic in both languages")
    func everyError() {
        for phrasebook in [indonesian, english] {
            let texts = Self.errors.map { phrasebook.diagnostics($0).joined(separator: "\n") }
            #expect(Set(texts).count == texts.count)
            for text in texts { #expect(text.contains("[") && !text.contains("Optional(") && !text.hasSuffix(".")) }
        }
        #expect(
            indonesian.diagnostics(
                .reading(
                    .table(CSVFailure(file: "a.csv", line: 2, column: 1, byte: 13, reason: .notUTF8(byte: 0xE9)))))
                == [
                    """
                    galat[csv_not_utf8]: bita 0xE9 bukan UTF-8; berkasnya mungkin Windows-1252
                      di a.csv, baris 2, kolom 1, bita 13
                      bantuan: simpan ulang sebagai CSV UTF-8 (Excel: Simpan Sebagai, CSV UTF-8)
                    """
                ])
    }
}
