import TapakFormats
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// What became of every row of another system's list of sites, for a person.
public struct SiteReportsText {
    private let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// A text in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    private func word(_ word: SiteWord) -> String { phrasebook.siteWord(word) }

    /// Writes the account; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: ImportSiteReports.Outcome, isDryRun: Bool, to sink: ReportSink) throws {
        try sink.write { buffer in
            for row in outcome.rows { append(row, to: &buffer) }
            append(totals: outcome, to: &buffer)
            append(columns: outcome, to: &buffer)
            if outcome.delivery > 0 {
                buffer.append(
                    "\(phrasebook.cooperativeWord(.kept)) #\(outcome.delivery) \(phrasebook.cooperativeWord(.stored))\n"
                )
            }
            if isDryRun { buffer.append(phrasebook.cooperativeWord(.dryRun) + "\n") }
            buffer.append(phrasebook.line(outcome.head) + "\n")
        }
    }

    private func append(_ row: SiteReportRow, to buffer: inout TextBuffer) {
        let line = "\(phrasebook.cooperativeWord(.line)) \(row.line)"
        switch row.result {
        case .matched(let site, let name, let recorded, let unchanged):
            let said =
                recorded.isEmpty
                ? phrasebook.cooperativeWord(unchanged > 0 ? .unchanged : .empty)
                : recorded.map(text).joined(separator: "; ")
            add("\(recorded.isEmpty ? "=" : "+") \(line): \(word(.site)) \(site) \(name): \(said)", to: &buffer)
        case .ambiguous(let doubt):
            add("? \(line): \(word(.ambiguous)): \(phrasebook.sentence(doubt))", to: &buffer)
        case .unmatched(let cause):
            add("✗ \(line): \(word(.unmatched)): \(phrasebook.sentence(cause))", to: &buffer)
        }
        for remark in row.remarks { add("    ! " + phrasebook.sentence(remark), to: &buffer) }
    }

    private func text(_ said: SiteReportRow.Word) -> String {
        let track = said.report.meaning?.track ?? said.report.track
        let own = said.own.flatMap { stage in track.map { (stage, $0) } }
        return "\(said.date.text) \(phrasebook.text(of: said.report)) "
            + "(\(phrasebook.text(of: said.standing, own: own)))"
    }

    private func append(totals outcome: ImportSiteReports.Outcome, to buffer: inout TextBuffer) {
        let count = phrasebook.integer
        buffer.append(
            "\(count(outcome.rows.count)) \(phrasebook.cooperativeWord(.rows)): "
                + "\(count(outcome.matchedCount)) \(word(.matched)), \(count(outcome.ambiguousCount)) \(word(.ambiguous)), "
                + "\(count(outcome.unmatchedCount)) \(word(.unmatched)); "
                + "\(count(outcome.recordedCount)) \(word(.wordsRecorded))\n")
    }

    private func append(columns outcome: ImportSiteReports.Outcome, to buffer: inout TextBuffer) {
        if !outcome.dropped.isEmpty {
            let names = outcome.dropped.map { dropped in
                let reason = phrasebook.cooperativeWord(dropped.reason == .name ? .droppedByName : .droppedByValues)
                return "\(dropped.header) (\(phrasebook.cooperativeWord(.column)) \(dropped.column), \(reason))"
            }
            add("\(phrasebook.cooperativeWord(.droppedColumns)): \(names.joined(separator: "; "))", to: &buffer)
        }
        if !outcome.unmapped.isEmpty {
            let names = outcome.unmapped.map { $0.isEmpty ? "\"\"" : $0 }.joined(separator: ", ")
            add("\(phrasebook.cooperativeWord(.unmappedColumns)): \(names)", to: &buffer)
        }
    }

    private func add(_ text: String, to buffer: inout TextBuffer) {
        buffer.append(style.wrapped(text.printable, indent: 6, firstIndent: 0) + "\n")
    }
}
