import Foundation
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import TapakTopology
import Testing

@Suite("Cleaning a layer")
struct LandLayerTests {
    private func trouble(_ layer: LandLayer, _ defect: LayerCondition.Defect) -> LayerCondition.Trouble? {
        layer.condition.troubles.first { $0.defect == defect }
    }

    private func area(_ layer: LandLayer) -> Double { layer.pieces.reduce(0) { $0 + $1.geodesicArea.squareMetres } }

    @Test("neighbours that share a side are no trouble")
    func clean() throws {
        let layer = try LayerDrawing.layer(
            "lp2b", [LayerDrawing.rectangle(0, 0, 50, 40), LayerDrawing.rectangle(50, 0, 90, 40)])
        #expect(layer.condition.troubles.isEmpty)
        #expect(layer.condition.findings(layer: "lp2b").isEmpty)
        #expect(layer.condition.featureCount == 2)
        #expect(abs(area(layer) - 3600) < 0.01)
    }

    @Test("overlaps count once, and the later feature is told with a place on the common ground")
    func overlapping() throws {
        let layer = try LayerDrawing.layer(
            "lp2b",
            [
                LayerDrawing.rectangle(500, 0, 550, 40), LayerDrawing.rectangle(0, 0, 50, 40),
                LayerDrawing.rectangle(40, 0, 90, 40),
            ])
        #expect(abs(area(layer) - 5600) < 0.01)
        let told = try #require(trouble(layer, .overlapping))
        #expect(told.count == 1)
        #expect(told.places.map(\.feature) == [2])
        #expect(abs((told.area?.squareMetres ?? 0) - 400) < 0.1)
        let place = LayerDrawing.plane.forward(try #require(told.places[0].position))
        #expect((39.99...50.01).contains(place.x) && (-0.01...40.01).contains(place.y))
    }

    @Test("a bow tie is made valid: both wings stay, and the crossing is its place")
    func invalid() throws {
        let layer = try LayerDrawing.layer("lp2b", [LayerDrawing.polygon([[(0, 0), (40, 40), (40, 0), (0, 40)]])])
        #expect(abs(area(layer) - 800) < 0.01)
        let told = try #require(trouble(layer, .invalid))
        #expect(told.count == 1)
        let place = LayerDrawing.plane.forward(try #require(told.places[0].position))
        #expect(abs(place.x - 20) < 0.01 && abs(place.y - 20) < 0.01)
    }

    @Test("an open ring is closed, and told")
    func unclosed() throws {
        var open = LayerDrawing.rectangle(0, 0, 50, 40)
        open.positions.removeLast()
        open.lineEnds = [4]
        let layer = try LayerDrawing.layer("lp2b", [open])
        #expect(abs(area(layer) - 2000) < 0.01)
        #expect(trouble(layer, .invalid)?.count == 1)
    }

    @Test("a feature that comes again, begun elsewhere and run the other way, is passed over")
    func duplicate() throws {
        let field = LayerDrawing.rectangle(0, 0, 50, 40)
        let open = Array(field.positions.dropLast())
        let turned = Array((open[2...] + open[..<2]).reversed())
        let again = Geometry(polygons: [[turned + turned.prefix(1)]])
        let layer = try LayerDrawing.layer("lp2b", [field, again, again])
        #expect(trouble(layer, .duplicate)?.count == 2)
        #expect(trouble(layer, .overlapping) == nil)
        #expect(layer.pieces.count == 1)
    }

    @Test("a line that comes again, also backwards, is passed over; another one is not")
    func duplicateLine() throws {
        let line = LayerDrawing.line([(0, 0), (50, 0), (90, 10)])
        var backwards = line
        backwards.positions.reverse()
        let layer = try LayerDrawing.layer("sutet", [line, backwards, LayerDrawing.line([(0, 0), (50, 0), (90, 11)])])
        #expect(layer.lines.count == 2)
        #expect(trouble(layer, .duplicate)?.places.map(\.feature) == [1])
    }

    @Test("crumbs are counted with their area, and still take land")
    func crumbs() throws {
        let crumbs = (0..<200).map { number -> Geometry in
            let x = Double(number % 20), y = Double(number / 20)
            return LayerDrawing.rectangle(x, y, x + 0.7, y + 0.7)
        }
        let layer = try LayerDrawing.layer("lp2b", crumbs)
        let told = try #require(trouble(layer, .crumb))
        #expect(told.count == 200)
        #expect(told.places.map(\.feature) == [0, 1, 2, 3, 4])
        #expect(abs((told.area?.squareMetres ?? 0) - 98) < 0.01)
        let use = try LandUse(profile: LayerDrawing.profile(), layers: [layer], engine: TopologyEngine())
        let land = try use.net(of: LayerDrawing.rectangle(0, 0, 20, 10), appraise: LayerDrawing.appraised)
        #expect(abs((land.standing("lp2b")?.overlap.squareMetres ?? 0) - 98) < 0.01)
        #expect(land.standing("lp2b")?.answer == .fail)
    }

    @Test("what has no area, no place on Earth or no finite ordinate is left out, and does not stretch the layer")
    func leftOut() throws {
        var infinite = LayerDrawing.rectangle(0, 0, 50, 40)
        infinite.positions[2].y = .nan
        let metres = Geometry(polygons: [
            [
                [(700_000.0, 9_300_000.0), (700_050, 9_300_000), (700_050, 9_300_040), (700_000, 9_300_000)]
                    .map { Position(x: $0.0, y: $0.1) }
            ]
        ])
        let flat = [107.0, 107.001, 107.002, 107].map { Position(x: $0, y: -6.25) }
        let layer = try LayerDrawing.layer(
            "lp2b",
            [
                LayerDrawing.rectangle(0, 0, 50, 40), infinite, metres, Geometry(kind: .polygon),
                Geometry(polygons: [[flat]]), Geometry(kind: .point, positions: [Position(x: 107, y: -6.25)]),
            ])
        #expect(trouble(layer, .leftOut)?.count == 5)
        #expect(layer.extent == LayerDrawing.rectangle(0, 0, 50, 40).boundingBox)
    }

    @Test("findings name layer, defect, count and first features; what is left out is a warning")
    func findings() throws {
        let field = LayerDrawing.rectangle(0, 0, 50, 40)
        let layer = try LayerDrawing.layer("rth", [field, field, Geometry(kind: .polygon), field])
        let findings = layer.condition.findings(layer: "rth")
        #expect(findings.map(\.code) == [.layerDirty, .layerDirty])
        #expect(findings.map(\.severity) == [.warning, .notice])
        #expect(findings.map { $0.fact("defect") } == [.text("left_out"), .text("duplicate")])
        #expect(findings[1].fact("count") == .integer(2))
        #expect(findings[1].fact("features") == .text("1, 3"))
        #expect(findings[1].location == InputLocation(file: "layer.geojson", feature: 1))
    }

    @Test(
        "a large outline comes apart in tiles that cover the same ground and share none",
        arguments: 0..<3 as Range<UInt64>)
    func tiles(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var ring: [(Double, Double)] = []
        let corners = 6000
        for index in 0..<corners {
            let angle = 2 * Double.pi * Double(index) / Double(corners)
            let reach = 900 + Double.random(in: -60...60, using: &random)
            ring.append((reach * cos(angle), reach * sin(angle)))
        }
        let outline = LayerDrawing.polygon([ring])
        let layer = try LayerDrawing.layer("lp2b", [outline])
        #expect(layer.pieces.count > 8)
        #expect(layer.pieces.allSatisfy { $0.positions.count <= 600 })
        let plane = layer.pieces.reduce(0) { $0 + $1.planeArea }
        #expect(abs(plane - outline.planeArea) < 1e-9 * outline.planeArea)
        let engine = TopologyEngine()
        #expect(try layer.pieces.allSatisfy { try engine.fault(in: $0) == nil })
        for (number, piece) in layer.pieces.enumerated() {
            for other in layer.pieces[..<number] { #expect(try engine.intersection(piece, other).planeArea < 1e-16) }
        }
        #expect(layer.condition.troubles.isEmpty)
    }

    @Test("a thousand copies of nearly one square are settled, with a bounded count")
    func heap() throws {
        let squares = (0..<1000).map { LayerDrawing.rectangle(Double($0) * 0.001, 0, 50 + Double($0) * 0.001, 50) }
        let layer = try LayerDrawing.layer("lp2b", squares)
        #expect(abs(area(layer) - 50.999 * 50) < 0.01)
        #expect((trouble(layer, .overlapping)?.count ?? 0) > 500)
    }

    @Test("no features, or none that can be used, make an empty layer that covers no place")
    func empty() throws {
        let layer = try LayerDrawing.layer("lp2b", [])
        #expect(layer.isEmpty)
        #expect(!layer.covers(LayerDrawing.rectangle(0, 0, 1, 1).boundingBox))
    }
}
