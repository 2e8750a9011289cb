import TapakFormats
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

extension ReadinessPage {
    /// The most kecamatan that a plot has a bar for; the table has all of them.
    private static let barLimit = 60

    /// Funnel, coverage, readiness, time in stage and blockers: each in words and as a plot.
    func appendFigures(_ totals: ReadinessTotals, to buffer: inout TextBuffer) {
        let region = totals.region
        append(
            "funnel", word(.funnel), word(.funnelSummary), wording.funnel(region),
            simple(wording.funnel(region)), to: &buffer)
        let isDrawn = totals.kecamatan.count <= Self.barLimit
        append(
            "coverage", word(.coverage), word(.coverageSummary), wording.coverage(region),
            bars(isDrawn ? totals.kecamatan : [region]) { line in
                CoverageBoard.Standing.allCases.map {
                    .init(label: phrasebook.label($0), count: line.coverage[$0] ?? 0, tone: Self.tone($0))
                }
            }, to: &buffer)
        append(
            "readiness", word(.readiness), word(.readiness), wording.readiness(region),
            bars(isDrawn ? totals.kecamatan : [region]) { line in
                Readiness.allCases.map {
                    .init(label: phrasebook.label($0), count: line.readiness[$0] ?? 0, tone: Self.tone($0))
                }
            }, to: &buffer)
        if let ages = wording.ages(region) {
            append(
                "ageing", word(.ageing), word(.ageingSummary), wording.ageing(region),
                simple(wording.ageing(region)), note: ages, to: &buffer)
        } else {
            appendWords("ageing", word(.ageing), word(.noSite), to: &buffer)
        }
        let blockers = wording.blockers(region)
        if blockers.isEmpty {
            appendWords("blockers", word(.blockers), word(.nothing), to: &buffer)
        } else {
            append("blockers", word(.blockers), word(.blockerSummary), blockers, simple(blockers), to: &buffer)
        }
    }

    private static func tone(_ standing: CoverageBoard.Standing) -> PlotTone {
        switch standing {
        case .passing: .good
        case .doubtful: .doubtful
        case .failing: .bad
        case .withoutCandidate: .absent
        }
    }

    private static func tone(_ readiness: Readiness) -> PlotTone {
        switch readiness {
        case .ready: .good
        case .nearly: .doubtful
        case .notReady: .bad
        case .noCandidate: .absent
        }
    }

    private func simple(_ counts: [ReadinessWording.Counted]) -> [BarPlot.Bar] {
        counts.map { .init(label: $0.label, parts: [.init(label: word(.units), count: $0.count, tone: .plain)]) }
    }

    private func bars(
        _ lines: [ReadinessTotals.Line], _ parts: (ReadinessTotals.Line) -> [BarPlot.Part]
    ) -> [BarPlot.Bar] {
        lines.map { .init(label: $0.name ?? $0.code, parts: parts($0)) }
    }

    private func appendWords(_ id: String, _ head: String, _ text: String, to buffer: inout TextBuffer) {
        buffer.append("<section id=\"\(id)\">\n")
        buffer.appendElement("h2", head)
        buffer.appendElement("p", text)
        buffer.append("\n</section>\n")
    }

    private func append(
        _ id: String, _ head: String, _ summary: String, _ counts: [ReadinessWording.Counted], _ bars: [BarPlot.Bar],
        note: String? = nil, to buffer: inout TextBuffer
    ) {
        buffer.append("<section id=\"\(id)\">\n")
        buffer.appendElement("h2", head)
        buffer.append("\n<ul class=\"counts\">")
        for count in counts {
            buffer.append("<li>")
            buffer.appendHTML("\(count.label): ")
            buffer.appendElement("b", phrasebook.integer(count.count))
            buffer.append("</li>")
        }
        buffer.append("</ul>\n")
        if let note { buffer.appendElement("p", "class=\"note\"", note) }
        buffer.append("<figure>\n")
        BarPlot(id: "\(id)-plot", title: head, summary: summary, bars: bars)
            .append(to: &buffer, phrasebook: phrasebook)
        buffer.append("</figure>\n</section>\n")
    }
}
