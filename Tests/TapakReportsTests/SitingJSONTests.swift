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

@Suite("What was found out about building, in data")
struct SitingJSONTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// The report of one parcel with what was found out about it.
    private func report(_ format: ScreenFormat, _ siting: Siting?) async throws -> String {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        let feature = PageDrawing.feature(#"{"id":"A"}"#, PageDrawing.square(107.001, -6.249, 0.0003))
        let path = try scratch.write(#"{"type":"FeatureCollection","features":[\#(feature)]}"#, to: "in.geojson")
        var input = ScreenParcels.Input(files: [path], profile: profile, profileHash: "0")
        input.keepsProperties = true
        let sink = try ReportSink(path: scratch.file("out"), overwrite: true)
        let report = try ScreenReport(format, profile: profile, layer: nil, phrasebook: Phrasebook(.id), sink: sink)
        let outcome = try await ScreenParcels()(input) { screened in
            var screened = screened
            screened.assessment.siting = siting
            try report.add(screened)
        }
        try report.finish(outcome)
        try sink.commit()
        return try scratch.text("out")
    }

    private static var siting: Siting {
        var siting = Siting()
        siting.footprint = SitingExample.fitting(SitingExample.square(107.001, -6.249))
        siting.land = SitingExample.land
        siting.access = SitingExample.access
        return siting
    }

    private static let footprint =
        #""footprint":{"building":"20x30","fit":"fits","answer":"pass","rotation_deg":12.5,"clearance_m":1.2345,"#
        + #""corner_uncertainty_m":0.125,"change":null,"change_m":null,"change_factor":null,"front_unknown":false,"#
        + #""undecided":false,"geometry":{"type":"Polygon","coordinates":[[[107.001000000,-6.249000000],"#
        + #"[107.001100000,-6.249000000],[107.001100000,-6.248900000],[107.001000000,-6.248900000],"#
        + #"[107.001000000,-6.249000000]]]}}"#
    private static let layers =
        #""layers":[{"name":"lp2b","effect":"block","state":"counts","overlap_m2":210.125,"share":0.25,"answer":"fail"},"#
        + #"{"name":"lsd","effect":"block","state":"not_loaded","overlap_m2":null,"share":null,"answer":"not_checked"},"#
        + #"{"name":"rth","effect":"block","state":"elsewhere","overlap_m2":null,"share":null,"answer":"not_checked"},"#
        + #"{"name":"sempadan","effect":"subtract","state":"counts","overlap_m2":40.5,"share":0.05,"answer":"resurvey"},"#
        + #"{"name":"sutet","effect":"subtract","state":"slight","overlap_m2":0.5,"share":0.000625,"answer":"pass"},"#
        + #"{"name":"banjir","effect":"warn","state":"clear","overlap_m2":0,"share":0,"answer":"pass"}]"#
    private static let remaining = [
        #""remaining_m2":759.5"#, #""remaining_largest_m2":612.25"#, #""remaining_uncertainty_m2":12.375"#,
        #""remaining_answer":"resurvey""#,
    ]
    private static let access =
        #""access":{"frontage_m":12.4,"nearest_road_m":3.25,"road_name":"Jl. Mawar","road_class":"lokal","#
        + #""road_width_m":6,"long_side_faces":true}"#

    @Test("NDJSON and JSON have the same members, exactly, between the columns and the findings")
    func members() async throws {
        let expected =
            ([Self.footprint, Self.layers] + Self.remaining + [Self.access, #""finding_details":["#])
            .joined(separator: ",")
        for format in [ScreenFormat.ndjson, .json] {
            let text = try await report(format, Self.siting)
            #expect(text.contains(#""criterion_layer_banjir":"not_checked","# + expected), "\(text)")
        }
    }

    @Test("GeoJSON has them under tapak:, with the building as a geometry")
    func prefixed() async throws {
        let text = try await report(.geojson, Self.siting)
        let expected = ([Self.footprint, Self.layers] + Self.remaining + [Self.access])
            .map { #""tapak:"# + $0.dropFirst() }.joined(separator: ",")
        #expect(text.contains("," + expected + "}"), "\(text)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }

    @Test("CSV has no more columns than it had")
    func csv() async throws {
        // Its sentence tells how the building stands; everything else is in the columns of the criteria.
        let lines = try await [report(.csv, Self.siting), report(.csv, nil)].map { $0.split(separator: "\r\n") }
        #expect(lines[0][0] == lines[1][0])
        #expect(lines[0][1].contains("bangunan 20 × 30 m muat, sisa 1,23 m") && lines[0].count == 2)
    }

    @Test("only what was asked for is there")
    func absent() async throws {
        let bare = try await report(.ndjson, nil)
        for name in ["footprint", "layers", "remaining_m2", "access"] { #expect(!bare.contains("\"\(name)\":")) }
        var onlyAccess = Siting()
        onlyAccess.access = AccessStanding(frontage: .zero, road: nil, longSideFaces: nil)
        let text = try await report(.ndjson, onlyAccess)
        #expect(
            text.contains(
                #""access":{"frontage_m":0,"nearest_road_m":null,"road_name":null,"road_class":null,"#
                    + #""road_width_m":null,"long_side_faces":null},"finding_details""#))
        #expect(!text.contains("\"footprint\":") && !text.contains("\"layers\":"))
    }

    @Test(
        "a building that does not fit says what would help",
        arguments: [
            (FootprintStanding.Change.frontSetback(.metres(3)), #""front_setback","change_m":3,"change_factor":null"#),
            (.setback(.metres(1.5)), #""setback","change_m":1.5,"change_factor":null"#),
            (.shortSide(.metres(1.4)), #""short_side","change_m":1.4,"change_factor":null"#),
            (.longSide(.metres(2)), #""long_side","change_m":2,"change_factor":null"#),
            (.scale(0.75), #""scale","change_m":null,"change_factor":0.75"#),
        ])
    func changes(change: FootprintStanding.Change, expected: String) async throws {
        var siting = Siting()
        var standing = SitingExample.lacking
        standing.change = change
        standing.frontIsUnknown = true
        siting.footprint = standing
        let text = try await report(.ndjson, siting)
        #expect(text.contains(#""fit":"does_not_fit","answer":"fail","rotation_deg":null,"clearance_m":null,"#))
        #expect(
            text.contains(#""change":"# + expected + #","front_unknown":true,"undecided":false,"geometry":null}"#),
            "\(text)")
    }

    @Test("without land that is taken the remainder is null: the parcel remains whole")
    func whole() async throws {
        var siting = Siting()
        siting.land = NetLand(
            layers: [
                LayerStanding(
                    name: "banjir", effect: .warn, state: .unanswered, overlap: .zero, share: 0, answer: .unassessable)
            ], remaining: nil)
        let text = try await report(.ndjson, siting)
        #expect(
            text.contains(
                #""layers":[{"name":"banjir","effect":"warn","state":"unanswered","overlap_m2":null,"share":null,"#
                    + #""answer":"unassessable"}],"remaining_m2":null,"remaining_largest_m2":null,"#
                    + #""remaining_uncertainty_m2":null,"remaining_answer":null,"finding_details""#), "\(text)")
    }
}
