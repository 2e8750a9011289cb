import Foundation
import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("The table for a person")
struct ScreenTableTests {
    private func table(width: Int, colour: Bool, language: Language = .id) async throws -> String {
        let scratch = try ScratchFolder()
        func square(_ x: Double, _ side: Double) -> String {
            "[[[\(x),-6.25],[\(x + side),-6.25],[\(x + side),\(-6.25 + side)],[\(x),\(-6.25 + side)],[\(x),-6.25]]]"
        }
        func feature(_ x: Double, _ side: Double, _ properties: String) -> String {
            #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":\#(square(x, side))}}"#
        }
        let parcels = try scratch.write(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + [
                    feature(107.001, 0.0003, #"{"id":"A","nama":"Lapangan \u001b[31mmerah"}"#),
                    feature(107.002, 0.0002, #"{"id":"B"}"#), feature(107.2, 0.0003, #"{"id":"C"}"#),
                ].joined(separator: ",") + "]}", to: "p.geojson")
        let villages = try scratch.write(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + [
                    feature(107.0, 0.01, #"{"WADMKD":"Bekasijaya","WADMKC":"Bekasi Timur","KDEPUM":"32.75.01.1001"}"#),
                    feature(107.02, 0.01, #"{"WADMKD":"Margahayu","WADMKC":"Bekasi Timur","KDEPUM":"32.75.01.1002"}"#),
                ].joined(separator: ",") + "]}", to: "v.geojson")
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        var input = ScreenParcels.Input(files: [parcels], profile: profile, profileHash: "0")
        let outcomeOfVillages = try LoadVillages()(.init(path: villages))
        input.villages = outcomeOfVillages
        var table = ScreenTable(
            profile: profile, layer: outcomeOfVillages.layer, phrasebook: Phrasebook(language),
            style: TerminalStyle(width: width, usesColour: colour))
        let outcome = try await ScreenParcels()(input) { table.add($0) }
        let sink = try ReportSink(path: scratch.file("out"), overwrite: true)
        try table.write(outcome, to: sink)
        try sink.commit()
        return try scratch.text("out")
    }

    @Test("groups by kecamatan and kelurahan, names units without candidate, and says what was not checked")
    func content() async throws {
        let text = try await table(width: 100, colour: false)
        let kecamatan = try #require(text.range(of: "Bekasi Timur"))
        let kelurahan = try #require(text.range(of: "Bekasijaya 32.75.01.1001"))
        #expect(kecamatan.lowerBound < kelurahan.lowerBound)
        #expect(text.contains("1 belum ada calon: Margahayu"))
        #expect(text.contains("Tidak diperiksa"))
        #expect(text.contains("Di luar semua kelurahan"))
        #expect(text.contains("SHA-256"))
        #expect(!text.contains("aman"))
    }

    @Test("fits the terminal, apart from hashes and names that cannot be broken", arguments: [60, 80, 120])
    func width(width: Int) async throws {
        for line in try await table(width: width, colour: false).split(separator: "\n") {
            let longest = line.split(separator: " ").map(\.count).max() ?? 0
            #expect(line.count <= width || longest > 30, "\(line)")
        }
    }

    @Test("colour only where asked, and a file cannot drive the terminal")
    func colour() async throws {
        #expect(try await !table(width: 100, colour: false).contains("\u{1B}"))
        let painted = try await table(width: 100, colour: true)
        #expect(painted.contains("\u{1B}[32m"))
        #expect(!painted.contains("\u{1B}[31mmerah"))
    }

    @Test("speaks English when asked")
    func english() async throws {
        let text = try await table(width: 100, colour: false, language: .en)
        #expect(text.contains("Not checked"))
        #expect(text.contains("1 have no candidate yet: Margahayu"))
    }
}
