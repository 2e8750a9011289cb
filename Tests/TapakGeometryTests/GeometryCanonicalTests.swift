import TapakGeometry
import TapakTestSupport
import Testing

@Suite("The same geometry, however it was written down")
struct GeometryCanonicalTests {
    private static func ring(_ random: inout SplitMix64, around centre: Position) -> [Position] {
        let count = Int.random(in: 3...9, using: &random)
        return (0..<count).map { _ in
            Position(x: centre.x + .random(in: 0...1, using: &random), y: centre.y + .random(in: 0...1, using: &random))
        }
    }

    private static func closed(_ ring: [Position]) -> [Position] { ring + ring.prefix(1) }

    /// Another start, perhaps another direction, perhaps a repeated corner.
    private static func rewritten(_ ring: [Position], _ random: inout SplitMix64) -> [Position] {
        let start = Int.random(in: 0..<ring.count, using: &random)
        var turned = Array(ring[start...] + ring[..<start])
        if Bool.random(using: &random) { turned.reverse() }
        if Bool.random(using: &random) { turned.insert(turned[1], at: 1) }
        return closed(turned)
    }

    @Test(
        "start, direction, repetitions and the order of holes and parts do not matter",
        arguments: 0..<60 as Range<UInt64>)
    func same(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let parts = (0..<Int.random(in: 1...3, using: &random)).map { part in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
                Self.ring(&random, around: Position(x: Double(part) * 5, y: 0))
            }
        }
        let plain = Geometry(polygons: parts.map { $0.map(Self.closed) })
        var other = parts.map { rings in
            let holes = rings.dropFirst().shuffled(using: &random)
            return (rings.prefix(1) + holes).map { Self.rewritten($0, &random) }
        }
        other.shuffle(using: &random)
        let rewritten = Geometry(polygons: other)
        #expect(plain.canonicalForm == rewritten.canonicalForm)
        #expect(plain.canonicalHash == rewritten.canonicalHash)
        // The last bit of one ordinate does matter.
        var moved = rewritten
        moved.positions[1].x = moved.positions[1].x.nextUp
        #expect(moved.canonicalForm != plain.canonicalForm)
    }

    @Test("a ring that visits its smallest corner twice starts where the rest is smaller")
    func repeatedCorner() {
        func ring(_ letters: [(Double, Double)]) -> Geometry {
            Geometry(polygons: [[letters.map { Position(x: $0.0, y: $0.1) }]])
        }
        // A figure of two loops from (0, 0), begun in either.
        let one = ring([(0, 0), (5, 1), (5, 2), (0, 0), (1, 5), (2, 5), (0, 0)])
        let other = ring([(0, 0), (1, 5), (2, 5), (0, 0), (5, 1), (5, 2), (0, 0)])
        #expect(one.canonicalForm == other.canonicalForm)
        #expect(
            one.canonicalForm.positions.prefix(3) == [Position(x: 0, y: 0), Position(x: 1, y: 5), Position(x: 2, y: 5)])
    }

    @Test("an exterior is not a hole, and two parts are not a part with a hole")
    func roles() {
        let large = [(0.0, 0.0), (9, 0), (9, 9), (0, 9), (0, 0)].map { Position(x: $0.0, y: $0.1) }
        let small = [(2.0, 2.0), (3, 2), (3, 3), (2, 3), (2, 2)].map { Position(x: $0.0, y: $0.1) }
        let holed = Geometry(polygons: [[large, small]])
        #expect(holed.canonicalForm != Geometry(polygons: [[small, large]]).canonicalForm)
        #expect(holed.canonicalForm != Geometry(polygons: [[large], [small]]).canonicalForm)
    }
}
