import TapakFormats
import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows
import Testing

@Suite("Readiness lists in words")
struct ReadinessTextTests {
    private let indonesian = Phrasebook(.id)
    private let english = Phrasebook(.en)

    private func check<Value: CaseIterable>(_ values: Value.Type, _ label: (Phrasebook, Value) -> String) {
        for language in Language.allCases {
            let labels = Value.allCases.map { label(Phrasebook(language), $0) }
            #expect(Set(labels).count == labels.count, "labels of \(Value.self) are not distinct")
            for text in labels { #expect(text.count >= 1 && !text.contains("_") && !text.hasSuffix(".")) }
        }
    }

    @Test("every code and word has a text in both languages")
    func labels() {
        check(Phase.self) { $0.label($1) }
        check(Readiness.self) { $0.label($1) }
        check(Readiness.self) { $0.symbol($1) }
        check(ReadinessTotals.Age.self) { $0.label($1) }
        check(CoverageBoard.Standing.self) { $0.label($1) }
        check(ReadinessColumn.self) { $0.label($1) }
        for word in ReadinessWord.allCases {
            #expect(!indonesian.readinessWord(word).isEmpty && !english.readinessWord(word).isEmpty)
        }
        #expect(indonesian.label(notChecked: "layer:lp2b") == "layer LP2B")
        #expect(english.label(notChecked: "location") == "place (no boundary)")
        #expect(indonesian.label(notChecked: "a\u{1B}b") == "a·b")
    }

    @Test("every difference as a sentence")
    func differences() {
        let cell = ReadinessDifference.cell(
            key: "32.75.01.1001", name: "Bekasijaya", column: "site", place: .line(2), found: "", expected: "1")
        let sentences: [(ReadinessDifference, String, String)] = [
            (
                cell, "baris 2, 32.75.01.1001 Bekasijaya, kolom site: tertulis (kosong), seharusnya \"1\"",
                "line 2, 32.75.01.1001 Bekasijaya, column site: found (empty), expected \"1\""
            ),
            (
                .columns(found: ["a", "x"], expected: ["a", "b"]),
                "judul kolom ke-2: tertulis \"x\", seharusnya \"b\"", "head of column 2: found \"x\", expected \"b\""
            ),
            (
                .columns(found: ["a"], expected: ["a", "b"]), "judul kolom ke-2: tertulis (kosong), seharusnya \"b\"",
                "head of column 2: found (empty), expected \"b\""
            ),
            (
                .rowMissing(key: "1", name: "N"), "1 N tidak ada dalam daftar", "1 N is missing from the list"
            ),
            (
                .rowUnknown(key: "1", place: .item(3)), "butir 3: \"1\" tidak ada dalam proyek",
                "item 3: the project has no \"1\""
            ),
            (
                .rowRepeated(key: "1", place: .line(3)), "baris 3: \"1\" tertulis dua kali",
                "line 3: \"1\" stands there twice"
            ),
            (
                .rowMoved(key: "1", place: .line(3), before: "2"), "baris 3: \"1\" seharusnya sebelum \"2\"",
                "line 3: \"1\" belongs before \"2\""
            ),
            (
                .rowBroken(place: .line(3), cells: 4, expected: 39), "baris 3: 4 sel, seharusnya 39",
                "line 3: 4 cells instead of 39"
            ),
            (
                .origin(member: "head", found: "a", expected: "b"),
                "asal daftar, head: tertulis \"a\", seharusnya \"b\"", "provenance, head: found \"a\", expected \"b\""
            ),
        ]
        for (difference, first, second) in sentences {
            #expect(indonesian.sentence(difference) == first)
            #expect(english.sentence(difference) == second)
        }
    }

    @Test("of long values the place is shown where they part")
    func longValues() {
        let same = String(repeating: "document_missing:photo;", count: 5)
        let sentence = english.sentence(
            ReadinessDifference.origin(member: "x", found: same + "a", expected: same + "b"))
        #expect(sentence == "provenance, x: found \"…ument_missing:photo;a\", expected \"…ument_missing:photo;b\"")
    }

    @Test("every refusal says what is the matter and what to do")
    func errors() {
        #expect(
            indonesian.diagnostic(ReadinessError.assessmentsStale(project: "p.gpkg", count: 12, of: 1500)) == """
                galat[assessments_stale]: 12 dari 1.500 bidang belum dinilai, atau berubah sejak dinilai
                  bantuan: jalankan dahulu: tapak screen p.gpkg
                """)
        #expect(
            english.diagnostic(ReadinessError.unknownUnit("x")) == """
                error[unknown_unit]: this project has no unit and no kecamatan "x"
                  help: give a code like 32.75.01.1001 or 32.75.01
                """)
        let others: [ReadinessError] = [
            .notAList(file: "a", .json(byte: 5)), .notAList(file: "a", .noRows), .notAList(file: "a", .noColumns),
            .workflow(.store(StoreFailure(path: "p", reason: .busy))),
            .list(.table(CSVFailure(file: "a", line: 1, column: nil, byte: 0, reason: .empty))),
        ]
        for error in others {
            #expect(indonesian.diagnostic(error).hasPrefix("galat["))
            #expect(english.diagnostic(error).hasPrefix("error["))
        }
    }
}
