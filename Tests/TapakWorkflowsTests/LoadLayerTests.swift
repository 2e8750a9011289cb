import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Reading a layer")
struct LoadLayerTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func rule(_ name: String, buffer: Double = 0) throws -> LayerRule {
        var rule = try #require(try RuleProfile.shipped("kota-bekasi-600").layer(named: name))
        rule.buffer = .metres(buffer)
        return rule
    }

    private func feature(_ type: String, _ coordinates: String, _ properties: String = "{}", id: String? = nil)
        -> String
    {
        let member = id.map { #""id":"\#($0)","# } ?? ""
        return
            #"{"type":"Feature",\#(member)"properties":\#(properties),"geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}"#
    }

    private func file(_ features: [String], members: String = "", name: String = "layer.geojson") throws -> String {
        try scratch.write(
            #"{"type":"FeatureCollection",\#(members)"features":[\#(features.joined(separator: ","))]}"#, to: name)
    }

    private let square = "[[[107,-6.25],[107.001,-6.25],[107.001,-6.249],[107,-6.249],[107,-6.25]]]"
    private let bowTie = "[[[107.01,-6.25],[107.011,-6.249],[107.011,-6.25],[107.01,-6.249],[107.01,-6.25]]]"
    private let line = "[[107,-6.25],[107.002,-6.25]]"

    @Test("a layer of land: pieces, sources, dates, hash, findings at their feature")
    func land() throws {
        let path = try file([
            feature("Polygon", square, #"{"sumber":"Dinas Contoh","tahun":2023}"#, id: "a"),
            feature("Polygon", bowTie, #"{"sumber":"Dinas Contoh","tanggal":"5 Mei 2024"}"#, id: "b"),
        ])
        let read = try LoadLayer()(.init(name: "lp2b", paths: [path]), rule: rule("lp2b"))
        #expect(read.layer.name == "lp2b")
        #expect(read.layer.pieces.count == 3)
        let origin = try #require(read.layer.origins.first)
        #expect(origin.file == path)
        #expect(origin.sources == ["Dinas Contoh"])
        #expect(origin.dates == "2023"..."2024-05-05")
        let provenance = try #require(read.provenance.first)
        #expect(provenance.role == .layer)
        #expect(provenance.layer == "lp2b")
        #expect(provenance.featureCount == 2)
        #expect(provenance.sha256 == origin.sha256 && origin.sha256.count == 64)
        #expect(provenance.attributes.serves("source"))
        let finding = try #require(read.findings.first { $0.code == .layerDirty })
        #expect(finding.location.feature == 1)
        #expect(finding.location.id == "b")
        #expect(finding.fact("defect") == .text("invalid"))
    }

    @Test("several files are one layer; numbers of features are those of each file")
    func files() throws {
        let first = try file([feature("Polygon", square)], name: "a.geojson")
        let second = try file([feature("Polygon", square), feature("Polygon", bowTie)], name: "b.geojson")
        let read = try LoadLayer()(.init(name: "lp2b", paths: [first, second]), rule: rule("lp2b"))
        #expect(read.layer.origins.map(\.file) == [first, second])
        #expect(read.provenance.map(\.featureCount) == [1, 2])
        #expect(read.layer.condition.troubles.map(\.defect) == [.invalid, .duplicate])
        let duplicate = try #require(read.findings.last { $0.code == .layerDirty })
        #expect(duplicate.location == InputLocation(file: second, feature: 0))
    }

    @Test("metres of a named system are brought to longitude and latitude")
    func projected() throws {
        // 500 000 m east in UTM 48S is 105° E; 100 m north of the equator's 10 000 000 less 700 000.
        let path = try file(
            [
                feature(
                    "Polygon",
                    "[[[500000,9300000],[500100,9300000],[500100,9300100],[500000,9300100],[500000,9300000]]]")
            ],
            members: #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32748"}},"#)
        let read = try LoadLayer()(.init(name: "rth", paths: [path]), rule: rule("rth"))
        #expect(abs(read.layer.extent.minX - 105) < 1e-9)
        #expect((-6.34...(-6.32)).contains(read.layer.extent.minY))
        #expect(read.provenance.first?.system.crs == .epsg(32748))
    }

    @Test("lines are read where the rule has a buffer, and else told of")
    func lines() throws {
        let path = try file([feature("LineString", line), feature("Polygon", square)])
        let without = try LoadLayer()(.init(name: "sutet", paths: [path]), rule: rule("sutet"))
        #expect(without.layer.lines.isEmpty)
        #expect(without.findings.map(\.code) == [.geometryType])
        let widened = try LoadLayer()(.init(name: "sutet", paths: [path]), rule: rule("sutet", buffer: 20))
        #expect(widened.layer.lines.count == 1)
        #expect(widened.findings.isEmpty)
    }

    @Test("a feature that cannot lie in Indonesia is left out, told, and does not stretch the layer")
    func elsewhere() throws {
        let north = square.replacing("-6.", with: "46.")
        let path = try file([feature("Polygon", square), feature("Polygon", north), feature("Point", "[107,-6.25]")])
        let read = try LoadLayer()(.init(name: "lp2b", paths: [path]), rule: rule("lp2b"))
        #expect(read.layer.extent.maxY == -6.249)
        #expect(read.findings.map(\.code) == [.outsideIndonesia, .layerDirty])
        #expect(read.findings[0].location.feature == 1)
        #expect(read.findings[1].fact("defect") == .text("left_out"))
        #expect(read.findings[1].location.feature == 2)
    }

    @Test("a layer of which nothing can be used, an empty one, and what is no GeoJSON are refused")
    func refused() throws {
        let points = try file([feature("Point", "[107,-6.25]")], name: "points.geojson")
        let empty = try file([], name: "empty.geojson")
        for path in [points, empty] {
            let rule = try rule("lp2b")
            #expect {
                try LoadLayer()(.init(name: "lp2b", paths: [path]), rule: rule)
            } throws: { error in
                if case WorkflowError.nothingReadable(path, _)? = error as? WorkflowError { true } else { false }
            }
            #expect(throws: WorkflowError.self) { try LoadLayer().roads(.init(name: "jalan", paths: [path])) }
        }
        let broken = try scratch.write("{\"type\":", to: "broken.geojson")
        #expect(throws: WorkflowError.self) { try LoadLayer().roads(.init(name: "jalan", paths: [broken])) }
        #expect(throws: WorkflowError.self) {
            try LoadLayer().roads(.init(name: "jalan", paths: [scratch.file("absent.geojson")]))
        }
    }

    @Test("roads: name, class and width by recognised names; a width that is none is told")
    func roads() throws {
        let path = try file([
            feature("LineString", line, #"{"nama":"Jl. Contoh 1","kelas_jalan":"lokal","lebar_m":"5,5"}"#),
            feature("LineString", line, #"{"nama":"Jl. Contoh 2","lebar_m":8.0}"#),
            feature("LineString", line, #"{"lebar_m":"dua mobil"}"#),
            feature("LineString", line, #"{"lebar_m":600}"#),
            feature("Polygon", square, #"{"lebar_m":0}"#),
        ])
        let read = try LoadLayer().roads(.init(name: "jalan", paths: [path]))
        #expect(read.layer.roads.map(\.width) == [.metres(5.5), .metres(8), nil, nil, nil])
        #expect(read.layer.roads.map(\.name) == ["Jl. Contoh 1", "Jl. Contoh 2", nil, nil, nil])
        #expect(read.layer.roads[0].roadClass == "lokal")
        #expect(read.layer.roads.map(\.isArea) == [false, false, false, false, true])
        #expect(read.findings.map(\.code) == [.valueUnreadable, .valueUnreadable])
        #expect(read.findings.map(\.location.feature) == [2, 3])
        #expect(read.provenance.first?.role == .roads)
    }

    @Test("an attribute named by hand serves its role; one that no feature has is told")
    func mapped() throws {
        let path = try file([feature("LineString", line, #"{"lebar_m":4,"rumija":12}"#)])
        var input = LoadLayer.Input(name: "jalan", paths: [path])
        input.roadAttributes = [.width: "rumija", .name: "jeneng"]
        let read = try LoadLayer().roads(input)
        #expect(read.layer.roads.first?.width == .metres(12))
        let finding = try #require(read.findings.first)
        #expect(read.findings.count == 1)
        #expect(finding.code == .attributeUnmapped)
        #expect(finding.fact("role") == .text("jalan.name"))
        #expect(finding.severity == .warning)
    }

    @Test(
        "the invented layers of the city are clean enough to use",
        arguments: ["lp2b", "rth", "sempadan", "sutet", "banjir"])
    func sample(name: String) throws {
        let path = TestData.packageRoot.appending(path: "geodata/kota-bekasi/layers/\(name).geojson").path
        let read = try LoadLayer()(.init(name: name, paths: [path]), rule: rule(name))
        #expect(!read.layer.pieces.isEmpty)
        #expect(read.layer.origins.first?.sources == ["Sintetis"])
        #expect(!read.findings.contains { $0.severity == .error })
    }

    @Test("the invented roads of the city have names, classes and widths")
    func sampleRoads() throws {
        let path = TestData.packageRoot.appending(path: "geodata/kota-bekasi/layers/jalan.geojson").path
        let read = try LoadLayer().roads(.init(name: "jalan", paths: [path]))
        #expect(read.layer.roads.allSatisfy { $0.name != nil && $0.roadClass != nil && $0.width != nil })
        #expect(read.findings.isEmpty)
    }
}
