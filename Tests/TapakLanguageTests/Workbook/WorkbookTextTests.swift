import TapakLanguage
import TapakProgramme
import Testing

@Suite("words of the workbook")
struct WorkbookTextTests {
    @Test("every word is there in both languages", arguments: WorkbookWord.allCases)
    func words(_ word: WorkbookWord) {
        for language in Language.allCases { #expect(!Phrasebook(language).workbookWord(word).isEmpty) }
    }

    @Test("names of sheets are such as spreadsheets take, and differ", arguments: Language.allCases)
    func sheets(_ language: Language) {
        let words: [WorkbookWord] = [.summarySheet, .dataSheet, .formSheet, .provenanceSheet]
        let names = words.map { Phrasebook(language).workbookWord($0) }
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.utf16.count <= 31)
            #expect(!name.contains { "[]:*?/\\'".contains($0) })
        }
    }

    @Test("coverage is one sentence, with a share that also stands where there are no units")
    func coverage() {
        #expect(
            Phrasebook(.id).coverageSentence(passing: 1_205, withoutCandidate: 3, units: 2_410)
                == "1.205 dari 2.410 kelurahan/desa (50,0 %) punya calon yang lulus; 3 belum ada calon")
        #expect(
            Phrasebook(.en).coverageSentence(passing: 0, withoutCandidate: 0, units: 0)
                == "0 of 0 kelurahan/desa (0.0 %) have a candidate that passes; 0 have no candidate yet")
    }

    @Test("gaps of a form are filled with values as they are")
    func filling() {
        let text = BilingualText(indonesian: "PEMERINTAH {REGION}, {date}", english: "{region} under {profile}")
        let values: [FormTemplate.Placeholder: String] = [
            .region: "Kota {date}", .regionInCapitals: "KOTA", .date: "3 Mei 2026", .profile: "p@1",
        ]
        #expect(Phrasebook(.id).text(text, filling: values) == "PEMERINTAH KOTA, 3 Mei 2026")
        #expect(Phrasebook(.en).text(text, filling: values) == "Kota {date} under p@1")
    }

    @Test(
        "days stand in letters",
        arguments: [
            ("2026-01-01", "1 Januari 2026", "1 January 2026"), ("2026-05-03", "3 Mei 2026", "3 May 2026"),
            ("2028-12-31", "31 Desember 2028", "31 December 2028"),
        ])
    func days(_ iso: String, _ indonesian: String, _ english: String) throws {
        let date = try #require(CalendarDate(recognising: iso))
        #expect(Phrasebook(.id).longDate(date) == indonesian)
        #expect(Phrasebook(.en).longDate(date) == english)
    }
}
