import ArgumentParser
import TapakCommand
import TapakProgramme
import Testing

@Suite("tapak site and tapak verify")
struct SiteCommandTests {
    private static let by = ["--by", "cooperative_office"]

    @Test(
        "what the contract allows is understood",
        arguments: [
            ["site", "add", "p.gpkg", "--parcel", "A", "#5", "--coop", "32.75.01.1001", "7", "--name", "N"] + by,
            ["site", "add", "p.gpkg", "--name", "N", "--date", "2026-03-01", "--by", "verifier:kodim-0507"],
            ["site", "link", "p.gpkg", "1", "--parcel", "A", "--remove"] + by,
            ["site", "list", "p.gpkg", "--format", "json", "--now", "2026-03-31"],
            ["site", "show", "p.gpkg", "1", "-o", "a.json"], ["site", "history", "p.gpkg", "1", "--format", "csv"],
            [
                "site", "advance", "p.gpkg", "1", "land", "verified", "--evidence", "1", "2", "--date", "9 Maret 2026",
                "--note", "x", "--lang", "en",
            ] + by,
            ["site", "advance", "p.gpkg", "1", "construction", "started", "--percent", "35", "--by", "agrinas"],
            ["site", "advance", "p.gpkg", "1", "tenure", "consented", "--asset-class", "bmn", "--by", "owner"],
            ["site", "note", "p.gpkg", "1", "x", "--to", "residents", "--invited", "RW 03"] + by,
            ["site", "protect", "p.gpkg", "1", "lp2b", "inside", "--conversion", "planned"] + by,
            [
                "site", "attach", "p.gpkg", "1", "a.pdf", "--kind", "kib_a", "--number", "1", "--date", "2026-01-02",
                "--store", "--replaces", "3", "--now", "2026-03-01",
            ] + by,
            ["site", "waive", "p.gpkg", "1", "--until", "2026-06-30", "--reason", "x"] + by,
            ["site", "undo", "p.gpkg", "1", "7", "--reason", "x"] + by, ["verify", "p.gpkg"],
            ["site", "list", "p.gpkg", "--vocabulary", "simkopdes"],
            ["site", "show", "p.gpkg", "1", "--vocabulary", "portal"],
            ["site", "history", "p.gpkg", "1", "--vocabulary", "portal", "--format", "csv"],
            [
                "site", "import", "p.gpkg", "a.csv", "--vocabulary", "portal", "--dry-run", "--source", "Dinas",
                "--date",
                "2026-08-01", "--who", "Dinas", "--map", "site.land_stage=TAHAP", "--strict",
            ] + by,
            ["verify", "p.gpkg", "--events", "3", "--head", String(repeating: "aB", count: 32)],
            ["verify", "a.csv", "--project", "p.gpkg", "--now", "2026-03-31", "--unit", "32.75.01"],
        ])
    func accepted(arguments: [String]) throws { _ = try TapakTool.parseAsRoot(arguments) }

    @Test(
        "mistakes of usage are refused with 64",
        arguments: [
            ["site", "add", "p.gpkg"] + by, ["site", "add", "p.gpkg", "--parcel", "A"],
            ["site", "add", "p.gpkg", "--parcel", "A", "--by", "bupati"],
            ["site", "add", "p.gpkg", "--parcel", "A", "--by", "verifier:3275010101700001"],
            ["site", "add", "p.gpkg", "--parcel", "A", "--by", "verifier:"],
            ["site", "link", "p.gpkg", "1"] + by, ["site", "list", "p.gpkg", "--format", "xlsx"],
            ["site", "advance", "p.gpkg", "1", "road", "verified"] + by,
            ["site", "advance", "p.gpkg", "one", "land", "verified"] + by,
            ["site", "attach", "p.gpkg", "1", "a.pdf"] + by,
            ["site", "attach", "p.gpkg", "1", "a.pdf", "--kind", "ktp"] + by,
            ["site", "waive", "p.gpkg", "1", "--until", "2026-02-30", "--reason", "x"] + by,
            ["site", "undo", "p.gpkg", "1", "7"] + by, ["verify", "p.gpkg", "--events", "3"],
            ["site", "import", "p.gpkg", "a.csv"] + by,
            ["site", "import", "p.gpkg", "a.csv", "--vocabulary", "sipd"] + by,
            ["site", "import", "p.gpkg", "a.csv", "--vocabulary", "portal"],
            ["site", "import", "p.gpkg", "a.csv", "--vocabulary", "portal", "--map", "site.colour=X"] + by,
            ["site", "import", "p.gpkg", "a.csv", "--vocabulary", "portal", "--who", "3275010101700001"] + by,
            ["site", "list", "p.gpkg", "--vocabulary", "sipd"],
            ["verify", "p.gpkg", "--head", "ab", "--events", "3"], ["verify", "a.csv"],
            ["verify", "p.gpkg", "--events", "-1", "--head", String(repeating: "a", count: 64)],
        ])
    func refused(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) { try TapakTool.parseAsRoot(arguments) }
        if let error { #expect(TapakTool.exitCode(for: error).rawValue == 64) }
    }

    @Test("the help of advance names every stage of every table")
    func help() throws {
        let error = #expect(throws: (any Error).self) {
            var command = try TapakTool.parseAsRoot(["site", "advance", "--help"])
            try command.run()
        }
        let text = try TapakTool.fullMessage(for: #require(error))
        for kind in TrackKind.allCases {
            for assetClass in AssetClass.allCases {
                for stage in Track.of(kind, assetClass: assetClass).stages { #expect(text.contains(stage), "\(stage)") }
            }
        }
    }
}
