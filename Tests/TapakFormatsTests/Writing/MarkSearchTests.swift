import TapakFormats
import TapakTestSupport
import Testing

@Suite("Marks in written text")
struct MarkSearchTests {
    /// What RFC 4180 says of a field, byte by byte.
    private static func csvField(_ text: String) -> String {
        let parts: [Character] = [",", "\"", "\n", "\r", "\r\n"]
        guard text.contains(where: parts.contains) else { return text }
        return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }

    /// What RFC 8259 says of a string, scalar by scalar.
    private static func jsonString(_ text: String) -> String {
        let escapes: [Unicode.Scalar: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"]
        let escaped = text.unicodeScalars.map { scalar in
            if let escape = escapes[scalar] { return escape }
            guard scalar.value < 0x20 else { return String(scalar) }
            return "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
        }
        return "\"" + escaped.joined() + "\""
    }

    private static func check(_ text: String) {
        #expect(TextBuffer.text { $0.appendCSVField(text, isUserText: false) } == csvField(text))
        #expect(TextBuffer.text { $0.appendJSONString(text) } == jsonString(text))
        // What stands before a field is no part of it.
        #expect(
            TextBuffer.text {
                $0.append("\",\n"); $0.appendCSVField(text, isUserText: false)
            } == "\",\n" + csvField(text))
    }

    @Test("are found at every place of texts of every length")
    func everyPlace() {
        for count in 0...18 {
            Self.check(String(repeating: "-", count: count))
            for place in 0..<count {
                for mark in ["\"", ",", "\n", "\r", "\\", "\t", "\u{1F}", "!", "\u{7F}"] {
                    var text = Array(repeating: "x", count: count)
                    text[place] = mark
                    Self.check(text.joined())
                }
            }
        }
    }

    @Test("are found in mixed texts", arguments: 0..<4 as Range<UInt64>)
    func mixed(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let scalars = [
            "a", "-", "#", "!", "\"", "\"", ",", "\n", "\r", "\\", "\u{0}", "\u{1F}", " ", "é", "²", "😀", "\u{FFFD}",
        ]
        for _ in 0..<500 {
            let count = Int.random(in: 0...40, using: &random)
            Self.check((0..<count).map { _ in scalars.randomElement(using: &random) ?? "" }.joined())
        }
    }
}
