import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import TapakTopology
import Testing

@Suite("What layers take of a parcel")
struct LandUseTests {
    /// 20 m by 40 m around the place: 800 m².
    private let parcel = LayerDrawing.rectangle(-10, -20, 10, 20)

    private func net(
        _ layers: [LandLayer], profile: RuleProfile? = nil, of parcel: Geometry? = nil
    ) throws -> NetLand {
        let use = try LandUse(
            profile: profile ?? LayerDrawing.profile(), layers: layers, engine: TopologyEngine())
        return try use.net(of: parcel ?? self.parcel, appraise: LayerDrawing.appraised)
    }

    @Test("nothing loaded: every layer is not checked, and nothing is told")
    func nothingLoaded() throws {
        let land = try net([])
        #expect(land.layers.map(\.name) == ["lp2b", "lsd", "rth", "sempadan", "sutet", "banjir"])
        #expect(land.layers.allSatisfy { $0.state == .notLoaded && $0.answer == .notChecked })
        #expect(land.notChecked.map(\.code).first == "layer:lp2b")
        #expect(land.remaining == nil)
        #expect(land.findings(at: InputLocation()).isEmpty)
    }

    @Test("a blocking layer over 5 m of 20 m takes a quarter and fails")
    func blocks() throws {
        let land = try net([LayerDrawing.layer("lp2b", [LayerDrawing.rectangle(-60, -60, -5, 60)])])
        let standing = try #require(land.standing("lp2b"))
        #expect(standing.state == .counts)
        #expect(standing.answer == .fail)
        #expect(abs(standing.overlap.squareMetres - 200) < 0.001)
        #expect(abs(standing.share - 0.25) < 1e-6)
        #expect(land.remaining == nil, "a layer that blocks takes nothing away")
        #expect(land.answers[.layer("lp2b")] == .fail)
        #expect(land.answers[.layer("lsd")] == .notChecked)
        let finding = try #require(land.findings(at: InputLocation(feature: 7)).first)
        #expect(finding.code == .layerBlocked)
        #expect(finding.location.feature == 7)
        #expect(finding.fact("layer") == .text("lp2b"))
        #expect(finding.fact("area") == .area(standing.overlap))
        #expect(finding.fact("share") == .share(standing.share))
    }

    @Test("a parcel wholly inside is taken as a whole, to the last bit of its own area")
    func whole() throws {
        let land = try net([LayerDrawing.layer("rth", [LayerDrawing.rectangle(-100, -100, 100, 100)])])
        let standing = try #require(land.standing("rth"))
        #expect(standing.overlap == parcel.geodesicArea)
        #expect(standing.share == 1)
        #expect(standing.answer == .fail)
    }

    @Test("what touches, lies beside, or in a hole takes nothing", arguments: [0, 1, 2])
    func clear(kind: Int) throws {
        let hole = [(-30.0, -30.0), (30, -30), (30, 30), (-30, 30)]
        let shapes = [
            LayerDrawing.rectangle(50, -20, 80, 20), LayerDrawing.rectangle(10, 20, 80, 60),
            LayerDrawing.polygon([[(-200, -200), (200, -200), (200, 200), (-200, 200)], hole]),
        ]
        let standing = try #require(try net([LayerDrawing.layer("lp2b", [shapes[kind]])]).standing("lp2b"))
        #expect(standing.state == .clear)
        #expect(standing.answer == .pass)
    }

    @Test(
        "a layer counts from 1 m² on: 2.4 cm of 40 m do not, 2.6 cm do",
        arguments: [(0.024, LayerStanding.State.slight), (0.026, .counts)])
    func least(width: Double, state: LayerStanding.State) throws {
        let land = try net([LayerDrawing.layer("lp2b", [LayerDrawing.rectangle(-60, -60, -10 + width, 60)])])
        #expect(land.standing("lp2b")?.state == state)
        #expect(land.standing("lp2b")?.answer == (state == .counts ? .fail : .pass))
    }

