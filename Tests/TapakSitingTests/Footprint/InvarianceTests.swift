import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import Testing

@Suite("What never changes an answer")
struct InvarianceTests {
    /// Uneven stars, so that answers are of all kinds.
    private static func rings(_ random: inout SplitMix64) -> [[Position]] {
        let ring = (0..<11).map { number in
            let radius = Double.random(in: 12..<34, using: &random)
            let angle = (Double(number) + Double.random(in: -0.3..<0.3, using: &random)) / 11 * 2 * .pi
            return Position(x: radius * cos(angle), y: radius * sin(angle))
        }
        return [ring]
    }

    @Test(
        "rotation, place, start and direction of rings, mirroring, and the scale of both",
        arguments: 0..<(isVerifying ? 500 : 25) as Range<UInt64>)
    func invariance(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rings = Self.rings(&random)
        let fit = try FootprintSearch(PlaneParcel(rings: rings)).fit(standard, detail: .scale)
        let margin = try #require(fit.margin)
        let start = Int.random(in: 1..<11, using: &random)
        let factor = Double.random(in: 0.1..<10, using: &random)
        let others = [
            moved(rings, by: Double.random(in: 0..<7, using: &random)),
            moved(rings, by: 0, 650_000, 9_300_000),
            rings.map { Array($0[start...] + $0[..<start]) },
            rings.map { $0.reversed() },
            rings.map { $0 + $0.prefix(1) },
            rings.map { $0.map { Position(x: -$0.x, y: $0.y) } },
            rings.map { $0.flatMap { [$0, $0] } },
        ]
        for (number, other) in others.enumerated() {
            let again = try FootprintSearch(PlaneParcel(rings: other)).fit(standard, detail: .scale)
            #expect(again.answer == fit.answer, "change \(number)")
            #expect(abs(try #require(again.margin).atLeast - margin.atLeast) < 1.1e-3, "change \(number)")
            if let scale = fit.largestScale {
                #expect(abs(try #require(again.largestScale).atLeast - scale.atLeast) < 1.1e-4, "change \(number)")
            }
        }
        let scaled = rings.map { $0.map { Position(x: $0.x * factor, y: $0.y * factor) } }
        let building = BuildingFootprint(shortSide: .metres(20 * factor), longSide: .metres(30 * factor))
        let again = try FootprintSearch(PlaneParcel(rings: scaled)).fit(building)
        let reach = 0.005 / min(factor, 1) + 0.001
        if abs(margin.atLeast) > reach { #expect(again.answer == fit.answer) }
        #expect(abs(try #require(again.margin).atLeast - factor * margin.atLeast) < 1.1e-3 * max(factor, 1))
    }

    @Test("which side of the building is called the longer")
    func sides() throws {
        let search = try FootprintSearch(PlaneParcel(rings: [rectangle(31, 21)]))
        let turned = BuildingFootprint(shortSide: .metres(30), longSide: .metres(20))
        #expect(try search.fit(turned) == search.fit(standard))
        #expect(try #require(search.fit(turned).placement).longSide == .metres(30))
    }
}
