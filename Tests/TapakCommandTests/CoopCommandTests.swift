import ArgumentParser
import TapakCommand
import Testing

@Suite("tapak coop")
struct CoopCommandTests {
    @Test(
        "what the contract allows is understood",
        arguments: [
            ["import", "p.gpkg", "a.csv"], ["import", "p.gpkg", "a.csv", "--who", "Dinas"],
            ["add", "p.gpkg", "--unit", "32.75.01.1001"],
            [
                "add", "p.gpkg", "--unit", "32.75.01.1001", "--name", "KSP Contoh", "--level", "rw", "--place", "RW 05",
                "--trade", "savings_loan", "--model", "new", "--kind", "other", "active=ya", "--source", "Dinas",
                "--date",
                "2025-12-03",
            ],
            [
                "import", "p.gpkg", "-", "--dry-run", "--source", "Dinas", "--date", "2025-12-03", "--map",
                "coop.name=NAMA",
            ],
            ["import", "p.gpkg", "a.csv", "--date", "3 Desember 2025", "--strict"], ["list", "p.gpkg"],
            ["list", "p.gpkg", "--unit", "32.75.01", "32.75.02", "--missing", "legal_entity", "--format", "csv"],
            ["list", "p.gpkg", "-o", "a.json", "--overwrite"], ["show", "p.gpkg", "32.75.01.1001"],
            ["show", "p.gpkg", "5"],
            ["set", "p.gpkg", "5", "active=ya", "business_unit+=clinic", "partner-=Bulog", "--date", "03/12/2025"],
            ["report", "p.gpkg", "--measure", "legal_entity", "--count", "130", "--source", "A"],
            ["summary", "p.gpkg", "--by", "kecamatan", "--format", "json", "--lang", "en"],
        ])
    func accepted(arguments: [String]) throws {
        _ = try TapakTool.parseAsRoot(["coop"] + arguments)
    }

    @Test(
        "mistakes of usage are refused with 64",
        arguments: [
            ["import", "p.gpkg"], ["import", "p.gpkg", "a.csv", "--map", "coop.colour=X"], ["add", "p.gpkg"],
            ["import", "p.gpkg", "a.csv", "--who", "081234567890"],
            ["import", "p.gpkg", "a.csv", "--map", "name=X"], ["import", "p.gpkg", "a.csv", "--date", "31/02/2025"],
            ["import", "p.gpkg", "a.csv", "--source", " "],
            ["import", "p.gpkg", "a.csv", "--source", "WA 081234567890"],
            ["list", "p.gpkg", "--missing", "akta"], ["list", "p.gpkg", "--format", "xml"],
            ["list", "p.gpkg", "-o", "p.gpkg"],
            ["show", "p.gpkg"], ["set", "p.gpkg", "5"],
            ["report", "p.gpkg", "--measure", "legal_entity", "--count", "1"],
            ["report", "p.gpkg", "--measure", "x", "--count", "1", "--source", "A"],
            ["report", "p.gpkg", "--measure", "deed", "--count", "-1", "--source", "A"],
            ["summary", "p.gpkg", "--by", "desa"],
        ])
    func refused(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) { try TapakTool.parseAsRoot(["coop"] + arguments) }
        if let error { #expect(TapakTool.exitCode(for: error).rawValue == 64) }
    }
}
