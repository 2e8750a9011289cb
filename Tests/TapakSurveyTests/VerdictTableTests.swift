import TapakGeometry
import TapakProgramme
import Testing

@testable import TapakSurvey

@Suite("Verdicts from answers")
struct VerdictTableTests {
    @Test(
        "no layer at all and layers that were not checked come to the same",
        arguments: ["kota-bekasi-600", "inpres17-1000", "adapted-15x20"])
    func withoutLayers(key: String) throws {
        let profile = try RuleProfile.shipped(key)
        let table = VerdictTable(profile)
        let unchecked = profile.layers.map {
            LayerStanding(
                name: $0.name, effect: $0.effect, state: .notLoaded, overlap: .zero, share: 0, answer: .notChecked)
        }
        #expect(!unchecked.isEmpty)
        for area in Answer.allCases {
            for footprint in Answer.allCases {
                let bare = table.outcome(area: area, footprint: footprint, layers: [])
                let full = table.outcome(area: area, footprint: footprint, layers: unchecked)
                #expect(bare.answers == full.answers)
                #expect(bare.answers[.area] == area && bare.answers[.footprint] == footprint)
                #expect(bare.verdict == full.verdict && bare.verdict == profile.verdict(answers: bare.answers))
                #expect(bare.notChecked == full.notChecked)
                #expect(bare.decisive == full.decisive)
            }
        }
    }
}
