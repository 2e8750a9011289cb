import TapakLanguage
import Testing

@Suite("The language of a process environment")
struct LanguageTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var lcAll: String?
        var lcMessages: String?
        var lang: String?
        var expected: Language
        var testDescription: String { "\(lcAll ?? "–") \(lcMessages ?? "–") \(lang ?? "–") → \(expected)" }
    }

    static let cases = [
        Case(lcAll: nil, lcMessages: nil, lang: nil, expected: .id),
        Case(lcAll: nil, lcMessages: nil, lang: "C", expected: .id),
        Case(lcAll: nil, lcMessages: nil, lang: "POSIX", expected: .id),
        Case(lcAll: nil, lcMessages: nil, lang: "C.UTF-8", expected: .id),
        Case(lcAll: nil, lcMessages: nil, lang: "id_ID.UTF-8", expected: .id),
        Case(lcAll: nil, lcMessages: nil, lang: "de_DE.UTF-8", expected: .id),
        Case(lcAll: nil, lcMessages: nil, lang: "en_US.UTF-8", expected: .en),
        Case(lcAll: nil, lcMessages: nil, lang: "en", expected: .en),
        Case(lcAll: "", lcMessages: "", lang: "en_GB.UTF-8", expected: .en),
        Case(lcAll: nil, lcMessages: "en_GB.UTF-8", lang: "id_ID.UTF-8", expected: .en),
        Case(lcAll: nil, lcMessages: "id_ID.UTF-8", lang: "en_US.UTF-8", expected: .id),
        Case(lcAll: "C", lcMessages: "en_US.UTF-8", lang: "en_US.UTF-8", expected: .id),
        Case(lcAll: "en_US.UTF-8", lcMessages: "id_ID.UTF-8", lang: "id_ID.UTF-8", expected: .en),
        Case(lcAll: "", lcMessages: "C", lang: "en_US.UTF-8", expected: .id),
        Case(lcAll: "", lcMessages: "", lang: "", expected: .id),
    ]

    @Test("the first variable that is not empty decides", arguments: cases)
    func chooses(_ example: Case) {
        let variables = (lcAll: example.lcAll, lcMessages: example.lcMessages, lang: example.lang)
        #expect(Language(localeVariables: variables) == example.expected)
    }

    @Test("--lang takes the raw values")
    func rawValues() {
        #expect(Language(rawValue: "id") == .id)
        #expect(Language(rawValue: "en") == .en)
        #expect(Language(rawValue: "EN") == nil)
    }
}
