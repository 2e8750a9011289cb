import Foundation
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Screening against layers, roads and the building")
struct ScreenLandTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// A box of so many metres east and north, from a corner so many metres from 107° E on the equator's parallel
    /// 6.25° S: 110,669.6 m and 110,587 m a degree there (pyproj's Geod; good to 1e-5 on a parcel).
    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        let texts = corners.map { String(format: "[%.9f,%.9f]", 107 + $0.0 / 110_663.1, -6.25 + $0.1 / 110_587.4) }
        return #"{"type":"Polygon","coordinates":[[\#(texts.joined(separator: ","))]]}"#
    }

    private func line(_ x: Double, _ y: Double, _ length: Double) -> String {
        let texts = [(x, y), (x + length, y)].map {
            String(format: "[%.9f,%.9f]", 107 + $0.0 / 110_663.1, -6.25 + $0.1 / 110_587.4)
        }
        return #"{"type":"LineString","coordinates":[\#(texts.joined(separator: ","))]}"#
    }

    private func file(_ geometries: [String], _ properties: String = "{}", name: String) throws -> String {
        let features = geometries.map { #"{"type":"Feature","properties":\#(properties),"geometry":\#($0)}"# }
        return try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#, to: name)
    }

    private let capture = #"{"cara_ukur":"rtk"}"#

    private func screen(
        _ input: ScreenParcels.Input
    ) async throws -> (rows: [Assessment], outcome: ScreenParcels.Outcome) {
        var rows: [Assessment] = []
        let outcome = try await ScreenParcels()(input) { rows.append($0.assessment) }
        return (rows, outcome)
    }

    @Test("the building is placed without any layer: fits, in doubt, too small, unassessable")
    func building() async throws {
        let bowTie =
            #"{"type":"Polygon","coordinates":[[[107,-6.24],[107.001,-6.239],[107.001,-6.24],[107,-6.239],[107,-6.24]]]}"#
        // RTK: k σ = 1.645 · 0.05 = 0.082 m. A strip of 12 × 60 m has 720 m² and holds no 20 × 30 m.
        let path = try file(
            [box(0, 0, 20.4, 30.4), box(100, 0, 20.05, 30.05), box(200, 0, 12, 60), box(300, 0, 25, 25.5), bowTie],
            capture, name: "p.geojson")
        let (rows, outcome) = try await screen(
            .init(files: [path], profile: try .shipped("kota-bekasi-600"), profileHash: "0"))
        #expect(rows.map { $0.answers[.footprint] } == [.pass, .resurvey, .fail, .fail, .unassessable])
        let first = try #require(rows[0].siting?.footprint)
        #expect(abs((first.clearance?.metres ?? 0) - 0.2) < 0.005)
        #expect(abs((first.placement?.geodesicArea.squareMetres ?? 0) - 600) < 0.05)
        #expect(rows[1].siting?.footprint?.fit == .fits)
        #expect(rows[2].verdict == .pass)
        // 12 m are 8 m short of 20 m: the shortest side that can be given up.
        guard case .shortSide(let short)? = rows[2].siting?.footprint?.change else {
            Issue.record("\(String(describing: rows[2].siting))")
            return
        }
        #expect(abs(short.metres - 8) < 0.07)
        #expect(rows[4].siting == nil && rows[4].verdict == .unassessable)
        #expect(!outcome.notChecked.contains(.footprint))
        var input = ScreenParcels.Input(files: [path], profile: try .shipped("kota-bekasi-600"), profileHash: "0")
        input.asksFootprint = false
        let without = try await screen(input)
        #expect(without.rows.allSatisfy { $0.answers[.footprint] == .notChecked && $0.siting == nil })
        #expect(without.outcome.notChecked.contains(.footprint))
    }

    @Test("a layer that blocks, one that subtracts, one elsewhere; the building stands on what is left")
    func layers() async throws {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        // 40 × 40 m each.
        let path = try file([box(0, 0, 40, 40), box(200, 0, 40, 40), box(400, 0, 40, 40)], capture, name: "p.geojson")
        var input = ScreenParcels.Input(files: [path], profile: profile, profileHash: "0")
        func load(_ name: String, _ geometries: [String]) throws -> LoadLayer.Outcome<LandLayer> {
            let rule = try #require(profile.layer(named: name))
            return try LoadLayer()(
                .init(name: name, paths: [try file(geometries, #"{"sumber":"Contoh"}"#, name: name + ".geojson")]),
                rule: rule)
        }
        input.layers = [
            // The southern 10 m of the first.
            try load("lp2b", [box(-50, -50, 140, 60)]),
            // The western 15 m of the second: 25 × 40 m are left; and all but 18 m of the third.
            try load("sempadan", [box(190, -50, 25, 200), box(418, -50, 60, 200)]),
            // 30 km away.
            try load("rth", [box(30_000, 0, 10, 10)]),
        ]
        let (rows, outcome) = try await screen(input)
        #expect(rows.map(\.verdict) == [.fail, .pass, .pass])
        guard case .layerBlocked("lp2b", let area, let share) = rows[0].reason else {
            Issue.record("\(rows[0].reason)")
            return
        }
        #expect(abs(area.squareMetres - 400) < 0.05 && abs(share - 0.25) < 1e-5)
        #expect(rows[0].answers[.layer("lp2b")] == .fail && rows[0].answers[.layer("sempadan")] == .pass)
        #expect(rows.allSatisfy { $0.answers[.layer("rth")] == .notChecked })
        #expect(rows.allSatisfy { $0.findings.contains { $0.code == .layerElsewhere } })
        let second = try #require(rows[1].siting)
        #expect(abs((second.land?.remaining?.largestArea.squareMetres ?? 0) - 1_000) < 0.1)
        #expect(second.footprint?.answer == .pass && abs((second.footprint?.clearance?.metres ?? 0) - 2.5) < 0.01)
        #expect(rows[1].findings.contains { $0.code == .layerSubtracted })
        // 18 × 40 m are left: 720 m² suffice, and hold no 20 × 30 m.
        #expect(rows[2].answers[.layer("sempadan")] == .pass && rows[2].answers[.footprint] == .fail)
        #expect(
            outcome.notChecked.map(\.code) == ["layer:lsd", "layer:sutet", "layer:banjir"])
        #expect(outcome.provenance.inputs.map(\.role.rawValue) == ["layer", "layer", "layer", "parcels"])
        #expect(outcome.provenance.inputs.prefix(3).map(\.layer) == ["lp2b", "sempadan", "rth"])
        // The same for any number of workers.
        input.workerCount = 3
        let again = try await screen(input)
        #expect(again.rows.map(\.siting) == rows.map(\.siting))
    }

    @Test("roads: frontage, and the long side of the building along them")
    func roads() async throws {
        let path = try file([box(0, 0, 40, 60)], capture, name: "p.geojson")
        var input = ScreenParcels.Input(
            files: [path], profile: try .shipped("kota-bekasi-600"), profileHash: "0")
        let roads = try file(
            [line(-50, -4, 150)], #"{"nama_jalan":"Jl. Contoh","lebar":6,"kelas":"lokal"}"#, name: "r.geojson")
        let free = try await screen(input).rows[0]
        input.roads = try LoadLayer().roads(.init(name: "roads", paths: [roads]))
        let (rows, outcome) = try await screen(input)
        let access = try #require(rows[0].siting?.access)
        #expect(abs(access.frontage.metres - 40) < 0.01)
        #expect(access.road?.name == "Jl. Contoh" && access.road?.roadClass == "lokal")
        #expect(access.road?.width == .metres(6) && abs((access.road?.distance.metres ?? 0) - 4) < 0.01)
        #expect(access.longSideFaces == false)
        // The road runs east: so does the long side. Without it there is more room along the parcel's own long side.
        #expect(abs((rows[0].siting?.footprint?.rotation ?? 0) - 90) < 10)
        #expect(
            abs((free.siting?.footprint?.rotation ?? 90) - 0) < 1
                || abs((free.siting?.footprint?.rotation ?? 90) - 180) < 1)
        #expect(free.siting?.access == nil)
        #expect(outcome.provenance.inputs.map(\.role.rawValue) == ["roads", "parcels"])
    }
}
