import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

struct PredicateTests {
    static let square = Geometry.rectangle(0, 0, 4, 4)

    /// Two geometries and what holds between them; everything else does not.
    struct Pair: CustomTestStringConvertible {
        var testDescription: String
        var other: Geometry
        var holding: Set<SpatialPredicate>
    }

    /// What holds between the square and another geometry, by the definitions of OGC Simple Features.
    static let pairs = [
        Pair(
            testDescription: "itself from another corner",
            other: .ring((4, 4), (0, 4), (0, 0), (4, 0), (4, 4)),
            holding: [.equals, .intersects, .within, .contains, .covers, .coveredBy]),
        Pair(testDescription: "one far away", other: .rectangle(10, 0, 14, 4), holding: [.disjoint]),
        Pair(testDescription: "a neighbour", other: .rectangle(4, 0, 8, 4), holding: [.intersects, .touches]),
        Pair(testDescription: "one half over it", other: .rectangle(2, 2, 6, 6), holding: [.intersects, .overlaps]),
        Pair(testDescription: "one inside", other: .rectangle(1, 1, 2, 2), holding: [.intersects, .contains, .covers]),
        Pair(
            testDescription: "one around", other: .rectangle(-1, -1, 9, 9), holding: [.intersects, .within, .coveredBy]),
        Pair(testDescription: "a line through", other: .line((-1, 2), (9, 2)), holding: [.intersects, .crosses]),
        Pair(testDescription: "its own side", other: .line((0, 0), (4, 0)), holding: [.intersects, .touches, .covers]),
        Pair(testDescription: "a point inside", other: .point(1, 1), holding: [.intersects, .contains, .covers]),
        Pair(testDescription: "a corner", other: .point(0, 0), holding: [.intersects, .touches, .covers]),
        Pair(testDescription: "nothing", other: .nothing, holding: [.disjoint]),
    ]

    @Test("a predicate holds or does not", arguments: pairs, SpatialPredicate.allCases)
    func table(pair: Pair, predicate: SpatialPredicate) throws {
        #expect(try TopologyEngine().holds(predicate, Self.square, pair.other) == pair.holding.contains(predicate))
    }

    @Test("each predicate has its name")
    func names() throws {
        let engine = TopologyEngine()
        for pair in Self.pairs {
            let found: [(SpatialPredicate, Bool)] = try [
                (.equals, engine.equals(Self.square, pair.other)),
                (.disjoint, engine.disjoint(Self.square, pair.other)),
                (.intersects, engine.intersects(Self.square, pair.other)),
                (.touches, engine.touches(Self.square, pair.other)),
                (.crosses, engine.crosses(Self.square, pair.other)),
                (.within, engine.within(Self.square, pair.other)),
                (.contains, engine.contains(Self.square, pair.other)),
                (.overlaps, engine.overlaps(Self.square, pair.other)),
                (.covers, engine.covers(Self.square, pair.other)),
                (.coveredBy, engine.coveredBy(Self.square, pair.other)),
            ]
            #expect(Set(found.filter(\.1).map(\.0)) == pair.holding, "\(pair.testDescription)")
        }
    }

    @Test("relate gives the nine intersections")
    func relates() throws {
        let engine = TopologyEngine()
        #expect(try engine.relate(Self.square, .rectangle(4, 0, 8, 4)) == "FF2F11212")
        #expect(try engine.relate(Self.square, .point(1, 1)) == "0F2FF1FF2")
    }

    @Test("what is not closed is refused")
    func refuses() {
        let open = Geometry.ring((0, 0), (1, 0), (1, 1), (0, 1))
        #expect(throws: TopologyError.self) { _ = try TopologyEngine().intersects(Self.square, open) }
    }

    @Test("GEOS' own cases", .enabled(if: TestData.isPresent))
    func corpus() throws {
        let engine = TopologyEngine()
        let cases = try conformanceCases("predicates_polygons.json")
        #expect(cases.count == 463)
        for entry in cases {
            let first = try Geometry(geoJSON: #require(entry["a"] as? [String: Any]))
            let second = try Geometry(geoJSON: #require(entry["b"] as? [String: Any]))
            let name = try #require(entry["op"] as? String)
            let predicate = try #require(name == "equalstopo" ? .equals : SpatialPredicate(rawValue: name))
            let expected = try #require(entry["expected"] as? Bool)
            #expect(try engine.holds(predicate, first, second) == expected, "\(entry["id"] ?? "") \(name)")
        }
    }
}
