import ArgumentParser
import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakSurvey
import TapakWorkflows

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What every command on a project shows in a project: names, styles and sentences in the language of the run.
enum ProjectShow {
    static var phrasebook: Phrasebook { Phrasebook(Speech.language) }

    /// How the tables of a project are called and shown; no names mean those every project has.
    static func presentations(_ names: [String]) -> [LayerPresentation] {
        let shown = names.isEmpty ? ProjectPresentation.standardTables : names
        return ProjectPresentation(phrasebook).layers(named: shown)
    }

    static func sentence(_ grounds: Grounds) -> String { phrasebook.sentence(grounds) }
}

/// The day something was received.
struct ReceiptOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Tanggal diterima (bawaan: hari ini).", "Day it was received (default: today)."),
            valueName: "YYYY-MM-DD"),
        transform: { text in
            guard let date = CalendarDate(recognising: text) else {
                throw ValidationError(
                    say("--date \(text): tulislah seperti 2026-03-31", "--date \(text): write it like 2026-03-31"))
            }
            return date
        })
    var date: CalendarDate?

    var day: String { (date ?? .today).text }
}

extension CalendarDate {
    /// Today, by this computer's clock and time zone.
    static var today: CalendarDate {
        var seconds = time(nil)
        var parts = unsafe tm()
        _ = unsafe localtime_r(&seconds, &parts)
        guard
            let day = unsafe CalendarDate(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else { preconditionFailure("the system's clock names no day between 1900 and 2199") }
        return day
    }
}
