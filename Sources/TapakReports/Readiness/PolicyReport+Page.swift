import TapakFormats
import TapakLanguage
import TapakWorkflows

extension PolicyReport {
    /// The curve as a page: the plot, and every number in a table.
    func appendPage(_ outcome: TracePolicyCurve.Outcome, to buffer: inout TextBuffer) {
        func word(_ word: ReadinessWord) -> String { phrasebook.readinessWord(word) }
        let page = SelfContainedPage(phrasebook: phrasebook, title: title(outcome))
        page.appendHead(to: &buffer)
        buffer.append("<header>\n")
        buffer.appendElement("h1", title(outcome))
        for note in notes(outcome) { buffer.appendElement("p", "class=\"rules\"", note) }
        buffer.append("</header>\n<main>\n<figure>\n")
        plot(outcome).append(to: &buffer, phrasebook: phrasebook)
        buffer.append("</figure>\n<div class=\"wide list\"><table><thead><tr>")
        for head in [word(.minimum), word(.passing), word(.doubtful), word(.change)] {
            buffer.appendElement("th", "scope=\"col\" class=\"n\"", head)
        }
        buffer.appendElement("th", "scope=\"col\"", word(.lost))
        buffer.append("</tr></thead>\n<tbody>\n")
        for step in outcome.curve.steps {
            buffer.append("<tr>")
            buffer.appendElement("th", "scope=\"row\" class=\"n\"", phrasebook.integer(step.minimum))
            for count in [step.passing, step.doubtful, -step.lost.count] {
                buffer.appendElement("td", "class=\"n\"", phrasebook.integer(count))
            }
            buffer.appendElement("td", names(step, outcome.curve))
            buffer.append("</tr>\n")
        }
        buffer.append("</tbody></table></div>\n</main>\n")
        page.appendEnd(to: &buffer)
    }
}
