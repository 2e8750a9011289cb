import Foundation
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("The page for a person")
struct PageTests {
    private static let villages = [
        PageDrawing.feature(
            #"{"WADMKD":"Bekasijaya","WADMKC":"Bekasi Timur","KDEPUM":"32.75.01.1001"}"#,
            PageDrawing.square(107, -6.25, 0.01)),
        PageDrawing.feature(
            #"{"WADMKD":"Margahayu","WADMKC":"Bekasi Timur","KDEPUM":"32.75.01.1002"}"#,
            PageDrawing.square(107.02, -6.25, 0.01)),
    ]
    private static let parcels = [
        PageDrawing.feature(#"{"id":"A","nama":"Lapangan"}"#, PageDrawing.square(107.001, -6.249, 0.0003)),
        PageDrawing.feature(#"{"id":"B"}"#, PageDrawing.square(107.002, -6.249, 0.0002)),
        PageDrawing.feature(#"{"id":"C"}"#, PageDrawing.square(107.2, -6.249, 0.0003)),
        #"{"type":"Feature","properties":{"id":"D"},"geometry":{"type":"Point","coordinates":[107.003,-6.249]}}"#,
        #"{"type":"Feature","properties":{},"geometry":null}"#,
    ]

    @Test("says what was found, what was not checked, and how to make it anew")
    func content() async throws {
        let page = try await PageDrawing(parcels: Self.parcels, villages: Self.villages)
        let html = page.html
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">"))
        for (verdict, count) in [("pass", 2), ("resurvey", 0), ("unassessable", 2), ("fail", 1)] {
            #expect(html.contains("<li data-verdict=\"\(verdict)\" data-count=\"\(count)\">"))
        }
        #expect(html.contains("<strong>Tidak diperiksa:</strong> tapak bangunan, layer LP2B"))
        #expect(html.firstMatch(of: /\baman\b/.ignoresCase()) == nil)
        #expect(html.contains("SHA-256 0123abcd"))
        for input in page.outcome.provenance.inputs { #expect(html.contains("SHA-256 \(input.sha256)")) }
        #expect(html.contains("<dt>Batas dari berkas</dt>"))
        #expect(html.contains("<noscript>"))
    }

    @Test("the summary has every unit, also the one without candidate")
    func units() async throws {
        let page = try await PageDrawing(parcels: Self.parcels, villages: Self.villages)
        let lines = page.html.components(separatedBy: "<tr data-village=").dropFirst()
        #expect(lines.count == 2)
        let empty = try #require(lines.first { $0.contains("Margahayu") })
        #expect(empty.contains("belum ada calon"))
        #expect(page.villages.map { $0[2] as? Int } == [1, 0])
    }

    @Test("every finding of the run is explained with its help")
    func findings() async throws {
        let page = try await PageDrawing(parcels: Self.parcels, villages: Self.villages)
        #expect(!page.outcome.tally.isEmpty)
        for row in page.outcome.tally.rows {
            #expect(page.html.contains("data-code=\"\(row.code.rawValue)\""))
            let help = Phrasebook(.id).help(try #require(row.examples.first)).replacing("<", with: "&lt;")
            #expect(page.html.contains(help.replacing(">", with: "&gt;").replacing("'", with: "&#39;")))
        }
    }

    @Test("sentences come out of the page as the phrasebook wrote them", arguments: Language.allCases)
    func sentences(language: Language) async throws {
        let page = try await PageDrawing(parcels: Self.parcels, villages: Self.villages, language: language)
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        let scratch = try ScratchFolder()
        let file = try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(Self.parcels.joined(separator: ","))]}"#, to: "p.geojson")
        var reasons: [String] = []
        var helps: [[String]] = []
        _ = try await ScreenParcels()(.init(files: [file], profile: profile, profileHash: "0")) { screened in
            reasons.append(Phrasebook(language).sentence(screened.assessment.reason))
            helps.append(screened.assessment.findings.map { Phrasebook(language).sentence($0) })
        }
        #expect(page.parcels.map { page.sentence($0[7]) } == reasons)
        // Villages add findings of their own; those of the parcel alone must be among them.
        for (row, expected) in zip(page.parcels, helps) {
            let shown = (row[8] as? [[Any]] ?? []).map { page.sentence($0[2]) }
            #expect(Set(shown).isSuperset(of: expected))
        }
        #expect(page.html.contains("<html lang=\"\(language.rawValue)\">"))
    }

    @Test("names nothing outside: no address, no import, and a policy that allows hashes only")
    func standsAlone() async throws {
        let html = try await PageDrawing(parcels: Self.parcels, villages: Self.villages).html
        let addresses = html.matches(of: /https?:\/\/[^"' ]+/).map { String($0.0) }
        #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
        #expect(!html.contains("@import") && !html.contains("url(http"))
        let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]+)"/)).1
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
        // 32 bytes in base 64 are 43 characters and one sign of equality.
        #expect(policy.matches(of: /'sha256-[A-Za-z0-9+\/]{43}='/).count == 2)
    }

    @Test(
        "text of files stays text",
        arguments: ["</script><img src=x onerror=alert(1)>", "<!--<script>", "\"'><b>&amp;"])
    func hostile(text: String) async throws {
        let encoded = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        let page = try await PageDrawing(
            parcels: [
                PageDrawing.feature(#"{"id":\#(encoded),"nama":\#(encoded)}"#, PageDrawing.square(107, -6.25, 0.0003))
            ],
            villages: [
                PageDrawing.feature(
                    #"{"WADMKD":\#(encoded),"WADMKC":\#(encoded),"KDEPUM":\#(encoded)}"#,
                    PageDrawing.square(107, -6.25, 0.01))
            ])
        #expect(page.html.components(separatedBy: "<script").count == 3)
        #expect(page.html.components(separatedBy: "</script>").count == 3)
        #expect(!page.html.contains(text))
        #expect(!page.html.contains("<img") && !page.html.contains("<!--") && !page.html.contains("<b>&amp;"))
        #expect(page.parcels.first?[2] as? String == text)
        #expect(page.parcels.first?[3] as? String == text)
        #expect(page.villages.first?[0] as? String == text)
    }

    @Test("the same input gives the same bytes, with and without villages")
    func deterministic() async throws {
        for villages in [nil, Self.villages] {
            let pages = [
                try await PageDrawing(parcels: Self.parcels, villages: villages),
                try await PageDrawing(parcels: Self.parcels, villages: villages),
            ]
            // Only the folder that the files lie in differs.
            let texts = pages.map { page in
                page.outcome.provenance.inputs.reduce(page.html) { $0.replacing($1.file, with: "FILE") }
            }
            #expect(texts[0] == texts[1])
            #expect(pages[0].parcels.count == Self.parcels.count)
        }
    }

    @Test("an empty collection makes a page too")
    func empty() async throws {
        let page = try await PageDrawing(parcels: [], villages: Self.villages)
        #expect(page.parcels.isEmpty)
        #expect(page.html.hasSuffix("</body>\n</html>\n"))
    }
}
