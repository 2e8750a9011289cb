import ArgumentParser
import TapakLanguage
import TapakProgramme
import TapakWorkflows

extension SiteCommand {
    /// `tapak site advance`.
    struct Advance: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say("Catat satu langkah lokasi pada suatu jalur.", "Records a step of a site on a track."),
                discussion: say(
                    """
                    Kemajuan bangunan dilaporkan sebagai construction started --percent N, berkali-kali. Keputusan yang basi
                    diulang dengan tahap yang sama.

                    """,
                    """
                    Progress of the building is reported as construction started --percent N, as often as there is news. A decision
                    that is stale is taken again with the same stage.

                    """) + legend
                    + say(
                        """

                        Contoh:
                          tapak site advance kota-bekasi.gpkg 1 land verified --evidence 1 --date 2026-03-09 --by verifier
                          tapak site advance kota-bekasi.gpkg 1 construction proposed --by cooperative_office
                          tapak site advance kota-bekasi.gpkg 1 construction started --percent 35 --by agrinas
                        """,
                        """

                        Examples:
                          tapak site advance kota-bekasi.gpkg 1 land verified --evidence 1 --date 2026-03-09 --by verifier
                          tapak site advance kota-bekasi.gpkg 1 construction proposed --by cooperative_office
                          tapak site advance kota-bekasi.gpkg 1 construction started --percent 35 --by agrinas
                        """))
        }

        /// Every stage of every track, from the tables.
        private static var legend: String {
            var lines: [String] = []
            for kind in TrackKind.allCases where kind != .tenure {
                lines.append("\(kind.rawValue): " + Track.of(kind).stages.joined(separator: ", "))
            }
            // Classes of land with the same table stand together.
            var told: [[String]] = []
            for assetClass in AssetClass.allCases {
                let stages = Track.of(.tenure, assetClass: assetClass).stages
                guard !told.contains(stages) else { continue }
                told.append(stages)
                let same = AssetClass.allCases.filter { Track.of(.tenure, assetClass: $0).stages == stages }
                lines.append(
                    "tenure (\(same.map(\.rawValue).joined(separator: ", "))): " + stages.joined(separator: ", "))
            }
            return lines.joined(separator: "\n") + "\n"
        }

        @OptionGroup var target: SiteTarget

        @Argument(help: ArgumentHelp(say("Jalur.", "Track."), valueName: codes(of: TrackKind.self)))
        var track: TrackKind

        @Argument(help: ArgumentHelp(say("Tahap yang dicapai.", "Stage that is reached."), valueName: "STAGE"))
        var stage: String

        @OptionGroup var entry: EntryOptions

        @Option(help: ArgumentHelp(say("Catatan.", "Note."), valueName: "TEXT"))
        var note: String?

        @Option(help: ArgumentHelp(say("Alasan penolakan.", "Reason of a refusal."), valueName: "TEXT"))
        var reason: String?

        @Option(help: ArgumentHelp(say("Syarat pencairan.", "Terms of a payment."), valueName: "TEXT"))
        var terms: String?

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                say("Nomor dokumen yang membuktikannya.", "Numbers of the documents that prove it."), valueName: "DOC"))
        var evidence: [Int] = []

        @Option(
            help: ArgumentHelp(
                say("Kemajuan bangunan, persen bulat.", "Progress of the building, whole percent."), valueName: "N"))
        var percent: Int?

        @Option(
            help: ArgumentHelp(
                say(
                    "Tanah siapa, pada jalur tenure bila lokasi punya beberapa.",
                    "Whose land, on the track tenure where the site has several."), valueName: "CLASS"))
        var assetClass: AssetClass?

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try SiteCommand.recording {
                try AdvanceSite()(
                    .init(
                        project: target.project, site: target.site,
                        advance: StageAdvance(
                            track, assetClass: assetClass, to: stage, percent: percent, note: note, reason: reason,
                            terms: terms),
                        entry: entry.entry(evidence: evidence)))
            }
        }
    }
}
