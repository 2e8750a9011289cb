import TapakLanguage
import TapakReports
import TapakWorkflows
import Testing

@Suite("The policy curve on paper")
struct PolicyReportTests {
    private func texts(_ language: Language) async throws -> [PolicyFormat: String] {
        let project = try await ListedProject()
        let outcome = try TracePolicyCurve()(.init(project: project.path, minimums: [500, 600, 1100]))
        var texts: [PolicyFormat: String] = [:]
        for format in PolicyFormat.allCases {
            texts[format] = try project.text("curve.\(format.rawValue)") {
                try PolicyReport(
                    phrasebook: Phrasebook(language), style: TerminalStyle(width: 120, usesColour: false)
                ).write(outcome, as: format, to: $0)
            }
        }
        return texts
    }

    @Test("CSV has the columns and the units that a step loses")
    func csv() async throws {
        // 1,101.407 ± 16.594 m² in one unit, 603.130 ± 12.279 m² in the other.
        #expect(
            try await texts(.id)[.csv] == """
                minimum_m2,units,passing,doubtful,change,lost\r
                500,56,2,0,0,\r
                600,56,1,1,-1,32.75.01.1002\r
                1100,56,0,1,-1,32.75.01.1001\r

                """)
    }

    @Test("table, page and plot say the same", arguments: Language.allCases)
    func words(language: Language) async throws {
        let texts = try await texts(language)
        let lost = "−1: Margahayu"
        #expect(texts[.table]?.contains(lost) == true && texts[.table]?.contains("kota-bekasi-600@1") == true)
        let page = try #require(texts[.html])
        #expect(page.contains("<svg") && !page.contains("<script") && page.contains("<td>Margahayu</td>"))
        let plot = try #require(texts[.svg])
        #expect(plot.hasPrefix("<?xml") && plot.contains("<desc") && plot.hasSuffix("</svg>\n"))
    }
}
