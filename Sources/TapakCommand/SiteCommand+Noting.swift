import ArgumentParser
import TapakProgramme
import TapakWorkflows

extension SiteCommand {
    /// `tapak site note`.
    struct Note: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Catat koordinasi dengan instansi atau pemilik, dan musyawarah warga.",
                    "Notes coordination with offices or owners, and the residents' musyawarah."),
                discussion: say(
                    """
                    Untuk warga (--to residents) sebutkan penggunaan sekarang, siapa yang diundang (RT, RW, komite; bukan nama
                    orang) dan alternatif yang dipertimbangkan.

                    Contoh:
                      tapak site note kota-bekasi.gpkg 1 "BPN: tidak ada sengketa" --to land_agency --by asset_office
                      tapak site note kota-bekasi.gpkg 1 "Warga setuju" --to residents --present-use "lapangan voli" \\
                          --invited "RW 03, RT 01 sampai 05" --alternatives "lahan B-014" --by village_office
                    """,
                    """
                    For residents (--to residents) tell the present use, who was invited (RT, RW, committee; no person's name) and
                    the alternatives that were considered.

                    Examples:
                      tapak site note kota-bekasi.gpkg 1 "BPN: no dispute" --to land_agency --by asset_office
                      tapak site note kota-bekasi.gpkg 1 "Residents agree" --to residents --present-use "volleyball field" \\
                          --invited "RW 03, RT 01 to 05" --alternatives "parcel B-014" --by village_office
                    """))
        }

        @OptionGroup var target: SiteTarget

        @Argument(help: ArgumentHelp(say("Isi catatan.", "The note."), valueName: "TEXT"))
        var text: String

        @Option(
            name: .customLong("to"),
            help: ArgumentHelp(say("Dengan siapa.", "With whom."), valueName: codes(of: SiteNote.Addressee.self)))
        var addressee: SiteNote.Addressee?

        @Option(help: ArgumentHelp(say("Penggunaan lahan sekarang.", "How the land is used now."), valueName: "TEXT"))
        var presentUse: String?

        @Option(help: ArgumentHelp(say("Siapa yang diundang.", "Who was invited."), valueName: "TEXT"))
        var invited: String?

        @Option(
            help: ArgumentHelp(say("Alternatif yang dipertimbangkan.", "Alternatives considered."), valueName: "TEXT"))
        var alternatives: String?

        @OptionGroup var entry: EntryOptions

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(say("Nomor dokumen terkait.", "Numbers of documents about it."), valueName: "DOC"))
        var evidence: [Int] = []

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try SiteCommand.recording {
                try NoteOnSite()(
                    project: target.project, site: target.site,
                    .note(
                        SiteNote(
                            to: addressee, text, presentUse: presentUse, invited: invited, alternatives: alternatives)),
                    entry: entry.entry(evidence: evidence))
            }
        }
    }

    /// `tapak site protect`.
    struct Protect: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Catat keterangan instansi tentang LP2B atau LSD, dan alih fungsinya.",
                    "Records what an authority says of LP2B or LSD, and of the conversion."),
                discussion: say(
                    """
                    Tidak ada yang dianggap: tanpa catatan, statusnya tidak diketahui.

                    Contoh:
                      tapak site protect kota-bekasi.gpkg 1 lp2b outside --by spatial_office
                      tapak site protect kab-bekasi.gpkg 4 lsd inside --conversion planned --by land_agency
                    """,
                    """
                    Nothing is assumed: without a record it is not known.

                    Examples:
                      tapak site protect kota-bekasi.gpkg 1 lp2b outside --by spatial_office
                      tapak site protect kab-bekasi.gpkg 4 lsd inside --conversion planned --by land_agency
                    """))
        }

        @OptionGroup var target: SiteTarget

        @Argument(help: ArgumentHelp(say("Perlindungan.", "Protection."), valueName: codes(of: ProtectedLand.self)))
        var land: ProtectedLand

        @Argument(
            help: ArgumentHelp(
                say("Di dalam atau di luar.", "Inside or outside."),
                valueName: codes(of: ProtectedLandRecord.Standing.self)))
        var standing: ProtectedLandRecord.Standing

        @Option(
            help: ArgumentHelp(
                say("Sampai mana alih fungsinya.", "How far its conversion has come."),
                valueName: codes(of: ProtectedLandRecord.Conversion.self)))
        var conversion: ProtectedLandRecord.Conversion?

        @Option(help: ArgumentHelp(say("Catatan.", "Note."), valueName: "TEXT"))
        var note: String?

        @OptionGroup var entry: EntryOptions

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                say("Nomor dokumen yang membuktikannya.", "Numbers of the documents that prove it."), valueName: "DOC"))
        var evidence: [Int] = []

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try SiteCommand.recording {
                try NoteOnSite()(
                    project: target.project, site: target.site,
                    .protectedLand(ProtectedLandRecord(land, standing, conversion: conversion, note: note)),
                    entry: entry.entry(evidence: evidence))
            }
        }
    }
}
