import TapakFormats
public import TapakLanguage
public import TapakProgramme

/// How far the cooperatives of a region are (`coop summary`): each count over all its units, beside what others count.
public struct CooperativeSummaryReport {
    private let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// A report in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes the summary; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ summary: CooperativeSummary, as format: CooperativeFormat, to sink: ReportSink) throws {
        try sink.write { buffer in
            switch format {
            case .table:
                CooperativeSummaryText(phrasebook: phrasebook, style: style).append(summary, to: &buffer)
            case .csv: appendCSV(summary, to: &buffer)
            case .json: buffer.appendCooperativeSummary(summary)
            }
        }
    }

    /// One row a scope and question, repeated for each count of others; partners and branches as rows of their own.
    private func appendCSV(_ summary: CooperativeSummary, to buffer: inout TextBuffer) {
        buffer.appendCSVHeader(
            Self.row(summary.whole, "", nil, nil, nil))
        for group in [summary.whole] + summary.groups {
            for measure in CooperativeMeasure.allCases {
                let answers = group.tally.answers[measure] ?? CooperativeTally.Answers()
                let reported = group.reported.filter { $0.measure == measure }
                for count in reported.isEmpty ? [nil] : reported.map(Optional.some) {
                    buffer.appendCSV(Self.row(group, measure.rawValue, nil, answers, count))
                }
            }
            for unit in BusinessUnit.allCases {
                guard let count = group.tally.businessUnits[unit] else { continue }
                buffer.appendCSV(Self.row(group, "business_unit", .code(unit.rawValue), .init(yes: count), nil))
            }
            for partner in group.tally.partners {
                buffer.appendCSV(
                    Self.row(group, "partner", .userText(partner.name), .init(yes: partner.cooperatives), nil))
            }
            buffer.appendCSV(Self.row(group, "below", nil, .init(yes: group.tally.below), nil))
        }
    }

    private static func row(
        _ group: CooperativeSummary.Group, _ measure: String, _ detail: Cell?, _ answers: CooperativeTally.Answers?,
        _ reported: ReportedCount?
    ) -> [Field] {
        // Of branches, partners and what is below the units only those that are named are known.
        let isQuestion = CooperativeMeasure(rawValue: measure) != nil
        let counted: (KeyPath<CooperativeTally.Answers, Int>) -> Cell = { path in
            isQuestion ? answers.map { .integer($0[keyPath: path]) } ?? .none : .none
        }
        return [
            Field("scope_code", .code(group.code)), Field("scope_name", .userText(ifPresent: group.name)),
            Field("measure", .code(measure)), Field("detail", detail ?? .none),
            Field("units", .integer(group.tally.units)), Field("yes", .integer(answers?.yes ?? 0)),
            Field("no", counted(\.no)), Field("not_stated", counted(\.notStated)),
            Field("no_data", isQuestion ? .integer(group.tally.noData) : .none),
            Field("reported", reported.map { .integer($0.count) } ?? .none),
            Field("reported_source", .userText(ifPresent: reported?.source)),
            Field("reported_date", .code(ifPresent: reported?.date?.text)),
        ]
    }
}

extension TextBuffer {
    /// The summary as a JSON document.
    fileprivate mutating func appendCooperativeSummary(_ summary: CooperativeSummary) {
        append("{\"region\":")
        appendGroup(summary.whole)
        append(",\n\"kecamatan\":[")
        for (index, group) in summary.groups.enumerated() {
            append(index > 0 ? ",\n" : "\n")
            appendGroup(group)
        }
        append("],\n\"reported_of_units\":")
        appendReported(summary.reportedOfUnits)
        append(",\n\"elsewhere\":\(summary.elsewhere.count)}\n")
    }

    private mutating func appendGroup(_ group: CooperativeSummary.Group) {
        let tally = group.tally
        append("{")
        appendJSONMembers([
            Field("code", .code(group.code)), Field("name", .userText(ifPresent: group.name)),
            Field("units", .integer(tally.units)), Field("recorded", .integer(tally.recorded)),
            Field("no_data", .integer(tally.noData)),
        ])
        append(",\"measures\":{")
        for (index, measure) in CooperativeMeasure.allCases.enumerated() {
            if index > 0 { append(",") }
            appendJSONString(measure.rawValue)
            append(":")
            appendAnswers(tally.answers[measure] ?? .init(), noData: tally.noData)
        }
        append("},")
        appendJSONMembers([
            Field("members", tally.membersStated == 0 ? .none : .integer(tally.members)),
            Field("members_stated", .integer(tally.membersStated)),
        ])
        append(",\"business_units\":{")
        appendJSONMembers(
            BusinessUnit.allCases.compactMap { unit in
                tally.businessUnits[unit].map { Field(unit.rawValue, .integer($0)) }
            })
        append("},\"partners\":[")
        for (index, partner) in tally.partners.enumerated() {
            append(index > 0 ? ",{" : "{")
            appendJSONMembers([
                Field("name", .userText(partner.name)), Field("class", .code(ifPresent: partner.kind?.rawValue)),
                Field("cooperatives", .integer(partner.cooperatives)),
                Field("units", .codes(partner.units.map(\.code))),
            ])
            append("}")
        }
        append("],\"below\":{\"cooperatives\":\(tally.below),\"active\":")
        appendAnswers(tally.belowActive, noData: nil)
        append("},\"reported\":")
        appendReported(group.reported)
        append("}")
    }

    private mutating func appendAnswers(_ answers: CooperativeTally.Answers, noData: Int?) {
        append("{")
        appendJSONMembers([
            Field("yes", .integer(answers.yes)), Field("no", .integer(answers.no)),
            Field("not_stated", .integer(answers.notStated)),
        ])
        if let noData { append(",\"no_data\":\(noData)") }
        append("}")
    }

    private mutating func appendReported(_ counts: [ReportedCount]) {
        append("[")
        for (index, count) in counts.enumerated() {
            append(index > 0 ? ",{" : "{")
            appendJSONMembers([
                Field("scope", .code(count.scope)), Field("measure", .code(count.measure.rawValue)),
                Field("count", .integer(count.count)), Field("source", .userText(count.source)),
                Field("date", .code(ifPresent: count.date?.text)),
            ])
            append("}")
        }
        append("]")
    }
}
