import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakSurvey

extension ScreenPage {
    /// All findings of the run by code: how often, what for instance, where, and what to do.
    func appendFindings(_ tally: FindingTally, to buffer: inout TextBuffer) {
        buffer.append("<section id=\"findings\">\n")
        buffer.appendElement("h2", phrasebook.word(.findingsHead))
        if tally.isEmpty { buffer.appendElement("p", phrasebook.pageWord(.findingsNone)) }
        for row in tally.rows {
            buffer.append("<article class=\"\(row.severity.rawValue)\" data-code=\"\(row.code.rawValue)\">\n<h3>")
            buffer.appendElement("span", "class=\"times\"", phrasebook.integer(row.count) + "×")
            buffer.append(" ")
            buffer.appendHTML(phrasebook.label(row.code))
            buffer.append(" <small>")
            buffer.appendHTML(phrasebook.label(row.severity))
            buffer.append(" · <code>\(row.code.rawValue)</code></small></h3>\n")
            for example in row.examples {
                buffer.append("<p>")
                buffer.appendHTML(phrasebook.sentence(example))
                let place = phrasebook.place(example.location)
                if !place.isEmpty { buffer.appendElement("span", "class=\"place\"", " – " + place) }
                buffer.append("</p>\n")
            }
            if let example = row.examples.first {
                buffer.appendElement("p", "class=\"help\"", "→ " + phrasebook.help(example))
            }
            buffer.append("</article>\n")
        }
        buffer.append("</section>\n")
    }
}
