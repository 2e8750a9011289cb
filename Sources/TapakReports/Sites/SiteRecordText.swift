import TapakFormats
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// What was recorded of a site, as a person reads it, with the head of the chain to note down.
public struct SiteRecordText {
    private let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// A text in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes the events that were added; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ record: SiteRecord, to sink: ReportSink) throws {
        try sink.write { buffer in
            buffer.append(
                style.strong("\(phrasebook.siteWord(.site)) \(record.site.site) \(record.site.name.printable)") + "\n")
            for link in record.added {
                let text = "\(link.event.sequence) \(link.event.date.text) \(phrasebook.sentence(link.event.fact))"
                buffer.append("  " + style.wrapped(text.printable, indent: 4, firstIndent: 2) + "\n")
            }
            for gate in record.gates {
                for waived in gate.waived {
                    let text = "\(phrasebook.siteWord(.waived)): \(phrasebook.sentence(waived))"
                    buffer.append("  " + style.wrapped(text.printable, indent: 4, firstIndent: 2) + "\n")
                }
            }
            buffer.append(phrasebook.line(record.head) + "\n")
        }
    }
}
