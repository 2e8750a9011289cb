import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import Testing

@Suite("How sure an area is")
struct AreaUncertaintyTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var name: String
        var a, b: Double
        var capture: CaptureClass
        var decimals: Int
        var captureBound, bound: Double
        var testDescription: String { name }
    }

    /// The rows of Tests/Corpus/verdicts.csv (hand formula, mpmath) that concern a capture class.
    static let rows: [Row] = {
        let table = (try? TestData.table(inPackage: "Tests/Corpus/verdicts.csv")) ?? []
        return table.compactMap { row in
            guard let capture = CaptureClass(rawValue: row["capture"] ?? ""), let a = row["a_m"].flatMap(Double.init),
                let b = row["b_m"].flatMap(Double.init), let u0 = row["u0_m2"].flatMap(Double.init),
                let u = row["u_m2"].flatMap(Double.init)
            else { return nil }
            return Row(
                name: row["case"] ?? "", a: a, b: b, capture: capture,
                decimals: row["decimals"].flatMap { Int($0) } ?? 18,
                captureBound: u0, bound: u)
        }
    }()

    @Test("the corpus is there")
    func corpus() { #expect(Self.rows.count > 100) }

    @Test("agrees with the hand formula for rectangles", arguments: rows)
    func handFormula(row: Row) throws {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        let uncertainty = AreaUncertainty(
            of: ParcelDrawing.rectangle(row.a, row.b), area: .squareMetres(row.a * row.b), capture: row.capture,
            rounding: CoordinateRounding(decimals: row.decimals, isInDegrees: true), profile: profile)
        // Drawing in degrees moves a corner by nanometres, which U follows.
        #expect(abs(uncertainty.captureBound.squareMetres - row.captureBound) < 1e-6)
        #expect(abs(uncertainty.bound.squareMetres - row.bound) < 1e-6)
    }

    @Test("rounding counts the most decimals, in degrees or metres")
    func rounding() {
        // 1° = 111,320 m; the standard deviation of a uniform error over one unit u is u / √12.
        #expect(
            abs(CoordinateRounding(decimals: 5, isInDegrees: true).standardDeviation.metres - 0.321_353) < 1e-6)
        #expect(abs(CoordinateRounding(decimals: 0, isInDegrees: false).standardDeviation.metres - 0.288_675) < 1e-6)
        #expect(abs(CoordinateRounding(decimals: 2, isInDegrees: false).standardDeviation.metres - 0.002_886_75) < 1e-8)
    }

    @Test("the corner accuracy for a wanted bound is the one that gives it", arguments: [5, 6, 8, 12])
    func sigmaForBound(decimals: Int) throws {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        let rounding = CoordinateRounding(decimals: decimals, isInDegrees: true)
        let geometry = ParcelDrawing.rectangle(20, 31)
        let uncertainty = AreaUncertainty(
            of: geometry, area: .squareMetres(620), capture: .orthophoto, rounding: rounding, profile: profile)
        // The bound of an orthophoto asks for an orthophoto's σ, 0.3 m, whatever the rounding adds.
        let sigma = try #require(uncertainty.sigma(forBound: uncertainty.bound))
        #expect(abs(sigma.metres - 0.3) < 1e-9)
        #expect(uncertainty.sigma(forBound: .zero) == nil)
    }

    static let seeds = 0..<200 as Range<UInt64>

    /// A random star-shaped ring of 4 to 12 corners, in metres, counter-clockwise, open.
    static func star(_ random: inout SplitMix64) -> [(Double, Double)] {
        let count = Int.random(in: 4...12, using: &random)
        var angles = (0..<count).map { _ in Double.random(in: 0..<6.283, using: &random) }
        angles.sort()
        return angles.map { angle in
            // Rational points of the circle would do; the standard library has no sine, so halve the angle by hand.
            let radius = Double.random(in: 8...30, using: &random)
            let t = (angle - 3.1415) / 4
            let tangent = t * (1 + t * t / 3 + 2 * t * t * t * t / 15)
            let half = 2 * tangent / (1 - tangent * tangent)
            let cosine = (1 - half * half) / (1 + half * half)
            let sine = 2 * half / (1 + half * half)
            return (radius * cosine, radius * sine)
        }
    }

    static func bound(_ metres: [(Double, Double)], at place: Position, capture: CaptureClass = .orthophoto) throws
        -> Double
    {
        let closed = metres + [metres[0]]
        let geometry = Geometry(polygons: [[ParcelDrawing.ring(closed, at: place)]])
        return AreaUncertainty(
            of: geometry, area: geometry.geodesicArea, capture: capture,
            rounding: CoordinateRounding(decimals: 15, isInDegrees: true),
            profile: try RuleProfile.shipped("kota-bekasi-600")
        ).bound.squareMetres
    }

    @Test("inserting collinear positions never lowers U", arguments: seeds)
    func collinear(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let star = Self.star(&random)
        var dense: [(Double, Double)] = []
        for (index, start) in star.enumerated() {
            let end = star[(index + 1) % star.count]
            dense.append(start)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let last = dense[dense.count - 1]
                let share = Double.random(in: 0.05...0.95, using: &random)
                dense.append((last.0 + (end.0 - last.0) * share, last.1 + (end.1 - last.1) * share))
            }
        }
        let before = try Self.bound(star, at: ParcelDrawing.place)
        let after = try Self.bound(dense, at: ParcelDrawing.place)
        #expect(after >= before - 1e-6)
    }

    @Test("start, direction and place change nothing", arguments: seeds)
    func invariance(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let star = Self.star(&random)
        let bound = try Self.bound(star, at: ParcelDrawing.place)
        let start = Int.random(in: 1..<star.count, using: &random)
        #expect(abs(try Self.bound(Array(star[start...] + star[..<start]), at: ParcelDrawing.place) - bound) < 1e-6)
        #expect(abs(try Self.bound(Array(star.reversed()), at: ParcelDrawing.place) - bound) < 1e-6)
        #expect(abs(try Self.bound(star, at: Position(x: 109.7, y: -7.4)) - bound) < 1e-5)
    }
}
