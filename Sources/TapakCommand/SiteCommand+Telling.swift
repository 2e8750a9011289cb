import ArgumentParser
import TapakReports
import TapakWorkflows

extension SiteCommand {
    /// `tapak site list`.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Daftar lokasi: tahap, yang kurang sebelum gerbang berikut, siapa yang bertindak.",
                    "Lists the sites: stages, what is missing before the next gate, who acts."),
                discussion: say(
                    """
                    Contoh:
                      tapak site list kota-bekasi.gpkg
                      tapak site list kota-bekasi.gpkg --format csv --output lokasi.csv --now 2026-03-31
                    """,
                    """
                    Examples:
                      tapak site list kota-bekasi.gpkg
                      tapak site list kota-bekasi.gpkg --format csv --output sites.csv --now 2026-03-31
                    """))
        }

        @OptionGroup var target: SiteProject
        @OptionGroup var output: SiteOutput
        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try output.write(project: target.project) { try $0.writeList($1, to: $2) }
        }
    }

    /// `tapak site show`.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say("Semua tentang satu lokasi.", "Everything about one site."),
                discussion: say(
                    """
                    Contoh:
                      tapak site show kota-bekasi.gpkg 1
                      tapak site show kota-bekasi.gpkg 1 --format json
                    """,
                    """
                    Examples:
                      tapak site show kota-bekasi.gpkg 1
                      tapak site show kota-bekasi.gpkg 1 --format json
                    """))
        }

        @OptionGroup var target: SiteTarget
        @OptionGroup var output: SiteOutput
        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try output.write(project: target.project, sites: [target.site]) { try $0.writeDetails($1, to: $2) }
        }
    }

    /// `tapak site history`.
    struct History: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Riwayat lokasi, peristiwa demi peristiwa; yang basi ditandai dengan bedanya.",
                    "The history of a site, event by event; what is stale is marked with the difference."),
                discussion: say(
                    """
                    Contoh:
                      tapak site history kota-bekasi.gpkg 1
                      tapak site history kota-bekasi.gpkg 1 --format csv --output riwayat.csv
                    """,
                    """
                    Examples:
                      tapak site history kota-bekasi.gpkg 1
                      tapak site history kota-bekasi.gpkg 1 --format csv --output history.csv
                    """))
        }

        @OptionGroup var target: SiteTarget
        @OptionGroup var output: SiteOutput
        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try output.write(project: target.project, sites: [target.site]) { try $0.writeHistory($1, to: $2) }
        }
    }
}
