import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import Testing

@Suite("What is no parcel")
struct PlaneParcelTests {
    private static let square = rectangle(50, 50)

    private static func defect(_ rings: [[Position]], _ setbacks: Setbacks = .none) -> ParcelDefect? {
        do {
            _ = try FootprintSearch(PlaneParcel(rings: rings, setbacks: setbacks))
            return nil
        } catch {
            return error
        }
    }

    @Test("is refused with a reason")
    func refused() {
        #expect(Self.defect([]) == .empty)
        #expect(Self.defect([[]]) == .empty)
        #expect(Self.defect([places([(0, 0), (1, .nan), (1, 1)])]) == .notFinite)
        #expect(Self.defect([places([(0, 0), (1, .infinity), (1, 1)])]) == .notFinite)
        #expect(Self.defect([places([(0, 0), (9, 9)])]) == .ringTooShort(ring: 0))
        #expect(Self.defect([places([(0, 0), (9, 9), (9, 9), (0, 0)])]) == .ringTooShort(ring: 0))
        #expect(Self.defect([places([(0, 0), (9, 9), (18, 18)])]) == .ringTooShort(ring: 0))
        #expect(Self.defect([Self.square, places([(5, 5), (5, 5)])]) == .ringTooShort(ring: 1))
        #expect(Self.defect([rectangle(30_000, 10)]) == .tooLarge)
        #expect(Self.defect([places([(-1e308, -1e308), (1e308, 1e308), (0, 1e308)])]) == .tooLarge)
        let many = (0..<6000).map { Position(x: 90 * cos(Double($0) / 955), y: 90 * sin(Double($0) / 955)) }
        #expect(Self.defect([many]) == .tooManyCorners(count: 6000))
        // A hole that is larger than what it is in.
        #expect(Self.defect([rectangle(10, 10), Self.square]) == .ringsInvalid)
        #expect(Self.defect([Self.square], .allRound(.metres(-1))) == .setbackNotLength)
        #expect(Self.defect([Self.square], .allRound(.metres(.nan))) == .setbackNotLength)
        #expect(Self.defect([Self.square], .perSide([])) == .setbackCount(ring: 0))
        #expect(Self.defect([Self.square], .perSide([[.zero, .zero, .zero]])) == .setbackCount(ring: 0))
        #expect(Self.defect([Self.square], .perSide([Array(repeating: .zero, count: 4)])) == nil)
    }

    @Test("a building has sides")
    func building() throws {
        let search = try FootprintSearch(PlaneParcel(rings: [Self.square]))
        for (short, long) in [(0, 30), (-20, 30), (20, 0), (Double.nan, 30), (20, Double.infinity), (0.001, 30)] {
            #expect(throws: ParcelDefect.buildingNotPositive) {
                try search.fit(BuildingFootprint(shortSide: .metres(short), longSide: .metres(long)))
            }
        }
    }

    @Test(
        "rings that cross, spikes and needles end in an answer or a defect, never in a trap",
        arguments: 0..<60 as Range<UInt64>)
    func scribbles(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 3...14, using: &random)
        let grid = seed % 2 == 0 ? 1.0 : 12.0
        let ring = (0..<count).map { _ in
            Position(
                x: (Double.random(in: -40...40, using: &random) / grid).rounded() * grid,
                y: (Double.random(in: -40...40, using: &random) / grid).rounded() * grid)
        }
        let fit = try? FootprintSearch(PlaneParcel(rings: [ring])).fit(standard)
        #expect(fit == nil || (fit?.work ?? 0) < 500_000)
    }

    @Test("a slit without width keeps a building out")
    func slit() throws {
        let half = 1e-6
        let ring = places([(0, 0), (34, 0), (34, 40), (17 + half, 40), (17, 3), (17 - half, 40), (0, 40)])
        let fit = try FootprintSearch(PlaneParcel(rings: [ring])).fit(standard)
        #expect(fit.answer == .doesNotFit)
        let without = try FootprintSearch(PlaneParcel(rings: [rectangle(34, 40)])).fit(standard)
        #expect(without.answer == .fits)
    }
}
