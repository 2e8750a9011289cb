import Foundation
import TapakGeodesy
import TapakGeometry
import TapakSiting
import TapakTestSupport
import Testing

@Suite("How a parcel is reached")
struct RoadAccessTests {
    /// 30 m from west to east, 20 m deep: the long side is in the south and north.
    private let parcel = LayerDrawing.rectangle(-15, -10, 15, 10)

    private func road(_ metres: [(Double, Double)], width: Double? = nil) -> Road {
        var road = Road(location: InputLocation(file: "jalan.geojson", feature: 0), geometry: LayerDrawing.line(metres))
        road.width = width.map { .metres($0) }
        return road
    }

    private func area(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Road {
        Road(location: InputLocation(), geometry: LayerDrawing.rectangle(west, south, east, north))
    }

    private func reached(by roads: [Road], of parcel: Geometry? = nil) -> ParcelAccess? {
        RoadAccess(RoadLayer(name: "jalan", origins: [], roads: roads)).access(of: parcel ?? self.parcel)
    }

    /// A road of 6 m runs south of the parcel, 1 m before its fence: its centre line is 4 m away.
    private var street: Road { road([(-200, -14), (200, -14)], width: 6) }

    @Test("a street along the long side: 30 m of front, and nothing of the sides that lead away from it")
    func longSide() throws {
        let access = try #require(reached(by: [street]))
        #expect(abs(access.frontage.metres - 30) < 0.001)
        #expect(access.fronts.map(\.road) == [0])
        #expect(access.nearest?.road == 0)
        #expect(abs((access.nearest?.distance.metres ?? 0) - 4) < 0.001)
        #expect(access.longSideFaces == true)
        #expect(access.sides.count == 1 && access.sides[0].count == 4)
        #expect(abs(access.sides[0][0].metres - 30) < 0.001)
        #expect(access.sides[0][1...].allSatisfy { $0 == .zero })
    }

    @Test("a street along the short side")
    func shortSide() throws {
        let access = try #require(reached(by: [road([(-19, -200), (-19, 200)], width: 6)]))
        #expect(abs(access.frontage.metres - 20) < 0.001)
        #expect(access.longSideFaces == false)
    }

    @Test("on a corner both count; a crossing counts once")
    func corner() throws {
        let access = try #require(reached(by: [street, road([(-19, -200), (-19, 200)], width: 6), street]))
        #expect(abs(access.frontage.metres - 50) < 0.001)
        #expect(access.fronts.map(\.road) == [0, 2, 1])
        #expect(access.longSideFaces == true)
    }

    @Test(
        "half the stated width and 3 m: 6 m of width reach 6 m, 10 m reach 8 m; unstated counts as 6 m",
        arguments: [
            (6.0, 5.99, true), (6, 6.01, false), (10, 7.99, true), (10, 8.01, false), (0, 5.99, true), (0, 6.01, false),
        ])
    func reach(width: Double, distance: Double, isFront: Bool) throws {
        let lane = road([(-200, -10 - distance), (200, -10 - distance)], width: width > 0 ? width : nil)
        let access = try #require(reached(by: [lane]))
        #expect((access.frontage > .zero) == isFront)
        #expect(abs((access.nearest?.distance.metres ?? 0) - distance) < 0.001)
        #expect((access.longSideFaces != nil) == isFront)
    }

    @Test("a street that ends in the middle of the front counts to its end; one that bends goes on round the bend")
    func end() throws {
        let ending = try #require(reached(by: [road([(-200, -14), (5, -14)], width: 6)]))
        #expect(abs(ending.frontage.metres - 20) < 0.001)
        // After the bend it leads away at 30°: the front ends 6 m from the line, along which it is cos 30°.
        let bending = try #require(reached(by: [road([(-200, -14), (5, -14), (205, -14 - 115.47)], width: 6)]))
        #expect(bending.frontage.metres > 21 && bending.frontage.metres < 28)
    }

    @Test("a road that runs straight at the parcel gives no front, and its distance")
    func headOn() throws {
        let access = try #require(reached(by: [road([(0, -200), (0, -13)], width: 4)]))
        #expect(access.frontage == .zero)
        #expect(abs((access.nearest?.distance.metres ?? 0) - 3) < 0.001)
    }

    @Test("a road drawn as an area: within 2 m of its edge", arguments: [(0.0, true), (1.99, true), (2.01, false)])
    func ground(gap: Double, isFront: Bool) throws {
        let access = try #require(reached(by: [area(-200, -18 - gap, 200, -10 - gap)]))
        #expect((access.frontage > .zero) == isFront)
        #expect(abs((access.nearest?.distance.metres ?? -1) - gap) < 0.001)
        if isFront { #expect(abs(access.frontage.metres - 30) < 0.001) }
    }

    @Test("a road inside the parcel, across it, or all around it is 0 m away")
    func zero() throws {
        for road in [
            road([(-3, 0), (3, 0)]), road([(-200, 0), (200, 0)]), area(-400, -400, 400, 400), area(-3, -3, 3, 3),
        ] {
            #expect(reached(by: [road])?.nearest?.distance == .zero)
        }
    }

    @Test("the nearest of many at any distance, as brute force finds it", arguments: 0..<20 as Range<UInt64>)
    func nearest(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let least = [5.0, 50, 400, 2500][Int(seed % 4)]
        let roads = (0..<60).map { _ -> Road in
            func place() -> (Double, Double) {
                let x = Double.random(in: least...(least + 1500), using: &random)
                return (x * (Bool.random(using: &random) ? 1 : -1), Double.random(in: -1500...1500, using: &random))
            }
            let start = place()
            return road([start, (start.0 * 1.2, start.1 + 90)])
        }
        // Straight lines off to both sides, so that the corners and the east and west sides are nearest.
        let expected = roads.map { road -> Double in
            let line = road.geometry.positions.map { LayerDrawing.plane.forward($0) }
            let samples = (0...2000).map { step -> Position in
                let share = Double(step) / 2000
                return Position(
                    x: line[0].x + share * (line[1].x - line[0].x), y: line[0].y + share * (line[1].y - line[0].y))
            }
            return samples.map { sample -> Double in
                let dx = max(0, abs(sample.x) - 15)
                let dy = max(0, abs(sample.y) - 10)
                return (dx * dx + dy * dy).squareRoot()
            }.min() ?? .infinity
        }
        let found = try #require(reached(by: roads)?.nearest)
        let best = expected.min() ?? .infinity
        #expect(found.distance.metres <= best + 1e-3)
        #expect(found.distance.metres >= best - 1)
        #expect(expected[found.road] - best < 1)
    }

    @Test("beyond 5 km there is none; beyond the layer's place there is no answer")
    func far() throws {
        let beside = [road([(7000, 4000), (7000, 9000)]), road([(-7000, -9000), (-7000, -4000)])]
        let access = try #require(reached(by: beside))
        #expect(access.nearest == nil)
        #expect(access.frontage == .zero)
        #expect(reached(by: [road([(4000, 0), (4000, 100)])]) == nil)
    }

    @Test("a square has no long side")
    func square() throws {
        let access = try #require(reached(by: [street], of: LayerDrawing.rectangle(-10, -10, 10, 10)))
        #expect(access.frontage > .metres(19))
        #expect(access.longSideFaces == nil)
    }

    @Test("holes and open rings; what is no polygon has no answer")
    func forms() throws {
        let hole = [(-5.0, -9.5), (5, -9.5), (5, 5), (-5, 5)]
        let ring = [(-15.0, -10.0), (15, -10), (15, 10), (-15, 10)]
        let holed = try #require(reached(by: [street], of: LayerDrawing.polygon([ring, hole])))
        #expect(abs(holed.frontage.metres - 30) < 0.001)
        #expect(holed.sides.map(\.count) == [4, 4])
        #expect(holed.sides[1].allSatisfy { $0 == .zero })
        var open = parcel
        open.positions.removeLast()
        open.lineEnds = [4]
        #expect(abs((reached(by: [street], of: open)?.frontage.metres ?? 0) - 30) < 0.001)
        #expect(reached(by: [street], of: LayerDrawing.line([(0, 0), (1, 1)])) == nil)
        #expect(reached(by: [street], of: Geometry(kind: .polygon)) == nil)
        var infinite = parcel
        infinite.positions[0].x = .nan
        #expect(reached(by: [street], of: infinite) == nil)
    }

    @Test("at any rotation the front is the same", arguments: 0..<24)
    func rotation(step: Int) throws {
        let angle = Double(step) * .pi / 12 + 0.01
        let (cosine, sine) = (cos(angle), sin(angle))
        func turned(_ metres: [(Double, Double)]) -> [(Double, Double)] {
            metres.map { ($0.0 * cosine - $0.1 * sine, $0.0 * sine + $0.1 * cosine) }
        }
        let ring = turned([(-15, -10), (15, -10), (15, 10), (-15, 10)])
        let access = try #require(
            reached(by: [road(turned([(-200, -14), (200, -14)]), width: 6)], of: LayerDrawing.polygon([ring])))
        #expect(abs(access.frontage.metres - 30) < 0.01)
        #expect(access.longSideFaces == true)
    }
}
