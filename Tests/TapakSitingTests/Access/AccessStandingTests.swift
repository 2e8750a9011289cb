import TapakGeometry
import TapakProgramme
import TapakSiting
import Testing

@Suite("What is told of a road")
struct AccessStandingTests {
    private let parcel = LayerDrawing.rectangle(-15, -10, 15, 10)

    private func road(_ name: String, _ metres: [(Double, Double)]) -> Road {
        var road = Road(location: InputLocation(), geometry: LayerDrawing.line(metres))
        road.name = name
        road.roadClass = "lokal"
        road.width = .metres(6)
        return road
    }

    private func standing(_ roads: [Road]) throws -> AccessStanding {
        let layer = RoadLayer(name: "jalan", origins: [], roads: roads)
        return AccessStanding(try #require(RoadAccess(layer).access(of: parcel)), in: layer)
    }

    @Test("the road with the longest front and its own distance, though another is nearer")
    func front() throws {
        let alley = road("Gang", [(0, 200), (0, 11)])
        let street = road("Jalan Melati", [(-200, -14), (200, -14)])
        let found = try standing([alley, street])
        #expect(found.road?.name == "Jalan Melati")
        #expect(abs((found.road?.distance.metres ?? 0) - 4) < 1e-3)
        #expect(found.road?.roadClass == "lokal" && found.road?.width == .metres(6))
        #expect(abs(found.frontage.metres - 30) < 1e-3)
        #expect(found.longSideFaces == true)
    }

    @Test("the nearest road where it lies on none")
    func nearest() throws {
        let found = try standing([road("Jauh", [(-200, -60), (200, -60)]), road("Gang", [(0, 200), (0, 11)])])
        #expect(found.road?.name == "Gang")
        #expect(abs((found.road?.distance.metres ?? 0) - 1) < 1e-3)
        #expect(found.frontage == .zero && found.longSideFaces == nil)
    }

    @Test("the ground of a road that holds the parcel's corner is at no distance")
    func around() throws {
        let square = Road(location: InputLocation(), geometry: LayerDrawing.rectangle(-16, -11, 16, 11))
        let found = try standing([square])
        #expect(found.frontage > .metres(99))
        #expect(found.road?.distance == .zero)
    }

    @Test("no road far around")
    func none() throws {
        let found = try standing([
            road("a", [(7000, 4000), (7000, 9000)]), road("b", [(-7000, -9000), (-7000, -4000)]),
        ])
        #expect(found == AccessStanding(frontage: .zero, road: nil, longSideFaces: nil))
    }
}
