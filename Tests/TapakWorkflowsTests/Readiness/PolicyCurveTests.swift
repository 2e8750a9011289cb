import TapakProgramme
import TapakSurvey
import TapakWorkflows
import Testing

@Suite("The policy curve of a project")
struct PolicyCurveTests {
    @Test("units with a passing parcel at every least area, counted by hand")
    func handCount() async throws {
        let project = try ReadinessProject()
        try await project.importing([
            // 1,101.407 ± 16.594 m²: passes up to 1,084.8, may up to 1,118.0.
            ReadinessProject.parcel("A", 106.961), ReadinessProject.parcel("A2", 106.962, 0.1, 0.1),
            // 605.774 ± 12.306 m²: up to 593.5, may up to 618.1; a point never counts.
            ReadinessProject.parcel("B", 106.976, 0.225, 0.22), ReadinessProject.point("B2", 106.977),
            ReadinessProject.parcel("X", 107.1),
        ])
        let outcome = try TracePolicyCurve()(
            .init(project: project.path, minimums: [1100, 550, 593, 594, 618, 619, 1084, 1085, 1119, 550]))
        #expect(outcome.curve.units.count == 56 && outcome.parcelsElsewhere == 1)
        let steps = outcome.curve.steps
        #expect(steps.map(\.minimum) == [550, 593, 594, 618, 619, 1084, 1085, 1100, 1119])
        #expect(steps.map(\.passing) == [2, 2, 1, 1, 1, 1, 0, 0, 0])
        #expect(steps.map(\.doubtful) == [0, 0, 1, 1, 0, 0, 1, 1, 0])
        #expect(
            steps.map(\.lost) == [[], [], ["32.75.01.1002"], [], [], [], ["32.75.01.1001"], [], []])
        #expect(outcome.curve.name(of: "32.75.01.1002") == "Margahayu")
        #expect(outcome.notChecked.map(\.code).contains("layer:lp2b") && !outcome.notChecked.contains(.area))
    }

    @Test("at the least area of the profile the curve agrees with the readiness list")
    func agrees() async throws {
        let project = try ReadinessProject()
        try await project.importing(
            (0..<12).map { number in
                ReadinessProject.parcel(
                    "P\(number)", 106.961 + 0.0034 * Double(number), 0.2 + 0.005 * Double(number), 0.22)
            })
        let list = try await project.list()
        let curve = try TracePolicyCurve()(.init(project: project.path, minimums: [600])).curve
        #expect(curve.steps.first?.passing == list.totals.region.coverage[.passing] ?? 0)
        #expect(curve.steps.first?.doubtful == list.totals.region.coverage[.doubtful] ?? 0)
    }
}
