import TapakGeometry
import TapakTestSupport
import Testing

@Suite("The map of the page")
struct PageMapTests {
    /// A star-shaped ring around a middle, with so many corners.
    private static func star(_ middle: Position, corners: Int, radius: Double, seed: UInt64) -> [Position] {
        var lots = SplitMix64(seed: seed)
        // Corners on a circle by rotation, so that no function whose last bit differs is needed.
        let (cosine, sine) = rotation(by: corners)
        var (x, y) = (1.0, 0.0)
        return (0..<corners).map { _ in
            let reach = radius * Double.random(in: 0.55...1, using: &lots)
            defer { (x, y) = (x * cosine - y * sine, x * sine + y * cosine) }
            return Position(x: middle.x + reach * x, y: middle.y + reach * y)
        }
    }

    /// Cosine and sine of a full turn divided by a count, by Taylor's series.
    private static func rotation(by count: Int) -> (Double, Double) {
        let angle = 2 * Double.pi / Double(count)
        var (cosine, sine, term) = (0.0, 0.0, 1.0)
        for power in 0..<24 {
            switch power % 4 {
            case 0: cosine += term
            case 1: sine += term
            case 2: cosine -= term
            default: sine -= term
            }
            term *= angle / Double(power + 1)
        }
        return (cosine, sine)
    }

    private static func isInside(_ position: Position, _ ring: [Position]) -> Bool {
        var inside = false
        for (index, end) in ring.enumerated() {
            let start = ring[(index + ring.count - 1) % ring.count]
            if (start.y > position.y) != (end.y > position.y),
                position.x < start.x + (position.y - start.y) * (end.x - start.x) / (end.y - start.y)
            {
                inside.toggle()
            }
        }
        return inside
    }

    @Test("an outline drawn keeps within a metre of the original", arguments: 0..<20 as Range<UInt64>)
    func outline(seed: UInt64) async throws {
        let corners = seed < 10 ? 40 : 3000
        let ring = Self.star(
            Position(x: 107, y: -6.25), corners: corners, radius: seed < 10 ? 0.02 : 0.0005, seed: seed)
        let page = try await PageDrawing(
            parcels: [], villages: [PageDrawing.feature(#"{"WADMKD":"Desa"}"#, ring)])
        let drawn = try #require(PageDrawing.decoded(page.villages[0][3]).first)
        #expect(drawn.count <= ring.count)
        let box = BoundingBox(around: ring)
        let original = ring.map { Position(x: ($0.x - box.centre.x) * 1e6, y: (box.centre.y - $0.y) * 1e6) }
        // Ten units of simplification, and half a unit of rounding in either ordinate at both ends.
        let limit = 10 + 2 * 0.7072
        for position in original {
            let nearest = drawn.indices.map { position.distance(toSegment: drawn[$0], drawn[($0 + 1) % drawn.count]) }
                .min()
            #expect(try #require(nearest) <= limit)
        }
    }

    @Test("a name stands inside its outline, on a line as long as promised", arguments: 0..<20 as Range<UInt64>)
    func label(seed: UInt64) async throws {
        let ring = Self.star(Position(x: 107, y: -6.25), corners: 5 + Int(seed), radius: 0.02, seed: seed)
        let page = try await PageDrawing(parcels: [], villages: [PageDrawing.feature(#"{"WADMKD":"Desa"}"#, ring)])
        let village = page.villages[0]
        let drawn = try #require(PageDrawing.decoded(village[3]).first)
        let place = Position(
            x: Double(try #require(village[4] as? Int)), y: Double(try #require(village[5] as? Int)))
        let half = Double(try #require(village[6] as? Int)) / 2
        for share in [-0.95, -0.5, 0, 0.5, 0.95] {
            #expect(Self.isInside(Position(x: place.x + share * half, y: place.y), drawn))
        }
    }

    @Test("parcels are drawn where they are, to 0.1 m")
    func parcels() async throws {
        let ring = PageDrawing.square(107.001_234_5, -6.249_876_5, 0.000_312)
        let page = try await PageDrawing(
            parcels: [PageDrawing.feature(#"{"id":"A"}"#, ring)],
            villages: [PageDrawing.feature(#"{"WADMKD":"Desa"}"#, PageDrawing.square(107, -6.25, 0.01))])
        let drawn = try #require(PageDrawing.decoded(page.parcels[0][9]).first)
        #expect(drawn.count == 4)
        for (cell, position) in zip(drawn, ring) {
            #expect(abs(cell.x - (position.x - 107.005) * 1e6) <= 0.5001)
            #expect(abs(cell.y - (-6.245 - position.y) * 1e6) <= 0.5001)
        }
    }

    @Test("what has no place on Earth is not drawn, and the rest is", arguments: [1e300, 721_280, -1e18])
    func implausible(x: Double) async throws {
        let page = try await PageDrawing(
            parcels: [
                PageDrawing.feature(
                    #"{"id":"far"}"#, [Position(x: x, y: 5), Position(x: x, y: 6), Position(x: 107, y: 6)]),
                PageDrawing.feature(#"{"id":"here"}"#, PageDrawing.square(107, -6.25, 0.0003)),
            ], villages: [PageDrawing.feature(#"{"WADMKD":"Desa"}"#, PageDrawing.square(107, -6.25, 0.01))])
        #expect(PageDrawing.decoded(page.parcels[0][9]).isEmpty)
        #expect(PageDrawing.decoded(page.parcels[1][9]).count == 1)
    }

    @Test("a point is one cell, and needs no village layer")
    func point() async throws {
        let page = try await PageDrawing(parcels: [
            #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[107,-6.25]}}"#
        ])
        #expect(PageDrawing.decoded(page.parcels[0][9]) == [[Position(x: 0, y: 0)]])
    }
}
