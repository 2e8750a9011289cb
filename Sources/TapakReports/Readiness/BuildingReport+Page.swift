import TapakFormats
import TapakLanguage
import TapakWorkflows

extension BuildingReport {
    /// The comparison as a page: the plot, and every number in a table.
    func appendPage(_ outcome: CompareBuildings.Outcome, to buffer: inout TextBuffer) {
        let page = SelfContainedPage(phrasebook: phrasebook, title: title(outcome))
        page.appendHead(to: &buffer)
        buffer.append("<header>\n")
        buffer.appendElement("h1", title(outcome))
        for note in notes(outcome) { buffer.appendElement("p", "class=\"rules\"", note) }
        buffer.append("</header>\n<main>\n<figure>\n")
        plot(outcome).append(to: &buffer, phrasebook: phrasebook)
        buffer.append("</figure>\n<div class=\"wide list\"><table><thead><tr>")
        buffer.appendElement("th", "scope=\"col\"", word(.building))
        for head in [word(.passing), word(.doubtful), word(.change), word(.parcelsPassing), word(.parcelsDoubtful)] {
            buffer.appendElement("th", "scope=\"col\" class=\"n\"", head)
        }
        for head in [word(.gained), word(.lostToBuilding)] { buffer.appendElement("th", "scope=\"col\"", head) }
        buffer.append("</tr></thead>\n<tbody>\n")
        for row in outcome.comparison.rows {
            buffer.append("<tr>")
            buffer.appendElement("th", "scope=\"row\"", label(row))
            for count in [row.passing, row.doubtful, row.change, row.parcelsPassing, row.parcelsDoubtful] {
                buffer.appendElement("td", "class=\"n\"", phrasebook.integer(count))
            }
            for codes in [row.gained, row.lost] { buffer.appendElement("td", names(codes, outcome.comparison)) }
            buffer.append("</tr>\n")
        }
        buffer.append("</tbody></table></div>\n</main>\n")
        page.appendEnd(to: &buffer)
    }
}
