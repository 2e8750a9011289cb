import TapakFormats
import TapakTestSupport
import Testing

@Suite("Writing text")
struct TextBufferTests {
    private func written(_ body: (inout TextBuffer) -> Void) -> String {
        var buffer = TextBuffer()
        body(&buffer)
        return buffer.text
    }

    @Test("fixed decimals are those of C")
    func fixed() {
        for row in FixedTable.rows {
            #expect(
                written { $0.appendFixed(row.value, decimals: row.decimals) } == row.text,
                "\(row.value) \(row.decimals)")
        }
    }

    @Test("what is no number is written as C does")
    func notFinite() {
        #expect(written { $0.appendFixed(.infinity, decimals: 2) } == "inf")
        #expect(written { $0.appendFixed(-.infinity, decimals: 2) } == "-inf")
        #expect(written { $0.appendFixed(.nan, decimals: 2) } == "nan")
        #expect(written { $0.appendShortest(.nan) } == "null")
    }

    @Test(
        "the shortest decimal",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (600, "600"), (0.1, "0.1"), (106.970226, "106.970226"),
            (1e15, "1000000000000000"), (0.30000000000000004, "0.30000000000000004"), (100, "100"), (20.5, "20.5"),
        ] as [(Double, String)])
    func shortest(value: Double, text: String) { #expect(written { $0.appendShortest(value) } == text) }

    @Test("the shortest decimal is JSON and reads back", arguments: 0..<5 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<400 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            let text = written { $0.appendShortest(value) }
            try JSONSyntax.check(Array(text.utf8))
            #expect(Double(text) == value)
        }
    }

    @Test("coordinates are written as the standard library writes them", arguments: 0..<5 as Range<UInt64>)
    func coordinates(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let scale = ([1e3, 1e6, 1e7, 1e9, 1e10, 1e12] as [Double]).randomElement(using: &generator) ?? 1
            let size = ([1e-3, 1, 200, 1e5, 9e6] as [Double]).randomElement(using: &generator) ?? 1
            let value = (Double.random(in: -size...size, using: &generator) * scale).rounded() / scale
            for near in [value, value.nextUp, value.nextDown] where near != 0 {
                let expected = near.description
                guard !expected.contains("e") else { continue }
                #expect(
                    written { $0.appendShortest(near) }
                        == (expected.hasSuffix(".0") ? String(expected.dropLast(2)) : expected))
            }
        }
    }

    @Test(
        "integers",
        arguments: [(0, "0"), (-7, "-7"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808")])
    func integers(value: Int, text: String) { #expect(written { $0.appendInteger(value) } == text) }

    @Test(
        "strings of JSON",
        arguments: [
            ("", #""""#), ("Aren Jaya", #""Aren Jaya""#), ("a\"b\\c/d", #""a\"b\\c/d""#), ("\n\r\t", #""\n\r\t""#),
            ("\u{01}\u{1F}\u{08}", #""\u0001\u001f\u0008""#), ("é😀\u{7F}", "\"é😀\u{7F}\""),
        ])
    func jsonStrings(text: String, expected: String) throws {
        let json = written { $0.appendJSONString(text) }
        #expect(json == expected)
        try JSONSyntax.check(Array(json.utf8))
    }

    @Test(
        "fields of CSV",
        arguments: [
            ("", "", ""), ("plain", "plain", "plain"), ("a,b", "\"a,b\"", "\"a,b\""),
            ("a\"b", "\"a\"\"b\"", "\"a\"\"b\""),
            ("a\nb", "\"a\nb\"", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\"", "\"a\r\nb\""), ("=1+1", "'=1+1", "=1+1"),
            ("+62", "'+62", "+62"),
            ("-5", "'-5", "-5"), ("@x", "'@x", "@x"), ("\tx", "'\tx", "\tx"), ("\rx", "\"'\rx\"", "\"\rx\""),
            ("=\"a\",b", "\"'=\"\"a\"\",b\"", "\"=\"\"a\"\",b\""), ("a=b", "a=b", "a=b"),
            ("é, 😀", "\"é, 😀\"", "\"é, 😀\""),
        ])
    func csvFields(text: String, fromUser: String, ours: String) {
        #expect(written { $0.appendCSVField(text, isUserText: true) } == fromUser)
        #expect(written { $0.appendCSVField(text, isUserText: false) } == ours)
    }

    @Test(
        "codes as one field of CSV",
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b", "c"], "a;b;c"), (["a,b", "c"], "\"a,b;c\""),
            (["a\"b", "c"], "\"a\"\"b;c\""), (["=a"], "=a"),
        ])
    func csvCodes(codes: [String], expected: String) {
        #expect(
            written {
                $0.appendCSVField("x", isUserText: false); $0.appendCSVField(codes: codes)
            } == "x" + expected)
    }
}
