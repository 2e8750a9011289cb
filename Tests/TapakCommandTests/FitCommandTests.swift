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

    @Test(
        "setbacks all round or by side, as people write them",
        arguments: [
            ("2", [2.0, 2, 2]), ("1,5", [1.5, 1.5, 1.5]), ("0", [0, 0, 0]), ("front=5,side=1.5,rear=2", [5, 1.5, 2]),
            ("rear=2, side=1,5, front=5", [5, 1.5, 2]), ("depan=3,samping=0,belakang=1,25", [3, 0, 1.25]),
        ])
    func setbacks(text: String, metres: [Double]) throws {
        let setbacks = try SetbackText.setbacks(text)
        #expect([setbacks.front, setbacks.side, setbacks.rear].map(\.metres) == metres)
    }

    @Test(
        "what are no setbacks is said",
        arguments: [
            "", "-1", "1001", "two", "nan", "inf", "front=5", "front=5,side=1", "front=5,side=1,rear=2,roof=1",
            "front=5,front=5,rear=2", "front=,side=1,rear=1", "front=-5,side=1,rear=1", "5,side=1,rear=1",
            "front=5;side=1;rear=1",
        ])
    func noSetbacks(text: String) {
        #expect(throws: ValidationError.self) { _ = try SetbackText.setbacks(text) }
    }

    @Test("a front is a direction")
    func front() throws {
        #expect(try FrontText.direction("timur laut").degrees == 45)
        #expect(throws: ValidationError.self) { _ = try FrontText.direction("jalan") }
        #expect(throws: (any Error).self) { _ = try FitCommand.parse(["a.geojson", "--front", "up"]) }
        #expect(throws: (any Error).self) { _ = try FitCommand.parse(["-", "--roads", "-"]) }
    }

    @Test("a setback is a length")
    func setback() {
        #expect(throws: (any Error).self) { _ = try FitCommand.parse(["a.geojson", "--setback", "-1"]) }
        #expect(throws: Never.self) {
            _ = try FitCommand.parse(["a.geojson", "--setback", "2", "--building", "15x20"])
        }
    }
}
