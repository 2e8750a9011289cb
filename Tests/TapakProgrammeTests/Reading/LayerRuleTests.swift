import TapakGeometry
import TapakProgramme
import Testing

@Suite("A layer's rule in a profile")
struct LayerRuleTests {
    private func layers(share: String?) throws(ProfileError) -> [LayerRule] {
        var text = ProfileFixture.text
        if let share {
            text = text.replacing("counts_from_m2: 3\n", with: "counts_from_m2: 3\n    counts_from_share: \(share)\n")
        }
        return try RuleProfile(yaml: text, file: "trial.yaml").layers
    }

    @Test("a share from which the layer counts may be given, and is 0 where it is not")
    func share() throws {
        #expect(try layers(share: nil).map(\.countsFromShare) == [0, 0])
        #expect(try layers(share: "0.1").map(\.countsFromShare) == [0, 0.1])
        #expect(try layers(share: "0.1").map(\.countsFrom.squareMetres) == [0, 3])
    }

    @Test("it is a share", arguments: ["1", "-0.1", "ten", "10 %"])
    func unreadable(share: String) {
        #expect(throws: ProfileError.self) { try layers(share: share) }
    }
}
