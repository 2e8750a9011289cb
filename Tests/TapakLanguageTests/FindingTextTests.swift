import TapakGeometry
import TapakLanguage
import Testing

@Suite("The texts of findings")
struct FindingTextTests {
    private static func gaps(in template: String) -> Set<String> {
        Set(template.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) })
            .filter { $0.allSatisfy { $0.isLetter || $0 == "_" } }
    }

    private static func withoutOptionalParts(_ template: String) -> String {
        var outside = ""
        var depth = 0
        var previous: Character?
        for character in template {
            if character == "[", previous == "[" { depth += 1 }
            if depth == 0 { outside.append(character) }
            if character == "]", previous == "]" { depth -= 1 }
            previous = character
        }
        return outside
    }

    @Test("every code has label, sentence and help", arguments: FindingCode.allCases, Language.allCases)
    func isComplete(code: FindingCode, language: Language) {
        let text = Phrasebook(language).text(of: code)
        for part in [text.label, text.sentence, text.help] {
            #expect(part.count >= 3)
            #expect(part.first?.isWhitespace == false && part.last?.isWhitespace == false)
            #expect(!part.hasSuffix("."))
            #expect(!part.contains("  "))
            for phrase in ["gagal untuk", "failed to", "invalid", "tidak valid"] {
                #expect(!part.lowercased().contains(phrase))
            }
        }
        #expect(!text.label.contains("_") && !text.label.contains("{"))
        #expect(text.label.count <= 40)
        #expect(Phrasebook(language).label(code) == text.label)
    }

    @Test("both languages use the same values", arguments: FindingCode.allCases)
    func hasTheSameGaps(code: FindingCode) {
        let indonesian = Phrasebook(.id).text(of: code)
        let english = Phrasebook(.en).text(of: code)
        #expect(Self.gaps(in: indonesian.sentence) == Self.gaps(in: english.sentence))
        #expect(Self.gaps(in: indonesian.help) == Self.gaps(in: english.help))
        #expect(indonesian.sentence != english.sentence)
    }

    @Test("labels are distinct", arguments: Language.allCases)
    func labelsAreDistinct(language: Language) {
        let labels = FindingCode.allCases.map { Phrasebook(language).label($0) }
        #expect(Set(labels).count == labels.count)
    }

    @Test("values stand only in parts that vanish without them", arguments: FindingCode.allCases, Language.allCases)
    func gapsAreOptional(code: FindingCode, language: Language) {
        let text = Phrasebook(language).text(of: code)
        #expect(Self.gaps(in: Self.withoutOptionalParts(text.sentence)).isEmpty)
        #expect(Self.gaps(in: Self.withoutOptionalParts(text.help)).isSubset(of: ["file", "role_key"]))
    }

    @Test("without any value it is still a sentence", arguments: FindingCode.allCases, Language.allCases)
    func standsWithoutFacts(code: FindingCode, language: Language) {
        let phrasebook = Phrasebook(language)
        let finding = Finding(code)
        for text in [phrasebook.sentence(finding), phrasebook.help(finding)] {
            #expect(text.count > 10)
            for mark in ["[[", "]]", "||", "{file", "?", "  ", " ,", " ;", "()", ": ;"] {
                #expect(!text.contains(mark))
            }
            #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false)
        }
    }

    @Test(
        "every value it asks for is shown, alone or with the others", arguments: FindingCode.allCases, Language.allCases
    )
    func showsItsFacts(code: FindingCode, language: Language) {
        let phrasebook = Phrasebook(language)
        let names = Self.gaps(in: phrasebook.text(of: code).sentence).sorted()
        let location = InputLocation(position: Position(x: 106.5, y: -6.25))
        func sentence(_ known: [String]) -> String {
            phrasebook.sentence(Finding(code, at: location, facts: known.map { .init($0, .text("<\($0)>")) }))
        }
        let together = sentence(names)
        #expect(!together.contains("{") && !together.contains("[["))
        for name in names where name != "at" {
            // A value may need a companion: `{area} ({share})`, `{member} holds {found}`.
            let pairs = names.map { [name, $0] } + [[name]]
            #expect(together.contains("<\(name)>") || pairs.contains { sentence($0).contains("<\(name)>") })
        }
        if names.contains("at") { #expect(together.contains("106.5 -6.25")) }
    }

    @Test("helps name only options that exist", arguments: FindingCode.allCases, Language.allCases)
    func namesKnownOptions(code: FindingCode, language: Language) {
        let known: Set<Substring> = ["--swap-axes", "--crs", "--map", "--layer", "--kelurahan", "--repair", "--stream"]
        let text = Phrasebook(language).text(of: code)
        let words = (text.sentence + " " + text.help).split { $0.isWhitespace || "();,[]|=".contains($0) }
        #expect(Set(words.filter { $0.hasPrefix("--") }).isSubset(of: known))
    }
}
