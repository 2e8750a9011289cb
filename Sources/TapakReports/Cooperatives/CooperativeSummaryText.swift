import TapakFormats
import TapakLanguage
import TapakProgramme

/// The summary of cooperatives for a person.
struct CooperativeSummaryText {
    let phrasebook: Phrasebook
    let style: TerminalStyle

    func append(_ summary: CooperativeSummary, to buffer: inout TextBuffer) {
        let whole = summary.whole
        let name = [whole.name?.printable, whole.code].compactMap(\.self).joined(separator: " ")
        buffer.append(style.strong("\(phrasebook.cooperativeWord(.title)): \(name)") + "\n")
        let tally = whole.tally
        line(
            "\(phrasebook.integer(tally.units)) \(phrasebook.cooperativeWord(.unitsOfRegion)): "
                + "\(phrasebook.integer(tally.recorded)) \(phrasebook.cooperativeWord(.recorded)), "
                + "\(phrasebook.integer(tally.noData)) \(phrasebook.cooperativeWord(.noData))", to: &buffer)
        for measure in CooperativeMeasure.allCases {
            line("\(phrasebook.label(measure)): \(text(of: measure, in: tally))", to: &buffer)
            for count in whole.reported where count.measure == measure {
                line("→ " + text(of: count), indent: 6, to: &buffer)
            }
        }
        appendMore(tally, to: &buffer)
        appendGroups(summary.groups, to: &buffer)
        if !summary.reportedOfUnits.isEmpty {
            buffer.append("\n\(style.strong(phrasebook.cooperativeWord(.reportedCounts)))\n")
            for count in summary.reportedOfUnits {
                line("\(count.scope) \(phrasebook.label(count.measure)): \(text(of: count))", to: &buffer)
            }
        }
        if !summary.elsewhere.isEmpty {
            let names = summary.elsewhere.map { "#\($0.id ?? 0) \($0.name.printable)" }.joined(separator: ", ")
            line("\(phrasebook.cooperativeWord(.elsewhere)): \(names)", to: &buffer)
        }
    }

    private func line(_ text: String, indent: Int = 2, to buffer: inout TextBuffer) {
        buffer.append(
            String(repeating: " ", count: indent) + style.wrapped(text, indent: indent + 2, firstIndent: indent) + "\n")
    }

    /// `49 dari 56; 1 belum, 2 tidak disebutkan, 4 belum ada data`.
    private func text(of measure: CooperativeMeasure, in tally: CooperativeTally) -> String {
        let answers = tally.answers[measure] ?? .init()
        let of = phrasebook.cooperativeWord(.of)
        let others = [
            (answers.no, measure == .active ? phrasebook.text(of: .active, "no") : phrasebook.cooperativeWord(.no)),
            (answers.notStated, phrasebook.cooperativeWord(.notStated)),
            (tally.noData, phrasebook.cooperativeWord(.noData)),
        ].filter { $0.0 > 0 }.map { "\(phrasebook.integer($0.0)) \($0.1)" }
        // Where nobody says anything, there is no count, not even zero.
        guard answers.yes + answers.no > 0 else { return others.joined(separator: ", ") }
        let head = "\(phrasebook.integer(answers.yes)) \(of) \(phrasebook.integer(tally.units))"
        return ([head] + (others.isEmpty ? [] : [others.joined(separator: ", ")])).joined(separator: "; ")
    }

    private func text(of count: ReportedCount) -> String {
        "\(phrasebook.integer(count.count)) \(phrasebook.cooperativeWord(.saidBy)) \(count.source.printable) "
            + "(\(count.date?.text ?? phrasebook.cooperativeWord(.undated)))"
    }

    private func appendMore(_ tally: CooperativeTally, to buffer: inout TextBuffer) {
        if tally.membersStated > 0 {
            line(
                "\(phrasebook.cooperativeWord(.members)): \(phrasebook.integer(tally.members)) "
                    + "(\(phrasebook.cooperativeWord(.membersFrom)) \(phrasebook.integer(tally.membersStated)))",
                to: &buffer)
        }
        let units = BusinessUnit.allCases.compactMap { unit in
            tally.businessUnits[unit].map { "\(phrasebook.label(unit)) \(phrasebook.integer($0))" }
        }
        if !units.isEmpty {
            line("\(phrasebook.cooperativeWord(.businessUnits)): \(units.joined(separator: ", "))", to: &buffer)
        }
        if !tally.partners.isEmpty { line("\(phrasebook.cooperativeWord(.partners)):", to: &buffer) }
        for partner in tally.partners {
            let kind = partner.kind.map { " [\(phrasebook.label($0))]" } ?? ""
            let names = partner.units.map(\.name.printable).joined(separator: ", ")
            line(
                "\(partner.name.printable)\(kind): \(phrasebook.integer(partner.cooperatives)) "
                    + "\(phrasebook.cooperativeWord(.cooperatives)) (\(names))", indent: 6, to: &buffer)
        }
        if tally.below > 0 {
            line(
                "\(phrasebook.cooperativeWord(.below)): \(phrasebook.integer(tally.below)), "
                    + "\(phrasebook.label(CooperativeMeasure.active)) \(phrasebook.integer(tally.belowActive.yes)), "
                    + "\(phrasebook.cooperativeWord(.notStated)) \(phrasebook.integer(tally.belowActive.notStated))",
                to: &buffer)
        }
    }

    private func appendGroups(_ groups: [CooperativeSummary.Group], to buffer: inout TextBuffer) {
        guard !groups.isEmpty else { return }
        buffer.append("\n\(style.strong(phrasebook.cooperativeWord(.kecamatan)))\n")
        for group in groups {
            let tally = group.tally
            let counts = CooperativeMeasure.allCases.compactMap { measure -> String? in
                let answers = tally.answers[measure] ?? .init()
                guard measure != .cooperatives, answers.yes + answers.no > 0 else { return nil }
                return "\(phrasebook.label(measure)) \(phrasebook.integer(answers.yes))"
            }
            let noData = "\(phrasebook.integer(tally.noData)) \(phrasebook.cooperativeWord(.noData))"
            let known = counts + (tally.noData > 0 ? [noData] : [])
            line(
                "\(group.name?.printable ?? "") \(group.code): \(phrasebook.integer(tally.units)) "
                    + "\(phrasebook.cooperativeWord(.unitsOfRegion)); \(known.joined(separator: ", "))", to: &buffer)
            for count in group.reported {
                line("→ \(phrasebook.label(count.measure)): " + text(of: count), indent: 6, to: &buffer)
            }
        }
    }
}
