import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import Testing

@Suite("Rectangles, whose answer is known")
struct ClosedFormTests {
    private static let rotations = isVerifying ? 1000 : 60

    /// The sides of the plot, and the setback all round, at the threshold of 20 × 30: DOMAIN's 900, 600, 800, 1,200 m² for
    /// 1:1, 1:1.5, 1:2, 1:3 and 1,156, 864, 1,152, 1,728 m² with 2 m.
    struct Plot: Sendable, CustomTestStringConvertible {
        var aspect: Double
        var setback: Double
        var area: Double
        var testDescription: String { "1:\(aspect), setback \(setback) m: \(area) m²" }
    }

    static let plots = [
        Plot(aspect: 1, setback: 0, area: 900), Plot(aspect: 1.5, setback: 0, area: 600),
        Plot(aspect: 2, setback: 0, area: 800), Plot(aspect: 3, setback: 0, area: 1200),
        Plot(aspect: 1, setback: 2, area: 1156), Plot(aspect: 1.5, setback: 2, area: 864),
        Plot(aspect: 2, setback: 2, area: 1152), Plot(aspect: 3, setback: 2, area: 1728),
    ]

    @Test("the smallest plot of every aspect, ±2 cm on every side, at many rotations", arguments: plots)
    func smallest(plot: Plot) throws {
        let short = (plot.area / plot.aspect).squareRoot()
        var random = SplitMix64(seed: 1)
        for _ in 0..<Self.rotations {
            let angle = Double.random(in: 0..<2 * .pi, using: &random)
            for change in [0.02, -0.02] {
                let ring = rectangle(short * plot.aspect + 2 * change, short + 2 * change)
                let rings = moved([ring], by: angle, Double.random(in: -5000..<5000, using: &random), 1e4 / 3)
                let parcel = try PlaneParcel(rings: rings, setbacks: .allRound(.metres(plot.setback)))
                let fit = try FootprintSearch(parcel).fit(standard)
                #expect(fit.answer == (change > 0 ? .fits : .doesNotFit), "\(angle)")
                let margin = try #require(fit.margin)
                #expect(margin.atLeast <= change + 1e-6 && margin.atLeast > change - 1e-3, "\(angle)")
                #expect(try #require(margin.atMost) >= change - 1e-6 && margin.atMost ?? 9 < change + 2e-3)
                if let certificate = fit.certificate {
                    #expect(throws: Never.self) { try FitCertificateChecker(parcel, standard).check(certificate) }
                } else {
                    #expect(change > 0)
                }
            }
        }
    }

    @Test("any rectangle in any rectangle, by Carver", arguments: 0..<(isVerifying ? 400 : 20) as Range<UInt64>)
    func carver(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<10 {
            let long = Double.random(in: 4..<60, using: &random)
            let short = long * Double.random(in: 0.05..<1, using: &random)
            // Mostly where the building fits only askew: shorter than its long side, and wide.
            let a = long * Double.random(in: 0.8..<1.1, using: &random)
            let b = a * Double.random(in: 0.3..<1, using: &random)
            let margin = greatest(from: -short / 2, to: 60) { fitsByCarver(long + 2 * $0, short + 2 * $0, in: a, b) }
            let scale = greatest(from: 0, to: 20) { fitsByCarver(long * $0, short * $0, in: a, b) }
            let rings = moved([rectangle(a, b)], by: Double.random(in: 0..<7, using: &random), 12, -3)
            let building = BuildingFootprint(shortSide: .metres(short), longSide: .metres(long))
            let fit = try FootprintSearch(PlaneParcel(rings: rings)).fit(building, detail: .scale)
            // Where the long side less two half short ones is too long still, there is no margin.
            if let found = fit.margin {
                #expect(
                    found.atLeast <= margin + 1e-6 && found.atLeast > margin - 1.1e-3, "\(long) \(short) in \(a) \(b)")
                #expect(try #require(found.atMost) >= margin - 1e-6)
            } else {
                #expect(margin < 0.001 - short / 2)
            }
            #expect(fit.answer == (margin >= 0.005 ? .fits : margin < -0.005 ? .doesNotFit : .withinTolerance))
            if fit.answer != .fits {
                let largest = try #require(fit.largestScale)
                #expect(largest.atLeast <= scale + 1e-9 && largest.atLeast > scale - 1.1e-4)
                #expect(try #require(largest.atMost) >= scale - 1e-9)
                #expect(try #require(fit.largestPlacement).longSide.metres <= long * scale + 1e-6)
            }
        }
    }

    @Test("front, side and rear setbacks of a rectangle add up", arguments: 0..<20 as Range<UInt64>)
    func setbacks(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let front = Double.random(in: 0..<8, using: &random)
        let side = Double.random(in: 0..<4, using: &random)
        let rear = Double.random(in: 0..<4, using: &random)
        let lengths = [front, side, rear, side].map { Length.metres($0) }
        for change in [0.02, -0.02] {
            // 30 m along the front, and no room to turn.
            let ring = rectangle(30 + 2 * side + 2 * change, 20 + front + rear + 2 * change)
            let angle = Double.random(in: 0..<7, using: &random)
            let rings = moved([ring], by: angle)
            let parcel = try PlaneParcel(rings: rings, setbacks: .perSide([lengths]))
            let fit = try FootprintSearch(parcel).fit(standard)
            #expect(fit.answer == (change > 0 ? .fits : .doesNotFit))
            #expect(abs(try #require(fit.margin).atLeast - change) < 1e-3)
            // The same ring the other way round: each setback stays with its side.
            let turned = try PlaneParcel(
                rings: [rings[0].reversed()], setbacks: .perSide([[lengths[2], lengths[1], lengths[0], lengths[3]]]))
            #expect(try FootprintSearch(turned).fit(standard).answer == fit.answer)
            if change > 0 {
                let placement = try #require(fit.placement)
                let away = placement.corners().map { -sin(angle) * $0.x + cos(angle) * $0.y }.min() ?? 0
                #expect(away >= front - 1e-6)
                #expect(try FootprintFitter().stands(placement, on: parcel))
            }
        }
    }

    @Test("a corner stays a setback away from a corner that juts in")
    func roundedSetback() throws {
        // A square of 40 m without its quarter from (20, 20), and a building of 16 × 16 m that keeps 3 m. The arms leave it
        // 14 m: 1 m too little on each side. In the bend its corner is at (19 + 2δ, 19 + 2δ), and √2·(1 − 2δ) = 3.
        let ring = places([(0, 0), (40, 0), (40, 20), (20, 20), (20, 40), (0, 40)])
        let building = BuildingFootprint(shortSide: .metres(16), longSide: .metres(16))
        let setback = 3.0
        let margin = (1 - setback / 2.0.squareRoot()) / 2
        let parcel = try PlaneParcel(rings: [ring], setbacks: .allRound(.metres(setback)))
        let fit = try FootprintSearch(parcel).fit(building)
        let found = try #require(fit.margin)
        #expect(abs(found.atLeast - margin) < 1e-3)
        #expect(try #require(found.atMost) <= found.atLeast + 1.1e-3)
    }
}
