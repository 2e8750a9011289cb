import Foundation
import TapakFormats
import TapakGeometry
import TapakTestSupport
import Testing

@Suite("The grammar of JSON")
struct JSONSyntaxTests {
    private func fault(_ text: String, maximumNesting: Int = 256) -> Finding? {
        fault(Array(text.utf8), maximumNesting: maximumNesting)
    }

    private func fault(_ bytes: [UInt8], maximumNesting: Int = 256) -> Finding? {
        do {
            try JSONSyntax.check(bytes, maximumNesting: maximumNesting)
            return nil
        } catch {
            return error.finding
        }
    }

    @Test(
        "legal documents",
        arguments: [
            "0", "-0", "1", "-1.5E+3", "true", "false", "null", #""""#, #""a""#, "[]", "{}", "[1,[2,{}],\"x\"]",
            #"{"a":{"b":[null,true]},"c":1e-9}"#, " \t\r\n[ 1 , 2 ]\n", #""\u00e9\ud83d\ude00\\\/\"\b\f\n\r\t""#,
            "\"été – 日本 😀\"", #""\ud800""#, #"{"":0}"#, "\u{FEFF}[]",
        ])
    func accepts(text: String) { #expect(fault(text) == nil) }

    @Test(
        "illegal documents name the byte, what is there and what should be",
        arguments: [
            ("", 0, "end_of_file", "value"), ("  \n", 3, "end_of_file", "value"), ("nul!", 3, "!", "literal"),
            ("[1,]", 3, "]", "value"), ("[1 2]", 3, "2", "comma_or_close_bracket"),
            ("{1:2}", 1, "1", "member_name_or_close_brace"), (#"{"a":1,}"#, 7, "}", "member_name"),
            (#"{"a" 1}"#, 5, "1", "colon"), (#"{"a":1 "b":2}"#, 7, #"""#, "comma_or_close_brace"),
            ("01", 1, "1", "end_of_document"), ("[01]", 2, "1", "comma_or_close_bracket"), ("-a", 1, "a", "digit"),
            ("[1.]", 3, "]", "digit"), ("[1.x34567]", 3, "x", "digit"), ("[1e+]", 4, "]", "digit"),
            ("[.5]", 1, ".", "value"), ("[+1]", 1, "+", "value"), ("[NaN]", 1, "N", "value"),
            (#"["\x"]"#, 3, "x", "escape"), (#"["\u12g4"]"#, 6, "g", "hex_digit"),
            ("[\"a\tb\"]", 3, "0x09", "string_character"), ("[1]]", 3, "]", "end_of_document"),
            ("[1] x", 4, "x", "end_of_document"), ("\u{0C}[]", 0, "0x0C", "value"), ("['a']", 1, "'", "value"),
        ])
    func refuses(text: String, byte: Int, found: String, expected: String) {
        let finding = fault(text)
        #expect(finding?.code == .notJson)
        #expect(finding?.location.byte == byte)
        #expect(finding?.fact("found") == .text(found))
        #expect(finding?.fact("expected") == .text(expected))
    }

    @Test(
        "an early end is a truncation",
        arguments: [
            "[", "{", "[1", "[1,", #"{"a""#, #"{"a":"#, #"{"a":1"#, "\"abc", "\"abc\\", "\"\\u12", "tru", "-", "1.",
            "1e", "[[]",
        ])
    func truncated(text: String) {
        let finding = fault(text)
        #expect(finding?.code == .truncated)
        #expect(finding?.location.byte == text.utf8.count)
    }

    @Test("line and column are those of the byte")
    func lineAndColumn() {
        let location = fault("{\n  \"a\": 1,\n  \"b\": x\n}")?.location
        #expect(location?.line == 3)
        #expect(location?.column == 8)
        #expect(location?.byte == 19)
    }

    @Test(
        "ill-formed UTF-8 is refused at its first byte",
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82],
            [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func illFormed(bytes: [UInt8]) {
        for padding in 0..<9 {
            let lead = Array("[\"".utf8) + [UInt8](repeating: 0x61, count: padding)
            let finding = fault(lead + bytes + Array("\"]".utf8))
            #expect(finding?.code == .notJson)
            #expect(finding?.location.byte == lead.count)
            #expect(finding?.fact("expected") == .text("utf8"))
        }
    }

    @Test("every control character is refused at every place of a word")
    func controlCharacters() {
        for byte in 0..<0x20 as Range<UInt8> {
            for padding in 0..<9 {
                let lead = Array("\"".utf8) + [UInt8](repeating: 0x7F, count: padding)
                #expect(fault(lead + [byte] + Array("aaaaaaaaaa\"".utf8))?.location.byte == lead.count)
            }
        }
    }

    @Test("nesting is bounded")
    func nesting() {
        let deep = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
        #expect(fault(deep) == nil)
        #expect(fault("[" + deep + "]")?.code == .nestingTooDeep)
        #expect(fault("[" + deep + "]")?.location.byte == 256)
        #expect(fault(deep, maximumNesting: 255)?.code == .nestingTooDeep)
        #expect(fault(String(repeating: "[{\"a\":", count: 100_000))?.code == .nestingTooDeep)
    }

    @Test("every truncation of a document is refused, and none traps")
    func truncations() {
        let bytes = Array(#"{"a":[1,-2.5e-3,"x\u00e9é😀",true,false,null,{"b":{}},[]],"c":"\\"}"#.utf8)
        for length in 0..<bytes.count { #expect(fault(Array(bytes[..<length])) != nil, "\(length)") }
        #expect(fault(bytes) == nil)
    }

    @Test("with any byte changed, Foundation is of the same opinion", arguments: 0..<8 as Range<UInt64>)
    func mutations(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let original = Array(#"{"a":[1,-2.5e-3,"x\u00e9é😀",true,false,null,{"b":{}},[]],"c":"\\"}"#.utf8)
        for _ in 0..<500 {
            var bytes = original
            bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            let read = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            #expect((fault(bytes) == nil) == (read != nil), "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test("the conformance suite", .enabled(if: TestData.isPresent))
    func conformance() throws {
        let folder = TestData.path("conformance/json/test_parsing")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
        var refused = 0
        var accepted = 0
        var either = 0
        for name in names.sorted() {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            switch name.prefix(2) {
            case "y_":
                #expect(fault(bytes) == nil, "\(name)")
                accepted += 1
            case "n_":
                #expect(fault(bytes) != nil, "\(name)")
                refused += 1
            default:
                // Either is right, without a trap.
                _ = fault(bytes)
                either += 1
            }
            // As GeoJSON none of them is readable, and none may crash.
            #expect(refusal(bytes) != nil, "\(name)")
        }
        #expect(refused == 188)
        #expect(accepted == 95)
        #expect(either == 35)
    }
}
