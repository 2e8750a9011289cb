import ArgumentParser
import TapakGeometry
import TapakProgramme
import Testing

@testable import TapakCommand

@Suite("tapak fit")
struct FitCommandTests {
    @Test(
        "the sides of a building, as people write them",
        arguments: [
            ("20x30", 20.0, 30.0), ("30 X 20", 20, 30), ("20×30", 20, 30), ("12,5x20", 12.5, 20), ("7.5x7.5", 7.5, 7.5),
        ])
    func building(text: String, short: Double, long: Double) throws {
        let building = try BuildingText.footprint(text)
        #expect(building.shortSide.metres == short)
        #expect(building.longSide.metres == long)
    }

    @Test(
        "what is no building is said",
        arguments: ["", "20", "20x", "x30", "20x30x40", "0x30", "-20x30", "nanx30", "1e9x30", "a x b"])
    func noBuilding(text: String) {
        #expect(throws: ValidationError.self) { _ = try BuildingText.footprint(text) }
    }

    @Test("a setback is a length")
    func setback() {
        #expect(throws: (any Error).self) { _ = try FitCommand.parse(["a.geojson", "--setback", "-1"]) }
        #expect(throws: Never.self) {
            _ = try FitCommand.parse(["a.geojson", "--setback", "2", "--building", "15x20"])
        }
    }
}
