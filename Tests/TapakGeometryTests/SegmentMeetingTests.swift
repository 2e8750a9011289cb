import TapakGeometry
import Testing

@Suite("How two segments meet")
struct SegmentMeetingTests {
    struct Example: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var segments: [Position]
        var meeting: SegmentMeeting

        init(_ name: String, _ ordinates: [Double], _ meeting: SegmentMeeting) {
            testDescription = name
            segments = stride(from: 0, to: 8, by: 2).map { Position(x: ordinates[$0], y: ordinates[$0 + 1]) }
            self.meeting = meeting
        }
    }

    static let examples = [
        Example("apart side by side", [0, 0, 4, 0, 0, 1, 4, 1], .apart),
        Example("one before the other on a line", [0, 0, 1, 1, 2, 2, 3, 3], .apart),
        Example("boxes touch, segments do not", [0, 0, 4, 4, 3, 0, 4, 1], .apart),
        Example("a cross", [0, 0, 4, 4, 0, 4, 4, 0], .crossing(Position(x: 2, y: 2))),
        Example("an end on a side", [0, 0, 4, 0, 1, 0, 2, 5], .touching(Position(x: 1, y: 0))),
        Example("an end on an end", [0, 0, 4, 0, 4, 0, 5, 5], .touching(Position(x: 4, y: 0))),
        Example("end to end on a line", [0, 0, 4, 0, 4, 0, 8, 0], .touching(Position(x: 4, y: 0))),
        Example(
            "partly upon each other", [0, 0, 4, 0, 6, 0, 1, 0], .overlapping(Position(x: 1, y: 0), Position(x: 4, y: 0))
        ),
        Example(
            "one upon the other, upright", [0, 0, 0, 9, 0, 2, 0, 3],
            .overlapping(Position(x: 0, y: 2), Position(x: 0, y: 3))),
    ]

    @Test("by hand", arguments: examples)
    func byHand(example: Example) {
        let s = example.segments
        #expect(SegmentMeeting(s[0], s[1], s[2], s[3]) == example.meeting)
        #expect(SegmentMeeting(s[2], s[3], s[1], s[0]) == example.meeting)
    }

    @Test("a missed corner by one unit in the last place is no touch")
    func hair() {
        let corner = Position(x: 1, y: 0)
        let above = Position(x: 1, y: Double.leastNormalMagnitude * 1e200)
        let base = (Position(x: 0, y: 0), Position(x: 2, y: 0))
        #expect(SegmentMeeting(base.0, base.1, corner, Position(x: 1, y: 5)) == .touching(corner))
        #expect(SegmentMeeting(base.0, base.1, above, Position(x: 1, y: 5)) == .apart)
    }
}
