import TapakFormats
import TapakTestSupport
import Testing

@testable import TapakLanguage

@Suite("Sentences with gaps")
struct MessageTemplateTests {
    @Test(
        "are filled with what is known",
        arguments: [
            ("", ""), ("no gaps", "no gaps"), ("{a}", "1"), ("{a}{b}", "12"), ("<{a}> and <{x}>", "<1> and <?>"),
            ("é {a} [single] {b}²", "é 1 [single] 2²"), ("start[[ at {x}]] end", "start end"),
            ("start[[ at {a}]] end", "start at 1 end"), ("[[{x}||{b} or {x}||{b}||none]]", "2"),
            ("[[{x}||none]]", "none"), ("[[{x}||{b}{x}]].", "."), ("[[plain]]{a}", "plain1"), ("{a", "{a"),
            ("[[{a}", "[[1"),
        ])
    func filling(template: String, expected: String) {
        let values = ["a": "1", "b": "2"]
        #expect(MessageTemplate(template).filled { values[$0] } == expected)
        // Into a buffer that holds something already.
        let text = TextBuffer.text { buffer in
            buffer.append("before ")
            MessageTemplate(template).fill(&buffer) { name, buffer in
                guard let value = values[name] else { return false }
                buffer.append(value)
                return true
            }
        }
        #expect(text == "before " + expected)
    }

    @Test("values are put in as they are")
    func hostile() {
        #expect(MessageTemplate("<{a}>").filled { _ in "{b}[[x]]" } == "<{b}[[x]]>")
    }

    @Test("every gap in the sentence of a reason is one that is known", arguments: Language.allCases)
    func reasons(language: Language) {
        for text in ReasonText.allCases {
            let template = text.template(in: language)
            var known = template
            for gap in ReasonGap.allCases { known.replace("{\(gap.rawValue)}", with: "") }
            #expect(!known.contains("{"), "\(template)")
        }
    }
}
