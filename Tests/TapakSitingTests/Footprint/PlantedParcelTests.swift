import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import Testing

@Suite("Parcels that were grown around a building, and parcels that cannot hold it")
struct PlantedParcelTests {
    /// 20,000 parcels when TAPAK_VERIFY is set, else 300.
    private static let perKind = isVerifying ? 3334 : 50

    @Test("planted parcels fit, and GEOS agrees: 20,000 with TAPAK_VERIFY, else 300", arguments: Planted.allCases)
    func planted(kind: Planted) throws {
        let fitter = FootprintFitter()
        for seed in 0..<UInt64(Self.perKind) {
            var random = SplitMix64(seed: seed)
            let clearance = Double.random(in: 0.02..<0.5, using: &random)
            let rings = moved(
                kind.rings(around: 30 + 2 * clearance, 20 + 2 * clearance, &random),
                by: Double.random(in: 0..<7, using: &random), Double.random(in: -900..<900, using: &random), 77)
            let parcel = try PlaneParcel(rings: rings)
            let fit = try FootprintSearch(parcel).fit(standard, detail: .answer)
            #expect(fit.answer == .fits, "seed \(seed)")
            guard let placement = fit.placement else { continue }
            #expect(try fitter.stands(placement, on: parcel), "seed \(seed)")
            #expect(try #require(fit.margin).atLeast >= 0.005, "seed \(seed)")
        }
    }

    @Test("planted parcels with setbacks fit, and GEOS agrees", arguments: Planted.allCases)
    func plantedWithSetback(kind: Planted) throws {
        let fitter = FootprintFitter()
        for seed in 0..<UInt64(Self.perKind / 5) {
            var random = SplitMix64(seed: seed)
            let setback = Double.random(in: 0.5..<4, using: &random)
            let grown = setback + 0.02
            let rings = moved(
                kind.rings(around: 30 + 2 * grown, 20 + 2 * grown, &random),
                by: Double.random(in: 0..<7, using: &random))
            let parcel = try PlaneParcel(rings: rings, setbacks: .allRound(.metres(setback)))
            let fit = try FootprintSearch(parcel).fit(standard, detail: .answer)
            #expect(fit.answer == .fits, "seed \(seed)")
            guard let placement = fit.placement else { continue }
            #expect(try fitter.stands(placement, on: parcel), "seed \(seed)")
        }
    }

    @Test("too narrow, too small or without room for its circle: does not fit, and the certificate holds")
    func impossible() throws {
        for seed in 0..<UInt64(isVerifying ? 4000 : 80) {
            var random = SplitMix64(seed: seed)
            func value(_ range: Range<Double>) -> Double { Double.random(in: range, using: &random) }
            let rings: [[Position]]
            switch seed % 4 {
            case 0:
                // A comb between two lines that are 4 cm too near to each other.
                let width = 19.96
                let count = 6
                let lower = (0...count).map { Position(x: Double($0) * 12, y: value(0..<4)) }
                let upper = (0...count).reversed().map { Position(x: Double($0) * 12, y: value(10..<width)) }
                rings = [lower + upper]
            case 1:
                let angles = (0..<9).map { _ in value(0..<2 * .pi) }.sorted()
                let ring = hull(of: angles.map { Position(x: 30 * cos($0), y: 20 * sin($0)) })
                let area = zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) {
                    $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
                }
                let factor = (19.96 * 29.96 / area).squareRoot() * value(0.8..<1)
                rings = [ring.map { Position(x: $0.x * factor, y: $0.y * factor) }]
            case 2:
                // Arms of an L whose largest circle, in the bend, has the radius w·√2/(1 + √2) ≤ 9.98 m.
                let width = value(10..<9.98 * (1 + 0.5.squareRoot()))
                let (a, b) = (value(40..<90), value(40..<90))
                rings = [places([(0, 0), (a, 0), (a, width), (width, width), (width, b), (0, b)])]
            default:
                // A square ring of land round a hole, with the same bends.
                let width = value(10..<9.98 * (1 + 0.5.squareRoot()))
                let side = value(60..<90)
                rings = [
                    rectangle(side, side),
                    moved([rectangle(side - 2 * width, side - 2 * width)], by: 0, width, width)[0],
                ]
            }
            let parcel = try PlaneParcel(rings: moved(rings, by: value(0..<7)))
            let fit = try FootprintSearch(parcel).fit(standard, detail: .answer)
            #expect(fit.answer == .doesNotFit, "seed \(seed)")
            let certificate = try #require(fit.certificate)
            #expect(throws: Never.self, "seed \(seed)") {
                try FitCertificateChecker(parcel, standard).check(certificate)
            }
        }
    }
}
