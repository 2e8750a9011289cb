import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows
import Testing

@Suite("The comparison of buildings on paper")
struct BuildingReportTests {
    private func texts(_ language: Language, minimum: Int? = nil) async throws -> [PolicyFormat: String] {
        let project = try await ListedProject()
        let buildings = [(15.0, 20.0), (40, 50.5)].map {
            BuildingFootprint(shortSide: .metres($0.0), longSide: .metres($0.1))
        }
        let outcome = try CompareBuildings()(.init(project: project.path, buildings: buildings, minimum: minimum))
        var texts: [PolicyFormat: String] = [:]
        for format in PolicyFormat.allCases {
            texts[format] = try project.text("buildings.\(format.rawValue)") {
                try BuildingReport(
                    phrasebook: Phrasebook(language), style: TerminalStyle(width: 120, usesColour: false)
                ).write(outcome, as: format, to: $0)
            }
        }
        return texts
    }

    // Squares of 33.2 m and 11.1 m in one unit, of 24.6 m in the other.

    @Test("CSV has the columns, and the units that are gained and lost")
    func csv() async throws {
        let head =
            "building,minimum_m2,units,passing,doubtful,change,gained,lost,parcels,parcels_passing,parcels_doubtful"
        #expect(
            try await texts(.id)[.csv] == """
                \(head)\r
                20x30,,56,1,0,0,,,3,1,0\r
                15x20,,56,2,0,1,32.75.01.1002,,3,2,0\r
                40x50.5,,56,0,0,-1,,32.75.01.1001,3,0,0\r

                """)
        // 603.130 ± 12.279 m².
        let asked = try #require(try await texts(.en, minimum: 600)[.csv])
        #expect(asked.contains("15x20,600,56,1,1,0,,,3,1,1\r\n"))
    }

    @Test("table, page and plot say the same", arguments: Language.allCases)
    func words(language: Language) async throws {
        let texts = try await texts(language)
        // Lines are wrapped.
        let table = try #require(texts[.table]).split { " \n".contains($0) }.joined(separator: " ")
        #expect(
            table.contains("+1: Margahayu") && table.contains("−1: Bekasijaya") && table.contains("kota-bekasi-600@1"))
        #expect(table.contains("15 × 20 m") && table.contains(language == .id ? "40 × 50,5 m" : "40 × 50.5 m"))
        let present = language == .id ? "20 × 30 m (profil sekarang)" : "20 × 30 m (present profile)"
        #expect(table.contains(present) && texts[.html]?.contains(present) == true)
        let page = try #require(texts[.html])
        #expect(page.contains("<svg") && !page.contains("<script") && page.contains("<td>Margahayu</td>"))
        let plot = try #require(texts[.svg])
        #expect(plot.hasPrefix("<?xml") && plot.contains("<desc") && plot.hasSuffix("</svg>\n"))
        // What is left aside, and what was not looked at.
        #expect(table.contains("--minimum N") && table.contains("LP2B"))
    }
}
