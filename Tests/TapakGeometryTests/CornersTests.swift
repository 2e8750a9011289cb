import TapakGeometry
import TapakTestSupport
import Testing

@Suite("Corners of a ring")
struct CornersTests {
    /// A 20 × 30 rectangle at the origin, closed.
    private let rectangle = [(0.0, 0.0), (20.0, 0.0), (20.0, 30.0), (0.0, 30.0), (0.0, 0.0)]
        .map { Position(x: $0.0, y: $0.1) }

    @Test("a rectangle keeps its four corners; Σ|p(i+1) − p(i−1)|² = 4(a² + b²)")
    func rectangleIsUnchanged() {
        let corners = Corners.of(rectangle, tolerance: 0.01)
        #expect(corners == Array(rectangle.dropLast()))
        #expect(Corners.chordSquares(of: corners) == 4 * (20 * 20 + 30 * 30))
    }

    @Test("collinear positions are dropped, whatever their number", arguments: [1, 2, 7, 40])
    func collinear(count: Int) {
        var dense: [Position] = []
        for (start, end) in zip(rectangle, rectangle.dropFirst()) {
            dense.append(start)
            for step in 1...count {
                let share = Double(step) / Double(count + 1)
                dense.append(Position(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share))
            }
        }
        #expect(Set(Corners.of(dense, tolerance: 0.01)) == Set(rectangle))
    }

    @Test("a position below the tolerance goes, one at the tolerance stays")
    func tolerance() {
        func bulged(_ depth: Double) -> [Position] {
            var ring = rectangle
            ring.insert(Position(x: 10, y: -depth), at: 1)
            return ring
        }
        #expect(Corners.of(bulged(0.009), tolerance: 0.01).count == 4)
        #expect(Corners.of(bulged(0.25), tolerance: 0.25).count == 5)
        #expect(Corners.of(bulged(0.25), tolerance: 0.251).count == 4)
    }

    @Test("of equal distances the lexicographically smallest position goes first, and three always remain")
    func ties() {
        // A unit square under a huge tolerance: all four distances are equal, (0, 0) is the smallest.
        let square = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map { Position(x: $0.0, y: $0.1) }
        let corners = Corners.of(square, tolerance: 100)
        #expect(Set(corners) == Set(square.dropFirst()))
    }

    @Test("a spike is a corner: the distance is to the chord, not to its line")
    func spike() {
        var ring = rectangle
        ring.insert(contentsOf: [Position(x: 40, y: 0)], at: 2)
        // (20, 0) → (40, 0) → (20, 30): the tip lies far from the chord between its neighbours.
        #expect(Corners.of(ring, tolerance: 0.01).contains(Position(x: 40, y: 0)))
    }

    @Test("the corners do not depend on start or direction", arguments: 0..<60 as Range<UInt64>)
    func invariance(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 4...30, using: &random)
        let ring = (0..<count).map { _ in
            Position(x: Double.random(in: 0...40, using: &random), y: Double.random(in: 0...40, using: &random))
        }
        let tolerance = Double.random(in: 0.01...3, using: &random)
        let corners = Set(Corners.of(ring, tolerance: tolerance))
        let start = Int.random(in: 1..<count, using: &random)
        #expect(Set(Corners.of(Array(ring[start...] + ring[..<start]), tolerance: tolerance)) == corners)
        #expect(Set(Corners.of(Array(ring.reversed()), tolerance: tolerance)) == corners)
        #expect(Set(Corners.of(ring + [ring[0]], tolerance: tolerance)) == corners)
    }

    @Test("agrees with a plain quadratic reading of the rule", arguments: 0..<60 as Range<UInt64>)
    func agreesWithPlainReading(seed: UInt64) {
        var random = SplitMix64(seed: 1000 + seed)
        let ring = (0..<Int.random(in: 4...60, using: &random)).map { _ in
            Position(x: Double.random(in: 0...30, using: &random), y: Double.random(in: 0...30, using: &random))
        }
        let tolerance = Double.random(in: 0.01...5, using: &random)
        #expect(Corners.of(ring, tolerance: tolerance) == Self.plainCorners(of: ring, tolerance: tolerance))
    }

    /// docs/method.md read aloud: repeatedly drop the position nearest to the chord between its current neighbours.
    private static func plainCorners(of ring: [Position], tolerance: Double) -> [Position] {
        var ring = ring
        while ring.count > 3 {
            let ranked = ring.indices.map { index -> (Double, Position, Int) in
                let before = ring[(index + ring.count - 1) % ring.count]
                let after = ring[(index + 1) % ring.count]
                return (plainDistance(ring[index], min(before, after), max(before, after)), ring[index], index)
            }
            guard let least = ranked.min(by: { ($0.0, $0.1) < ($1.0, $1.1) }), least.0 < tolerance else { break }
            ring.remove(at: least.2)
        }
        return ring
    }

    private static func plainDistance(_ p: Position, _ a: Position, _ b: Position) -> Double {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let square = dx * dx + dy * dy
        let along = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0
        if along <= 0 { return ((p.x - a.x) * (p.x - a.x) + (p.y - a.y) * (p.y - a.y)).squareRoot() }
        if along >= 1 { return ((p.x - b.x) * (p.x - b.x) + (p.y - b.y) * (p.y - b.y)).squareRoot() }
        return abs(dx * (p.y - a.y) - dy * (p.x - a.x)) / square.squareRoot()
    }
}
