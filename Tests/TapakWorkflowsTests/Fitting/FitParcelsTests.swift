import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Buildings on parcels")
struct FitParcelsTests {
    let scratch: ScratchFolder
    private let building = BuildingFootprint(shortSide: .metres(20), longSide: .metres(30))

    init() throws { scratch = try ScratchFolder() }

    /// A rectangle of so many metres at 107° E 6.25° S, turned, as a GeoJSON geometry with 9 decimals.
    ///
    /// Metres to degrees by the radii of curvature of WGS 84 at 6.25° S, by hand: N cos φ = 110,662.236 m and
    /// M = 110,587.437 m a degree; within 1e-6 over 100 m.
    private func rectangle(_ width: Double, _ height: Double, turned degrees: Double = 0) -> String {
        let metresPerDegree = (x: 110_662.2355, y: 110_587.4369)
        let (cosine, sine) = (cos(degrees), sin(degrees))
        let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map { x, y in
            let (along, over) = (x * width / 2, y * height / 2)
            let east = along * cosine - over * sine
            let north = along * sine + over * cosine
            return "[\(107 + east / metresPerDegree.x),\(-6.25 + north / metresPerDegree.y)]"
        }
        return #"{"type":"Polygon","coordinates":[[\#(corners.joined(separator: ","))]]}"#
    }

    private func cos(_ degrees: Double) -> Double { sin(90 - degrees) }

    /// By its series: this file needs no library for four digits more than it uses.
    private func sin(_ degrees: Double) -> Double {
        let x = degrees.truncatingRemainder(dividingBy: 360) * .pi / 180
        var (term, sum) = (x, x)
        for step in 1..<30 {
            term *= -x * x / Double((2 * step) * (2 * step + 1))
            sum += term
        }
        return sum
    }

