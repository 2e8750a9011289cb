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

@Suite("The layers of a run, told")
struct LoadedLayersTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func outcome(_ language: Language) async throws -> (ScreenParcels.Outcome, RuleProfile) {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        func collection(_ feature: String, _ name: String) throws -> String {
            try scratch.write(#"{"type":"FeatureCollection","features":[\#(feature)]}"#, to: name)
        }
        let square = PageDrawing.square(107.001, -6.249, 0.0003)
        let parcels = try collection(PageDrawing.feature(#"{"id":"A"}"#, square), "p.geojson")
        let fields = try collection(
            PageDrawing.feature(#"{"sumber":"Dinas Pertanian","tahun":"2024"}"#, square), "lp2b.geojson")
        let waters = try collection(PageDrawing.feature("{}", square), "air.geojson")
        let roads = try collection(
            #"{"type":"Feature","properties":{"tanggal":"2023-05-01","sumber":"DBMSDA"},"geometry":{"type":"LineString","coordinates":[[107,-6.25],[107.01,-6.25]]}}"#,
            "jalan.geojson")
        var input = ScreenParcels.Input(files: [parcels], profile: profile, profileHash: "0")
        input.asksFootprint = false
        for (name, path) in [("lp2b", fields), ("banjir", waters)] {
            let rule = try #require(profile.layer(named: name))
            input.layers.append(try LoadLayer()(.init(name: name, paths: [path]), rule: rule))
        }
        input.roads = try LoadLayer().roads(.init(name: "roads", paths: [roads]))
        return (try await ScreenParcels()(input) { _ in }, profile)
    }

    @Test("the table names each with file, source and date, and what was not loaded")
    func table() async throws {
        for (language, expected) in [
            (
                Language.id,
                [
                    "\nLayer yang diperiksa\n", "  layer LP2B: {}/lp2b.geojson, Dinas Pertanian, data 2024\n",
                    "  layer banjir: {}/air.geojson, sumber tidak disebut, tanggal tidak disebut\n",
                    "  jalan: {}/jalan.geojson, DBMSDA, data 2023-05-01\n",
                    "\nTidak diperiksa: tapak bangunan, layer LSD, layer RTH, layer sempadan, layer SUTET "
                        + "(lulus berarti yang diperiksa memenuhi syarat; hal-hal ini belum diperiksa)\n",
                    "  layer lp2b: {}/lp2b.geojson, 1 fitur, SHA-256 ",
                ]
            ),
            (
                .en,
                [
                    "\nLayers checked\n", "  layer LP2B: {}/lp2b.geojson, Dinas Pertanian, data of 2024\n",
                    "  layer flood: {}/air.geojson, source not stated, date not stated\n",
                    "  roads: {}/jalan.geojson, DBMSDA, data of 2023-05-01\n",
                    "(a pass means that what was checked suffices; these were not looked at)\n",
                ]
            ),
        ] {
            let (outcome, profile) = try await outcome(language)
            let table = ScreenTable(
                profile: profile, layer: nil, phrasebook: Phrasebook(language),
                style: TerminalStyle(width: 2000, usesColour: false))
            let sink = try ReportSink(path: scratch.file("out"), overwrite: true)
            try table.write(outcome, to: sink)
            try sink.commit()
            let text = try scratch.text("out")
            for line in expected {
                #expect(text.contains(line.replacing("{}", with: scratch.path)), "\(line)\n\(text)")
            }
        }
    }

    @Test("JSON provenance has the layer's name, sources and dates")
    func provenance() async throws {
        let (outcome, profile) = try await outcome(.id)
        let sink = try ReportSink(path: scratch.file("out"), overwrite: true)
        let report = try ScreenReport(.json, profile: profile, layer: nil, phrasebook: Phrasebook(.id), sink: sink)
        try report.finish(outcome)
        try sink.commit()
        let text = try scratch.text("out")
        for part in [
            #"{"role":"layer","layer":"lp2b","sources":["Dinas Pertanian"],"date_from":"2024","date_to":"2024","file":"#,
            #"{"role":"layer","layer":"banjir","sources":[],"date_from":null,"date_to":null,"file":"#,
            #"{"role":"roads","layer":"roads","sources":["DBMSDA"],"date_from":"2023-05-01","date_to":"2023-05-01","file":"#,
            #"{"role":"parcels","file":"#,
        ] {
            #expect(text.contains(part), "\(part)\n\(text)")
        }
    }
}
