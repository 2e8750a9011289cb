import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

extension ScreenPage {
    /// The frame that the script fills: filters, map and list. Without the script it stays hidden.
    func appendWorkspace(_ outcome: ScreenParcels.Outcome, _ overlays: [PageOverlay], to buffer: inout TextBuffer) {
        buffer.append("<div id=\"workspace\" hidden>\n")
        appendFilters(outcome, to: &buffer)
        appendMap(overlays, to: &buffer)
        appendList(to: &buffer)
        buffer.append("</div>\n")
    }

    private func appendFilters(_ outcome: ScreenParcels.Outcome, to buffer: inout TextBuffer) {
        buffer.append("<form id=\"filters\" role=\"search\" aria-label=\"")
        buffer.appendHTML(phrasebook.pageWord(.filterLegend))
        buffer.append("\">\n<fieldset class=\"verdicts\"><legend>")
        buffer.appendHTML(phrasebook.pageWord(.verdict))
        buffer.append("</legend>\n")
        for verdict in Verdict.allCases {
            buffer.append("<label><input type=\"checkbox\" name=\"verdict\" value=\"\(verdict.rawValue)\" checked> ")
            appendMark(verdict, to: &buffer)
            buffer.appendHTML(phrasebook.label(verdict))
            buffer.append(" <small>\(phrasebook.integer(outcome.verdicts[verdict] ?? 0))</small></label>\n")
        }
        buffer.append("</fieldset>\n")
        for (id, word) in [("kecamatan", PageWord.kecamatan), ("kelurahan", .kelurahan), ("finding", .finding)] {
            if layer == nil, id != "finding" { continue }
            buffer.append("<label>")
            buffer.appendElement("span", phrasebook.pageWord(word))
            buffer.append("<select id=\"\(id)\" name=\"\(id)\"></select></label>\n")
        }
        buffer.append("<label>")
        buffer.appendElement("span", phrasebook.pageWord(.search))
        buffer.append(
            "<input type=\"search\" id=\"search\" name=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\""
        )
        buffer.appendHTML(phrasebook.pageWord(.searchHint))
        buffer.append("\"></label>\n")
        buffer.appendElement("button", "type=\"reset\" id=\"clear\"", phrasebook.pageWord(.reset))
        buffer.append("\n<p id=\"shown\" role=\"status\" aria-live=\"polite\"></p>\n</form>\n")
    }

    private func appendMap(_ overlays: [PageOverlay], to buffer: inout TextBuffer) {
        buffer.append("<section id=\"map\" aria-labelledby=\"map-head\">\n")
        buffer.appendElement("h2", "id=\"map-head\"", phrasebook.pageWord(.mapHead))
        buffer.append("\n<div id=\"stage\" tabindex=\"0\" role=\"application\" aria-describedby=\"keys\" aria-label=\"")
        buffer.appendHTML(phrasebook.pageWord(.mapLabel))
        buffer.append("\"><svg id=\"canvas\" aria-hidden=\"true\" xmlns=\"http://www.w3.org/2000/svg\"></svg></div>\n")
        buffer.append("<div class=\"zoom\">")
        for (id, sign, word) in [
            ("zoom-in", "+", PageWord.zoomIn), ("zoom-out", "−", .zoomOut), ("zoom-all", "⤢", .zoomAll),
        ] {
            buffer.append("<button type=\"button\" id=\"\(id)\" title=\"")
            buffer.appendHTML(phrasebook.pageWord(word))
            buffer.append("\" aria-label=\"")
            buffer.appendHTML(phrasebook.pageWord(word))
            buffer.append("\">\(sign)</button>")
        }
        buffer.append("</div>\n<ul id=\"legend\" aria-label=\"")
        buffer.appendHTML(phrasebook.pageWord(.legend))
        buffer.append("\"></ul>\n<fieldset id=\"overlays\" hidden>")
        buffer.appendElement("legend", phrasebook.pageWord(.overlays))
        buffer.append("</fieldset>\n")
        buffer.appendElement("p", "id=\"keys\" class=\"note screen\"", phrasebook.pageWord(.mapKeys))
        buffer.append("<p class=\"note\">")
        buffer.appendHTML(phrasebook.pageWord(.scaleNote))
        buffer.append("</p>\n")
        for overlay in overlays {
            let drawing = overlay.drawing
            guard drawing.tolerance > MapGrid.villageTolerance || drawing.omitted > 0 else { continue }
            // A unit of the grid is about 0.11 m.
            let metres = Length.metres((drawing.tolerance * 0.11).rounded())
            buffer.appendElement(
                "p", "class=\"note\"",
                phrasebook.simplified(overlay.text, to: metres, omitting: drawing.omitted))
        }
        buffer.append("</section>\n")
    }

    private func appendList(to buffer: inout TextBuffer) {
        buffer.append("<section id=\"list\" aria-labelledby=\"list-head\" tabindex=\"-1\">\n")
        buffer.appendElement("h2", "id=\"list-head\"", phrasebook.pageWord(.listHead))
        buffer.append("\n<div id=\"scroll\"><table id=\"parcels\" aria-labelledby=\"list-head\">")
        buffer.append("<thead><tr></tr></thead><tbody></tbody></table></div>\n")
        buffer.append(
            "<nav id=\"pager\" aria-labelledby=\"list-head\"></nav>\n<p id=\"cut\" class=\"note\" hidden></p>\n</section>\n"
        )
    }
}