    @Test(
        "where the profile asks for a share as well, both have to be reached", arguments: [(0.2, true), (0.3, false)])
    func leastShare(share: Double, counts: Bool) throws {
        let land = try net(
            [LayerDrawing.layer("lp2b", [LayerDrawing.rectangle(-60, -60, -5, 60)])],
            profile: LayerDrawing.profile(shares: ["lp2b": share]))
        #expect(land.standing("lp2b")?.state == (counts ? .counts : .slight))
    }

    @Test("a layer that warns passes, and is told")
    func warns() throws {
        let land = try net([LayerDrawing.layer("banjir", [LayerDrawing.rectangle(-60, -60, 0, 60)])])
        #expect(land.standing("banjir")?.answer == .pass)
        #expect(land.remaining == nil)
        #expect(land.findings(at: InputLocation()).map(\.code) == [.layerWarned])
    }

    @Test("what a layer subtracts is taken away; two that overlap take their common ground once")
    func subtracts() throws {
        let bank = try LayerDrawing.layer("sempadan", [LayerDrawing.rectangle(-60, -60, -8, 60)])
        let strip = try LayerDrawing.layer("sutet", [LayerDrawing.rectangle(-60, -60, 60, -18)])
        let land = try net([bank, strip])
        #expect(abs((land.standing("sempadan")?.overlap.squareMetres ?? 0) - 80) < 0.001)
        #expect(abs((land.standing("sutet")?.overlap.squareMetres ?? 0) - 40) < 0.001)
        let rest = try #require(land.remaining)
        // 18 m by 38 m; U = 0.5 · √684 = 13.1, so that 600 is reached for sure.
        #expect(abs(rest.area.squareMetres - 684) < 0.001)
        #expect(rest.largestArea == rest.area)
        #expect(rest.answer == .pass)
        #expect(land.standing("sutet")?.answer == .pass)
        #expect(rest.geometry.isPolygonal && rest.geometry.partCount == 1)
        let finding = try #require(land.findings(at: InputLocation()).first)
        #expect(finding.code == .layerSubtracted)
        #expect(finding.fact("remaining") == .area(rest.largestArea))
    }

    @Test(
        "what remains is judged with its own bound: from 587.877 m² in doubt, from 612.374 m² enough",
        arguments: [(14.69, Answer.fail), (14.71, .resurvey), (15.30, .resurvey), (15.32, .pass)])
    func judges(width: Double, answer: Answer) throws {
        let land = try net([LayerDrawing.layer("sempadan", [LayerDrawing.rectangle(-60, -60, 10 - width, 60)])])
        #expect(land.remaining?.answer == answer)
        #expect(land.standing("sempadan")?.answer == answer)
    }

    @Test("two layers that each leave enough, and together do not, both fail")
    func together() throws {
        let bank = try LayerDrawing.layer("sempadan", [LayerDrawing.rectangle(-60, -60, -7, 60)])
        let strip = try LayerDrawing.layer("sutet", [LayerDrawing.rectangle(7, -60, 60, 60)])
        #expect(try net([bank]).standing("sempadan")?.answer == .pass)
        #expect(try net([strip]).standing("sutet")?.answer == .pass)
        let land = try net([bank, strip])
        #expect(land.standing("sempadan")?.answer == .fail)
        #expect(land.standing("sutet")?.answer == .fail)
    }

    @Test("a strip across the middle leaves two parts, of which the larger is judged")
    func parts() throws {
        let land = try net([LayerDrawing.layer("sutet", [LayerDrawing.rectangle(-60, -8, 60, 0)])])
        let rest = try #require(land.remaining)
        #expect(rest.geometry.partCount == 2)
        #expect(abs(rest.area.squareMetres - 640) < 0.001)
        #expect(abs(rest.largestArea.squareMetres - 400) < 0.001)
        #expect(rest.largestPart?.geodesicArea == rest.largestArea)
        #expect(rest.answer == .fail)
    }

    @Test("everything taken away leaves nothing, which fails without being appraised")
    func nothingLeft() throws {
        let use = try LandUse(
            profile: LayerDrawing.profile(),
            layers: [LayerDrawing.layer("sutet", [LayerDrawing.rectangle(-90, -90, 90, 90)])],
            engine: TopologyEngine())
        let land = try use.net(of: parcel) { _, _ in
            Issue.record("there is nothing to appraise")
            return nil
        }
        #expect(land.remaining?.geometry.isEmpty == true)
        #expect(land.remaining?.area == .zero)
        #expect(land.standing("sutet")?.answer == .fail)
    }

