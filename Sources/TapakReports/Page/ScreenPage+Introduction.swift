import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

extension ScreenPage {
    /// Title, rules, counts by verdict and by standing, and what was not checked.
    func appendIntroduction(_ outcome: ScreenParcels.Outcome, to buffer: inout TextBuffer) {
        buffer.append("<header>\n")
        buffer.appendElement("h1", phrasebook.word(.title))
        let ideal =
            profile.ideal.map { "\(phrasebook.word(.ideal)) \(phrasebook.plainArea($0.value))" }
            ?? phrasebook.word(.noIdeal)
        let rules =
            "\(phrasebook.text(profile.title)) (\(profile.identifier)): \(phrasebook.word(ReportWord.minimum)) "
            + "\(phrasebook.plainArea(profile.minimum.value)), \(ideal)"
        buffer.appendElement("p", "class=\"rules\"", rules)
        buffer.append("<ul class=\"tiles\" id=\"counts\">\n")
        for verdict in Verdict.allCases {
            let count = outcome.verdicts[verdict] ?? 0
            buffer.append("<li data-verdict=\"\(verdict.rawValue)\" data-count=\"\(count)\">")
            appendMark(verdict, to: &buffer)
            buffer.appendElement("b", phrasebook.integer(count))
            buffer.append(" ")
            buffer.appendElement("span", phrasebook.label(verdict))
            buffer.append("</li>\n")
        }
        let word = phrasebook.word(outcome.featureCount == 1 ? ReportWord.feature : .features)
        buffer.append("<li class=\"total\" data-count=\"\(outcome.featureCount)\">")
        buffer.appendElement("b", phrasebook.integer(outcome.featureCount))
        buffer.append(" ")
        buffer.appendElement("span", word)
        buffer.append("</li>\n</ul>\n")
        if let board = outcome.board { appendCoverage(board, to: &buffer) }
        appendLoaded(outcome.provenance, to: &buffer)
        appendNotChecked(outcome, to: &buffer)
        buffer.append("</header>\n<main>\n<noscript><p class=\"unchecked\">")
        buffer.appendHTML(phrasebook.pageWord(.noScript))
        buffer.append("</p></noscript>\n")
    }

    /// The layers and roads of the run, with source and date.
    private func appendLoaded(_ provenance: Provenance, to buffer: inout TextBuffer) {
        let origins = phrasebook.origins(of: provenance)
        guard !origins.isEmpty else { return }
        buffer.append("<p class=\"loaded\">")
        buffer.appendElement("strong", phrasebook.word(.loadedHead) + ":")
        buffer.append("</p>\n<ul class=\"loaded\">\n")
        for origin in origins {
            buffer.appendElement("li", phrasebook.shown(origin))
            buffer.append("\n")
        }
        buffer.append("</ul>\n")
    }

    private func appendNotChecked(_ outcome: ScreenParcels.Outcome, to buffer: inout TextBuffer) {
        var names = outcome.notChecked.map { phrasebook.label($0) }
        if outcome.provenance.comparesParcels == false { names.append(phrasebook.word(.amongParcels)) }
        guard !names.isEmpty else { return }
        buffer.append("<p class=\"unchecked\">")
        buffer.appendElement("strong", phrasebook.word(.notCheckedHead) + ":")
        buffer.appendHTML(" \(names.joined(separator: ", ")) (\(phrasebook.noteOnNotChecked(outcome)))")
        buffer.append("</p>\n")
    }

    /// The mark of a verdict: its sign in a shape of its own, so that colour is never the only difference.
    func appendMark(_ verdict: Verdict, to buffer: inout TextBuffer) {
        buffer.append(
            "<span class=\"mark \(verdict.rawValue)\" aria-hidden=\"true\"><i>\(phrasebook.symbol(verdict))</i></span> "
        )
    }

    private func appendCoverage(_ board: CoverageBoard, to buffer: inout TextBuffer) {
        buffer.append("<ul class=\"coverage\">\n")
        buffer.append("<li>")
        buffer.appendElement("b", phrasebook.integer(board.rows.count))
        buffer.appendHTML(" \(phrasebook.word(ReportWord.units)):")
        buffer.append("</li>\n")
        for standing in CoverageBoard.Standing.allCases {
            let count = board.units(standing).count
            buffer.append("<li data-standing=\"\(standing.rawValue)\" data-count=\"\(count)\">")
            buffer.appendElement("b", phrasebook.integer(count))
            buffer.appendHTML(" " + label(standing))
            buffer.append("</li>\n")
        }
        if board.outside > 0 {
            buffer.append("<li>")
            buffer.appendElement("b", phrasebook.integer(board.outside))
            let word = phrasebook.word(board.outside == 1 ? ReportWord.feature : .features)
            buffer.appendHTML(" \(word) \(phrasebook.pageWord(.outsideUnits))")
            buffer.append("</li>\n")
        }
        buffer.append("</ul>\n")
    }

    func label(_ standing: CoverageBoard.Standing) -> String {
        switch standing {
        case .passing: phrasebook.pageWord(.standingPassing)
        case .doubtful: phrasebook.pageWord(.standingDoubtful)
        case .failing: phrasebook.pageWord(.standingFailing)
        case .withoutCandidate: phrasebook.pageWord(.standingNone)
        }
    }

    /// What a unit is called where a person reads it.
    static func name(of village: Village) -> String {
        village.shownName ?? village.kemendagriCode ?? village.code ?? "#\(village.index)"
    }
}
