import TapakFormats
import TapakGeometry
import Testing

@Suite("Documents that are large rather than clever")
struct FuzzTimeTests {
    private static let record = #"{"type":"Feature","geometry":null,"properties":null}"#

    @Test("many broken lines take time in proportion, and each is named by its line", .timeLimit(.minutes(5)))
    func brokenLines() throws {
        let count = 300_000
        let text = Self.record + "\n" + String(repeating: "{x\n", count: count) + Self.record
        let reader = try FeatureReader(ByteSource(bytes: Array(text.utf8), name: "lines.geojsonl"))
        var seen = 0
        var misplaced = 0
        while true {
            let features = try reader.next(1024)
            if features.isEmpty { break }
            for feature in features {
                defer { seen += 1 }
                guard (1...count).contains(seen) else { continue }
                let location = feature.findings.first?.location
                let isPlaced = location?.line == seen + 1 && location?.column == 2
                if !isPlaced || location?.byte != Self.record.utf8.count + 3 * seen - 1 { misplaced += 1 }
            }
        }
        #expect(seen == count + 2)
        #expect(misplaced == 0)
    }

    @Test("lines are counted right wherever the window ends", arguments: [16, 61, 1 << 12])
    func lines(capacity: Int) {
        let lines = (0..<200).map { $0 % 3 == 0 ? Self.record : $0 % 3 == 1 ? "  {\"a\":]" : "\t x" }
        let verdict = FuzzVerdict(Array(lines.joined(separator: "\n").utf8), window: capacity)
        #expect(verdict.features.count == 200)
        for (index, feature) in verdict.features.enumerated() where index % 3 > 0 {
            let finding = feature.findings.first
            #expect(finding?.code == .featureUnreadable)
            #expect(finding?.location.line == index + 1)
            #expect(finding?.location.column == (index % 3 == 1 ? 8 : 3))
        }
    }

    @Test("an endless number of open brackets is refused at once, and nothing is kept of it", .timeLimit(.minutes(5)))
    func openBrackets() {
        for opening in ["[", #"{"a":"#] {
            let text = #"{"type":"FeatureCollection","features":["# + String(repeating: opening, count: 1_000_000)
            #expect(refusal(text)?.code == .nestingTooDeep)
        }
    }
}
