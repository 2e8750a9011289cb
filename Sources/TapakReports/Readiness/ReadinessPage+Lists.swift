import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

extension ReadinessPage {
    /// Every kecamatan, and the region at the end.
    func appendKecamatan(_ totals: ReadinessTotals, to buffer: inout TextBuffer) {
        buffer.append("<section id=\"kecamatan\" class=\"list\">\n")
        buffer.appendElement("h2", word(.kecamatan))
        buffer.append("\n<div class=\"wide\"><table><thead><tr>")
        buffer.appendElement("th", "scope=\"col\"", phrasebook.label(ReadinessColumn.kecamatan))
        let heads =
            [
                word(.units), phrasebook.label(ReadinessColumn.candidates), phrasebook.label(ReadinessColumn.passing),
                word(.withPassing), word(.withSite),
            ] + Phase.allCases.dropFirst().map { phrasebook.label($0) }
            + Readiness.allCases.map { phrasebook.label($0) }
        for head in heads { buffer.appendElement("th", "scope=\"col\" class=\"n\"", head) }
        buffer.append("</tr></thead>\n<tbody>\n")
        for line in totals.lines {
            buffer.append("<tr>")
            buffer.append("<th scope=\"row\">")
            buffer.appendHTML(line.name.map(phrasebook.shown) ?? phrasebook.word(.kecamatanUnknown))
            buffer.appendElement("small", line.code)
            buffer.append("</th>")
            let counts =
                [line.units, line.candidates, line.passing, line.coverage[.passing] ?? 0, line.sites]
                + Phase.allCases.dropFirst().map { line.phases[$0] ?? 0 }
                + Readiness.allCases.map { line.readiness[$0] ?? 0 }
            for count in counts { buffer.appendElement("td", "class=\"n\"", phrasebook.integer(count)) }
            buffer.append("</tr>\n")
        }
        buffer.append("</tbody></table></div>\n</section>\n")
    }

    /// Every unit, by code.
    func writeUnits(_ rows: [ReadinessRow], to sink: ReportSink) throws {
        try sink.write { buffer in
            buffer.append("<section id=\"units-list\" class=\"list\">\n")
            buffer.appendElement("h2", word(.list))
            buffer.append("\n<div class=\"wide\"><table id=\"readiness-list\"><thead><tr>")
            let heads: [ReadinessColumn] = [
                .kelurahan, .kecamatan, .readiness, .phase, .bestID, .blockers, .nextStep, .notChecked,
            ]
            for head in heads { buffer.appendElement("th", "scope=\"col\"", phrasebook.label(head)) }
            buffer.append("</tr></thead>\n<tbody>\n")
        }
        for row in rows { try sink.write { append(row, to: &$0) } }
        try sink.write { $0.append("</tbody></table></div>\n</section>\n") }
    }

    private func append(_ row: ReadinessRow, to buffer: inout TextBuffer) {
        buffer.append("<tr class=\"\(row.readiness.rawValue)\"><th scope=\"row\">")
        buffer.appendHTML(phrasebook.shown(row.kelurahan))
        buffer.appendElement("small", row.kemendagriCode)
        buffer.appendElement("small", row.cooperative.map(phrasebook.shown) ?? word(.noCooperative))
        buffer.append("</th>")
        buffer.appendElement("td", row.kecamatan.map(phrasebook.shown) ?? "")
        buffer.append("<td>")
        buffer.appendElement("span", "class=\"sign\" aria-hidden=\"true\"", phrasebook.symbol(row.readiness))
        buffer.appendHTML(" " + phrasebook.label(row.readiness))
        buffer.append("</td>")
        buffer.appendElement("td", wording.site(row) ?? phrasebook.label(row.phase))
        appendCandidates(row, to: &buffer)
        buffer.append("<td>")
        let blockers = wording.blockers(row)
        if blockers.isEmpty {
            buffer.appendHTML(word(.nothing))
        } else {
            buffer.append("<ul>")
            for blocker in blockers { buffer.appendElement("li", blocker) }
            buffer.append("</ul>")
        }
        buffer.append("</td>")
        buffer.appendElement("td", wording.next(row) ?? "–")
        buffer.appendElement("td", row.notChecked.map { phrasebook.label(notChecked: $0) }.joined(separator: ", "))
        buffer.append("</tr>\n")
    }

    private func appendCandidates(_ row: ReadinessRow, to buffer: inout TextBuffer) {
        buffer.append("<td>")
        if let best = row.best {
            buffer.appendHTML(wording.candidate(best))
            buffer.appendElement("small", phrasebook.sentence(best.grounds))
            let noun = phrasebook.word(row.candidates == 1 ? .candidate : .candidates)
            let second = row.second.map { "; \(word(.second)): \(wording.candidate($0))" } ?? ""
            buffer.appendElement("small", "\(phrasebook.integer(row.candidates)) \(noun)\(second)")
        } else {
            buffer.appendHTML(phrasebook.label(CoverageBoard.Standing.withoutCandidate))
        }
        buffer.append("</td>")
    }
}
