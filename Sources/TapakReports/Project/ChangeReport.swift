public import TapakFormats
import TapakGeoPackage
import TapakGeometry
public import TapakLanguage
import TapakProgramme
import TapakSurvey
public import TapakWorkflows

/// The formats of a list of changes.
public enum ChangeFormat: String, CaseIterable, Sendable {
    /// For a person.
    case table
    /// RFC 4180, one row a difference.
    case csv
    /// One document with counts and differences.
    case json
}

/// What is different between two deliveries, or what an import did.
public struct ChangeReport {
    private let format: ChangeFormat
    private let phrasebook: Phrasebook
    private let style: TerminalStyle
    /// How many differences of one kind a table shows.
    private static let shownPerKind = 20

    /// A report in a format; width and colour count for tables only.
    public init(_ format: ChangeFormat, phrasebook: Phrasebook, style: TerminalStyle) {
        self.format = format
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes what is different between two deliveries.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: CompareDeliveries.Outcome, to sink: ReportSink) throws(OutputFailure) {
        try write(
            ChangeRow.rows(of: outcome.changes), unchanged: outcome.changes.unchanged,
            head: [phrasebook.line(outcome.old), phrasebook.line(outcome.new)],
            members: { buffer in
                buffer.append(",\"old\":")
                buffer.appendInteger(Int(outcome.old.id))
                buffer.append(",\"new\":")
                buffer.appendInteger(Int(outcome.new.id))
            }, to: sink)
    }

    /// Writes what an import did, or would do.
    ///
    /// - Throws: `OutputFailure`.
    public func write(
        _ outcome: ImportFeatures.Outcome, isDryRun: Bool, to sink: ReportSink
    ) throws(OutputFailure) {
        var rows = ChangeRow.rows(of: outcome.changes)
        for id in outcome.conflicts {
            var row = ChangeRow(.conflict)
            row.id = id
            rows.append(row)
        }
        for flip in outcome.flips {
            var row = ChangeRow(.verdictFlipped)
            row.id = flip.id ?? "#\(flip.fid)"
            row.verdictBefore = flip.before.rawValue
            row.verdictAfter = flip.after.rawValue
            rows.append(row)
        }
        var head: [String] = []
        if isDryRun { head.append(phrasebook.sentence(.dryRun)) }
        if outcome.isRepeated { head.append(phrasebook.sentence(.repeatedDelivery)) }
        try write(
            rows, unchanged: outcome.changes.unchanged, head: head,
            members: { buffer in
                buffer.append(",\"delivery\":")
                buffer.appendJSON(isDryRun || outcome.delivery == 0 ? .none : .integer(Int(outcome.delivery)))
                buffer.append(",\"dry_run\":\(isDryRun),\"repeated\":\(outcome.isRepeated)")
            }, to: sink)
    }

    private func write(
        _ rows: [ChangeRow], unchanged: Int, head: [String], members: (inout TextBuffer) -> Void, to sink: ReportSink
    ) throws(OutputFailure) {
        switch format {
        case .csv:
            try sink.write { $0.appendCSVHeader(ChangeRow(.new).fields) }
            for row in rows { try sink.write { $0.appendCSV(row.fields) } }
        case .json:
            try sink.write { buffer in
                buffer.append("{\"summary\":{\"unchanged\":")
                buffer.appendInteger(unchanged)
                let counts = Self.counts(of: rows)
                for kind in ChangeKind.allCases {
                    buffer.append(",\"\(kind.rawValue)\":")
                    buffer.appendInteger(counts[kind] ?? 0)
                }
                buffer.append("}")
                members(&buffer)
                buffer.append(",\"changes\":[")
            }
            for (number, row) in rows.enumerated() {
                try sink.write { buffer in
                    buffer.append(number > 0 ? ",\n{" : "\n{")
                    buffer.appendJSONMembers(row.fields)
                    buffer.append("}")
                }
            }
            try sink.write { $0.append("\n]}\n") }
        case .table:
            try sink.write { append(rows, unchanged: unchanged, head: head, to: &$0) }
        }
    }

    private static func counts(of rows: [ChangeRow]) -> [ChangeKind: Int] {
        var counts: [ChangeKind: Int] = [:]
        for index in rows.indices { counts[rows[index].kind, default: 0] += 1 }
        return counts
    }

    // MARK: For a person

    private func append(_ rows: [ChangeRow], unchanged: Int, head: [String], to buffer: inout TextBuffer) {
        for line in head { buffer.append(style.wrapped(line, indent: 2, firstIndent: 0) + "\n") }
        var counts = ["\(phrasebook.integer(unchanged)) \(phrasebook.sentence(.unchanged))"]
        let byKind = Self.counts(of: rows)
        for kind in ChangeKind.allCases {
            if let count = byKind[kind] { counts.append("\(phrasebook.integer(count)) \(phrasebook.label(kind))") }
        }
        buffer.append(style.strong(style.wrapped(counts.joined(separator: ", "), indent: 2, firstIndent: 0)) + "\n")
        for kind in ChangeKind.allCases {
            guard let count = byKind[kind] else { continue }
            buffer.append("\n" + style.strong(phrasebook.label(kind)) + "\n")
            for row in rows.lazy.filter({ $0.kind == kind }).prefix(Self.shownPerKind) {
                buffer.append("  " + style.wrapped(text(of: row), indent: 4, firstIndent: 2) + "\n")
            }
            let rest = count - Self.shownPerKind
            if rest > 0 { buffer.append("  … +\(phrasebook.integer(rest))\n") }
        }
    }

    private func text(of row: ChangeRow) -> String {
        let name = (row.id ?? row.oldId).map(\.printable) ?? (row.place ?? row.oldPlace).map { "#\($0)" } ?? ""
        var facts: [String] = []
        if row.kind == .renamed { facts.append("\(row.oldId?.printable ?? "–") → \(row.id?.printable ?? "–")") }
        if let distance = row.distance { facts.append(phrasebook.length(distance, decimals: 2)) }
        if let before = row.before, let after = row.after {
            facts.append("\(phrasebook.area(before)) → \(phrasebook.area(after))")
        }
        if !row.attributes.isEmpty { facts.append(row.attributes.map(\.printable).joined(separator: ", ")) }
        if !row.pieces.isEmpty {
            let pieces = row.pieces.map { ChangeRow.text($0).printable }.joined(separator: ", ")
            facts.append(row.kind == .merged ? "← \(pieces)" : "→ \(pieces)")
        }
        if let before = row.verdictBefore.flatMap(Verdict.init), let after = row.verdictAfter.flatMap(Verdict.init) {
            facts.append(
                "\(phrasebook.symbol(before)) \(phrasebook.label(before)) → "
                    + "\(phrasebook.symbol(after)) \(phrasebook.label(after))")
        }
        return facts.isEmpty ? name : "\(name): \(facts.joined(separator: "; "))"
    }
}
