import ArgumentParser
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

/// `tapak verify`: recomputes a project, or holds a readiness list against its project.
struct VerifyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: say(
                "Hitung ulang proyek atau daftar kesiapan, dan sebut tempat pertama yang beda.",
                "Recomputes a project or a readiness list, and names the first place that differs."),
            discussion: say(
                """
                Proyek: rantai peristiwa, dokumen, batas bidang, keputusan, penilaian. Kode keluar 0 bila sama, 1 bila beda.
                Ujung riwayat yang terpotong atau salinan lama hanya ketahuan dengan --head dan --events dari ekspor sebelumnya
                (docs/threat-model.md).

                Contoh:
                  tapak verify kota-bekasi.gpkg
                  tapak verify kota-bekasi.gpkg --events 41 --head 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                  tapak verify kesiapan.csv --project kota-bekasi.gpkg --now 2026-03-31
                """,
                """
                A project: the chain of events, documents, outlines, decisions, assessments. Exit code 0 when all is the same, 1
                when something differs. An end cut off the history, or an old copy, is found only by --head and --events of an
                earlier export (docs/threat-model.md).

                Examples:
                  tapak verify kota-bekasi.gpkg
                  tapak verify kota-bekasi.gpkg --events 41 --head 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                  tapak verify readiness.csv --project kota-bekasi.gpkg --now 2026-03-31
                """))
    }

    @Argument(
        help: ArgumentHelp(
            say(
                "Proyek (.gpkg), atau daftar kesiapan (.csv, .json).",
                "Project (.gpkg), or readiness list (.csv, .json)."),
            valueName: "PROJECT|LIST"))
    var target: String

    @Option(
        help: ArgumentHelp(
            say("Proyek asal daftar kesiapan.", "The project that a readiness list is of."), valueName: "PROJECT"))
    var project: String?

    @Option(
        name: .customLong("unit"), parsing: .upToNextOption,
        help: ArgumentHelp(
            say(
                "Kode kelurahan/desa atau kecamatan yang dipilih waktu daftar dibuat.",
                "Codes of units or kecamatan that the list was restricted to."), valueName: "CODE"))
    var units: [String] = []

    @Option(
        name: .customLong("now"),
        help: ArgumentHelp(
            say(
                "Hari daftar dibuat; tanpa ini days_in_stage tidak dibandingkan.",
                "Day of the list; without it days_in_stage is not compared."),
            valueName: "YYYY-MM-DD"),
        transform: { try EntryOptions.day($0, option: "--now") })
    var now: CalendarDate?

    @Option(
        help: ArgumentHelp(
            say("Hash terakhir yang dicatat dari ekspor sebelumnya.", "Head hash noted from an earlier export."),
            valueName: "HASH"))
    var head: String?

    @Option(
        help: ArgumentHelp(
            say("Jumlah peristiwa pada ekspor itu.", "Number of events in that export."), valueName: "N"))
    var events: Int?

    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard (head == nil) == (events == nil) else {
            throw ValidationError(
                say("--head dan --events diberikan bersama", "--head and --events are given together"))
        }
        if let head {
            guard head.utf8.count == 64, head.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else {
                throw ValidationError(
                    say("--head: 64 angka heksadesimal", "--head: 64 hexadecimal digits"))
            }
        }
        if let events, events < 0 {
            throw ValidationError(say("--events tidak boleh negatif", "--events cannot be negative"))
        }
        if project != nil, head != nil {
            throw ValidationError(
                say(
                    "--head dan --events untuk proyek; daftar kesiapan dibandingkan tanpa keduanya",
                    "--head and --events are for a project; a readiness list is compared without them"))
        }
        if project == nil, VerifyReadinessRun.isList(target) {
            throw ValidationError(
                say(
                    "\(target) adalah daftar: sebutkan proyeknya dengan --project",
                    "\(target) is a list: give its project with --project"))
        }
    }

    func run() async throws {
        if let project {
            try await VerifyReadinessRun(list: target, project: project, units: units, now: now)()
            return
        }
        do {
            var input = VerifyProject.Input(project: target)
            input.workerCount = Processor.coreCount
            if let head, let events { input.knownHead = EventChain.Head(count: events, hash: head.lowercased()) }
            let outcome = try await VerifyProject()(input)
            let sink = try ReportSink(path: "-", overwrite: false)
            try VerificationReport(
                phrasebook: Phrasebook(Speech.language), style: Console.style(forOutput: "-")
            ).write(outcome, to: sink)
            try sink.commit()
            if !outcome.differences.isEmpty { throw Diagnostics.code(.strict) }
        } catch {
            throw SiteCommand.exit(for: error)
        }
    }
}
