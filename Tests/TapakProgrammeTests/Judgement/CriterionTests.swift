import TapakProgramme
import Testing

@Suite("criteria")
struct CriterionTests {
    @Test(
        "code and criterion belong together",
        arguments: [("area", Criterion.area), ("footprint", .footprint), ("layer:lp2b", .layer("lp2b"))])
    func codes(_ code: String, _ criterion: Criterion) {
        #expect(criterion.code == code)
        #expect(Criterion(code: code) == criterion)
    }

    @Test("anything else is no criterion", arguments: ["", "Area", "layer", "layer:", "lp2b", "blocking_layers"])
    func refuses(_ code: String) {
        #expect(Criterion(code: code) == nil)
    }
}
