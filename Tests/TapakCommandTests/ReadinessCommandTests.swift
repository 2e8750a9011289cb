import ArgumentParser
import TapakGeometry
import TapakProgramme
import Testing

@testable import TapakCommand

@Suite("Readiness lists and policy curves on the command line")
struct ReadinessCommandTests {
    @Test(
        "what the contract allows is understood",
        arguments: [
            ["readiness", "p.gpkg"], ["readiness", "p.gpkg", "--by", "kecamatan", "--format", "csv"],
            ["readiness", "p.gpkg", "--vocabulary", "simkopdes", "--format", "csv"],
            ["readiness", "p.gpkg", "--vocabulary", "portal", "-o", "r.html"],
            ["readiness", "p.gpkg", "--unit", "32.75.01", "32.75.02.1001", "--now", "2026-03-31", "-o", "r.html"],
            ["readiness", "p.gpkg", "--output", "r.xlsx", "--overwrite"], ["readiness", "p.gpkg", "-o", "r.geojson"],
            ["policy", "p.gpkg", "--minimum", "300..1200"],
            ["policy", "p.gpkg", "--minimum", "600..600", "--step", "10", "--format", "svg", "--lang", "en"],
            ["policy", "p.gpkg", "--building", "15x20"],
            ["policy", "p.gpkg", "--building", "15x20,20 × 25", "-o", "b.html"],
            ["policy", "p.gpkg", "--building", "12,5x20", "--building", "15x20|20x30", "--minimum", "400"],
            ["verify", "r.csv", "--project", "p.gpkg", "--now", "31/03/2026"],
        ])
    func accepted(arguments: [String]) throws {
        _ = try TapakTool.parseAsRoot(arguments)
    }

    @Test(
        "mistakes of usage are refused with 64",
        arguments: [
            ["readiness"], ["readiness", "p.gpkg", "--by", "regency"],
            ["readiness", "p.gpkg", "--by", "kecamatan", "--vocabulary", "portal"],
            ["readiness", "p.gpkg", "-o", "r.xlsx", "--vocabulary", "portal"],
            ["readiness", "p.gpkg", "--now", "soon"],
            ["readiness", "p.gpkg", "--format", "xlsx"], ["readiness", "p.gpkg", "-o", "p.gpkg", "--overwrite"],
            ["readiness", "p.gpkg", "--by", "kecamatan", "-o", "r.xlsx"],
            ["readiness", "p.gpkg", "--by", "kecamatan", "-o", "r.geojson"], ["policy", "p.gpkg"],
            ["policy", "p.gpkg", "--minimum", "1200..300"], ["policy", "p.gpkg", "--minimum", "0..300"],
            ["policy", "p.gpkg", "--minimum", "300"], ["policy", "p.gpkg", "--minimum", "300..1200", "--step", "0"],
            ["policy", "p.gpkg", "--minimum", "1..1000000", "--step", "1"],
            ["policy", "p.gpkg", "--minimum", "300..400..500"], ["policy", "p.gpkg", "--minimum", "300..2000000"],
            ["policy", "p.gpkg", "--building", "15"], ["policy", "p.gpkg", "--building", "15x20,12,5x20"],
            ["policy", "p.gpkg", "--building", "15x20", "--minimum", "300..1200"],
            ["policy", "p.gpkg", "--building", "15x20", "--minimum", "0"],
            ["policy", "p.gpkg", "--building", "15x20", "--step", "50"], ["policy", "p.gpkg", "--building", ""],
            ["policy", "p.gpkg", "--building", Array(repeating: "15x20", count: 21).joined(separator: ",")],
        ])
    func refused(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) { try TapakTool.parseAsRoot(arguments) }
        if let error { #expect(TapakTool.exitCode(for: error).rawValue == 64) }
    }

    @Test("without a least area and without a building the refusal names both")
    func neither() throws {
        let error = #expect(throws: (any Error).self) { try TapakTool.parseAsRoot(["policy", "p.gpkg"]) }
        let message = TapakTool.fullMessage(for: try #require(error))
        #expect(message.contains("--minimum") && message.contains("--building"))
    }

    @Test("buildings are read with decimal commas and in lists")
    func buildings() throws {
        let sides = try BuildingText.footprints("30x20,15 × 20").map { [$0.shortSide.metres, $0.longSide.metres] }
        #expect(sides == [[20, 30], [15, 20]])
        #expect(try BuildingText.footprints("12,5x20,5").map(\.longSide.metres) == [20.5])
    }
}
