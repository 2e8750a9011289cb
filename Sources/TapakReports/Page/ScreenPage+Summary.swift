import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

extension ScreenPage {
    /// Every unit of the village layer with its candidates, also those without; by kecamatan, then code.
    func appendSummary(_ outcome: ScreenParcels.Outcome, to buffer: inout TextBuffer) {
        buffer.append("<section id=\"summary\">\n")
        buffer.appendElement("h2", phrasebook.pageWord(.summaryHead))
        guard let layer, let board = outcome.board else {
            buffer.appendElement("p", phrasebook.pageWord(.noLayer))
            return buffer.append("</section>\n")
        }
        buffer.append("\n<div class=\"wide\"><table id=\"units\" class=\"sortable\"><thead><tr>")
        let heads: [(String, Bool)] =
            [
                (phrasebook.pageWord(.kecamatan), false), (phrasebook.pageWord(.kelurahan), false),
                (phrasebook.pageWord(.code), false),
                (phrasebook.pageWord(.standing), false), (phrasebook.pageWord(.candidates), true),
            ] + Verdict.allCases.map { (phrasebook.label($0), true) }
            + [
                (phrasebook.pageWord(.pointsOnly), true), (phrasebook.pageWord(.best), false),
                (phrasebook.pageWord(.area), true),
                (phrasebook.pageWord(.uncertainty), true),
            ]
        for (head, isNumber) in heads {
            buffer.appendElement("th", "scope=\"col\"" + (isNumber ? " class=\"n\"" : ""), head)
        }
        buffer.append("</tr></thead>\n<tbody>\n")
        for index in order(of: layer.villages) {
            append(board.rows[index], of: layer.villages[index], index: index, to: &buffer)
        }
        buffer.append("</tbody></table></div>\n</section>\n")
    }

    private func order(of villages: [Village]) -> [Int] {
        func key(_ village: Village) -> [String] {
            [village.shownKecamatan ?? "~", village.kemendagriCode ?? village.code ?? "~"]
        }
        let keys = villages.map(key)
        return villages.indices.sorted { left, right in
            keys[left] != keys[right] ? keys[left].lexicographicallyPrecedes(keys[right]) : left < right
        }
    }

    private func append(_ row: CoverageBoard.Row, of village: Village, index: Int, to buffer: inout TextBuffer) {
        buffer.append("<tr data-village=\"\(index)\" class=\"\(row.standing.rawValue)\">")
        buffer.appendElement("td", village.shownKecamatan.map(phrasebook.shown) ?? "")
        buffer.appendElement("th", "scope=\"row\"", phrasebook.shown(Self.name(of: village)))
        buffer.appendElement("td", (village.kemendagriCode ?? village.code).map(phrasebook.shown) ?? "")
        buffer.append("<td data-sort=\"\(CoverageBoard.Standing.allCases.firstIndex(of: row.standing) ?? 0)\">")
        let sign: String
        switch row.standing {
        case .passing: sign = phrasebook.symbol(Verdict.pass)
        case .doubtful: sign = phrasebook.symbol(Verdict.resurvey)
        case .failing: sign = phrasebook.symbol(Verdict.fail)
        case .withoutCandidate: sign = "–"
        }
        buffer.append("<span class=\"sign\" aria-hidden=\"true\">\(sign)</span> ")
        buffer.appendHTML(label(row.standing))
        buffer.append("</td>")
        for count in [row.candidates] + Verdict.allCases.map(row.count) + [row.pointsOnly] {
            buffer.appendElement("td", "class=\"n\"", phrasebook.integer(count))
        }
        buffer.appendElement("td", row.best.map { $0.id.map(phrasebook.shown) ?? "–" } ?? "")
        for area in [row.best?.area, row.best?.uncertainty] {
            guard let area else {
                buffer.append("<td class=\"n\"></td>")
                continue
            }
            buffer.append("<td class=\"n\" data-sort=\"")
            buffer.appendFixed(area.squareMetres, decimals: 3)
            buffer.append("\">")
            buffer.appendHTML(phrasebook.number(area.squareMetres, decimals: 2))
            buffer.append("</td>")
        }
        buffer.append("</tr>\n")
    }
}
