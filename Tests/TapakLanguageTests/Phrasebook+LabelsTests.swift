import TapakGeometry
import TapakLanguage
import TapakProgramme
import Testing

@Suite("Labels")
struct LabelsTests {
    /// All labels of an enumeration in both languages: there, distinct, and not a bare code.
    private func check<Value: CaseIterable>(_ values: Value.Type, _ label: (Phrasebook, Value) -> String) {
        for language in Language.allCases {
            let labels = Value.allCases.map { label(Phrasebook(language), $0) }
            #expect(Set(labels).count == labels.count, "labels of \(Value.self) are not distinct")
            for text in labels {
                #expect(text.count >= 3 && !text.contains("_") && !text.hasSuffix("."))
            }
        }
    }

    @Test("every class, answer, role and word has one")
    func complete() {
        check(AssetClass.self) { $0.label($1) }
        check(OwnerClass.self) { $0.label($1) }
        check(CaptureClass.self) { $0.label($1) }
        check(Verdict.self) { $0.label($1) }
        check(Answer.self) { $0.label($1) }
        check(AreaClass.self) { $0.label($1) }
        check(AreaBasis.self) { $0.label($1) }
        check(LayerRule.Effect.self) { $0.label($1) }
        check(Confidence.self) { $0.label($1) }
        check(FindingSeverity.self) { $0.label($1) }
        check(ParcelRole.self) { $0.label($1) }
        check(VillageRole.self) { $0.label($1) }
    }

    @Test("verdicts as planners say them")
    func verdicts() {
        #expect(
            Verdict.allCases.map { Phrasebook(.id).label($0) } == [
                "lulus", "ukur ulang", "tidak dapat dinilai", "tidak lulus",
            ])
        #expect(Verdict.allCases.map { Phrasebook(.en).label($0) } == ["pass", "resurvey", "unassessable", "fail"])
    }

    @Test("marks of one column tell verdicts apart without colour")
    func symbols() {
        for language in Language.allCases {
            #expect(Verdict.allCases.map { Phrasebook(language).symbol($0) } == ["✓", "?", "!", "✗"])
            let answers = Answer.allCases.map { Phrasebook(language).symbol(answer: $0) }
            #expect(Set(answers).count == Answer.allCases.count)
            #expect(answers.allSatisfy { $0.count == 1 })
        }
    }

    @Test("criteria and layers by their usual names")
    func criteria() {
        #expect(Phrasebook(.id).label(Criterion.area) == "luas")
        #expect(Phrasebook(.id).label(Criterion.footprint) == "tapak bangunan")
        #expect(Phrasebook(.id).label(Criterion.layer("lp2b")) == "layer LP2B")
        #expect(Phrasebook(.id).label(Criterion.layer("sempadan")) == "layer sempadan")
        #expect(Phrasebook(.en).label(Criterion.layer("banjir")) == "layer flood")
        #expect(Phrasebook(.en).label(Criterion.layer("my_layer")) == "layer my_layer")
    }

    @Test("texts of a profile in the language asked for")
    func profileTexts() {
        let text = BilingualText(indonesian: "minimum", english: "least")
        #expect(Phrasebook(.id).text(text) == "minimum")
        #expect(Phrasebook(.en).text(text) == "least")
    }

    @Test("every word of lists is there in both languages", arguments: ReportWord.allCases, Language.allCases)
    func words(word: ReportWord, language: Language) {
        #expect(!Phrasebook(language).word(word).isEmpty)
        #expect(!Phrasebook(language).word(word).hasSuffix("."))
    }
}
