import Foundation
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows
import Testing

@Suite("The readiness list for a person")
struct ReadinessPageTests {
    private func page(_ language: Language, by grouping: ReadinessGrouping = .kelurahan) async throws -> String {
        let project = try await ListedProject()
        let outcome = try await project.list()
        return try project.text("list.html") {
            try ReadinessPage(phrasebook: Phrasebook(language)).write(outcome, by: grouping, to: $0)
        }
    }

    @Test("the page asks for nothing, runs nothing, and holds every unit, plot and hash", arguments: Language.allCases)
    func whole(language: Language) async throws {
        let text = try await page(language)
        #expect(text.contains("default-src 'none'; style-src 'sha256-") && !text.contains("<script"))
        #expect(!text.contains("style=\"") && !text.contains("src=\"http") && !text.contains("url(http"))
        #expect(!text.contains(ListedProject.hostileID) && text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!text.contains("<b>\"") && text.contains("=HYPERLINK(&quot;x&quot;)"))
        let list = try #require(text.range(of: "id=\"readiness-list\""))
        #expect(text[list.upperBound...].matches(of: /<th scope="row">/).count == 56)
        for id in ["funnel", "coverage", "readiness", "blockers", "ageing"] {
            #expect(text.contains("<section id=\"\(id)\">") && text.contains("id=\"\(id)-plot-title\""))
        }
        #expect(text.contains("tidak diperiksa bukan berarti aman") == (language == .id))
        #expect(text.contains("not checked does not mean safe") == (language == .en))
        #expect(text.matches(of: /<code>[0-9a-f]{64}<\/code>/).count == 1)
        // Well-formed but for void elements: what opens is closed.
        for tag in ["section", "table", "tr", "td", "ul", "li", "figure", "svg", "dl"] {
            let opened = text.matches(of: try Regex("<\(tag)[ >]")).count
            #expect(opened == text.matches(of: try Regex("</\(tag)>")).count, "\(tag)")
        }
    }

    @Test("by kecamatan the page leaves the units out and keeps the rest")
    func grouped() async throws {
        let text = try await page(.id, by: .kecamatan)
        #expect(!text.contains("readiness-list") && text.contains("id=\"kecamatan\"") && text.contains("Bekasi Timur"))
    }

    @Test("the table names every unit, and every kecamatan where it is asked for", arguments: Language.allCases)
    func table(language: Language) async throws {
        let project = try await ListedProject()
        let outcome = try await project.list()
        let phrasebook = Phrasebook(language)
        func text(_ grouping: ReadinessGrouping) throws -> String {
            try project.text("list.txt") {
                try ReadinessTable(phrasebook: phrasebook, style: TerminalStyle(width: 100, usesColour: false))
                    .write(outcome, by: grouping, to: $0)
            }
        }
        let units = try text(.kelurahan)
        #expect(outcome.rows.allSatisfy { units.contains("\($0.kelurahan) \($0.kemendagriCode)") })
        #expect(!units.contains("\u{1B}") && units.contains(outcome.provenance.head.hash))
        let kecamatan = try text(.kecamatan)
        #expect(
            outcome.totals.kecamatan.allSatisfy { kecamatan.contains($0.code) } && !kecamatan.contains("32.75.01.1001"))
        let run = ReadinessRunText(phrasebook: phrasebook).text(outcome)
        #expect(run.contains(outcome.provenance.head.hash) && run.hasPrefix("56 "))
    }

    @Test("the verdict on a list says SAMA or BEDA, and where")
    func verdict() async throws {
        let project = try await ListedProject()
        let outcome = try await project.list()
        let list = try project.text("list.csv") {
            try ReadinessReport(by: .kelurahan, phrasebook: Phrasebook(.id)).writeCSV(outcome, to: $0)
        }
        func text(_ list: String) async throws -> String {
            let verified = try await project.verify(list)
            return try project.text("verdict.txt") {
                try ReadinessVerdictText(
                    phrasebook: Phrasebook(.id), style: TerminalStyle(width: 200, usesColour: false)
                ).write(verified, to: $0)
            }
        }
        #expect(try await text(list).hasPrefix("SAMA: 56 baris, 2.184 sel dibandingkan; "))
        let changed = try await text(list.replacing("find_land", with: "resurvey"))
        #expect(changed.hasPrefix("BEDA: 56 baris"))
        #expect(
            changed.contains(
                "32.75.01.1003 Durenjaya, kolom next_step: tertulis \"resurvey\", seharusnya \"find_land\""))
        // Fifty of the 54 are named, the rest counted.
        #expect(changed.contains("… 4 perbedaan lagi"))
    }
}
