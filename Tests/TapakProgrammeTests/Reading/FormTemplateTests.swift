import TapakProgramme
import Testing

@Suite("forms of profiles")
struct FormTemplateTests {
    typealias Problem = ProfileError.Problem

    /// A form whose first line is number 96 of the whole text; the numbers at the end of some lines say which they are.
    static let lines = """
        form:                         # 96
          letterhead:
            - {id: "PEMERINTAH {REGION}", en: "GOVERNMENT OF {REGION}"}
          title:
            - {id: "Daftar per {date}", en: "List of {date}"}
          columns:                    # 101
            - {column: kelurahan, title: {id: Kelurahan, en: Kelurahan}}
            - {column: best_area_m2, title: {id: Luas, en: Area}}
          place: {id: "{region}, {date}", en: "{region}, {date}"}
          signatures:                 # 105
            - heading: {id: Mengetahui, en: Seen by}
              role: {id: Kepala dinas, en: Head of office}
          source: a habit
          effective_from: "2026"
          confidence: assumption
        """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    private func read(_ form: [String]) throws(ProfileError) -> RuleProfile {
        try RuleProfile(yaml: ProfileFixture.text + form.joined(separator: "\n") + "\n", file: "trial.yaml")
    }

    /// The problems of the form with one-based lines of the whole text replaced.
    private func problems(_ replacements: [Int: [String]]) -> [Problem] {
        let changed = Self.lines.enumerated().flatMap { index, line in replacements[index + 96] ?? [line] }
        do {
            _ = try read(changed)
            return []
        } catch {
            return error.problems
        }
    }

    @Test("are read whole")
    func whole() throws {
        let profile = try read(Self.lines)
        let form = try #require(profile.form)
        #expect(
            form.letterhead == [BilingualText(indonesian: "PEMERINTAH {REGION}", english: "GOVERNMENT OF {REGION}")])
        #expect(form.title.count == 1)
        #expect(form.columns.map(\.code) == ["kelurahan", "best_area_m2"])
        #expect(form.columns.map(\.title.english) == ["Kelurahan", "Area"])
        #expect(form.note == nil)
        #expect(form.place.indonesian == "{region}, {date}")
        #expect(form.signatures.map(\.heading.indonesian) == ["Mengetahui"])
        #expect(form.signatures.map(\.role.english) == ["Head of office"])
        #expect(
            profile.source(of: "form") == Source(citation: "a habit", effectiveFrom: "2026", confidence: .assumption))
    }

    @Test("a profile without one is read as before")
    func absent() throws {
        #expect(try read([]).form == nil)
    }

    @Test("shipped profiles have one, which names offices and no person", arguments: RuleProfile.shippedKeys)
    func shipped(_ key: String) throws {
        let form = try #require(try RuleProfile.shipped(key).form)
        #expect(form.columns.count == 15)
        #expect(form.signatures.count == 3)
        #expect(form.source.confidence == .assumption)
    }

    @Test("a column that no list has is named, with the nearest one and its line")
    func unknownColumn() {
        #expect(
            problems([103: ["    - {column: best_area, title: {id: Luas, en: Area}}"]]) == [
                Problem(
                    .unknownValue, line: 103, column: 16, path: "form.columns[1].column", found: "best_area",
                    expected: "best_area_m2")
            ])
    }

    @Test("a column twice, a gap that means nothing, a missing language, a wrong key: all at once, with their lines")
    func severalProblems() {
        let found = problems([
            98: [#"    - {id: "PEMERINTAH {WILAYAH}", en: "GOVERNMENT"}"#],
            100: [#"    - {id: "Daftar"}"#],
            103: ["    - {column: kelurahan, title: {id: Luas, en: Area}}"],
            107: ["      rolle: {id: Kepala dinas, en: Head of office}"],
        ])
        #expect(
            found.map { "\($0.line ?? 0) \($0.kind.rawValue) \($0.path) \($0.found) → \($0.expected)" } == [
                "98 unknown_value form.letterhead[0].id {WILAYAH} → {region} | {REGION} | {date} | {profile}",
                "100 missing_key form.title[0].en  → text",
                "103 conflict form.columns[1].column kelurahan → distinct columns",
                "106 missing_key form.signatures[0].role  → mapping",
                "107 unknown_key form.signatures[0].rolle rolle → role",
            ])
    }

    @Test("no columns, no source: refused")
    func lacking() {
        #expect(
            problems([101: ["  columns: []"], 102: [], 103: []]).map {
                "\($0.line ?? 0) \($0.kind.rawValue) \($0.path)"
            }
                == ["101 out_of_range form.columns"])
        #expect(problems([108: []]).map { "\($0.kind.rawValue) \($0.path)" } == ["missing_key form.source"])
    }
}
