import TapakGeometry
import TapakProgramme
import Testing

@Suite("judging an area")
struct RuleProfileJudgementTests {
    struct Judged: Sendable, CustomTestStringConvertible {
        var profile: String
        var area: Double
        var uncertainty: Double?
        var answer: Answer
        var areaClass: AreaClass
        var testDescription: String { "\(profile): \(area) ± \(uncertainty.map { "\($0)" } ?? "0.5·√A")" }
    }

    /// Unstated capture: U = 0.5·√A. A + U = 600 at A = 587.8775 and A − U = 600 at A = 612.3725 (the roots of
    /// x² ± x/2 − 600 for x = √A, squared), so 587.87 and 612.39 lie outside the doubt, 587.89 and 612.37 inside.
    static let table: [Judged] = [
        Judged(profile: "kota-bekasi-600", area: 587.87, uncertainty: nil, answer: .fail, areaClass: .below),
        Judged(profile: "kota-bekasi-600", area: 587.89, uncertainty: nil, answer: .resurvey, areaClass: .below),
        Judged(profile: "kota-bekasi-600", area: 612.37, uncertainty: nil, answer: .resurvey, areaClass: .within),
        Judged(profile: "kota-bekasi-600", area: 612.39, uncertainty: nil, answer: .pass, areaClass: .within),
        Judged(profile: "kota-bekasi-600", area: 599.99, uncertainty: 0, answer: .fail, areaClass: .below),
        Judged(profile: "kota-bekasi-600", area: 600, uncertainty: 0, answer: .pass, areaClass: .within),
        Judged(profile: "kota-bekasi-600", area: 999.99, uncertainty: 0, answer: .pass, areaClass: .within),
        Judged(profile: "kota-bekasi-600", area: 1000, uncertainty: 0, answer: .pass, areaClass: .within),
        Judged(profile: "kota-bekasi-600", area: 1000.01, uncertainty: 0, answer: .pass, areaClass: .above),
        // Both bounds exactly on the minimum: A − U = 600 passes, A + U = 600 does not fail.
        Judged(profile: "kota-bekasi-600", area: 610, uncertainty: 10, answer: .pass, areaClass: .within),
        Judged(profile: "kota-bekasi-600", area: 590, uncertainty: 10, answer: .resurvey, areaClass: .below),
        Judged(profile: "kota-bekasi-600", area: 0, uncertainty: 0, answer: .fail, areaClass: .below),
        Judged(profile: "kota-bekasi-600", area: 5000, uncertainty: 4401, answer: .resurvey, areaClass: .above),
        Judged(profile: "inpres17-1000", area: 999.99, uncertainty: 0, answer: .fail, areaClass: .below),
        Judged(profile: "inpres17-1000", area: 1000, uncertainty: 0, answer: .pass, areaClass: .above),
        // x² − x/2 − 1000 = 0 gives A = 1015.9371.
        Judged(profile: "inpres17-1000", area: 1015.93, uncertainty: nil, answer: .resurvey, areaClass: .above),
        Judged(profile: "inpres17-1000", area: 1015.94, uncertainty: nil, answer: .pass, areaClass: .above),
        Judged(profile: "adapted-15x20", area: 299.99, uncertainty: 0, answer: .fail, areaClass: .below),
        Judged(profile: "adapted-15x20", area: 300, uncertainty: 0, answer: .pass, areaClass: .above),
    ]

    @Test("follows the hand-computed table", arguments: table)
    func judges(_ expected: Judged) throws {
        let profile = try RuleProfile.shipped(expected.profile)
        let area = Area.squareMetres(expected.area)
        let uncertainty = expected.uncertainty.map(Area.squareMetres) ?? profile.uncertainty(forUnstated: area)
        let judgement = profile.judge(area: area, uncertainty: uncertainty)
        #expect(judgement.answer == expected.answer)
        #expect(judgement.areaClass == expected.areaClass)
    }

    @Test("an area that is not a number is unassessable")
    func judgesNaN() throws {
        let profile = try RuleProfile.shipped(RuleProfile.defaultKey)
        #expect(profile.judge(area: .squareMetres(.nan), uncertainty: .zero).answer == .unassessable)
        #expect(profile.judge(area: .squareMetres(700), uncertainty: .squareMetres(.nan)).answer == .unassessable)
        #expect(profile.judge(area: .squareMetres(.nan), uncertainty: .zero).areaClass == .below)
    }

