import TapakFormats
import TapakGeometry
public import TapakLanguage
public import TapakProgramme
public import TapakSurvey
public import TapakWorkflows

/// The table for a person: parcels by kecamatan and kelurahan, then what a mayor asks, findings and provenance.
public struct ScreenTable {
    private struct Entry {
        var village: Int?
        var verdict: Verdict
        var lower: Double
        var order: Int
        var id: String
        var name: String
        var grounds: Grounds
        var findings: [FindingCode]
    }

    private let profile: RuleProfile
    private let layer: VillageLayer?
    private let phrasebook: Phrasebook
    private let style: TerminalStyle
    private var entries: [Entry] = []

    /// An empty table.
    public init(profile: RuleProfile, layer: VillageLayer?, phrasebook: Phrasebook, style: TerminalStyle) {
        self.profile = profile
        self.layer = layer
        self.phrasebook = phrasebook
        self.style = style
    }

    /// Adds a feature.
    public mutating func add(_ screened: ScreenParcels.Screened) {
        let assessment = screened.assessment
        let lower = assessment.lowerBound?.squareMetres ?? -.infinity
        var codes: [FindingCode] = []
        for finding in assessment.findings where finding.severity > .notice && !codes.contains(finding.code) {
            codes.append(finding.code)
        }
        entries.append(
            Entry(
                village: assessment.place?.village, verdict: assessment.verdict, lower: lower, order: entries.count,
                id: assessment.parcel.id ?? "#\(assessment.parcel.feature)", name: assessment.parcel.name ?? "",
                grounds: assessment.grounds, findings: codes))
    }

    /// Writes the table.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: ScreenParcels.Outcome, to sink: ReportSink) throws {
        try sink.write { appendHead(&$0) }
        if let layer {
            try writeGroups(layer, to: sink)
        } else {
            try sink.write { $0.append("\n" + phrasebook.word(.noVillageLayer) + "\n") }
            for entry in sorted(entries) { try sink.write { append(entry, to: &$0, indent: 2) } }
        }
        try sink.write { RunText(phrasebook: phrasebook, style: style).append(outcome, to: &$0) }
    }

    private func appendHead(_ buffer: inout TextBuffer) {
        let ideal =
            profile.ideal.map { phrasebook.word(.ideal) + " " + phrasebook.area($0.value, decimals: 0) }
            ?? phrasebook.word(.noIdeal)
        buffer.append(style.strong(phrasebook.word(.title)) + "\n")
        buffer.append(
            "\(phrasebook.word(.rules)): \(profile.key) \(profile.version), "
                + "\(phrasebook.word(.minimum)) \(phrasebook.area(profile.minimum.value, decimals: 0)), \(ideal)\n")
    }

    private func writeGroups(_ layer: VillageLayer, to sink: ReportSink) throws {
        let byVillage = Dictionary(grouping: entries) { $0.village ?? -1 }
        let units = byVillage.keys.filter { $0 >= 0 }.sorted { left, right in
            let (first, second) = (layer.villages[left], layer.villages[right])
            let keys = [first, second].map { [$0.shownKecamatan ?? "~", $0.kemendagriCode ?? $0.code ?? "~"] }
            return keys[0] != keys[1] ? keys[0].lexicographicallyPrecedes(keys[1]) : left < right
        }
        var kecamatan: String?
        for unit in units {
            let village = layer.villages[unit]
            let shown = village.shownKecamatan ?? phrasebook.word(.kecamatanUnknown)
            if shown != kecamatan {
                kecamatan = shown
                try sink.write { $0.append("\n" + style.strong(shown.printable) + "\n") }
            }
            let group = byVillage[unit] ?? []
            let title = [village.shownName, village.kemendagriCode ?? village.code].compactMap { $0?.printable }
                .joined(separator: " ")
            let line = style.wrapped("\(title): \(counts(group))", indent: 6, firstIndent: 2)
            try sink.write { $0.append("  \(line)\n") }
            for entry in sorted(group) { try sink.write { append(entry, to: &$0, indent: 4) } }
        }
        if let outside = byVillage[-1] {
            try sink.write { $0.append("\n" + style.strong(phrasebook.word(.outsideUnits)) + ": \(counts(outside))\n") }
            for entry in sorted(outside) { try sink.write { append(entry, to: &$0, indent: 4) } }
        }
    }

    private func counts(_ group: [Entry]) -> String {
        let word = phrasebook.word(group.count == 1 ? .candidate : .candidates)
        let parts = Verdict.allCases.compactMap { verdict -> String? in
            let count = group.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(phrasebook.integer(count)) \(phrasebook.label(verdict))"
        }
        return "\(phrasebook.integer(group.count)) \(word) (\(parts.joined(separator: ", ")))"
    }

    /// Best first, as docs/codes.md orders candidates.
    private func sorted(_ group: [Entry]) -> [Entry] {
        group.sorted { left, right in
            if left.verdict != right.verdict { return left.verdict.preference < right.verdict.preference }
            return left.lower != right.lower ? left.lower > right.lower : left.order < right.order
        }
    }

    private func append(_ entry: Entry, to buffer: inout TextBuffer, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        let mark = style.paint("\(phrasebook.symbol(entry.verdict)) \(phrasebook.label(entry.verdict))", entry.verdict)
        var text = entry.id.printable
        if !entry.name.isEmpty { text += " " + entry.name.printable }
        text += ": " + phrasebook.sentence(entry.grounds)
        if !entry.findings.isEmpty {
            text += " [" + entry.findings.map { phrasebook.label($0) }.joined(separator: "; ") + "]"
        }
        let used = indent + phrasebook.symbol(entry.verdict).count + 1 + phrasebook.label(entry.verdict).count + 1
        buffer.append("\(margin)\(mark) \(style.wrapped(text, indent: indent + 4, firstIndent: used))\n")
    }
}

extension String {
    /// The text without control characters, which a file could use to drive the terminal.
    var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