    @Test("what cannot be appraised is unassessable")
    func unappraised() throws {
        let use = try LandUse(
            profile: LayerDrawing.profile(),
            layers: [LayerDrawing.layer("sutet", [LayerDrawing.rectangle(-90, -90, 0, 90)])], engine: TopologyEngine())
        let land = try use.net(of: parcel) { _, _ in nil }
        #expect(land.standing("sutet")?.answer == .unassessable)
    }

    @Test("a layer without rule in the profile is named, and not asked")
    func withoutRule() throws {
        let use = try LandUse(
            profile: LayerDrawing.profile(),
            layers: [LayerDrawing.layer("kuburan", [LayerDrawing.rectangle(-90, -90, 90, 90)])],
            engine: TopologyEngine())
        #expect(use.withoutRule == ["kuburan"])
        #expect(use.isEmpty)
    }

    @Test("the place of a layer reaches 2 km beyond all it has", arguments: [(1_980.0, true), (2_120, false)])
    func elsewhere(gap: Double, isCovered: Bool) throws {
        let layer = try LayerDrawing.layer(
            "lp2b", [LayerDrawing.rectangle(10 + gap, -20, 60 + gap, 20), LayerDrawing.rectangle(5000, 0, 5100, 100)])
        let land = try net([layer])
        #expect(land.standing("lp2b")?.state == (isCovered ? .clear : .elsewhere))
        #expect(land.standing("lp2b")?.answer == (isCovered ? .pass : .notChecked))
        #expect(land.findings(at: InputLocation()).map(\.code) == (isCovered ? [] : [.layerElsewhere]))
    }

    @Test("the place of one bent line is its box: inside there is an answer, far from the line too")
    func boxNotHull() throws {
        let layer = try LayerDrawing.layer("sutet", [LayerDrawing.line([(-9000, -9000), (-8000, 8000), (9000, 9000)])])
        #expect(
            try net([layer], profile: LayerDrawing.profile(buffers: ["sutet": 10])).standing("sutet")?.state == .clear)
    }

    @Test("invalid, empty, infinite and other geometries are unassessable where a layer is loaded")
    func unassessable() throws {
        let layer = try LayerDrawing.layer("lp2b", [LayerDrawing.rectangle(-60, -60, -5, 60)])
        var infinite = parcel
        infinite.positions[1].x = .infinity
        for bad in [
            LayerDrawing.polygon([[(-10, -20), (10, 20), (10, -20), (-10, 20)]]), Geometry(kind: .polygon), infinite,
            Geometry(kind: .point, positions: [parcel.positions[0]]), LayerDrawing.line([(0, 0), (5, 5)]),
        ] {
            let land = try net([layer], of: bad)
            #expect(land.standing("lp2b")?.answer == .unassessable)
            #expect(land.standing("lsd")?.answer == .notChecked)
            #expect(land.findings(at: InputLocation()).isEmpty)
        }
    }

    @Test("answers do not depend on start and direction of rings, nor on where the parcel stands in its parts")
    func forms() throws {
        let layers = try [
            LayerDrawing.layer("sempadan", [LayerDrawing.rectangle(-60, -60, -7, 60)]),
            LayerDrawing.layer("lp2b", [LayerDrawing.polygon([[(0, 0), (70, 10), (60, 80)]])]),
        ]
        let open = Array(parcel.positions.dropLast())
        let reference = try net(layers)
        for start in open.indices {
            let turned = Array(open[start...] + open[..<start])
            for ring in [turned, turned.reversed()] {
                let land = try net(layers, of: Geometry(polygons: [[ring + ring.prefix(1)]]))
                for (one, other) in zip(land.layers, reference.layers) {
                    #expect(one.answer == other.answer)
                    #expect(abs(one.overlap.squareMetres - other.overlap.squareMetres) < 1e-6)
                }
                let areas = (land.remaining?.area.squareMetres ?? 0, reference.remaining?.area.squareMetres ?? 1)
                #expect(abs(areas.0 - areas.1) < 1e-6)
            }
        }
    }
}
