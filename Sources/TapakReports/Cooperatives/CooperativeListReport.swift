import TapakFormats
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// Units with their cooperatives (`coop list`, `coop show`).
public struct CooperativeListReport {
    private let phrasebook: Phrasebook
    private let style: TerminalStyle

    /// A report in a language.
    public init(phrasebook: Phrasebook, style: TerminalStyle) {
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Writes the list; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ entries: [ListCooperatives.Entry], as format: CooperativeFormat, to sink: ReportSink) throws {
        switch format {
        case .table: try sink.write { appendTable(entries, to: &$0) }
        case .csv:
            let empty = ListCooperatives.Entry(unit: nil, cooperative: nil)
            try sink.write { $0.appendCSVHeader(CooperativeFields(entry: empty).columns) }
            for entry in entries { try sink.write { $0.appendCSV(CooperativeFields(entry: entry).columns) } }
        case .json:
            try sink.write { $0.append("{\"cooperatives\":[") }
            for (index, entry) in entries.enumerated() {
                try sink.write { buffer in
                    buffer.append(index > 0 ? ",\n" : "\n")
                    buffer.appendCooperative(entry)
                }
            }
            try sink.write { $0.append("\n]}\n") }
        }
    }

    /// Writes everything that is known of each cooperative, for a person.
    ///
    /// - Throws: `OutputFailure`.
    public func writeDetails(_ entries: [ListCooperatives.Entry], to sink: ReportSink) throws {
        for (index, entry) in entries.enumerated() {
            try sink.write { buffer in
                if index > 0 { buffer.append("\n") }
                appendDetails(entry, to: &buffer)
            }
        }
    }

    private func appendTable(_ entries: [ListCooperatives.Entry], to buffer: inout TextBuffer) {
        var kecamatan: String?
        for entry in entries {
            let shown = entry.unit?.kecamatan ?? phrasebook.cooperativeWord(.elsewhere)
            if shown != kecamatan {
                buffer.append((kecamatan == nil ? "" : "\n") + style.strong(shown.printable) + "\n")
                kecamatan = shown
            }
            let isBelow = entry.cooperative?.level == .rw
            let indent = isBelow ? 4 : 2
            let text = isBelow ? short(entry) : "\(title(of: entry)): \(short(entry))"
            buffer.append(
                String(repeating: " ", count: indent)
                    + style.wrapped(text, indent: indent + 4, firstIndent: indent) + "\n")
        }
    }

    private func title(of entry: ListCooperatives.Entry) -> String {
        [entry.unit?.name ?? entry.cooperative?.unitText, entry.unit?.code ?? entry.cooperative?.unit]
            .compactMap { $0?.printable }.joined(separator: " ")
    }

    /// One cooperative in a line: what is reached, whether it is active, members, partners.
    private func short(_ entry: ListCooperatives.Entry) -> String {
        guard let cooperative = entry.cooperative else { return phrasebook.cooperativeWord(.noData) }
        var parts: [String] = []
        for milestone in CooperativeMilestone.allCases {
            guard let standing = cooperative.milestones[milestone] else { continue }
            let mark = standing.isReached ? "✓" : "✗"
            parts.append(
                [mark, phrasebook.label(milestone), standing.date?.text].compactMap(\.self).joined(separator: " "))
        }
        for field in [CooperativeField.active, .members, .partners] {
            guard let text = cooperative.text(of: field) else { continue }
            parts.append("\(phrasebook.label(field)): \(phrasebook.text(of: field, text).printable)")
        }
        let place = cooperative.place.map { " (\($0.printable))" } ?? ""
        let facts = parts.isEmpty ? phrasebook.cooperativeWord(.notStated) : parts.joined(separator: "; ")
        return "#\(cooperative.id ?? 0) \(cooperative.name.printable)\(place): \(facts)"
    }

    private func appendDetails(_ entry: ListCooperatives.Entry, to buffer: inout TextBuffer) {
        let name = entry.cooperative?.name.printable ?? phrasebook.cooperativeWord(.noData)
        let id = entry.cooperative?.id.map { "#\($0) " } ?? ""
        buffer.append(style.strong(id + name) + "\n")
        let kecamatan =
            entry.unit?.kecamatan.map { ", \(phrasebook.cooperativeWord(.kecamatan)) \($0.printable)" } ?? ""
        buffer.append("  \(phrasebook.cooperativeWord(.unit)): \(title(of: entry))\(kecamatan)\n")
        guard let cooperative = entry.cooperative else { return }
        for field in CooperativeField.allCases where field != .unit && field != .name {
            let text = cooperative.text(of: field)
            guard text != nil || field.milestone != nil || field == .active else { continue }
            let shown = field.milestone.map { phrasebook.text(cooperative.milestones[$0]) }
            let value =
                shown
                ?? (text == nil ? phrasebook.cooperativeWord(.notStated) : phrasebook.text(of: field, text).printable)
            let line = "\(phrasebook.label(field)): \(value)"
            buffer.append("  " + style.wrapped(line, indent: 6, firstIndent: 2) + "\n")
        }
    }
}
