import ArgumentParser
import TapakCommand
import Testing

@Suite("The command line")
struct TapakToolTests {
    @Test(
        "what the contract allows is understood",
        arguments: [
            ["screen", "a.geojson"], ["screen", "a.geojson", "b.geojson", "--kelurahan", "k.geojson"],
            ["screen", "-", "--stream", "--format", "ndjson"], ["screen", "a", "--crs", "EPSG:32748", "--swap-axes"],
            ["screen", "a", "--map", "parcels.id=KODE", "--map", "kelurahan.code=KDEPUM"],
            ["screen", "a", "--kelurahan", "k", "--summary", "s.csv", "--strict", "--overwrite"],
            ["check", "a", "--kelurahan", "k", "--propose", "p.geojson", "--format", "json", "--strict"],
            ["measure", "a", "--format", "json", "-o", "x.json"], ["rules", "list"], ["rules", "show"],
            ["rules", "check", "x.yaml"], ["doctor", "--lang", "en"],
        ])
    func accepted(arguments: [String]) throws {
        _ = try TapakTool.parseAsRoot(arguments)
    }

    @Test(
        "mistakes of usage are refused with 64",
        arguments: [
            ["screen"], ["nonsense"], ["screen", "a", "--format", "pdf"], ["screen", "a", "--crs", "banana"],
            ["screen", "a", "--map", "parcels.colour=X"], ["screen", "a", "--map", "id=X"],
            ["screen", "a", "--summary", "s.csv"], ["screen", "-", "--stream"], ["screen", "-", "-"],
            ["screen", "a", "--workers", "0"], ["measure"], ["measure", "-", "-"], ["check"],
            ["check", "-", "--kelurahan", "-"], ["doctor", "--lang", "xx"],
            ["screen", "a", "--kelurahan", "k", "--format", "csv", "-o", "x", "--summary", "x"],
            ["screen", "a.geojson", "--format", "geojson", "-o", "a.geojson", "--overwrite"],
            ["check", "a", "--kelurahan", "k", "--propose", "k"], ["check", "a", "-o", "x", "--propose", "x"],
        ])
    func refused(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) { try TapakTool.parseAsRoot(arguments) }
        if let error { #expect(TapakTool.exitCode(for: error).rawValue == 64) }
    }
}
