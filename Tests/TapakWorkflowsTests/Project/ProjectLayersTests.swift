import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey
import Testing

@testable import TapakWorkflows

@Suite("Layers and roads of a project")
struct ProjectLayersTests {
    private let project: LayeredProject

    init() throws { project = try LayeredProject() }

    private func area(_ east: Double, _ properties: String = "{}", width: Double = 100) -> String {
        LayeredProject.feature(
            "Polygon", LayeredProject.rectangle(east: east, north: -10, width: width, height: 100), properties)
    }

    private let line = "[[107,-6.25],[107.002,-6.25]]"

    @Test("layers that the profile has a rule for, in its order; others are not read")
    func land() async throws {
        try await project.deliver([area(0), area(50)], into: "sutet")
        try await project.deliver([area(0, #"{"sumber":"Dinas Contoh","tahun":2023}"#)], into: "lp2b")
        try await project.deliver([area(0)], into: "pasar")
        let loaded = try project.layers().loaded()
        #expect(loaded.ground.layers.map(\.name) == ["lp2b", "sutet"])
        #expect(loaded.ground.roads == nil)
        // Two rectangles of 100 m of which the second begins in the middle of the first: one of 150 m.
        #expect(loaded.ground.layers[1].pieces.count == 1)
        let width = loaded.ground.layers[1].extent.maxX - loaded.ground.layers[1].extent.minX
        #expect(abs(width * 110_662 - 150) < 0.01)
        #expect(loaded.findings.map(\.code) == [.layerDirty])
        #expect(loaded.findings.first?.fact("layer") == .text("sutet"))
        #expect(
            loaded.findings.first?.location == InputLocation(file: project.path, feature: 2).at(loaded.findings.first))
    }

    @Test("where the features of a layer come from: every delivery, and what was drawn in the project")
    func origins() async throws {
        try await project.deliver(
            [area(0, #"{"sumber":"Dinas Contoh","tahun":2023}"#)], into: "lp2b", file: "first.geojson")
        try await project.deliver([area(500)], into: "lp2b", file: "second.geojson") {
            $0.sourceName = "BPN"
            $0.received = "2026-03-04"
        }
        try project.change { database in
            let drawn = try database.features(of: .zone("lp2b"))[0].geometry
            let values = [StoredValue](repeating: .null, count: LayerTable.zone("lp2b").columns.count)
            try database.write([StoredFeature(fid: 0, geometry: drawn, values: values)], to: .zone("lp2b"))
        }
        let origins = try #require(try project.layers().loaded().ground.layers.first).origins
        #expect(origins.map(\.file) == ["first.geojson", "second.geojson", project.path])
        #expect(origins.map(\.received) == ["2026-02-01", "2026-03-04", nil])
        #expect(origins.map(\.sources) == [["Dinas Contoh"], ["BPN"], []])
        #expect(origins[0].dates == "2023"..."2023")
        let hashes = try project.read { try $0.deliveries().filter { $0.layer == "lp2b" }.map(\.sha256) }
        #expect(origins.map(\.sha256) == hashes + [""])
        #expect(Set(hashes).count == 2 && hashes.allSatisfy { $0.count == 64 })
    }

    @Test("roads of both tables, with name, class and width; a name put right in the column counts")
    func roads() async throws {
        try await project.deliver(
            [
                LayeredProject.feature(
                    "LineString", line,
                    #"{"nama":"Dinas","nama_ruas":"Jl. Satu","kelas_jalan":"kolektor","lebar_m":8.5}"#),
                LayeredProject.feature("LineString", line, #"{"nama":"Jl. Salah","lebar_m":"lebar"}"#),
                LayeredProject.feature("LineString", line, #"{"nama":"Jl. Tiga"}"#),
            ], into: "jalan")
        try await project.deliver(
            [LayeredProject.feature("LineString", line, #"{"highway":"residential"}"#)], into: "roads")
        let name = try #require(LayerTable.zone("jalan").index(of: "name"))
        let attributes = try #require(LayerTable.zone("jalan").index(of: "attributes"))
        try project.change(.zone("jalan"), 2) { $0.values[name] = .text("Jl. Benar") }
        try project.change(.zone("jalan"), 3) { $0.values[attributes] = .text("{rusak") }
        let loaded = try project.layers().loaded()
        let layer = try #require(loaded.ground.roads)
        #expect(layer.roads.map(\.name) == ["Jl. Satu", "Jl. Benar", "Jl. Tiga", nil])
        #expect(layer.roads.map(\.roadClass) == ["kolektor", nil, nil, "residential"])
        #expect(layer.roads.map(\.width) == [.metres(8.5), nil, nil, nil])
        #expect(layer.origins.map(\.file) == ["jalan.geojson", "roads.geojson"])
        #expect(loaded.findings.map(\.code) == [.valueUnreadable])
        #expect(loaded.findings.first?.location == InputLocation(file: project.path, feature: 2))
        #expect(loaded.ground.layers.isEmpty)
    }

    @Test("lines are kept where the rule has a buffer, and told where it has none", arguments: [0, 20])
    func lines(buffer: Int) async throws {
        let project = try LayeredProject { rules in
            // The first buffer after the name is that of the layer.
            let parts = rules.split(separator: "name: sutet", omittingEmptySubsequences: false)
            return parts[0] + "name: sutet"
                + parts[1].replacing("buffer_m: 0", with: "buffer_m: \(buffer)", maxReplacements: 1)
        }
        try await project.deliver([LayeredProject.feature("LineString", line), area(0)], into: "sutet")
        let loaded = try project.layers().loaded()
        #expect(loaded.ground.layers.map(\.lines.count) == [buffer > 0 ? 1 : 0])
        #expect(loaded.findings.map { $0.fact("defect") } == (buffer > 0 ? [] : [.text("left_out")]))
    }

    @Test("a feature that cannot lie in Indonesia is left out, which is told; a layer of nothing is none")
    func elsewhere() async throws {
        let north = "[[[107,46.25],[107.001,46.25],[107.001,46.251],[107,46.25]]]"
        try await project.deliver([LayeredProject.feature("Polygon", north)], into: "lp2b")
        let loaded = try project.layers().loaded()
        #expect(loaded.ground.layers.isEmpty)
        #expect(loaded.findings.map(\.code) == [.outsideIndonesia])
        #expect(loaded.ground.notChecked(under: try RuleProfile.shipped("kota-bekasi-600")).contains(.layer("lp2b")))
    }

    /// The hash after features came into a layer.
    private func hash(delivering feature: String, into layer: String) async throws -> ContentHash {
        _ = try await project.deliver([feature], into: layer)
        return try project.layers().hash
    }

    /// The hash after the first feature of a layer was changed.
    private func hash(changing layer: String, _ body: (inout StoredFeature) -> Void) throws -> ContentHash {
        try project.change(.zone(layer), 1, body)
        return try project.layers().hash
    }

    @Test("the hash is another one when what assessments rest on is, and only then")
    func hash() async throws {
        let none = try project.layers().hash
        let market = try await hash(delivering: area(0), into: "pasar")
        #expect(market == none)
        let first = try await hash(delivering: area(0, #"{"nama":"Sawah"}"#), into: "lp2b")
        #expect(first != none)
        let name = try #require(LayerTable.zone("lp2b").index(of: "name"))
        let renamed = try hash(changing: "lp2b") { $0.values[name] = .text("Sawah Lain") }
        #expect(renamed == first)
        let moved = try hash(changing: "lp2b") { $0.geometry?.positions[1].x += 1e-6 }
        #expect(moved != first)
        let road = LayeredProject.feature("LineString", line, #"{"lebar":6}"#)
        let withRoad = try await hash(delivering: road, into: "jalan")
        #expect(withRoad != moved)
        let attributes = try #require(LayerTable.zone("jalan").index(of: "attributes"))
        let widened = try hash(changing: "jalan") { $0.values[attributes] = .text(#"{"lebar":7}"#) }
        #expect(widened != withRoad)
    }

    @Test(
        "a layer that comes or changes makes assessments stale, in screening and in lists; one without a rule does not")
    func staleness() async throws {
        try await project.deliver([LayeredProject.parcel(0), LayeredProject.parcel(1)], into: "parcels")
        #expect(try project.column("layers", of: .parcels) == [.null, .null])
        let market = try await project.deliver([area(-10)], into: "pasar")
        #expect(market.screening == nil)
        #expect(try await project.screen().assessedCount == 0)
        // The layer covers the first parcel and not the second.
        let imported = try await project.deliver([area(-10)], into: "lp2b")
        #expect(imported.screening?.assessedCount == 2)
        #expect(imported.flips.map(\.id) == ["P0"])
        #expect(imported.flips.first?.after == .fail)
        #expect(try project.column("layers", of: .parcels) == [.text("lp2b"), .text("")])
        #expect(try await project.screen().assessedCount == 0)
        _ = try AssessedProject.read(project.path)
        try project.change(.zone("lp2b"), 1) { feature in
            for place in feature.geometry?.positions.indices ?? 0..<0 { feature.geometry?.positions[place].x += 0.0018 }
        }
        #expect(throws: ReadinessError.assessmentsStale(project: project.path, count: 2, of: 2)) {
            _ = try AssessedProject.read(project.path)
        }
        #expect(try await project.screen().assessedCount == 2)
        // 0.0018° are 199 m: now it covers the second.
        #expect(try project.column("layers", of: .parcels) == [.text(""), .text("lp2b")])
        #expect(try project.column("verdict", of: .parcels) == [.text("pass"), .text("fail")])
        _ = try AssessedProject.read(project.path)
    }

    @Test("what other programs did to a layer is noticed when it is read")
    func edits() async throws {
        try await project.deliver([LayeredProject.parcel(0)], into: "parcels")
        try await project.deliver([area(500)], into: "lp2b")
        try project.forgetStates([1], of: .zone("lp2b"))
        let screened = try await project.screen()
        #expect(screened.edits.map(\.layer) == [.zone("lp2b")])
        #expect(screened.edits.first?.added == [1])
        #expect(try await project.screen().edits.isEmpty)
    }
}

extension InputLocation {
    /// The same place with the position that a finding names.
    fileprivate func at(_ finding: Finding?) -> InputLocation {
        var place = self
        place.position = finding?.location.position
        return place
    }
}
