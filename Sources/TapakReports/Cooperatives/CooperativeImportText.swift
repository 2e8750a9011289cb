import TapakFormats
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// What an import of cooperatives did, for a person: new, changed with old and new values, refused rows, dropped columns.
public struct CooperativeImportText {
    private let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// A text in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes what was done; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: ImportCooperatives.Outcome, isDryRun: Bool, to sink: ReportSink) throws {
        try sink.write { buffer in
            for touched in outcome.added {
                buffer.append(
                    "+ \(touched.unitName.printable): \(touched.cooperative.name.printable) "
                        + "(\(phrasebook.cooperativeWord(.line)) \(touched.line))\n")
            }
            for touched in outcome.changed {
                buffer.append(
                    "~ \(touched.unitName.printable): #\(touched.cooperative.id ?? 0) "
                        + "\(touched.cooperative.name.printable) "
                        + "(\(phrasebook.cooperativeWord(.line)) \(touched.line))\n")
                append(touched.changes, to: &buffer)
            }
            append(totals: outcome, to: &buffer)
            append(columns: outcome, to: &buffer)
            if outcome.delivery > 0 {
                let kept = phrasebook.cooperativeWord(.kept)
                buffer.append("\(kept) #\(outcome.delivery) \(phrasebook.cooperativeWord(.stored))\n")
            }
            if isDryRun { buffer.append(phrasebook.cooperativeWord(.dryRun) + "\n") }
        }
    }

    /// Writes a change by hand.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: SetCooperative.Outcome, to sink: ReportSink) throws {
        try sink.write { buffer in
            let id = outcome.cooperative.id.map { "#\($0) " } ?? ""
            let state: CooperativeWord = outcome.isNew ? .created : outcome.changes.isEmpty ? .nothingChanged : .changed
            buffer.append("\(id)\(outcome.cooperative.name.printable): \(phrasebook.cooperativeWord(state))\n")
            append(outcome.changes, to: &buffer)
        }
    }

    /// Writes that a count is kept, beside which others.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: ReportCooperativeCount.Outcome, to sink: ReportSink) throws {
        try sink.write { buffer in
            let corrected = outcome.corrected.map {
                " (\(phrasebook.cooperativeWord(.corrected)) \(phrasebook.integer($0)))"
            }
            buffer.append("\(phrasebook.cooperativeWord(.stored)): \(text(outcome.reported))\(corrected ?? "")\n")
            for other in outcome.beside where other != outcome.reported {
                buffer.append("  \(phrasebook.cooperativeWord(.bothKept)): \(text(other))\n")
            }
        }
    }

    private func text(_ count: ReportedCount) -> String {
        "\(count.scope) \(phrasebook.label(count.measure)) \(phrasebook.integer(count.count)) "
            + "\(phrasebook.cooperativeWord(.saidBy)) \(count.source.printable) "
            + "(\(count.date?.text ?? phrasebook.cooperativeWord(.undated)))"
    }

    private func append(_ changes: [CooperativeChange], to buffer: inout TextBuffer) {
        for change in changes {
            let old = phrasebook.text(of: change.field, change.old).printable
            let new = phrasebook.text(of: change.field, change.new).printable
            buffer.append(
                "    " + style.wrapped("\(phrasebook.label(change.field)): \(old) → \(new)", indent: 8, firstIndent: 4)
                    + "\n")
        }
    }

    private func append(totals outcome: ImportCooperatives.Outcome, to buffer: inout TextBuffer) {
        let parts: [(Int, CooperativeWord)] = [
            (outcome.added.count, .added), (outcome.changed.count, .changed), (outcome.unchangedCount, .unchanged),
            (outcome.emptyCount, .empty), (outcome.refusedCount, .refused),
        ]
        let counts = parts.map { "\(phrasebook.integer($0.0)) \(phrasebook.cooperativeWord($0.1))" }
        buffer.append(
            "\(phrasebook.integer(outcome.rowCount)) \(phrasebook.cooperativeWord(.rows)): "
                + counts.joined(separator: ", ") + "\n")
    }

    private func append(columns outcome: ImportCooperatives.Outcome, to buffer: inout TextBuffer) {
        if !outcome.dropped.isEmpty {
            let names = outcome.dropped.map { dropped in
                let reason = phrasebook.cooperativeWord(dropped.reason == .name ? .droppedByName : .droppedByValues)
                return
                    "\(dropped.header.printable) (\(phrasebook.cooperativeWord(.column)) \(dropped.column), \(reason))"
            }
            let line = "\(phrasebook.cooperativeWord(.droppedColumns)): \(names.joined(separator: "; "))"
            buffer.append(style.wrapped(line, indent: 2, firstIndent: 0) + "\n")
            if outcome.dropped.contains(where: { $0.header.lowercased() == "nik" }) {
                buffer.append("  " + phrasebook.cooperativeWord(.droppedHint) + "\n")
            }
        }
        if !outcome.unmapped.isEmpty {
            let names = outcome.unmapped.map { $0.isEmpty ? "\"\"" : $0.printable }.joined(separator: ", ")
            let line = "\(phrasebook.cooperativeWord(.unmappedColumns)): \(names)"
            buffer.append(style.wrapped(line, indent: 2, firstIndent: 0) + "\n")
        }
    }
}
