import TapakFormats
public import TapakLanguage
public import TapakProgramme
public import TapakWorkflows

/// Sites of a project: lists, everything of one, and the history of one (`site list`, `site show`, `site history`).
public struct SiteReport {
    private let format: SiteFormat
    let phrasebook: Phrasebook
    let style: TerminalStyle
    /// In whose words stages are written too.
    let words: StageColumns?

    /// A report in a format and a language.
    ///
    /// - Parameter vocabulary: in whose words stages are written beside ours.
    public init(
        _ format: SiteFormat, phrasebook: Phrasebook, style: TerminalStyle, vocabulary: StageVocabulary? = nil
    ) {
        words = vocabulary.map(StageColumns.init)
        self.format = format
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes the list; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func writeList(_ outcome: ListSites.Outcome, to sink: ReportSink) throws {
        switch format {
        case .table:
            try sink.write { buffer in
                if outcome.entries.isEmpty { buffer.append(phrasebook.siteWord(.none) + "\n") }
                for entry in outcome.entries { append(summaryOf: entry, to: &buffer) }
                buffer.append(phrasebook.line(outcome.head) + "\n")
            }
        case .csv:
            try sink.write { $0.appendCSVHeader(fields(of: nil)) }
            for entry in outcome.entries { try sink.write { $0.appendCSV(fields(of: entry)) } }
        case .json:
            try writeDocument(outcome, to: sink) { entry, buffer in
                buffer.appendJSONMembers(fields(of: entry))
            }
        }
    }

    /// Writes everything that is known of each site.
    ///
    /// - Throws: `OutputFailure`.
    public func writeDetails(_ outcome: ListSites.Outcome, to sink: ReportSink) throws {
        switch format {
        case .table:
            try sink.write { buffer in
                for entry in outcome.entries { append(detailsOf: entry, to: &buffer) }
                buffer.append(phrasebook.line(outcome.head) + "\n")
            }
        case .csv: try writeList(outcome, to: sink)
        case .json:
            try writeDocument(outcome, to: sink) { entry, buffer in
                buffer.appendJSONMembers(fields(of: entry))
                buffer.appendList("blocker_details", entry.standing.outcome.blockers.map(SiteFields.fields))
                buffer.appendList("documents", entry.documents.map(SiteFields.fields))
                buffer.appendList(
                    "foreign_reports",
                    entry.state.foreignReports.values.sorted { $0.sequence < $1.sequence }.map {
                        SiteFields.fields(of: $0, on: entry.state)
                    })
            }
        }
    }

    /// Writes what happened to each site, event by event.
    ///
    /// - Throws: `OutputFailure`.
    public func writeHistory(_ outcome: ListSites.Outcome, to sink: ReportSink) throws {
        func fields(_ link: EventChain.Link, _ entry: ListSites.Entry) -> [Field] {
            SiteFields.fields(of: link, in: entry, text: sentence(link.event.fact))
        }
        switch format {
        case .table:
            try sink.write { buffer in
                for entry in outcome.entries { append(historyOf: entry, to: &buffer) }
                buffer.append(phrasebook.line(outcome.head) + "\n")
            }
        case .csv:
            try sink.write { $0.appendCSVHeader(SiteFields.fields(of: nil, in: nil, text: nil)) }
            for entry in outcome.entries {
                for link in entry.links { try sink.write { $0.appendCSV(fields(link, entry)) } }
            }
        case .json:
            try writeDocument(outcome, to: sink) { entry, buffer in
                buffer.appendJSONMembers([Field("site", .integer(entry.state.site))])
                buffer.appendList("events", entry.links.map { fields($0, entry) })
            }
        }
    }

    /// The columns of a site; of none for the header.
    private func fields(of entry: ListSites.Entry?) -> [Field] {
        SiteFields.fields(of: entry) + (words?.fields(of: entry?.state) ?? [])
    }

    /// What an event says, a step also in the words of the other system.
    func sentence(_ fact: SiteFact) -> String {
        guard let words, case .stageAdvanced(let advance) = fact else { return phrasebook.sentence(fact) }
        let theirs = phrasebook.text(of: advance.to, on: advance.track, in: words.vocabulary)
        return "\(phrasebook.sentence(fact)) [\(theirs)]"
    }

    private func writeDocument(
        _ outcome: ListSites.Outcome, to sink: ReportSink, _ body: (ListSites.Entry, inout TextBuffer) -> Void
    ) throws {
        try sink.write { $0.append("{\"sites\":[") }
        for (index, entry) in outcome.entries.enumerated() {
            try sink.write { buffer in
                buffer.append(index > 0 ? ",\n{" : "\n{")
                body(entry, &buffer)
                buffer.append("}")
            }
        }
        try sink.write { buffer in
            buffer.append("\n],\"head\":{")
            buffer.appendJSONMembers([
                Field("events", .integer(outcome.head.count)), Field("hash", .code(outcome.head.hash)),
            ])
            buffer.append("},")
            buffer.appendJSONMembers([
                Field("date", .code(outcome.date.text)), Field("rule_profile", .code(outcome.profile.identifier)),
            ])
            buffer.append("}\n")
        }
    }
}

extension TextBuffer {
    /// A further member of a JSON object: a list of objects.
    fileprivate mutating func appendList(_ name: String, _ rows: [[Field]]) {
        append(",")
        appendJSONString(name)
        append(":[")
        for (index, row) in rows.enumerated() {
            append(index > 0 ? ",{" : "{")
            appendJSONMembers(row)
            append("}")
        }
        append("]")
    }
}