    @Test("the tolerance of unstated capture is half the root of the area")
    func unstated() throws {
        let profile = try RuleProfile.shipped(RuleProfile.defaultKey)
        #expect(profile.uncertainty(forUnstated: .squareMetres(625)).squareMetres == 12.5)
        #expect(profile.uncertainty(forUnstated: .zero) == .zero)
        #expect(profile.uncertainty(forUnstated: .squareMetres(-4)) == .zero)
        #expect(profile.declaredTolerance(for: .squareMetres(900)).squareMetres == 15)
    }

    @Test("names the smallest change: a failing area")
    func smallestChangeOfFailure() throws {
        let profile = try RuleProfile.shipped(RuleProfile.defaultKey)
        let judgement = profile.judge(area: .squareMetres(558.5), uncertainty: .squareMetres(11.25))
        #expect(judgement.answer == .fail)
        #expect(judgement.shortfall == .squareMetres(41.5))
        #expect(judgement.missingToDoubt == .squareMetres(30.25))
        #expect(judgement.missingToPass == .squareMetres(52.75))
        #expect(judgement.surplus == nil)
        #expect(judgement.sufficientUncertainty == nil)
        #expect(judgement.sufficientSigma(boundPerMetre: 59.3) == nil)
    }

    @Test("names the smallest change: an area in doubt")
    func smallestChangeOfDoubt() throws {
        let profile = try RuleProfile.shipped(RuleProfile.defaultKey)
        let above = profile.judge(area: .squareMetres(605), uncertainty: .squareMetres(12.5))
        #expect(above.answer == .resurvey)
        #expect(above.surplus == .squareMetres(5))
        #expect(above.sufficientUncertainty == .squareMetres(5))
        #expect(above.missingToPass == .squareMetres(7.5))
        // U² = (50 σ)² + 3², U = 5: 50 σ = 4, so σ = 0.08 m.
        let sigma = above.sufficientSigma(boundPerMetre: 50, roundingBound: .squareMetres(3))
        #expect(sigma == .metres(0.08))
        #expect(above.sufficientSigma(boundPerMetre: 50) == .metres(0.1))
        #expect(above.sufficientSigma(boundPerMetre: 50, roundingBound: .squareMetres(5)) == nil)
        #expect(above.sufficientSigma(boundPerMetre: 0) == nil)

        let below = profile.judge(area: .squareMetres(598), uncertainty: .squareMetres(12.5))
        #expect(below.answer == .resurvey)
        #expect(below.shortfall == .squareMetres(2))
        #expect(below.sufficientUncertainty == nil)
        #expect(below.missingToDoubt == nil)
    }

    @Test("a passing area lacks nothing")
    func pass() throws {
        let profile = try RuleProfile.shipped(RuleProfile.defaultKey)
        let judgement = profile.judge(area: .squareMetres(700), uncertainty: .squareMetres(13))
        #expect(judgement.surplus == .squareMetres(100))
        #expect(judgement.shortfall == nil)
        #expect(judgement.missingToPass == nil)
        #expect(judgement.sufficientUncertainty == nil)
    }

    @Test("more uncertainty never turns a doubt into an answer, nor one answer into the other", arguments: 0..<50)
    func monotonous(seed: Int) throws {
        let profile = try RuleProfile.shipped(RuleProfile.defaultKey)
        let area = Area.squareMetres(500 + Double(seed) * 4.1)
        let certain = profile.judge(area: area, uncertainty: .zero).answer
        #expect(certain == (area.squareMetres >= 600 ? .pass : .fail))
        var inDoubt = false
        for step in 0..<400 {
            let answer = profile.judge(area: area, uncertainty: .squareMetres(Double(step) * 0.5)).answer
            if inDoubt { #expect(answer == .resurvey) } else { #expect(answer == certain || answer == .resurvey) }
            inDoubt = answer == .resurvey
        }
        #expect(inDoubt)
    }
}
