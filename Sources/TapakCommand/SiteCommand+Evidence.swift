import ArgumentParser
import TapakProgramme
import TapakWorkflows

extension SiteCommand {
    /// `tapak site attach`.
    struct Attach: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Lampirkan dokumen: SHA-256 dan jalurnya di bawah folder proyek, atau isinya (--store).",
                    "Attaches a document: SHA-256 and its path below the project's folder, or its bytes (--store)."),
                discussion: say(
                    """
                    Contoh:
                      tapak site attach kota-bekasi.gpkg 1 dokumen/sk-lokasi.pdf --kind location_decree \\
                          --number 027/118-BPKAD --date 2026-02-20 --by asset_office
                      tapak site attach kota-bekasi.gpkg 1 foto.jpg --kind photo --store --by surveyor
                      tapak site attach kota-bekasi.gpkg 1 dokumen/sk-lokasi-2.pdf --kind location_decree --replaces 3 \\
                          --by asset_office
                    """,
                    """
                    Examples:
                      tapak site attach kota-bekasi.gpkg 1 documents/location.pdf --kind location_decree \\
                          --number 027/118-BPKAD --date 2026-02-20 --by asset_office
                      tapak site attach kota-bekasi.gpkg 1 photo.jpg --kind photo --store --by surveyor
                      tapak site attach kota-bekasi.gpkg 1 documents/location-2.pdf --kind location_decree --replaces 3 \\
                          --by asset_office
                    """))
        }

        @OptionGroup var target: SiteTarget

        @Argument(help: ArgumentHelp(say("Berkas dokumen.", "File of the document."), valueName: "FILE"))
        var file: String

        @Option(
            help: ArgumentHelp(
                say("Jenis dokumen.", "Kind of document."),
                discussion: codes(of: DocumentKind.self).replacing("|", with: ", "), valueName: "KIND"))
        var kind: DocumentKind

        @Option(help: ArgumentHelp(say("Nomor dokumen.", "The document's number."), valueName: "TEXT"))
        var number: String?

        @Option(
            help: ArgumentHelp(say("Tanggal dokumen.", "The document's day."), valueName: "YYYY-MM-DD"),
            transform: { try EntryOptions.day($0, option: "--date") })
        var date: CalendarDate?

        @Option(
            help: ArgumentHelp(
                say("Judul (bawaan: nama berkas).", "Title (default: name of the file)."), valueName: "TEXT"))
        var title: String?

        @Flag(help: ArgumentHelp(say("Simpan isinya di dalam proyek.", "Store its bytes in the project.")))
        var store = false

        @Option(
            help: ArgumentHelp(
                say(
                    "Menggantikan dokumen ini, yang tetap disimpan.", "Takes the place of this document, which is kept."
                ),
                valueName: "DOC"))
        var replaces: Int?

        @Option(
            name: .customLong("now"),
            help: ArgumentHelp(
                say("Hari dilampirkan (bawaan: hari ini).", "Day it is attached (default: today)."),
                valueName: "YYYY-MM-DD"),
            transform: { try EntryOptions.day($0, option: "--now") })
        var now: CalendarDate?

        @OptionGroup var by: ActorOption
        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try SiteCommand.recording {
                var input = AttachDocument.Input(
                    project: target.project, site: target.site, file: file, kind: kind,
                    entry: SiteEntry(date: now ?? .today, recorded: .now, actor: by.actor))
                input.number = number
                input.date = date
                input.title = title
                input.stores = store
                input.replaces = replaces
                return try AttachDocument()(input)
            }
        }
    }

    /// `tapak site waive`.
    struct Waive: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Catat pengecualian atas syarat gerbang, dengan alasan dan hari terakhir.",
                    "Records a waiver of a gate's requirement, with a reason and a last day."),
                discussion: say(
                    """
                    Hanya syarat yang diizinkan profil aturan; PSU yang belum diserahkan tidak pernah dikecualikan. Pengecualian
                    gugur bila batas bidang atau profilnya berubah.

                    Contoh:
                      tapak site waive kota-bekasi.gpkg 1 --until 2026-06-30 --reason "surat wali kota 12/2026" --by cooperative_office
                    """,
                    """
                    Only what the rule profile lets be waived; PSU that was not handed over never is. A waiver lapses when the
                    outline or the profile changes.

                    Examples:
                      tapak site waive kota-bekasi.gpkg 1 --until 2026-06-30 --reason "mayor's letter 12/2026" --by cooperative_office
                    """))
        }

        @OptionGroup var target: SiteTarget

        @Option(help: ArgumentHelp(say("Gerbang.", "Gate."), valueName: codes(of: Gate.Kind.self)))
        var gate = Gate.Kind.beforeAgrinas

        @Option(help: ArgumentHelp(say("Syarat.", "Requirement."), valueName: codes(of: GateRequirement.self)))
        var requirement = GateRequirement.verdict

        @Option(help: ArgumentHelp(say("Alasan.", "Reason."), valueName: "TEXT"))
        var reason: String

        @Option(
            help: ArgumentHelp(say("Hari terakhir berlaku.", "Last day on which it holds."), valueName: "YYYY-MM-DD"),
            transform: { try EntryOptions.day($0, option: "--until") })
        var until: CalendarDate

        @OptionGroup var entry: EntryOptions

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                say("Nomor dokumen yang membuktikannya.", "Numbers of the documents that prove it."), valueName: "DOC"))
        var evidence: [Int] = []

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try SiteCommand.recording {
                try WaiveRequirement()(
                    project: target.project, site: target.site,
                    Waiver(requirement, of: gate, reason: reason, until: until),
                    entry: entry.entry(evidence: evidence))
            }
        }
    }

    /// `tapak site undo`.
    struct Undo: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Batalkan satu peristiwa dengan peristiwa baru; riwayat tetap utuh.",
                    "Undoes an event by a further one; the history stays whole."),
                discussion: say(
                    """
                    Contoh:
                      tapak site undo kota-bekasi.gpkg 1 7 --reason "salah lokasi" --by cooperative_office
                    """,
                    """
                    Examples:
                      tapak site undo kota-bekasi.gpkg 1 7 --reason "wrong site" --by cooperative_office
                    """))
        }

        @OptionGroup var target: SiteTarget

        @Argument(
            help: ArgumentHelp(
                say(
                    "Nomor peristiwa menurut tapak site history.", "Number of the event, as tapak site history has it."),
                valueName: "EVENT"))
        var event: Int

        @Option(help: ArgumentHelp(say("Alasan.", "Reason."), valueName: "TEXT"))
        var reason: String

        @OptionGroup var entry: EntryOptions
        @OptionGroup var speech: SpeechOptions

        func run() throws {
            try SiteCommand.recording {
                try UndoEvent()(
                    project: target.project, site: target.site, event: event, reason: reason, entry: entry.entry())
            }
        }
    }
}
