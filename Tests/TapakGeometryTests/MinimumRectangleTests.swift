import TapakGeometry
import TapakTestSupport
import Testing

@Suite("The least rectangle around positions")
struct MinimumRectangleTests {
    struct Cloud: CustomTestStringConvertible, Sendable {
        var positions: [(Double, Double)]
        var area: Double
        var testDescription: String { "area \(area)" }
    }

    /// Areas by shapely 2 (`minimum_rotated_rectangle`) and, equal to six decimals, by trying every side of the hull.
    static let clouds = [
        Cloud(
            positions: [
                (39, 16), (47, 22), (50, 33), (1, 29), (49, 15), (41, 3), (57, 10), (7, 23), (30, 15), (24, 34),
                (6, 36),
                (15, 0),
            ], area: 1966.769343),
        Cloud(
            positions: [
                (46, 13), (26, 17), (11, 24), (10, 4), (8, 39), (39, 28), (8, 8), (0, 0), (13, 13), (10, 10), (18, 20),
                (12, 34),
            ], area: 1690),
        Cloud(
            positions: [
                (56, 40), (13, 11), (60, 12), (57, 24), (19, 1), (23, 26), (10, 9), (16, 4), (21, 19), (52, 38),
                (37, 0),
                (38, 21),
            ], area: 1601.09572),
        Cloud(
            positions: [
                (4, 19), (22, 19), (30, 20), (11, 30), (30, 11), (3, 16), (60, 1), (60, 22), (54, 25), (1, 35),
                (50, 26),
                (23, 24),
            ], area: 1424.782383),
        Cloud(
            positions: [
                (37, 0), (28, 2), (45, 11), (39, 12), (7, 15), (59, 29), (22, 32), (22, 33), (16, 29), (6, 37),
                (47, 23),
                (55, 18),
            ], area: 1713),
        Cloud(
            positions: [
                (2, 27), (60, 5), (13, 21), (32, 39), (23, 9), (21, 17), (59, 34), (5, 19), (43, 20), (19, 11), (51, 5),
                (40, 9),
            ], area: 1874.64),
    ]

    @Test("agrees with shapely", arguments: clouds)
    func agrees(cloud: Cloud) throws {
        let rectangle = try #require(MinimumRectangle(around: cloud.positions.map { Position(x: $0.0, y: $0.1) }))
        #expect(abs(rectangle.area - cloud.area) < 1e-6)
        #expect(rectangle.length >= rectangle.width)
    }

    @Test("a rotated rectangle is its own, to rounding", arguments: 0..<50 as Range<UInt64>)
    func rotated(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (a, b) = (Double.random(in: 5...90, using: &random), Double.random(in: 5...90, using: &random))
        // A rational point of the circle: no function of angles is needed.
        let t = Double.random(in: -1...1, using: &random)
        let (c, s) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
        var positions = [(0.0, 0.0), (a, 0), (a, b), (0, b), (a / 3, 0), (a, b / 2), (a / 4, b / 4)]
        positions.shuffle(using: &random)
        let turned = positions.map { Position(x: 700_000 + c * $0.0 - s * $0.1, y: 9_300_000 + s * $0.0 + c * $0.1) }
        let rectangle = try #require(MinimumRectangle(around: turned))
        #expect(abs(rectangle.length - max(a, b)) < 1e-7)
        #expect(abs(rectangle.width - min(a, b)) < 1e-7)
        let along = rectangle.direction
        #expect(abs(along.x * along.x + along.y * along.y - 1) < 1e-12)
    }

    @Test("is never larger than the hull's any other flush rectangle", arguments: 100..<150 as Range<UInt64>)
    func leastOfAll(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let positions = (0..<Int.random(in: 3...40, using: &random)).map { _ in
            Position(x: .random(in: 0...60, using: &random), y: .random(in: 0...40, using: &random))
        }
        let rectangle = try #require(MinimumRectangle(around: positions))
        // Every pair of positions as a direction: the flush ones are among them.
        var least = Double.infinity
        for first in positions {
            for second in positions where second != first {
                let size = first.distance(to: second)
                let (ux, uy) = ((second.x - first.x) / size, (second.y - first.y) / size)
                let along = positions.map { $0.x * ux + $0.y * uy }
                let across = positions.map { $0.y * ux - $0.x * uy }
                least = min(
                    least, ((along.max() ?? 0) - (along.min() ?? 0)) * ((across.max() ?? 0) - (across.min() ?? 0)))
            }
        }
        #expect(abs(rectangle.area - least) < 1e-9 * least)
    }

    @Test("there is none around a line, a point, nothing, or what is not finite")
    func none() {
        #expect(MinimumRectangle(around: []) == nil)
        #expect(MinimumRectangle(around: [Position(x: 1, y: 1), Position(x: 1, y: 1), Position(x: 1, y: 1)]) == nil)
        #expect(MinimumRectangle(around: (0..<9).map { Position(x: Double($0), y: 2 * Double($0)) }) == nil)
        #expect(
            MinimumRectangle(around: [Position(x: 0, y: 0), Position(x: 1, y: 0), Position(x: 0, y: .infinity)]) == nil)
    }
}
