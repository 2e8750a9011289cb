import TapakGeometry
import TapakProgramme
import TapakSiting
import Testing

@Suite("A layer of roads")
struct RoadLayerTests {
    private func road(_ geometry: Geometry, feature: Int) -> Road {
        Road(location: InputLocation(file: "jalan.geojson", feature: feature), geometry: geometry)
    }

    @Test("roads without a stretch are left out, and told at the first of them")
    func leftOut() throws {
        let good = LayerDrawing.line([(0, 0), (50, 0)])
        let standing = LayerDrawing.line([(0, 0), (0, 0)])
        var infinite = good
        infinite.positions[0].y = .infinity
        let layer = RoadLayer(
            name: "jalan", origins: [],
            roads: [good, standing, Geometry(kind: .point, positions: [good.positions[0]]), infinite, good]
                .enumerated().map { road($0.element, feature: $0.offset) })
        #expect(layer.roads.map(\.location.feature) == [0, 4])
        #expect(layer.extent == good.boundingBox)
        let finding = try #require(layer.findings.first)
        #expect(layer.findings.count == 1)
        #expect(finding.code == .layerDirty)
        #expect(finding.location.feature == 1)
        #expect(finding.fact("count") == .integer(3))
        #expect(finding.fact("defect") == .text("left_out"))
    }

    @Test("an empty layer covers no place")
    func empty() {
        let layer = RoadLayer(name: "jalan", origins: [], roads: [])
        #expect(!layer.covers(LayerDrawing.rectangle(0, 0, 1, 1).boundingBox))
        #expect(layer.findings.isEmpty)
    }

    @Test(
        "names of attributes, as offices, RBI and OpenStreetMap write them",
        arguments: [
            ("kelas_jalan", RoadRole.roadClass), ("FGSJLN", .roadClass), ("highway", .roadClass),
            ("fclass", .roadClass),
            ("lebar_m", .width), ("LBRJLN", .width), ("Lebar Jalan", .width), ("width", .width), ("nama", .name),
            ("NAMOBJ", .name), ("Nm_Ruas", .name), ("sumber", .source), ("tahun", .date),
        ])
    func roles(name: String, role: RoadRole) {
        #expect(AttributeRecogniser<RoadRole>().match(name)?.role == role)
    }

    @Test("synonyms are written in letters and digits, each of one role")
    func synonyms() {
        let all = RoadRole.allCases.flatMap(\.synonyms)
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber } })
    }
}
