import TapakFormats
import TapakGeometry
import TapakTestSupport
import Testing

@Suite("Broken documents")
struct BrokenDocumentTests {
    private let small =
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"features":[{"type":"Feature","id":"1","properties":{"n":"é😀\u00e9","l":[1,{"x":null}]},"geometry":{"type":"Polygon","coordinates":[[[106.97,-6.33],[1e2,0],[4,3,9],[106.97,-6.33]]]}},{"type":"Feature","properties":null,"geometry":{"coordinates":[1,2],"type":"Point"}}],"end":true}"#

    @Test("every truncation is refused as such, and none traps", arguments: [1 << 16, 64, 16])
    func truncations(capacity: Int) {
        let bytes = Array(small.utf8)
        #expect(refusal(bytes, options: .window(capacity)) == nil)
        for length in 1..<bytes.count {
            let finding = refusal(Array(bytes[..<length]), options: .window(capacity))
            #expect(finding?.code == .truncated, "\(length)")
            #expect(finding?.location.byte == length, "\(length)")
        }
    }

    @Test("every truncation of the other dialects is refused")
    func otherTruncations() {
        let feature = #"{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}}"#
        for text in [
            "[\(feature),\(feature)]", feature, "var a = {\"type\":\"FeatureCollection\",\"features\":[\(feature)]}",
        ] {
            let bytes = Array(text.utf8)
            for length in 0..<bytes.count { #expect(refusal(Array(bytes[..<length])) != nil, "\(length) of \(text)") }
        }
    }

    @Test("an empty file is not JSON", arguments: ["", " ", "\n\r\n\t", "\u{FEFF}"])
    func empty(text: String) {
        let finding = refusal(text)
        #expect(finding?.code == .notJson)
        #expect(finding?.fact("found") == .text("end_of_file"))
        #expect(finding?.fact("expected") == .text("value"))
    }

    @Test(
        "nothing may follow the document",
        arguments: [
            #"{"type":"FeatureCollection","features":[]} x"#,
            #"{"type":"FeatureCollection","features":[]}{"type":"Feature"}"#,
            #"{"type":"Point","coordinates":[1,2]}]"#, #"[{"type":"Feature","geometry":null,"properties":null}],"#,
            #"{"type":"FeatureCollection","features":[]};"#, #"var a = {"type":"FeatureCollection","features":[]};;"#,
        ])
    func trailing(text: String) {
        let finding = refusal(text)
        #expect(finding?.code == .notJson)
        #expect(finding?.fact("expected") == .text("end_of_document"))
    }

    @Test(
        "JSON that is no GeoJSON",
        arguments: [
            ("{}", "missing", "type"), ("[]", "found", "array"), ("[1,2]", "found", "array"),
            ("3.5", "found", "number"),
            ("\"Point\"", "found", "string"), ("null", "found", "null"), (#"{"type":"Foo"}"#, "type", "Foo"),
            (#"{"type":"featurecollection","features":[]}"#, "type", "featurecollection"),
            (#"{"type":{},"features":[]}"#, "found", "object"),
            (#"{"type":"FeatureCollection"}"#, "missing", "features"),
            (#"{"type":"FeatureCollection","features":{}}"#, "found", "object"),
            (#"{"features":[]}"#, "missing", "type"),
            (#"{"features":[],"type":"Feature"}"#, "type", "Feature"), (#"[{"a":1},{"b":2}]"#, "found", "array"),
            (#"{"a":{"type":"Point","coordinates":[1,2]}}"#, "missing", "type"),
        ])
    func notGeoJSON(text: String, fact: String, value: String) {
        let finding = refusal(text)
        #expect(finding?.code == .notGeojson)
        #expect(finding?.fact(fact) == .text(value))
        #expect(finding?.severity == .error)
    }

    @Test("a fault is placed by byte, line and column, wherever the window is", arguments: [16, 50, 1 << 16])
    func place(capacity: Int) {
        let feature = #"{"type":"Feature","properties":{"a":1},"geometry":null}"#
        let lines =
            ["{\"type\":\"FeatureCollection\",\"features\":["] + (0..<20).map { _ in feature + "," } + [
                " {\"type\":x}]}"
            ]
        let text = lines.joined(separator: "\n")
        let finding = refusal(Array(text.utf8), options: .window(capacity))
        #expect(finding?.code == .notJson)
        #expect(finding?.location.line == 22)
        #expect(finding?.location.column == 10)
        #expect(finding?.location.byte == text.utf8.count - 4)
        #expect(finding?.fact("found") == .text("x"))
        #expect(finding?.location.file == "test.geojson")
    }

    @Test("nesting is counted from the outermost bracket")
    func nesting() {
        func document(_ depth: Int) -> String {
            let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return
                #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":\#(value)}}]}"#
        }
        // Four are open around the value.
        #expect(refusal(document(252)) == nil)
        #expect(refusal(document(253))?.code == .nestingTooDeep)
        #expect(
            refusal(#"{"type":"FeatureCollection","features":[],"x":\#(String(repeating: "[", count: 300))"#)?.code
                == .nestingTooDeep)
    }

    @Test("changing or dropping bytes neither traps nor hangs", arguments: 0..<12 as Range<UInt64>)
    func mutations(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let alphabet = Array("{}[]\",:\\-0.e9tfn u\n\u{1E}".utf8) + [0x80, 0xFF, 0x00]
        let original = Array(small.utf8)
        for _ in 0..<400 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = alphabet.randomElement(using: &generator) ?? 0
                case 1: bytes.remove(at: place)
                default: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: place)
                }
            }
            let whole = refusal(bytes, options: .window(1 << 16))
            let pieces = refusal(bytes, options: .window(16))
            // The size of the window must not show.
            #expect(whole == pieces, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
