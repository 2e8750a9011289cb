import TapakFormats
import TapakGeometry
import TapakTestSupport
import Testing

@Suite("Documents cut off at every byte")
struct FuzzTruncationTests {
    /// Collections with random layout, members and blanks, so that every kind of byte is a place to break off.
    private static func collection(_ seed: UInt64) -> String {
        var generator = SplitMix64(seed: seed)
        func pick(_ choices: String...) -> String { choices.randomElement(using: &generator) ?? "" }
        func blank() -> String { pick("", "", " ", "\n", "\r\n  ", "\t") }
        func position() -> String {
            let x = Double.random(in: 95...141, using: &generator)
            let y = Double.random(in: -11...6, using: &generator)
            return "[\(x),\(blank())\(y)\(pick("", ",12.5", ",0,1e3"))]"
        }
        func ring() -> String {
            let first = position()
            return "[\(first),\(position()),\(position()),\(blank())\(first)]"
        }
        func geometry() -> String {
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: "null"
            case 1: #"{"type":"Point","coordinates":\#(position())}"#
            case 2: #"{"coordinates":[[\#(ring())],[\#(ring()),\#(ring())]],"type":"MultiPolygon"}"#
            case 3: #"{"type":"LineString","coordinates":[\#(position()),\#(position())]}"#
            default: #"{"type":"Polygon",\#(blank())"coordinates":[\#(ring())\#(blank())]}"#
            }
        }
        func feature() -> String {
            let id = pick("", #""id":"7\ud83d\ude00","#, #""id":-1.5e-7,"#)
            let properties = pick("null", "{}", #"{"nama":"Mekarwangi — é😀","x":[true,[],{"y":null}]}"#)
            return #"{\#(blank())"type":"Feature",\#(id)"properties":\#(properties),"geometry":\#(geometry())}"#
        }
        let crs = pick("", #""crs":{"type":"name","properties":{"name":"EPSG:4326"}},"#, #""bbox":[1,2,3,4],"#)
        let features = (0..<Int.random(in: 0...4, using: &generator)).map { _ in feature() + blank() }
        let list = #""features":\#(blank())[\#(features.joined(separator: ","))]"#
        let type = #""type":\#(blank())"FeatureCollection""#
        let members = Bool.random(using: &generator) ? "\(type),\(crs)\(list)" : "\(crs)\(list),\(type)"
        return "{\(blank())\(members)\(pick("", #","numberMatched":2"#, #","links":[{"href":"a"}]"#))\(blank())}"
    }

    @Test(
        "every prefix that ends before the last brace is called cut off, at its end", arguments: 0..<24 as Range<UInt64>
    )
    func prefixes(seed: UInt64) {
        let text = Self.collection(seed)
        let bytes = Array(text.utf8)
        let whole = FuzzVerdict(bytes, window: 1 << 12)
        #expect(whole.refusal == nil, "\(text)")
        for length in 0..<bytes.count {
            let prefix = Array(bytes[..<length])
            for window in [16, 1 << 12] {
                let refusal = FuzzVerdict(prefix, window: window).refusal
                let isEmpty = prefix.allSatisfy { " \r\n\t".utf8.contains($0) }
                #expect(refusal?.code == (isEmpty ? .notJson : .truncated), "\(length) of \(text)")
                #expect(refusal?.location.byte == length, "\(length) of \(text)")
                #expect(refusal?.severity == .error)
            }
        }
    }

    @Test("of the dialects a prefix is refused, or is itself a whole document", arguments: FuzzMutator.seeds)
    func dialects(text: String) {
        let bytes = Array(text.utf8)
        for length in 0..<bytes.count {
            let verdict = FuzzVerdict(Array(bytes[..<length]), window: 64)
            guard verdict.refusal == nil else { continue }
            // Only blanks, a semicolon, or further records of a sequence may be missing.
            let isSequence = text.contains("}\n{") || text.hasPrefix("\u{1E}")
            let rest = bytes[length...]
            #expect(isSequence || rest.allSatisfy { " ;\r\n".utf8.contains($0) }, "\(length) of \(text)")
            #expect(verdict.features.allSatisfy { $0.findings.allSatisfy { $0.severity != .error } })
        }
    }
}
