import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTopology
import Testing

@Suite("Layers that are widened")
struct LandBufferTests {
    /// 20 m by 30 m around the place.
    private let parcel = LayerDrawing.rectangle(-10, -15, 10, 15)

    private func taken(_ geometries: [Geometry], buffer: Double) throws -> Double {
        let use = try LandUse(
            profile: LayerDrawing.profile(buffers: ["sutet": buffer]),
            layers: [LayerDrawing.layer("sutet", geometries)], engine: TopologyEngine())
        let land = try use.net(of: parcel, appraise: LayerDrawing.appraised)
        return land.standing("sutet")?.overlap.squareMetres ?? -1
    }

    @Test("beside a straight line: 12.5 m around a line at 20 m leave 7.5 m", arguments: [500.0, 9_000])
    func line(reach: Double) throws {
        // The ends lie far off; the line is as straight in degrees as its ends are near in latitude.
        #expect(abs(try taken([LayerDrawing.line([(-20, -reach), (-20, reach)])], buffer: 12.5) - 75) < 0.01)
    }

    @Test("around the end of a line: a segment of a circle", arguments: [(10.0, 5.0), (7, 6.5), (200, 199.8)])
    func roundEnd(radius: Double, gap: Double) throws {
        let expected = radius * radius * acos(gap / radius) - gap * (radius * radius - gap * gap).squareRoot()
        let south = -15 - gap
        let found = try taken([LayerDrawing.line([(0, south - 400), (0, south)])], buffer: radius)
        // Chords fall short of the circle by up to 0.1 mm along at most 40 m.
        #expect(abs(found - expected) < 0.004)
    }

    @Test("around a polygon, and in its hole")
    func polygon() throws {
        let field = LayerDrawing.rectangle(13, -100, 90, 100)
        #expect(abs(try taken([field], buffer: 5) - 60) < 0.001)
        let hole = [(-16.0, -21.0), (16, -21), (16, 21), (-16, 21)]
        let around = LayerDrawing.polygon([[(-300, -300), (300, -300), (300, 300), (-300, 300)], hole])
        // A frame 2 m wide remains of the parcel's rim.
        #expect(abs(try taken([around], buffer: 8) - (600 - 16 * 26)) < 0.001)
        #expect(abs(try taken([around], buffer: 30) - 600) < 0.001)
    }

    @Test("what lies farther than the buffer takes nothing")
    func far() throws {
        #expect(try taken([LayerDrawing.line([(-30, -500), (-30, 500)])], buffer: 19.9) == 0)
    }

    @Test("the same line twice, in pieces, or crossed by another, widens the ground once")
    func once() throws {
        let whole = LayerDrawing.line([(-20, -500), (-20, 500)])
        let pieces = [LayerDrawing.line([(-20, -500), (-20, 3)]), LayerDrawing.line([(-20, -4), (-20, 500)])]
        let single = try taken([whole], buffer: 12.5)
        #expect(abs(try taken([whole] + pieces, buffer: 12.5) - single) < 0.001)
        let crossing = LayerDrawing.line([(-500, 0), (500, 0)])
        // Two strips: 2.5 m by 30 m, and 25 m by 20 m, with 2.5 m by 25 m in common.
        let both = try taken([whole, crossing], buffer: 12.5)
        #expect(abs(both - (75 + 500 - 62.5)) < 0.01)
    }

    @Test("without a buffer in the rule lines are left out, and told")
    func withoutBuffer() throws {
        let layer = try LayerDrawing.layer("sutet", [LayerDrawing.line([(0, -90), (0, 90)])], keepsLines: false)
        #expect(layer.isEmpty)
        #expect(layer.condition.troubles.map(\.defect) == [.leftOut])
    }
}
