import TapakGeometry
import TapakLanguage
import TapakTestSupport
import Testing

@Suite("Numbers for people")
struct QuantitiesTests {
    let indonesian = Phrasebook(.id)
    let english = Phrasebook(.en)

    struct Case: CustomTestStringConvertible, Sendable {
        var value: Double
        var decimals: Int
        var expected: String
        var testDescription: String { "\(value) to \(decimals) decimals" }

        init(_ value: Double, _ decimals: Int, _ expected: String) {
            self.value = value
            self.decimals = decimals
            self.expected = expected
        }
    }

    /// Python: `Decimal(value).quantize(…, ROUND_HALF_UP)` on the exact double, grouped with `,`.
    static let cases = [
        Case(0, 2, "0.00"),
        Case(-0.0, 2, "0.00"),
        Case(1234.56, 2, "1,234.56"),
        Case(999.995, 2, "1,000.00"),
        Case(0.125, 2, "0.13"),
        Case(-0.125, 2, "-0.13"),
        Case(0.615, 2, "0.61"),
        Case(2.5, 0, "3"),
        Case(0.5, 0, "1"),
        Case(-0.5, 0, "-1"),
        Case(-0.4, 0, "0"),
        Case(-0.004, 2, "0.00"),
        Case(1.005, 2, "1.00"),
        Case(999_999.5, 0, "1,000,000"),
        Case(999.9999, 2, "1,000.00"),
        Case(1e15, 2, "1,000,000,000,000,000.00"),
        Case(1e22, 0, "10,000,000,000,000,000,000,000"),
        Case(123_456_789.98765433, 3, "123,456,789.988"),
        Case(.leastNonzeroMagnitude, 2, "0.00"),
        Case(9_007_199_254_740_992, 1, "9,007,199,254,740,992.0"),
        Case(0.1, 20, "0.10000000000000000555"),
        Case(599.9999999999999, 2, "600.00"),
        Case(4.35, 1, "4.3"),
        Case(1e21, 1, "1,000,000,000,000,000,000,000.0"),
        Case(558.795, 2, "558.79"),
        Case(612.375, 2, "612.38"),
    ]

    @Test("are rounded half away from zero on the exact double, and grouped", arguments: cases)
    func numbers(_ example: Case) {
        #expect(english.number(example.value, decimals: example.decimals) == example.expected)
        let swapped = example.expected.map { $0 == "," ? "." : $0 == "." ? "," : String($0) }.joined()
        #expect(indonesian.number(example.value, decimals: example.decimals) == swapped)
    }

    @Test("the largest double is written out whole")
    func largest() {
        let text = english.number(.greatestFiniteMagnitude, decimals: 0)
        #expect(text.hasPrefix("179,769,313,486,231,570,814,527,423,731,704,356,798,070,567,525,844,996"))
        #expect(text.hasSuffix("144,723,168,738,177,180,919,299,881,250,404,026,184,124,858,368"))
        #expect(text.filter { $0 != "," }.count == 309)
    }

    @Test("what is no number says so")
    func notFinite() {
        #expect(english.number(.nan, decimals: 2) == "?")
        #expect(english.number(.infinity, decimals: 2) == "∞")
        #expect(english.number(-.infinity, decimals: 2) == "-∞")
        #expect(indonesian.area(.squareMetres(.nan)) == "? m²")
    }

    @Test("an integer that was written with decimals is that integer", arguments: 0..<40 as Range<UInt64>)
    func integersAgree(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let magnitude = Int.random(in: 0...(1 << 53), using: &random) >> Int.random(in: 0...50, using: &random)
        let value = Bool.random(using: &random) ? magnitude : -magnitude
        #expect(english.number(Double(value), decimals: 0) == english.integer(value))
        #expect(english.integer(value).filter { $0 != "," } == String(value))
    }

    @Test(
        "a number cut to its decimals differs from the double by at most half a unit",
        arguments: 0..<40 as Range<UInt64>)
    func roundsToNearest(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let value = Double.random(in: -1e6...1e6, using: &random)
        let decimals = Int.random(in: 0...6, using: &random)
        let text = english.number(value, decimals: decimals).filter { $0 != "," }
        let shown = try #require(Double(text))
        var unit = 1.0
        for _ in 0..<decimals { unit /= 10 }
        // One part in 10^12 for reading the text back.
        #expect((shown - value).magnitude <= unit / 2 + value.magnitude * 1e-12)
        let point = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        #expect(point == decimals)
    }

    @Test("integers have groups of three")
    func integers() {
        #expect(indonesian.integer(0) == "0")
        #expect(indonesian.integer(999) == "999")
        #expect(indonesian.integer(1000) == "1.000")
        #expect(indonesian.integer(-1_234_567) == "-1.234.567")
        #expect(english.integer(83_762) == "83,762")
        #expect(english.integer(.min) == "-9,223,372,036,854,775,808")
    }

    @Test("areas carry m², thresholds no needless decimals")
    func areas() {
        #expect(indonesian.area(.squareMetres(1234.56)) == "1.234,56 m²")
        #expect(english.area(.squareMetres(1234.56)) == "1,234.56 m²")
        #expect(indonesian.area(.squareMetres(600), decimals: 0) == "600 m²")
        #expect(indonesian.plainArea(.squareMetres(600)) == "600 m²")
        #expect(indonesian.plainArea(.squareMetres(1000)) == "1.000 m²")
        #expect(indonesian.plainArea(.squareMetres(612.5)) == "612,5 m²")
        #expect(english.plainArea(.squareMetres(0)) == "0 m²")
    }

    @Test("lengths turn to kilometres at ten")
    func lengths() {
        #expect(indonesian.length(.metres(12.46)) == "12,5 m")
        #expect(indonesian.length(.metres(9999.9)) == "9.999,9 m")
        #expect(indonesian.length(.metres(10_000)) == "10,0 km")
        #expect(english.length(.metres(123_456)) == "123.5 km")
        #expect(english.length(.metres(0.4), decimals: 2) == "0.40 m")
    }

    @Test("shares are per cent")
    func shares() {
        #expect(indonesian.share(0.123) == "12,3 %")
        #expect(english.share(1) == "100.0 %")
        #expect(english.share(0) == "0.0 %")
    }

    @Test("positions are written as data write them, in every language")
    func positions() {
        for phrasebook in [indonesian, english] {
            #expect(phrasebook.position(Position(x: 106.9712, y: -6.33)) == "106.9712 -6.33")
            #expect(phrasebook.position(Position(x: 106.97120000000003, y: -6)) == "106.9712 -6")
            #expect(phrasebook.position(Position(x: 721_280.0004, y: 9_308_739.25)) == "721280 9308739.25")
            #expect(phrasebook.position(Position(x: .nan, y: .infinity)) == "? ?")
        }
    }
}
