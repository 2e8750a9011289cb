import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTopology
import Testing

@Suite("In which village a parcel lies")
struct VillageLocatorTests {
    /// Two villages of 1 km side by side, the border running north at the place, and a gap east of them.
    private let layer: VillageLayer = {
        func village(_ index: Int, _ west: Double, _ east: Double) -> Village {
            let ring = ParcelDrawing.ring([
                (west, -500), (east, -500), (east, 500), (west, 500), (west, -500),
            ])
            var village = Village(index: index, geometry: Geometry(polygons: [[ring]]))
            village.name = ["Barat", "Timur"][index]
            return village
        }
        return VillageLayer([village(0, -1000, 0), village(1, 0, 1000)])
    }()

    private func locate(_ geometry: Geometry) throws -> VillageLocator.Answer {
        let engine = TopologyEngine()
        let locator = VillageLocator(layer, limit: .metres(12.5), engine: engine)
        return try locator.locate(geometry, area: geometry.geodesicArea)
    }

    private func rectangle(west: Double, east: Double, south: Double = -10, north: Double = 10) -> Geometry {
        Geometry(polygons: [
            [ParcelDrawing.ring([(west, south), (east, south), (east, north), (west, north), (west, south)])]
        ])
    }

    @Test("well inside: the whole share, and no boundary near")
    func inside() throws {
        guard case .within(let place) = try locate(rectangle(west: 100, east: 130)) else {
            Issue.record("outside")
            return
        }
        #expect(place == VillagePlace(village: 1, share: 1, second: nil, secondShare: 0, boundaryDistance: nil))
    }

    @Test("the distance to the boundary is told within the limit only", arguments: [(12.4, true), (12.6, false)])
    func near(distance: Double, isNear: Bool) throws {
        guard case .within(let place) = try locate(rectangle(west: distance, east: 40)) else {
            Issue.record("outside")
            return
        }
        #expect((place.boundaryDistance != nil) == isNear)
        if isNear { #expect(abs((place.boundaryDistance?.metres ?? 0) - distance) < 1e-3) }
    }

    @Test("astride: shares of the geodesic area, the larger wins, distance zero")
    func astride() throws {
        guard case .within(let place) = try locate(rectangle(west: -10, east: 30)) else {
            Issue.record("outside")
            return
        }
        #expect(place.village == 1)
        #expect(abs(place.share - 0.75) < 1e-6)
        #expect(place.second == 0)
        #expect(abs(place.secondShare - 0.25) < 1e-6)
        #expect(place.boundaryDistance == .zero)
    }

    @Test("outside: the nearest village and the distance, near and far", arguments: [3.0, 80, 1500, 40_000])
    func outside(distance: Double) throws {
        let geometry = rectangle(west: 1000 + distance, east: 1030 + distance)
        guard case .outside(let nearest, let found) = try locate(geometry) else {
            Issue.record("inside")
            return
        }
        #expect(nearest == 1)
        // The villages' corners are straight in degrees, not in metres, and the plane is the parcel's own: 1e-4 is ample.
        #expect(abs((found?.metres ?? 0) - distance) < max(0.01, distance * 1e-4))
    }

    @Test("a point has a village and a distance too")
    func point() throws {
        let engine = TopologyEngine()
        let locator = VillageLocator(layer, limit: .metres(12.5), engine: engine)
        let position = ParcelDrawing.ring([(-5, 0)])[0]
        guard case .within(let place) = try locator.locate(position) else {
            Issue.record("outside")
            return
        }
        #expect(place.village == 0)
        #expect(abs((place.boundaryDistance?.metres ?? 0) - 5) < 1e-3)
    }
}
