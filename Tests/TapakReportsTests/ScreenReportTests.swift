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

@Suite("Lists of screened parcels")
struct ScreenReportTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private static let parcels = #"""
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"A1","properties":{"nama":"=HYPERLINK(\"x\")","kode":7,"tapak:verdict":"old"},
         "geometry":{"type":"Polygon","coordinates":[[[107.0,-6.25],[107.0,-6.2497],[107.0003,-6.2497],[107.0003,-6.25],[107.0,-6.25]]]}},
        {"type":"Feature","id":2,"properties":null,"geometry":{"type":"Point","coordinates":[107.1,-6.25]}},
        {"type":"Feature","properties":{"nama":"baris\nbaru, \"kutip\""},"geometry":null}
        ]}
        """#

    private func report(
        _ format: ScreenFormat, _ text: String = parcels, crs: CoordinateReferenceSystem? = nil, repairs: Bool = false
    )
        async throws -> String
    {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        let path = try scratch.write(text, to: "in.geojson")
        var input = ScreenParcels.Input(files: [path], profile: profile, profileHash: "0")
        input.keepsProperties = true
        input.source.crs = crs
        input.repairs = repairs
        let text = try await Self.report(format, input, writingBy: .worker, in: scratch)
        #expect(try await Self.report(format, input, writingBy: .report, in: scratch) == text)
        return text
    }

    /// Who makes rows of features.
    private enum Writer { case worker, report }

    private static func report(
        _ format: ScreenFormat, _ input: ScreenParcels.Input, writingBy writer: Writer, in scratch: ScratchFolder
    ) async throws -> String {
        let sink = try ReportSink(path: scratch.file("out"), overwrite: true)
        let report = try ScreenReport(
            format, profile: input.profile, layer: input.villages?.layer, phrasebook: Phrasebook(.id), sink: sink)
        let outcome =
            switch writer {
            case .worker: try await ScreenParcels()(input, rows: report.writer) { try report.add($0) }
            case .report: try await ScreenParcels()(input) { try report.add($0) }
            }
        try report.finish(outcome)
        try sink.commit()
        return try scratch.text("out")
    }

    @Test("rows that workers write are those of the report, told of each other alike", arguments: ScreenFormat.allCases)
    func workers(format: ScreenFormat) async throws {
        let folder = TestData.packageRoot.appending(path: "geodata/kota-bekasi").path
        // Twice the same file: every parcel has a duplicate, and many have findings of their own.
        let other = try scratch.write(
            try TestData.text(inPackage: "geodata/kota-bekasi/parcels.geojson"), to: "b.geojson")
        var input = ScreenParcels.Input(
            files: ["\(folder)/parcels.geojson", other], profile: try RuleProfile.shipped("kota-bekasi-600"),
            profileHash: "0")
        input.villages = try LoadVillages()(.init(path: "\(folder)/kelurahan.geojson"))
        input.keepsProperties = format == .geojson
        input.asksFootprint = false
        let expected = try await Self.report(format, input, writingBy: .report, in: scratch)
        #expect(expected.contains("duplicate_geometry"))
        #expect(expected.contains("overlap"))
        for count in 1...3 {
            input.workerCount = count
            #expect(try await Self.report(format, input, writingBy: .worker, in: scratch) == expected)
        }
    }

    @Test("a file that is named twice is one file, whoever writes", arguments: [ScreenFormat.csv, .ndjson])
    func namedTwice(format: ScreenFormat) async throws {
        let path = try scratch.write(Self.parcels, to: "twice.geojson")
        let input = ScreenParcels.Input(
            files: [path, path], profile: try RuleProfile.shipped("kota-bekasi-600"), profileHash: "0")
        let text = try await Self.report(format, input, writingBy: .worker, in: scratch)
        #expect(text.contains("duplicate_geometry"))
        #expect(!text.contains("other_file"))
        #expect(try await Self.report(format, input, writingBy: .report, in: scratch) == text)
    }

    private static let columns =
        "file,feature,id,name,asset_class,kelurahan_code,kemendagri_code,kelurahan,kecamatan,regency,kelurahan_share,"
        + "area_m2,area_basis,geodesic_area_m2,grid_area_m2,grid_crs,perimeter_m,capture_class,uncertainty_m2,"
        + "declared_area_m2,area_class,verdict,reason,not_checked,rule_profile,findings,criterion_footprint,"
        + "criterion_layer_lp2b,criterion_layer_lsd,criterion_layer_rth,criterion_layer_sempadan,criterion_layer_sutet,"
        + "criterion_layer_banjir"

    @Test("CSV has the columns of the contract, a row a feature, and defuses formulas")
    func csv() async throws {
        let text = try await report(.csv)
        #expect(text.hasPrefix(Self.columns + "\r\n"))
        #expect(text.contains(#""'=HYPERLINK(""x"")""#))
        #expect(text.contains(#""baris\#nbaru, ""kutip""""#))
        #expect(text.contains(",not_checked,not_checked\r\n"))
    }

    @Test("CSV of an empty collection is its header")
    func emptyCSV() async throws {
        #expect(try await report(.csv, #"{"type":"FeatureCollection","features":[]}"#) == Self.columns + "\r\n")
    }

    @Test("NDJSON is an object a line with the same names, numbers whole")
    func ndjson() async throws {
        let lines = try await report(.ndjson).split(separator: "\n")
        #expect(lines.count == 3)
        let first = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(
            Set(first.keys)
                == Set(Self.columns.split(separator: ",").map(String.init) + ["footprint", "finding_details"]))
        #expect(first["verdict"] as? String == "pass")
        #expect(first["name"] as? String == #"=HYPERLINK("x")"#)
        #expect(first["feature"] as? Int == 0)
        let area = try #require(first["area_m2"] as? Double)
        #expect(area != (area * 1000).rounded() / 1000)
    }

    @Test("JSON holds features, summary, findings and provenance")
    func json() async throws {
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(try await report(.json).utf8)) as? [String: Any])
        #expect((document["assessments"] as? [Any])?.count == 3)
        let summary = try #require(document["summary"] as? [String: Any])
        #expect(summary["pass"] as? Int == 1)
        #expect(summary["unassessable"] as? Int == 2)
        let provenance = try #require(document["provenance"] as? [String: Any])
        #expect((provenance["inputs"] as? [[String: Any]])?.first?["crs"] as? String == "OGC:CRS84")
        #expect((document["findings"] as? [Any])?.isEmpty == false)
    }

    @Test("GeoJSON keeps id, properties and coordinates, turns rings, and adds ours under tapak:")
    func geojson() async throws {
        let text = try await report(.geojson)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let features = try #require(document["features"] as? [[String: Any]])
        #expect(features.count == 3)
        #expect(features[0]["id"] as? String == "A1")
        #expect(features[1]["id"] as? Int == 2)
        let properties = try #require(features[0]["properties"] as? [String: Any])
        #expect(properties["kode"] as? Int == 7)
        #expect(properties["tapak:verdict"] as? String == "pass")
        #expect(!text.contains(#""tapak:verdict":"old""#))
        // The ring was clockwise: turned, it keeps its first position and its numbers.
        #expect(text.contains("[[107,-6.25],[107.0003,-6.25],[107.0003,-6.2497],[107,-6.2497],[107,-6.25]]"))
        #expect(features[2]["geometry"] is NSNull)
    }

    @Test("coordinates that had to be reprojected have 8 decimals")
    func reprojected() async throws {
        let text = try await report(
            .geojson,
            #"{"type":"Polygon","coordinates":[[[721280,9308739],[721310,9308739],[721310,9308769],[721280,9308769],[721280,9308739]]]}"#,
            crs: .epsg(32748))
        let ordinates = text.matches(of: /\[(1[0-9.]+),(-[0-9.]+)\]/)
        #expect(ordinates.count == 5)
        for match in ordinates {
            #expect(match.1.split(separator: ".").last?.count == 8)
            #expect(match.2.split(separator: ".").last?.count == 8)
        }
    }

    @Test("an output file is whole or not there at all")
    func wholeOrNothing() async throws {
        do {
            let sink = try ReportSink(path: scratch.file("never"), overwrite: false)
            try sink.write { $0.append("half") }
        }
        #expect(scratch.names.isEmpty)
        _ = try scratch.write("kept", to: "kept")
        #expect(throws: OutputFailure.self) { try ReportSink(path: scratch.file("kept"), overwrite: false) }
        #expect(try scratch.text("kept") == "kept")
    }

    private static let bowTie = #"""
        {"type":"Polygon","coordinates":[[[107,-6.25],[107.0004,-6.2496],[107.0004,-6.25],[107,-6.2496],[107,-6.25]]]}
        """#

    @Test("JSON gives the details of findings, with place and values")
    func details() async throws {
        let line = try await report(.ndjson, Self.bowTie)
        let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect((row["findings"] as? [String])?.contains("ring_self_intersection") == true)
        let details = try #require(row["finding_details"] as? [[String: Any]])
        let fault = try #require(details.first { $0["code"] as? String == "ring_self_intersection" })
        #expect(fault["severity"] as? String == "error")
        #expect(fault["part"] as? Int == 0)
        #expect(fault["ring"] as? Int == 0)
        #expect(fault["position_index"] as? Int == 0)
        let position = try #require(fault["position"] as? [Double])
        #expect(abs(position[0] - 107.0002) < 1e-12 && abs(position[1] + 6.2498) < 1e-12)
        #expect((fault["facts"] as? [String: Any])?["other_position"] as? Int == 2)
    }

    @Test("a repaired geometry stands beside the original, never in its place")
    func repairedGeometry() async throws {
        let text = try await report(.geojson, Self.bowTie, repairs: true)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let feature = try #require((document["features"] as? [[String: Any]])?.first)
        let geometry = try #require(feature["geometry"] as? [String: Any])
        #expect(geometry["type"] as? String == "Polygon")
        let properties = try #require(feature["properties"] as? [String: Any])
        #expect(properties["tapak:repaired"] as? Bool == true)
        let repaired = try #require(properties["tapak:repaired_geometry"] as? [String: Any])
        #expect(repaired["type"] as? String == "MultiPolygon")
        #expect((repaired["coordinates"] as? [Any])?.count == 2)
        let plain = try await report(.geojson, Self.bowTie)
        #expect(!plain.contains("tapak:repaired"))
    }
}
