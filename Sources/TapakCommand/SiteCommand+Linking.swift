import ArgumentParser
import TapakProgramme
import TapakWorkflows

/// Parcels and cooperatives as people name them.
struct SiteMembers: ParsableArguments {
    @Option(
        name: .customLong("parcel"), parsing: .upToNextOption,
        help: ArgumentHelp(
            say("Bidang: parcel_id, atau #fid.", "Parcels: parcel_id, or #fid."), valueName: "ID"))
    var parcels: [String] = []

    @Option(
        name: .customLong("coop"), parsing: .upToNextOption,
        help: ArgumentHelp(
            say(
                "Koperasi: kode kelurahan/desa, atau nomor koperasi.",
                "Cooperatives: code of a unit, or number of a cooperative."),
            valueName: "CODE|ID"))
    var cooperatives: [String] = []
}

extension SiteCommand {
    /// `tapak site add`.
    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Ajukan lokasi: bidang untuk koperasi.", "Puts a site forward: parcels for cooperatives."),
                discussion: say(
                    """
                    Dua kelurahan boleh berbagi satu lokasi: sebutkan kedua koperasinya. Bidang yang sudah di lokasi lain ditolak.

                    Contoh:
                      tapak site add kota-bekasi.gpkg --parcel B-012 --coop 32.75.01.1001 --by cooperative_office
                      tapak site add kota-bekasi.gpkg --parcel '#57' --coop 32.75.01.1001 32.75.01.1002 \\
                          --name "Lahan bersama" --date 2026-03-02 --by cooperative_office:dinas-koperasi
                    """,
                    """
                    Two kelurahan may share a site: name both cooperatives. A parcel of another site is refused.

                    Examples:
                      tapak site add kota-bekasi.gpkg --parcel B-012 --coop 32.75.01.1001 --by cooperative_office
                      tapak site add kota-bekasi.gpkg --parcel '#57' --coop 32.75.01.1001 32.75.01.1002 \\
                          --name "Shared land" --date 2026-03-02 --by cooperative_office:dinas-koperasi
                    """))
        }

        @OptionGroup var target: SiteProject
        @OptionGroup var members: SiteMembers

        @Option(
            help: ArgumentHelp(
                say(
                    "Nama lokasi (bawaan: nama bidang pertama).",
                    "Name of the site (default: that of the first parcel)."),
                valueName: "TEXT"))
        var name: String?

        @OptionGroup var entry: EntryOptions
        @OptionGroup var speech: SpeechOptions

        func validate() throws {
            guard !members.parcels.isEmpty || name != nil else {
                throw ValidationError(say("sebutkan --parcel, atau --name", "give --parcel, or --name"))
            }
        }

        func run() throws {
            try SiteCommand.recording {
                try AddSite()(
                    .init(
                        project: target.project, name: name, parcels: members.parcels,
                        cooperatives: members.cooperatives, entry: entry.entry()))
            }
        }
    }

    /// `tapak site link`.
    struct Link: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Tambahkan bidang atau koperasi ke lokasi, atau lepaskan (--remove).",
                    "Lets parcels or cooperatives join a site, or leave it (--remove)."),
                discussion: say(
                    """
                    Contoh:
                      tapak site link kota-bekasi.gpkg 1 --coop 32.75.01.1002 --by cooperative_office
                      tapak site link kota-bekasi.gpkg 1 --parcel B-013 --remove --by cooperative_office
                    """,
                    """
                    Examples:
                      tapak site link kota-bekasi.gpkg 1 --coop 32.75.01.1002 --by cooperative_office
                      tapak site link kota-bekasi.gpkg 1 --parcel B-013 --remove --by cooperative_office
                    """))
        }

        @OptionGroup var target: SiteTarget
        @OptionGroup var members: SiteMembers

        @Flag(help: ArgumentHelp(say("Lepaskan.", "Let them leave.")))
        var remove = false

        @OptionGroup var entry: EntryOptions
        @OptionGroup var speech: SpeechOptions

        func validate() throws {
            guard !members.parcels.isEmpty || !members.cooperatives.isEmpty else {
                throw ValidationError(say("sebutkan --parcel atau --coop", "give --parcel or --coop"))
            }
        }

        func run() throws {
            try SiteCommand.recording {
                try LinkSite()(
                    .init(
                        project: target.project, site: target.site, parcels: members.parcels,
                        cooperatives: members.cooperatives, leaves: remove, entry: entry.entry()))
            }
        }
    }
}
