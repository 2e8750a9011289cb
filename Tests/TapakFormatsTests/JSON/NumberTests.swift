import TapakFormats
import TapakGeometry
import TapakTestSupport
import Testing

@Suite("Numbers get their nearest double")
struct NumberTests {
    /// The double read from a literal as x and as y of a point.
    private func read(_ literal: String) throws -> (x: Double, y: Double)? {
        let text = #"{"type":"Point","coordinates":[\#(literal),\#(literal)]}"#
        let position = try Reading(text).features.first?.geometry?.positions.first
        return position.map { ($0.x, $0.y) }
    }

    @Test("the table")
    func table() throws {
        #expect(NumberTable.rows.count > 200)
        for row in NumberTable.rows {
            let read = try read(row.literal)
            #expect(read?.x.bitPattern == row.bits, "\(row.literal)")
            #expect(read?.y.bitPattern == row.bits, "\(row.literal)")
        }
    }

    @Test("random literals agree with the standard library", arguments: 0..<20 as Range<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let literal = Self.literal(&generator)
            guard let expected = Double(literal), expected.isFinite else { continue }
            #expect(try read(literal)?.x.bitPattern == expected.bitPattern, "\(literal)")
        }
    }

    private static func literal(_ generator: inout SplitMix64) -> String {
        var text = Bool.random(using: &generator) ? "-" : ""
        text += String(UInt64.random(in: 0...(1 << UInt64.random(in: 0...63, using: &generator)), using: &generator))
        if Int.random(in: 0..<4, using: &generator) > 0 {
            text += "."
            for _ in 0..<Int.random(in: 1...25, using: &generator) {
                text += String(Int.random(in: 0...9, using: &generator))
            }
        }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            text += "e\(Int.random(in: -60...60, using: &generator))"
        }
        return text
    }

    @Test("random bit patterns survive their shortest decimal", arguments: 0..<10 as Range<UInt64>)
    func shortest(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(try read(value.description)?.x.bitPattern == value.bitPattern, "\(value)")
        }
    }

    @Test(
        "a number beyond a double is a finding of its feature",
        arguments: ["1e309", "-1e400", "1" + String(repeating: "0", count: 400)])
    func outOfRange(literal: String) throws {
        let ring = "[[0,0],[1,0],[1,\(literal)],[0,0]]"
        let reading = try Reading(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[\#(ring)]},"properties":null},{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":null}]}"#
        )
        #expect(reading.codes == [[.numberOutOfRange], [.pointOnly]])
        let location = reading.features[0].findings[0].location
        #expect(location.ring == RingPlace(part: 0, ring: 0))
        #expect(location.positionIndex == 2)
        #expect(reading.features[0].geometry == nil)
    }

    @Test(
        "the most decimals written count",
        arguments: [
            ("[1,2]", 0), ("[1.0,2]", 1), ("[106.970,-6.33]", 3), ("[1.5e-3,2]", 4), ("[1.5e3,2.25]", 2),
            ("[1e2,2]", 0), ("[1.2345678901,2,3.123456789012345]", 10),
        ])
    func decimals(coordinates: String, expected: Int) throws {
        let reading = try Reading(#"{"type":"Point","coordinates":\#(coordinates)}"#)
        #expect(reading.features[0].decimals == expected)
    }
}
