import ArgumentParser
import TapakCommand
import Testing

@Suite("the command that arguments ask for")
struct TapakToolCommandTests {
    /// What there is to compare: the type and values of a command, or the message and exit code of an error.
    private func outcome(_ parsed: () async throws -> any ParsableCommand) async -> String {
        do {
            var text = ""
            dump(try await parsed(), to: &text)
            return text
        } catch {
            return "\(TapakTool.exitCode(for: error).rawValue) \(TapakTool.fullMessage(for: error))"
        }
    }

    @Test(
        "is the one that the parser of the whole tool finds, or what that says instead",
        arguments: [
            ["screen", "a.geojson"], ["screen", "-", "--stream", "--format", "ndjson"],
            ["screen", "a", "--crs", "EPSG:32748", "--swap-axes", "--lang=en"], ["screen", "--", "-a.geojson"],
            ["screen", "screen", "--kelurahan", "help"],
            ["screen", "a", "--kelurahan", "k", "--summary", "s.csv", "--strict", "--overwrite", "-o", "x.csv"],
            ["check", "a", "--kelurahan", "k", "--propose", "p.geojson", "--format", "json", "--strict"],
            ["measure", "a", "--format", "json", "-o", "x.json"], ["rules", "list"], ["rules", "show"],
            ["rules", "check", "x.yaml"], ["doctor", "--lang", "en"], ["doctor"], ["coop", "list", "p.gpkg"], [],
            ["rules"], ["site"],
            // Mistakes.
            ["screen"], ["nonsense"], ["screen", "a", "--format", "pdf"], ["screen", "a", "--crs", "banana"],
            ["screen", "a", "--map", "parcels.colour=X"], ["screen", "a", "--summary", "s.csv"],
            ["screen", "-", "--stream"], ["screen", "a", "--workers", "0"], ["screen", "a", "--nonsense"],
            ["screen", "a", "-ox.csv"], ["doctor", "extra"], ["doctor", "--lang", "xx"], ["measure"],
            ["coop", "nonsense"], ["site", "--nonsense"],
            // Help, versions and completions.
            ["screen", "--help"], ["screen", "-h", "a"], ["screen", "--help-hidden"], ["screen", "--version"],
            ["--version"], ["--help"], ["help", "nonsense"], ["help", "screen"], ["screen", "help"],
            ["screen", "--experimental-dump-help"], ["screen", "a", "--generate-completion-script", "bash"],
            ["--generate-completion-script", "zsh"], ["check", "a", "--version"], ["rules", "--help"],
            ["rules", "show", "--help"],
        ])
    func same(arguments: [String]) async {
        let found = await outcome { try await TapakTool.command(for: arguments) }
        let whole = await outcome { try await TapakTool.asyncParseAsRoot(arguments) }
        #expect(found == whole)
    }
}
