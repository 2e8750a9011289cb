import TapakFormats
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// What verification of a project found: every place that differs, the first one first.
public struct VerificationReport {
    private let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// The most places that are told one by one.
    private static let limit = 50

    /// A report in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes the report; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: VerifyProject.Outcome, to sink: ReportSink) throws {
        try sink.write { buffer in
            if outcome.differences.isEmpty {
                buffer.append(style.strong(phrasebook.siteWord(.verified)) + "\n")
            } else {
                let count = phrasebook.integer(outcome.differences.count)
                buffer.append(style.strong("\(phrasebook.siteWord(.differs)): \(count)") + "\n")
            }
            for difference in outcome.differences.prefix(Self.limit) {
                let text = phrasebook.sentence(difference).printable
                buffer.append("  ✗ " + style.wrapped(text, indent: 4, firstIndent: 4) + "\n")
            }
            if outcome.differences.count > Self.limit { buffer.append("  …\n") }
            let counts = [
                "\(phrasebook.siteWord(.sites)): \(phrasebook.integer(outcome.siteCount))",
                "\(phrasebook.siteWord(.documents)): \(phrasebook.integer(outcome.documentCount))",
                "\(phrasebook.siteWord(.parcelsChecked)): \(phrasebook.integer(outcome.parcelCount))",
            ]
            buffer.append(counts.joined(separator: ". ") + "\n")
            buffer.append(phrasebook.line(outcome.head) + "\n")
            buffer.append(style.wrapped(phrasebook.siteWord(.limits), indent: 0, firstIndent: 0) + "\n")
        }
    }
}
