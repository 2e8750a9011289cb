import TapakFormats
import TapakGeometry
import Testing

@Suite("GeoJSON text sequences")
struct SequenceTests {
    private func record(_ id: Int) -> String {
        #"{"type":"Feature","id":\#(id),"properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]}}"#
    }

    private func ids(_ text: String) throws -> [String?] { try Reading(text).features.map { $0.id?.text } }

    @Test(
        "separated by line feeds or record separators, with or without one at the end",
        arguments: [("\n", ""), ("\n", "\n"), ("\r\n", "\r\n"), ("\n\n", "\n"), ("\n\u{1E}", "\n"), ("\u{1E}", "")],
        ["", "\u{1E}", "\u{FEFF}"])
    func separators(separator: (between: String, end: String), start: String) throws {
        let text = start + (0..<5).map(record).joined(separator: separator.between) + separator.end
        #expect(try ids(text) == ["0", "1", "2", "3", "4"])
        #expect(try Reading(text).kind == .sequence)
    }

    @Test("geometries are records too")
    func geometries() throws {
        let reading = try Reading(record(0) + "\n" + #"{"type":"Point","coordinates":[1,2]}"# + "\n")
        #expect(reading.codes == [[], [.pointOnly]])
    }

    @Test(
        "a broken record in the middle is a finding, and reading goes on at the next line",
        arguments: [
            "garbage", #"{"type":"Feature","#, #"{"type":"Feature","geometry":null,"properties":{"a":"#,
            "{\"a\":\"unclosed",
            #"{"type":"Feature","geometry":null,"properties":{}} trailing"#, "[1,2", "{}}", "\u{0}",
            #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2"#,
        ], [16, 1 << 16])
    func broken(line: String, capacity: Int) throws {
        for (separator, start) in [("\n", ""), ("\n\u{1E}", "\u{1E}")] {
            let text = start + [record(0), line, record(2), record(3)].joined(separator: separator)
            let reading = try Reading(text, options: .window(capacity))
            #expect(reading.features.map { $0.id?.text } == ["0", nil, "2", "3"])
            #expect(reading.codes == [[], [.featureUnreadable], [], []])
            #expect(reading.features[1].findings.first?.location.feature == 1)
            #expect(reading.features[1].findings.first?.location.byte != nil)
            #expect(reading.features.map(\.index) == [0, 1, 2, 3])
        }
    }

    @Test("a record that is no feature is a finding")
    func noFeature() throws {
        let text = [record(0), "5", #"{"type":"FeatureCollection","features":[]}"#, record(3)].joined(separator: "\n")
        #expect(try Reading(text).codes == [[], [.featureUnreadable], [.featureUnreadable], []])
    }

    @Test("an unfinished last record is a truncation", arguments: [16, 1 << 16])
    func unfinished(capacity: Int) {
        let bytes = Array((record(0) + "\n" + record(1)).utf8)
        let first = record(0).utf8.count
        for length in first + 2..<bytes.count {
            let finding = refusal(Array(bytes[..<length]), options: .window(capacity))
            #expect(finding?.code == .truncated, "\(length)")
            #expect(finding?.location.byte == length)
            #expect(finding?.location.line == 2)
        }
    }

    @Test("nesting too deep in one record does not end the reading")
    func nesting() throws {
        let deep = #"{"type":"Feature","geometry":null,"properties":{"a":"# + String(repeating: "[", count: 300)
        let reading = try Reading([record(0), deep, record(2)].joined(separator: "\n"))
        #expect(reading.codes == [[], [.nestingTooDeep], []])
    }

    @Test("records may be pretty-printed")
    func pretty() throws {
        let text =
            "{\n \"type\": \"Feature\",\n \"id\": 1,\n \"geometry\": null\n}\n{\n \"type\": \"Feature\",\n \"id\": 2,\n \"geometry\": null\n}\n"
        #expect(try ids(text) == ["1", "2"])
    }
}
