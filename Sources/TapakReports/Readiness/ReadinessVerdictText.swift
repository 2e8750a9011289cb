import TapakFormats
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// What comes of holding a readiness list against its project: SAMA or BEDA, and where.
public struct ReadinessVerdictText {
    private let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// The most differences that are named.
    static let limit = 50

    /// In a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes the outcome; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: VerifyReadiness.Outcome, to sink: ReportSink) throws {
        func word(_ word: ReadinessWord) -> String { phrasebook.readinessWord(word) }
        let compared =
            "\(phrasebook.integer(outcome.rowCount)) \(word(.rows)), \(phrasebook.integer(outcome.cellCount)) "
            + "\(word(.cells)) \(word(.compared))"
        let days =
            outcome.comparesDated
            ? "\(word(.comparedDays)) \(outcome.provenance.date.text)" : word(.notComparedDays)
        try sink.write { buffer in
            let verdict = word(outcome.isSame ? .same : .different)
            buffer.append("\(style.strong(verdict)): \(compared); \(days)\n")
            for difference in outcome.differences.prefix(Self.limit) {
                buffer.append("  " + style.wrapped(phrasebook.sentence(difference), indent: 4, firstIndent: 2) + "\n")
            }
            let more = outcome.differenceCount - min(outcome.differences.count, Self.limit)
            if more > 0 { buffer.append("  … \(phrasebook.integer(more)) \(word(.moreDifferences))\n") }
            let wording = ReadinessWording(phrasebook: phrasebook)
            buffer.append("SHA-256 \(outcome.sha256)\n\(wording.head(outcome.provenance.head))\n")
        }
    }
}
