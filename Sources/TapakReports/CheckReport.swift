import TapakFormats
import TapakGeometry
public import TapakLanguage
import TapakSurvey
public import TapakWorkflows

/// The formats of `check`.
public enum CheckFormat: String, CaseIterable, Sendable {
    /// Diagnostics for a person: severity, code, sentence, place, help.
    case text
    /// One document with the findings of every feature that has any.
    case json
}

/// Findings only, feature by feature, in file order.
public final class CheckReport {
    private let format: CheckFormat
    private let phrasebook: Phrasebook
    private let sink: ReportSink
    private var count = 0

    /// Begins a report.
    public init(_ format: CheckFormat, phrasebook: Phrasebook, sink: ReportSink) {
        self.format = format
        self.phrasebook = phrasebook
        self.sink = sink
    }

    /// Adds a feature; one without findings leaves no trace.
    ///
    /// - Throws: `OutputFailure`.
    public func add(_ screened: ScreenParcels.Screened) throws {
        let parcel = screened.assessment.parcel
        let findings = screened.assessment.findings
        guard !findings.isEmpty else { return }
        let isFirst = count == 0
        count += 1
        try sink.write { buffer in
            switch format {
            case .text:
                for finding in findings { buffer.append(phrasebook.diagnostic(finding) + "\n") }
            case .json:
                buffer.append(isFirst ? "{\"features\":[\n{" : ",\n{")
                buffer.appendJSONMembers([
                    Field("file", .userText(parcel.file)), Field("feature", .integer(parcel.feature)),
                    Field("id", .userText(ifPresent: parcel.id)),
                ])
                buffer.append(",\"findings\":[")
                for (index, finding) in findings.enumerated() {
                    if index > 0 { buffer.append(",") }
                    buffer.appendFinding(finding, phrasebook: phrasebook)
                }
                buffer.append("]}")
            }
        }
    }

    /// Closes the report with what concerns the files as a whole; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func finish(_ outcome: ScreenParcels.Outcome) throws {
        let isEmpty = count == 0
        try sink.write { buffer in
            switch format {
            case .text:
                let whole = outcome.tally.rows.compactMap(\.examples.first).filter { $0.location.feature == nil }
                for finding in whole { buffer.append(phrasebook.diagnostic(finding) + "\n") }
            case .json:
                buffer.append(isEmpty ? "{\"features\":[" : "")
                buffer.append("\n],\n\"counts\":")
                buffer.appendTally(outcome.tally)
                buffer.append(",\n\"provenance\":")
                buffer.appendProvenance(outcome.provenance)
                buffer.append("}\n")
            }
        }
    }
}

extension TextBuffer {
    /// A finding as a JSON object: code, severity, place, facts, and the words for a person.
    mutating func appendFinding(_ finding: Finding, phrasebook: Phrasebook) {
        let place = finding.location
        append("{")
        var fields = [
            Field("code", .code(finding.code.rawValue)), Field("severity", .code(finding.severity.rawValue)),
        ]
        if let ring = place.ring {
            fields.append(Field("part", .integer(ring.part)))
            fields.append(Field("ring", .integer(ring.ring)))
        }
        if let index = place.positionIndex { fields.append(Field("position", .integer(index))) }
        if let position = place.position {
            fields.append(Field("x", .fullNumber(position.x)))
            fields.append(Field("y", .fullNumber(position.y)))
        }
        if let byte = place.byte { fields.append(Field("byte", .integer(byte))) }
        appendJSONMembers(fields)
        append(",\"facts\":{")
        for (index, fact) in finding.facts.enumerated() {
            if index > 0 { append(",") }
            appendJSONString(fact.name)
            append(":")
            appendFact(fact.value)
        }
        append("},")
        appendJSONMembers([
            Field("sentence", .code(phrasebook.sentence(finding))), Field("help", .code(phrasebook.help(finding))),
        ])
        append("}")
    }

    private mutating func appendFact(_ value: FactValue) {
        switch value {
        case .text(let text): appendJSONString(text)
        case .integer(let number): appendInteger(number)
        case .number(let number), .share(let number): appendShortest(number)
        case .area(let area): appendShortest(area.squareMetres)
        case .length(let length): appendShortest(length.metres)
        case .position(let position):
            append("[")
            appendShortest(position.x)
            append(",")
            appendShortest(position.y)
            append("]")
        }
    }
}
