import Foundation
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import TapakTopology
import Testing

@Suite("Parcels of the Earth")
struct FootprintFitterTests {
    /// Rectangles 30.04 × 20.04 m and 60 × 12 m on 107° E 6.25° S, their long sides turned 25° and −40° from the east: by
    /// pyproj 3, `+proj=tmerc +k=1` on that point.
    private static let roomy = places([
        (106.99991525464, -6.25013951792), (107.00016127795, -6.25002471777), (107.00008474531, -6.24986048206),
        (106.99983872206, -6.24997528218), (106.99991525464, -6.25013951792),
    ])
    private static let strip = places([
        (106.99975747777, -6.24986718774), (107.00017281971, -6.25021593675), (107.00024252235, -6.25013281215),
        (106.99982718043, -6.24978406319), (106.99975747777, -6.24986718774),
    ])

    @Test("two centimetres of room on every side are found, with the rotation")
    func roomyParcel() throws {
        let fit = try FootprintFitter().fit(standard, on: Geometry(polygons: [[Self.roomy]]))
        #expect(fit.answer == .fits)
        #expect(abs(try #require(fit.clearance).metres - 0.02) < 2e-3)
        #expect(abs(try #require(fit.rotation) - 65) < 0.1)
        let placement = try #require(fit.placement)
        #expect(placement.positions.count == 5 && placement.positions.first == placement.positions.last)
        // Each corner 2 cm √2 from that of the parcel, in degrees about 2.6e-7.
        for corner in placement.positions {
            let nearest = Self.roomy.map { hypot($0.x - corner.x, $0.y - corner.y) }.min() ?? 1
            #expect(nearest < 3e-7)
        }
        #expect(fit.plane.criterion(forUncertainty: .metres(0.01)) == .pass)
        #expect(fit.plane.criterion(forUncertainty: .metres(0.05)) == .resurvey)
    }

    @Test("720 m² of strip hold nothing: 4 m are wanting on each long side")
    func stripParcel() throws {
        let fit = try FootprintFitter().fit(standard, on: Geometry(polygons: [[Self.strip]]), detail: .scale)
        #expect(fit.answer == .doesNotFit)
        #expect(fit.placement == nil && fit.rotation == nil && fit.clearance == nil)
        #expect(abs(try #require(fit.plane.margin).atLeast + 4) < 2e-3)
        #expect(abs(try #require(fit.plane.largestScale).atLeast - 0.6) < 2e-4)
        #expect(fit.plane.criterion(forUncertainty: .metres(3)) == .fail)
        #expect(fit.plane.criterion(forUncertainty: .metres(4.5)) == .resurvey)
    }

    @Test("of two islands the larger is judged, or the one asked for")
    func parts() throws {
        let islands = Geometry(polygons: [[Self.strip.map { Position(x: $0.x + 0.01, y: $0.y) }], [Self.roomy]])
        let fitter = FootprintFitter()
        let largest = try fitter.fit(standard, on: islands)
        #expect(largest.part == 0 && largest.answer == .doesNotFit)
        let second = try fitter.fit(standard, on: islands, part: 1)
        #expect(second.part == 1 && second.answer == .fits)
        #expect(throws: ParcelDefect.empty) { try fitter.fit(standard, on: islands, part: 2) }
    }

    @Test("invalid parcels are refused, not judged")
    func invalid() throws {
        let fitter = FootprintFitter()
        let bow = places([(107, -6.25), (107.001, -6.249), (107.001, -6.25), (107, -6.249), (107, -6.25)])
        let defect = #expect(throws: ParcelDefect.self) {
            try fitter.fit(standard, on: Geometry(polygons: [[bow]]))
        }
        guard case .notValid(let fault)? = defect else {
            Issue.record("a bow tie was judged")
            return
        }
        #expect(fault.kind == .selfIntersection)
        #expect(throws: ParcelDefect.notPolygonal) {
            try fitter.fit(standard, on: Geometry(kind: .point, positions: [Position(x: 107, y: -6)]))
        }
        #expect(throws: ParcelDefect.empty) { try fitter.fit(standard, on: Geometry(kind: .multiPolygon)) }
        let nowhere = Self.roomy.map { Position(x: $0.x, y: .nan) }
        #expect(throws: ParcelDefect.notFinite) { try fitter.fit(standard, on: Geometry(polygons: [[nowhere]])) }
    }

    @Test("GEOS finds a building that does not stand")
    func standing() throws {
        let parcel = try PlaneParcel(
            rings: [rectangle(40, 30)], setbacks: .perSide([[.metres(3), .zero, .zero, .zero]]))
        let fitter = FootprintFitter()
        var building = PlacedBuilding(
            centre: Position(x: 15, y: 13), angle: 0, longSide: .metres(30), shortSide: .metres(20))
        #expect(try fitter.stands(building, on: parcel))
        building.centre.x = 14.99
        #expect(try !fitter.stands(building, on: parcel))
        building.centre = Position(x: 20, y: 12.99)
        #expect(try !fitter.stands(building, on: parcel))
    }

    @Test("a placement along a given direction")
    func alongRoad() throws {
        let search = try FootprintSearch(PlaneParcel(rings: [rectangle(50, 24)]))
        let along = try #require(try search.placement(of: standard, turnedFrom: -0.01, to: 0.01))
        #expect(abs(along.margin.atLeast - 2) < 1e-3 && abs(along.placement.bearing - 90) < 1)
        // Across, 24 m hold 30 m only less 3 m on each side.
        let across = try #require(try search.placement(of: standard, turnedFrom: .pi / 2, to: .pi / 2))
        #expect(abs(across.margin.atLeast + 3) < 1e-3)
    }
}
