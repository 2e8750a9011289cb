import Foundation
import TapakFormats
import TapakTestSupport
import Testing

@Suite("Numbers in units of their last decimal")
struct DecimalUnitsTests {
    /// Python: `Decimal(value).quantize(…)` with ROUND_HALF_EVEN and ROUND_HALF_UP on the exact double.
    @Test(
        "are rounded once, ties as asked",
        arguments: [
            (0, 3, 0, 0), (0.125, 2, 12, 13), (0.375, 2, 38, 38), (2.5, 0, 2, 3), (3.5, 0, 4, 4), (1.005, 2, 100, 100),
            (0.615, 2, 61, 61), (1234.567, 2, 123_457, 123_457), (0x1p-40, 9, 0, 0), (0.0005, 3, 1, 1),
            (8_589_934_591.5, 0, 8_589_934_592, 8_589_934_592), (8_589_934_590.5, 0, 8_589_934_590, 8_589_934_591),
            (8_589_934_591.9999981, 9, 8_589_934_591_999_998_093, 8_589_934_591_999_998_093),
        ] as [(Double, Int, UInt64, UInt64)])
    func rounding(magnitude: Double, decimals: Int, even: UInt64, away: UInt64) {
        #expect(DecimalUnits.count(of: magnitude, decimals: decimals, ties: .toEven) == even)
        #expect(DecimalUnits.count(of: magnitude, decimals: decimals, ties: .awayFromZero) == away)
    }

    @Test(
        "are not counted where 64 bits may not hold them",
        arguments: [
            (0x1p33, 2), (.infinity, 2), (.nan, 2), (0x1p-41, 2), (.leastNonzeroMagnitude, 0), (1, 10), (1, -1),
            (-1, 2),
        ] as [(Double, Int)])
    func outOfRange(magnitude: Double, decimals: Int) {
        #expect(DecimalUnits.count(of: magnitude, decimals: decimals, ties: .toEven) == nil)
    }

    @Test("numbers of every size are written as C writes them", arguments: 0..<4 as Range<UInt64>)
    func asC(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let size =
                ([1e-12, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9, 1e12, 1e18] as [Double]).randomElement(using: &random) ?? 1
            let value = Double.random(in: -size...size, using: &random)
            let decimals = Int.random(in: 0...12, using: &random)
            var expected = String(format: "%.\(decimals)f", value)
            if expected.hasPrefix("-"), !expected.contains(where: { ("1"..."9").contains($0) }) {
                expected.removeFirst()
            }
            #expect(TextBuffer.text { $0.appendFixed(value, decimals: decimals) } == expected)
        }
    }

    @Test(
        "are written with a separator, and in groups where asked",
        arguments: [
            (0, 0, "0", "0"), (0, 3, "0.000", "0,000"), (5, 2, "0.05", "0,05"), (123_456, 2, "1234.56", "1.234,56"),
            (999, 0, "999", "999"), (1000, 0, "1000", "1.000"), (1_234_567, 0, "1234567", "1.234.567"),
            (100_000_000, 1, "10000000.0", "10.000.000,0"),
            (.max, 0, "18446744073709551615", "18.446.744.073.709.551.615"),
            (.max, 22, "0.0018446744073709551615", "0,0018446744073709551615"),
        ] as [(UInt64, Int, String, String)])
    func units(units: UInt64, decimals: Int, plain: String, grouped: String) {
        #expect(TextBuffer.text { $0.append(units: units, decimals: decimals) } == plain)
        let people = TextBuffer.text {
            $0.append(units: units, decimals: decimals, separator: UInt8(ascii: ","), group: UInt8(ascii: "."))
        }
        #expect(people == grouped)
    }
}
