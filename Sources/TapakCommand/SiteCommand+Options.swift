public import ArgumentParser
import TapakLanguage
public import TapakProgramme
public import TapakReports
import TapakWorkflows

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension TrackKind: ExpressibleByArgument {}
extension AssetClass: ExpressibleByArgument {}
extension DocumentKind: ExpressibleByArgument {}
extension Gate.Kind: ExpressibleByArgument {}
extension GateRequirement: ExpressibleByArgument {}
extension SiteNote.Addressee: ExpressibleByArgument {}
extension ProtectedLand: ExpressibleByArgument {}
extension ProtectedLandRecord.Standing: ExpressibleByArgument {}
extension ProtectedLandRecord.Conversion: ExpressibleByArgument {}
extension SiteFormat: ExpressibleByArgument {}
extension StageVocabulary: ExpressibleByArgument {}

/// The codes that a list of cases offers, as help shows them.
func codes<Code: CaseIterable & RawRepresentable<String>>(of type: Code.Type) -> String {
    type.allCases.map(\.rawValue).joined(separator: "|")
}

/// The project that a command on sites is about.
struct SiteProject: ParsableArguments {
    @Argument(help: ArgumentHelp(say("Berkas proyek (.gpkg).", "Project file (.gpkg)."), valueName: "PROJECT"))
    var project: String
}

/// The project and the site that a command is about.
struct SiteTarget: ParsableArguments {
    @Argument(help: ArgumentHelp(say("Berkas proyek (.gpkg).", "Project file (.gpkg)."), valueName: "PROJECT"))
    var project: String

    @Argument(
        help: ArgumentHelp(
            say("Nomor lokasi menurut tapak site list.", "Number of the site, as tapak site list has it."),
            valueName: "SITE"))
    var site: Int
}

/// Who acts, as `--by ROLE` or `--by ROLE:ACCOUNT`.
struct ActorOption: ParsableArguments {
    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            say(
                "Siapa yang mencatat: peran, atau peran:akun (bukan nama orang).",
                "Who records: a role, or role:account (no person's name)."),
            discussion: codes(of: ActorRole.self).replacing("|", with: ", "), valueName: "ROLE[:ACCOUNT]"),
        transform: ActorOption.actor)
    var actor: SiteActor

    static func actor(_ text: String) throws -> SiteActor {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let role = ActorRole(rawValue: parts[0]) else {
            let roles = codes(of: ActorRole.self).replacing("|", with: ", ")
            throw ValidationError(
                say(
                    "--by \(text): sebutkan peran, salah satu dari \(roles)",
                    "--by \(text): give a role, one of \(roles)"))
        }
        do {
            return try SiteActor(account: parts.count > 1 ? parts[1] : role.rawValue, role: role)
        } catch {
            throw ValidationError("--by: " + Phrasebook(Speech.language).sentence(error))
        }
    }
}

/// Who records something, and of which day it is.
struct EntryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Hari kejadian (bawaan: hari ini).", "Day on which it happened (default: today)."),
            valueName: "YYYY-MM-DD"),
        transform: { try EntryOptions.day($0, option: "--date") })
    var date: CalendarDate?

    @OptionGroup var by: ActorOption

    func entry(evidence: [Int] = []) -> SiteEntry {
        SiteEntry(date: date ?? .today, recorded: .now, actor: by.actor, evidence: evidence)
    }

    static func day(_ text: String, option: String) throws -> CalendarDate {
        guard let date = CalendarDate(recognising: text) else {
            throw ValidationError(
                say("\(option) \(text): tulislah seperti 2026-03-31", "\(option) \(text): write it like 2026-03-31"))
        }
        return date
    }
}

extension RecordedTime {
    /// This moment, by this computer's clock.
    static var now: RecordedTime {
        var seconds = time(nil)
        var parts = unsafe tm()
        _ = unsafe gmtime_r(&seconds, &parts)
        func padded(_ number: Int32, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let day = unsafe [padded(parts.tm_year + 1900, 4), padded(parts.tm_mon + 1, 2), padded(parts.tm_mday, 2)]
        // A leap second counts as the one before it.
        let hour = unsafe [padded(parts.tm_hour, 2), padded(parts.tm_min, 2), padded(min(59, parts.tm_sec), 2)]
        guard let moment = RecordedTime("\(day.joined(separator: "-"))T\(hour.joined(separator: ":"))Z") else {
            preconditionFailure("the system's clock names no moment between 1900 and 2199")
        }
        return moment
    }
}

/// In whose words stages are written too.
struct VocabularyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(
                "Tulis tahap juga dalam istilah sistem lain.", "Write stages in the words of another system too."),
            valueName: codes(of: StageVocabulary.self)))
    var vocabulary: StageVocabulary?
}

/// How sites are written out.
struct SiteOutput: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Bentuk keluaran (bawaan table).", "Output format (default table)."),
            valueName: codes(of: SiteFormat.self)))
    var format: SiteFormat?

    @OptionGroup var destination: OutputOptions
    @OptionGroup var words: VocabularyOptions

    @Option(
        name: .customLong("now"),
        help: ArgumentHelp(
            say("Hari yang ditanyakan (bawaan: hari ini).", "Day that is asked about (default: today)."),
            valueName: "YYYY-MM-DD"),
        transform: { try EntryOptions.day($0, option: "--now") })
    var now: CalendarDate?

    var day: CalendarDate { now ?? .today }

    /// Reads sites, and lets a report of them be written.
    func write(
        project: String, sites: [Int] = [], _ body: (SiteReport, ListSites.Outcome, ReportSink) throws -> Void
    ) throws {
        do {
            guard destination.output != project else {
                throw ValidationError(
                    say(
                        "\(project) adalah proyeknya; pilih keluaran lain",
                        "\(project) is the project; choose another output"))
            }
            let outcome = try ListSites()(project: project, sites: sites, on: day)
            let chosen = format ?? destination.format(SiteFormat.self) ?? .table
            let phrasebook = Phrasebook(Speech.language)
            let sink = try ReportSink(path: destination.output, overwrite: destination.overwrite)
            try body(
                SiteReport(
                    chosen, phrasebook: phrasebook, style: Console.style(forOutput: destination.output),
                    vocabulary: words.vocabulary),
                outcome,
                sink)
            try sink.commit()
            // CSV has no place for it.
            if chosen == .csv { Console.say(phrasebook.line(outcome.head)) }
        } catch {
            throw SiteCommand.exit(for: error)
        }
    }
}
