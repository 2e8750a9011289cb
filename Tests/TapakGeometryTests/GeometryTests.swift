import TapakGeometry
import Testing

@Suite("Flat geometries")
struct GeometryTests {
    private static func ring(_ points: [(Double, Double)]) -> [Position] { points.map { Position(x: $0.0, y: $0.1) } }

    /// A 10 × 10 square with a 2 × 2 hole, and a triangle of area 2 apart.
    private let islands = Geometry(polygons: [
        [
            ring([(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]),
            ring([(4, 4), (4, 6), (6, 6), (6, 4), (4, 4)]),
        ],
        [ring([(20, 0), (22, 0), (20, 2), (20, 0)])],
    ])

    @Test("parts and rings are found by their ends")
    func structure() {
        #expect(islands.kind == .multiPolygon)
        #expect(islands.partCount == 2)
        #expect(islands.lineCount == 3)
        #expect(
            islands.rings.map(\.place) == [.init(part: 0, ring: 0), .init(part: 0, ring: 1), .init(part: 1, ring: 0)])
        #expect(islands.part(1) == Geometry(polygons: [[Array(islands.line(2))]]))
        #expect(islands.part(0).lineEnds == [5, 10])
        #expect(Geometry(polygons: islands.nestedPolygons) == islands)
        #expect(islands.boundingBox == BoundingBox(minX: 0, minY: 0, maxX: 22, maxY: 10))
    }

    @Test("plane areas take holes away")
    func planeAreas() {
        #expect(islands.planeArea(ofPart: 0) == 96)
        #expect(islands.planeArea(ofPart: 1) == 2)
        #expect(islands.planeArea == 98)
    }

    @Test("the right-hand rule turns wrong rings and keeps their first position")
    func rightHandRule() {
        var wrong = islands
        wrong.positions[0..<5].reverse()
        wrong.positions[5..<10].reverse()
        #expect(islands.followsRightHandRule)
        #expect(!wrong.followsRightHandRule)
        let turned = wrong.followingRightHandRule
        #expect(turned.followsRightHandRule)
        #expect(turned.positions.first == wrong.positions.first)
        #expect(turned.planeArea == islands.planeArea)
    }

    @Test("an empty box is empty and touches nothing")
    func emptyBox() {
        let box = BoundingBox(around: [])
        #expect(box.isEmpty)
        #expect(!box.touches(BoundingBox(minX: -1, minY: -1, maxX: 1, maxY: 1)))
        #expect(!BoundingBox(around: [Position(x: 3, y: 4)]).isEmpty)
    }
}
