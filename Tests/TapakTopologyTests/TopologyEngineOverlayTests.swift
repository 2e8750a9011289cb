import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

struct OverlayTests {
    @Test("two squares share a square")
    func intersects() throws {
        let engine = TopologyEngine()
        let shared = try engine.intersection(.rectangle(0, 0, 4, 4), .rectangle(2, 2, 6, 6))
        #expect(shared.kind == .polygon && shared.planeArea == 4)
        #expect(try engine.equals(shared, .rectangle(2, 2, 4, 4)))
    }

    @Test(
        "neighbours and strangers share no area",
        arguments: [
            Geometry.rectangle(4, 0, 8, 4), .rectangle(4, 4, 8, 8), .rectangle(10, 10, 11, 11), .nothing,
        ])
    func shareNothing(other: Geometry) throws {
        let shared = try TopologyEngine().intersection(.rectangle(0, 0, 4, 4), other)
        #expect(shared.isEmpty && shared.partCount == 0 && shared.kind == .multiPolygon)
    }

    @Test("lines and points that are shared beside areas are left out")
    func keepsAreasOnly() throws {
        // The comb shares a square with the strip, and one side of it.
        let comb = Geometry.ring((0, 0), (10, 0), (10, 2), (6, 2), (6, 1), (4, 1), (4, 3), (0, 3), (0, 0))
        let shared = try TopologyEngine().intersection(comb, .rectangle(0, 2, 10, 5))
        #expect(shared.kind == .polygon && shared.planeArea == 4)
    }

    @Test("holes are kept")
    func keepsHoles() throws {
        let ring = Geometry(polygons: [[rectangleRing(0, 0, 10, 10), rectangleRing(4, 4, 6, 6)]])
        let shared = try TopologyEngine().intersection(ring, .rectangle(1, 1, 9, 9))
        #expect(shared.lineCount == 2 && shared.planeArea == 60)
    }

    @Test("random triangles: what is shared and what is not add up", arguments: 0..<50 as Range<UInt64>)
    func additive(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        func triangle() -> Geometry {
            var corners = (0..<3).map { _ in
                Position(x: .random(in: 0...10, using: &generator), y: .random(in: 0...10, using: &generator))
            }
            corners.append(corners[0])
            return Geometry(polygons: [[corners]])
        }
        let (first, second) = (triangle(), triangle())
        let engine = TopologyEngine()
        let shared = try engine.intersection(first, second).planeArea
        let united = try engine.union(of: [first, second]).planeArea
        // A square of 10 × 10 in doubles: 1e-12 is a hundred times its last bits.
        #expect(abs(first.planeArea + second.planeArea - shared - united) < 1e-12)
        #expect(try (engine.distance(first, second) == 0) == engine.intersects(first, second))
    }

    @Test("a union may have parts, or be empty")
    func unites() throws {
        let engine = TopologyEngine()
        let apart = try engine.union(of: [.rectangle(0, 0, 1, 1), .rectangle(5, 5, 6, 6)])
        #expect(apart.kind == .multiPolygon && apart.partCount == 2 && apart.planeArea == 2)
        let joined = try engine.union(of: [.rectangle(0, 0, 1, 1), .rectangle(1, 0, 2, 1), .nothing])
        #expect(joined.kind == .polygon && joined.planeArea == 2)
        #expect(try engine.union(of: []).isEmpty)
    }

    @Test("only areas are overlaid")
    func refusesLines() {
        let engine = TopologyEngine()
        #expect(throws: TopologyError.notPolygonal) {
            _ = try engine.intersection(.rectangle(0, 0, 1, 1), .line((0, 0), (1, 1)))
        }
        #expect(throws: TopologyError.notPolygonal) { _ = try engine.union(of: [.point(0, 0)]) }
    }

    @Test("a representative point lies inside, though the centroid does not")
    func representativePoint() throws {
        let engine = TopologyEngine()
        let letterC = Geometry.ring((0, 0), (10, 0), (10, 1), (1, 1), (1, 9), (10, 9), (10, 10), (0, 10), (0, 0))
        let point = try #require(try engine.representativePoint(of: letterC))
        #expect(try engine.contains(letterC, .point(point.x, point.y)))
        #expect(try engine.representativePoint(of: .nothing) == nil)
        #expect(try engine.representativePoint(of: .point(3, 4)) == Position(x: 3, y: 4))
    }

    @Test("distances are those of the plane")
    func distances() throws {
        let engine = TopologyEngine()
        let square = Geometry.rectangle(0, 0, 1, 1)
        #expect(try engine.distance(square, .point(4, 5)) == 5)
        #expect(try engine.distance(square, .rectangle(3, 0, 4, 1)) == 2)
        #expect(try engine.distance(square, .point(0.5, 0.5)) == 0)
        #expect(try engine.distance(square, .line((2, -1), (2, 5))) == 1)
        #expect(try engine.distance(square, .nothing) == .infinity)
        #expect(try engine.distance(.nothing, .nothing) == .infinity)
    }

    @Test("GEOS names its version")
    func version() {
        let numbers = TopologyEngine.version.prefix { $0 != "-" }.split(separator: ".").compactMap { Int($0) }
        #expect(numbers.count == 3 && (numbers[0], numbers[1]) >= (3, 11))
    }
}
