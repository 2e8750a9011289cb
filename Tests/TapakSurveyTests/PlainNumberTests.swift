import TapakTestSupport
import Testing

@testable import TapakSurvey

@Suite("Plain numbers")
struct PlainNumberTests {
    @Test("are the nearest double, as the standard library finds it", arguments: 0..<4 as Range<UInt64>)
    func differential(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2000 {
            let count = Int.random(in: 1...15, using: &random)
            var text = (0..<count).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
            let point = Int.random(in: 1...count, using: &random)
            if point < count { text.insert(".", at: text.index(text.startIndex, offsetBy: point)) }
            #expect(PlainNumber.value(of: text) == Double(text), "\(text)")
        }
    }

    @Test(
        "are digits with at most one point between them, and not too many",
        arguments: [
            "", ".", "1.", ".5", "1.2.3", "-1", "+1", "1e3", " 1", "1,5", "nan", "0x10", "1234567890123456",
            "12345678.12345678", "１２",
        ])
    func others(text: String) { #expect(PlainNumber.value(of: text) == nil) }

    @Test("fifteen digits are not too many")
    func longest() {
        #expect(PlainNumber.value(of: "123456789012345") == 123_456_789_012_345)
        #expect(PlainNumber.value(of: "0.00000000000001") == 0.00000000000001)
    }
}
