import TapakGeometry
import TapakProgramme
import Testing

@Suite("how a building stands")
struct FootprintStandingTests {
    @Test("only a search that met its limit is a finding")
    func findings() {
        let building = BuildingFootprint(shortSide: .metres(20), longSide: .metres(30))
        var standing = FootprintStanding(
            building: building, fit: .withinTolerance, answer: .resurvey, cornerUncertainty: .zero)
        let location = InputLocation(file: "a.geojson", feature: 3)
        #expect(standing.findings(at: location).isEmpty)
        standing.isUndecided = true
        let found = standing.findings(at: location)
        #expect(found.map(\.code) == [.footprintUndecided])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.location == location)
        #expect(found.first?.facts.map(\.value) == [.length(.metres(20)), .length(.metres(30))])
    }
}
