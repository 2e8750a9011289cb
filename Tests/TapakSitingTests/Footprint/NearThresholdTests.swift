import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import Testing

@Suite("Parcels near the threshold, against brute force")
struct NearThresholdTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        var name: String
        var rings: [[Position]]
        var testDescription: String { name }
    }

    /// Shapes with arms of about 20 m, in which 20 × 30 m fits or not by centimetres to decimetres, often only askew.
    static let shapes: [Shape] = (0..<(isUnhurried ? 40 : isVerifying ? 4 : 1)).flatMap { number -> [Shape] in
        var random = SplitMix64(seed: UInt64(number))
        func value(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
        let (w, v) = (value(16...20.5), value(16...20.5))
        let ell = places([(0, 0), (value(24...40), 0), (33, w), (v, w + 0.5), (v + 1, 32), (0, value(24...40))])
        let tee = places([
            (0, 0), (value(44...50), 0), (46, value(12...15)), (v + 14, 14), (v + 14, 33), (13, 33), (13, 14), (0, 14),
        ])
        let you = places([
            (0, 0), (50, 0), (50, value(30...36)), (50 - w, 31), (50 - w, 17), (15, 16), (15, 33), (0, 33),
        ])
        let holed = [
            rectangle(value(44...48), value(44...48)),
            moved([rectangle(value(3...6), value(3...6))], by: value(0...1), 22, 18)[0],
        ]
        return [
            Shape(name: "L \(number)", rings: [ell]), Shape(name: "T \(number)", rings: [tee]),
            Shape(name: "U \(number)", rings: [you]), Shape(name: "holed \(number)", rings: holed),
        ]
    }

    @Test("the margin agrees, and so does the answer where brute force decides", arguments: shapes)
    func agrees(shape: Shape) throws {
        let tolerance = isUnhurried ? 0.03 : 0.12
        let brute = BruteForce(shape.rings, long: 30, short: 20).margin(tolerance: tolerance)
        let parcel = try PlaneParcel(rings: moved(shape.rings, by: 0.7))
        let fit = try FootprintSearch(parcel).fit(standard)
        let margin = try #require(fit.margin)
        #expect(margin.atLeast <= brute + tolerance && margin.atLeast >= brute - 1.1e-3)
        #expect(try #require(margin.atMost) >= brute)
        if brute > 0.005 { #expect(fit.answer == .fits) }
        if brute + tolerance < -0.005 { #expect(fit.answer == .doesNotFit) }
        if let certificate = fit.certificate {
            #expect(throws: Never.self) { try FitCertificateChecker(parcel, standard).check(certificate) }
        }
        if fit.answer == .fits, let placement = fit.placement {
            #expect(try FootprintFitter().stands(placement, on: parcel))
        }
    }

    @Test("with setbacks, the same all round or of each side", arguments: 0..<(isUnhurried ? 24 : 2) as Range<UInt64>)
    func setbacks(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        func value(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
        // A building of 10 × 12 m, which has to go round the corner that juts in.
        let (w, v) = (value(12...16), value(12...16))
        let ring = places([(0, 0), (value(24...28), 0), (25, w), (v, w + 0.5), (v + 1, 25), (0, value(22...26))])
        let distances = seed % 2 == 0 ? Array(repeating: value(1...3), count: 6) : (0..<6).map { _ in value(0...3) }
        let tolerance = isUnhurried ? 0.04 : 0.3
        let brute = BruteForce([ring], setbacks: distances, long: 12, short: 10).margin(tolerance: tolerance)
        let lengths = distances.map { Length.metres($0) }
        let building = BuildingFootprint(shortSide: .metres(10), longSide: .metres(12))
        let parcel = try PlaneParcel(rings: moved([ring], by: 2), setbacks: .perSide([lengths]))
        let fit = try FootprintSearch(parcel).fit(building)
        let margin = try #require(fit.margin)
        #expect(margin.atLeast <= brute + tolerance && margin.atLeast >= brute - 1.1e-3)
        #expect(try #require(margin.atMost) >= brute)
        if let certificate = fit.certificate {
            #expect(throws: Never.self) { try FitCertificateChecker(parcel, building).check(certificate) }
        }
        if fit.answer == .fits, let placement = fit.placement {
            #expect(try FootprintFitter().stands(placement, on: parcel))
        }
    }
}