    private func fitted(
        _ geometries: [String], setbacks: RuleProfile.Setbacks = .init(allRound: .zero), roads: [String] = [],
        front: CompassDirection? = nil, fronts: [String] = [], workers: Int = 1
    ) async throws -> ([FitParcels.Fitted], FitParcels.Outcome) {
        let features = geometries.enumerated().map {
            let faces = fronts.indices.contains($0.offset) ? fronts[$0.offset] : ""
            return
                #"{"type":"Feature","properties":{"id":"P\#($0.offset)","hadap":"\#(faces)"},"geometry":\#($0.element)}"#
        }
        let file = try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#, to: "parcels.geojson")
        var input = FitParcels.Input(files: [file], profile: try RuleProfile.shipped("kota-bekasi-600"))
        input.building = building
        input.setbacks = setbacks
        input.front = front
        if !roads.isEmpty {
            let lines = roads.enumerated().map {
                #"{"type":"Feature","properties":{"nama":"Jalan \#($0.offset)","lebar_m":6},"geometry":\#($0.element)}"#
            }
            let path = try scratch.write(
                #"{"type":"FeatureCollection","features":[\#(lines.joined(separator: ","))]}"#, to: "roads.geojson")
            input.roads = try LoadLayer().roads(LoadLayer.Input(name: "roads", paths: [path]))
        }
        input.workerCount = workers
        var rows: [FitParcels.Fitted] = []
        let outcome = try await FitParcels()(input) { rows.append($0) }
        return (rows, outcome)
    }

    @Test(
        "plots two centimetres too large fit, two too small do not, whichever way they lie",
        arguments: [0, 17, 45, 90, 133])
    func thresholds(turned: Double) async throws {
        let (rows, _) = try await fitted([
            rectangle(20.04, 30.04, turned: turned), rectangle(19.96, 40, turned: turned),
            rectangle(12, 60, turned: turned), rectangle(60, 29.96, turned: turned),
            rectangle(24.04, 34.04, turned: turned),
        ])
        #expect(rows.map { $0.standing?.fit } == [.fits, .doesNotFit, .doesNotFit, .fits, .fits])
        let clearance = try #require(rows[0].standing?.clearance)
        #expect(abs(clearance.metres - 0.02) < 0.003)
        // The long side lies along the parcel's: north at no turn, and counter-clockwise from there.
        let rotation = try #require(rows[0].standing?.rotation)
        let expected = (180 - turned).truncatingRemainder(dividingBy: 180)
        #expect(min(abs(rotation - expected), 180 - abs(rotation - expected)) < 0.2)
        let scale = try #require(rows[2].largestScale)
        #expect(abs(scale - 0.6) < 1e-3)
        #expect(rows[0].largestScale == nil && rows[0].standing?.change == nil)
        // 12 m hold 11.99 m, and the short side gives up whole steps of 5 cm.
        #expect(rows[2].standing?.change == .shortSide(.metres(0.05 * 161)))
    }

    @Test("setbacks count on every side")
    func setbacks() async throws {
        let (rows, _) = try await fitted(
            [rectangle(24.04, 34.04), rectangle(23.96, 34.04)], setbacks: .init(allRound: .metres(2)))
        #expect(rows.map { $0.standing?.fit } == [.fits, .doesNotFit])
    }

    /// A road of 6 m from west to east, its centre line so far north of 6.25° S.
    private func road(north metres: Double) -> String {
        let y = -6.25 + metres / 110_587.4369
        return #"{"type":"LineString","coordinates":[[106.99,\#(y)],[107.01,\#(y)]]}"#
    }

    @Test("with roads the front, the frontage and the direction are theirs", arguments: [1, 2])
    func roads(workers: Int) async throws {
        // 33 × 27 m with 2 cm more on every side; the road runs 4 m south of the southern edge.
        let plot = rectangle(33.04, 27.04)
        let setbacks = RuleProfile.Setbacks(front: .metres(5), side: .metres(1.5), rear: .metres(2))
        let (rows, outcome) = try await fitted(
            [plot, rectangle(33.04, 26.96), rectangle(50, 40)], setbacks: setbacks, roads: [road(north: -17.5)],
            workers: workers)
        #expect(rows.map { $0.standing?.fit } == [.fits, .doesNotFit, .fits])
        #expect(rows[1].standing?.change == .frontSetback(.metres(0.05 * 98)))
        for (row, width) in zip(rows, [33.04, 33.04]) {
            #expect(abs(try #require(row.access).frontage.metres - width) < 0.01)
            #expect(row.access?.road?.name == "Jalan 0" && row.access?.road?.width == .metres(6))
            #expect(abs((row.access?.road?.distance.metres ?? 0) - 4) < 0.05)
            #expect(row.access?.longSideFaces == true)
        }
        #expect(outcome.onRoadCount == 3 && outcome.frontUnknownCount == 0)
        #expect(outcome.provenance.inputs.map(\.role) == [.roads, .parcels])
        // The capture is unstated: 0.5 √A of area, which is metres of doubt, more than 2 cm.
        #expect(rows[0].standing?.answer == .resurvey)

        let (blind, told) = try await fitted([plot], setbacks: setbacks)
        #expect(blind[0].access == nil && blind[0].standing?.frontIsUnknown == true)
        #expect(blind[0].standing?.fit == .doesNotFit)
        #expect(told.onRoadCount == nil && told.frontUnknownCount == 1)
    }

    @Test("a declared front takes the place of the road, and that of a parcel that of the run")
    func declaredFront() async throws {
        let plot = rectangle(33.04, 27.04)
        let setbacks = RuleProfile.Setbacks(front: .metres(5), side: .metres(1.5), rear: .metres(2))
        let (rows, _) = try await fitted(
            [plot, plot, plot, plot], setbacks: setbacks, roads: [road(north: -17.5)],
            front: CompassDirection(degrees: 0), fronts: ["", "timur", "Selatan", "?!"])
        #expect(rows.map { $0.standing?.fit } == [.fits, .doesNotFit, .fits, .fits])
        #expect(rows.map { $0.findings.contains { $0.code == .valueUnreadable } } == [false, false, false, true])
    }

    @Test("what cannot be assessed is told, and costs nothing of the others", arguments: [1, 3])
    func unassessable(workers: Int) async throws {
        let (rows, outcome) = try await fitted(
            [
                rectangle(40, 40), #"{"type":"Point","coordinates":[107,-6.25]}"#, "null",
                #"{"type":"Polygon","coordinates":[[[107,-6.25],[107.001,-6.249],[107.001,-6.25],[107,-6.249],[107,-6.25]]]}"#,
                #"{"type":"Polygon","coordinates":[]}"#,
                #"{"type":"Polygon","coordinates":[[[-6.25,107],[-6.249,107],[-6.249,107.001],[-6.25,107.001],[-6.25,107]]]}"#,
                rectangle(40, 40),
            ], workers: workers)
        #expect(rows.map { $0.standing?.fit } == [.fits, nil, nil, nil, nil, nil, .fits])
        #expect(rows[1].findings.contains { $0.code == .pointOnly })
        #expect(rows[2].findings.contains { $0.code == .nullGeometry })
        #expect(rows[3].findings.contains { $0.code == .ringSelfIntersection })
        #expect(rows[4].findings.contains { $0.code == .emptyGeometry })
        #expect(rows[5].findings.contains { $0.code == .axesSwapped })
        #expect(rows.map(\.parcel.id) == (0..<7).map { "P\($0)" })
        #expect(outcome.answers[.fits] == 2)
        #expect(outcome.answers[nil] == 5)
    }
}
