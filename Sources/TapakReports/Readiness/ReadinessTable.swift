import TapakFormats
public import TapakLanguage
public import TapakProgramme
import TapakSurvey
public import TapakWorkflows

/// The readiness list for a person: units by kecamatan, then what they add up to.
public struct ReadinessTable {
    private let phrasebook: Phrasebook
    private let style: TerminalStyle
    private let wording: ReadinessWording

    /// A table in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle, vocabulary: StageVocabulary? = nil) {
        self.phrasebook = phrasebook
        self.style = style
        wording = ReadinessWording(phrasebook: phrasebook, vocabulary: vocabulary)
    }

    private func word(_ word: ReadinessWord) -> String { phrasebook.readinessWord(word) }

    /// Writes the table; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(
        _ outcome: ListReadiness.Outcome, by grouping: ReadinessGrouping, to sink: ReportSink
    ) throws {
        try sink.write { appendHead(outcome, to: &$0) }
        switch grouping {
        case .kelurahan:
            var kecamatan: String?
            for row in outcome.rows {
                if row.kecamatanCode != kecamatan {
                    kecamatan = row.kecamatanCode
                    let name = row.kecamatan.map(phrasebook.shown) ?? phrasebook.word(.kecamatanUnknown)
                    try sink.write { $0.append("\n" + style.strong("\(name) \(row.kecamatanCode)") + "\n") }
                }
                try sink.write { append(row, to: &$0) }
            }
        case .kecamatan:
            for line in outcome.totals.kecamatan {
                let name = line.name.map(phrasebook.shown) ?? phrasebook.word(.kecamatanUnknown)
                try sink.write { buffer in
                    buffer.append("\n" + style.strong("\(name) \(line.code)") + "\n")
                    append(line, to: &buffer)
                }
            }
        }
        try sink.write { buffer in
            buffer.append("\n" + style.strong(wording.region(outcome.provenance)) + "\n")
            append(outcome.totals.region, to: &buffer)
            appendEnd(outcome, to: &buffer)
        }
    }

    private func appendHead(_ outcome: ListReadiness.Outcome, to buffer: inout TextBuffer) {
        let title =
            "\(word(.title)): \(wording.region(outcome.provenance)), \(word(.asOf)) \(outcome.provenance.date.text)"
        buffer.append(style.strong(title) + "\n")
        appendLine(wording.rules(outcome.profile), indent: 0, to: &buffer)
    }

    /// A line broken to the width, its continuations further in.
    private func appendLine(_ text: String, indent: Int, to buffer: inout TextBuffer) {
        let margin = String(repeating: " ", count: indent)
        buffer.append(margin + style.wrapped(text, indent: indent + 2, firstIndent: indent) + "\n")
    }

    private func append(_ row: ReadinessRow, to buffer: inout TextBuffer) {
        let mark = "\(phrasebook.symbol(row.readiness)) \(phrasebook.shown(row.kelurahan)) \(row.kemendagriCode)"
        let cooperative = row.cooperative == nil ? [word(.noCooperative)] : []
        let head = [wording.site(row) ?? phrasebook.label(row.phase), wording.candidates(row)] + cooperative
        let state = phrasebook.label(row.readiness)
        let shown = row.readiness == .noCandidate && row.best == nil ? [state] + cooperative : [state] + head
        appendLine("\(mark): \(shown.joined(separator: "; "))", indent: 2, to: &buffer)
        let blockers = wording.blockers(row)
        if !blockers.isEmpty, row.readiness != .noCandidate || blockers.count > 1 {
            appendLine("\(word(.blockedBy)): \(blockers.joined(separator: "; "))", indent: 6, to: &buffer)
        }
        if let next = wording.next(row) { appendLine("\(word(.next)): \(next)", indent: 6, to: &buffer) }
    }

    private func append(_ line: ReadinessTotals.Line, to buffer: inout TextBuffer) {
        let none = word(.nothing)
        let ages = wording.ages(line).map { "\(wording.listed(wording.ageing(line))); \($0)" } ?? word(.noSite)
        let blockers = wording.blockers(line)
        for (head, text) in [
            (word(.funnel), wording.listed(wording.funnel(line))),
            (word(.coverage), wording.joined(wording.coverage(line))),
            (word(.readiness), wording.joined(wording.readiness(line))), (word(.ageing), ages),
            (word(.blockers), blockers.isEmpty ? none : wording.joined(blockers)),
        ] {
            appendLine("\(head): \(text)", indent: 2, to: &buffer)
        }
    }

    private func appendEnd(_ outcome: ListReadiness.Outcome, to buffer: inout TextBuffer) {
        for line in ReadinessRunText(phrasebook: phrasebook).lines(outcome) { appendLine(line, indent: 0, to: &buffer) }
    }
}
