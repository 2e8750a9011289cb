import TapakFormats
import TapakProgramme

/// Reads what a row of another system's list says of stages.
struct SiteReportWords {
    let list: DeliveredList<SiteReportRole>
    let vocabulary: StageVocabulary
    /// Where the list comes from.
    let source: String

    /// What a row says.
    struct Said {
        var reports: [ForeignReport] = []
        var unknown: [String] = []
    }

    /// The words of a row, one a track at most.
    ///
    /// A word that is known is about its own track; one that is not is about the track of its column, and is kept as it is.
    ///
    /// - Throws: two words for one track.
    func words(of row: CSVRow) throws(SiteReportRow.DoubtFound) -> Said {
        var said = Said()
        var percent: (text: String, number: Int?)?
        for (role, _) in list.columnsByRole where role.tellsStage {
            guard let text = list.text(role, in: row), !Self.saysNothing(text) else { continue }
            if role == .percent {
                percent = (text, Self.percent(text))
                if percent?.number != nil { continue }
            }
            let word = vocabulary.word(recognising: text)
            if word == nil { said.unknown.append(text) }
            let report = ForeignReport(
                vocabulary: vocabulary.rawValue, track: word?.track ?? role.track, stage: text,
                source: "\(source):\(row.line)")
            if let other = said.reports.first(where: { $0.track == report.track }) {
                guard vocabulary.word(recognising: other.stage)?.stages == word?.stages, word != nil else {
                    throw .init(doubt: .words(other.stage, text))
                }
                continue
            }
            said.reports.append(report)
        }
        if let percent, let number = percent.number {
            if let index = said.reports.firstIndex(where: { $0.track == .construction }) {
                said.reports[index].percent = number
            } else if number > 0 {
                said.reports.append(
                    ForeignReport(
                        vocabulary: vocabulary.rawValue, track: .construction, stage: percent.text, percent: number,
                        source: "\(source):\(row.line)"))
            }
        }
        return said
    }

    /// The day that a row gives for itself.
    ///
    /// - Returns: nothing where it gives none; a text that is no day.
    func day(of row: CSVRow) -> Result<CalendarDate?, SiteReportRow.DayUnreadable> {
        guard let text = list.text(.date, in: row), !Self.saysNothing(text) else { return .success(nil) }
        guard let date = CalendarDate(recognising: text) else { return .failure(.init(text: text)) }
        return .success(date)
    }

    private static func saysNothing(_ text: String) -> Bool {
        ["null", "nil", "none", "na", "n/a", "tidak diketahui", "-"].contains(text.lowercased())
    }

    /// `75`, `75%`, `75 %`, `75,00`; a fraction counts whole, for a building that is not finished is not at 100 %.
    private static func percent(_ text: String) -> Int? {
        let bare = text.filter { !$0.isWhitespace && $0 != "%" }
        let parts = bare.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
            parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
            let number = Int(whole), (0...100).contains(number)
        else { return nil }
        return number
    }
}

extension SiteReportRow {
    /// A doubt that was found while a row was read.
    struct DoubtFound: Error {
        var doubt: Doubt
    }

    /// The text of a day that is none.
    struct DayUnreadable: Error {
        var text: String
    }
}
