import TapakGeometry
import TapakTestSupport
import TapakTopology
import Testing

struct AreaIndexTests {
    /// Two villages side by side, none, an empty one, and one with a hole.
    static let villages: [Geometry?] = [
        .rectangle(0, 0, 10, 10), .rectangle(10, 0, 20, 10), nil, .nothing,
        Geometry(polygons: [[rectangleRing(0, 10, 20, 30), rectangleRing(5, 15, 15, 25)]]),
    ]

    private func relations(of geometry: Geometry) throws -> [AreaIndex.Relation] {
        try AreaIndex(Self.villages, engine: TopologyEngine()).relations(of: geometry)
    }

    @Test("a parcel inside is held", arguments: [(1.0, 0), (11, 1)])
    func holds(x: Double, index: Int) throws {
        let found = try relations(of: .rectangle(x, 1, x + 1, 2))
        #expect(found == [AreaIndex.Relation(index: index, kind: .holds)])
    }

    @Test("a parcel along the border is held, and only touches the neighbour")
    func alongBorder() throws {
        #expect(try relations(of: .rectangle(9, 1, 10, 2)) == [AreaIndex.Relation(index: 0, kind: .holds)])
        #expect(try relations(of: .rectangle(0, 0, 10, 10)) == [AreaIndex.Relation(index: 0, kind: .holds)])
    }

    @Test("a parcel across the border is shared out")
    func straddles() throws {
        let found = try relations(of: .rectangle(7, 1, 11, 2))
        #expect(found.map(\.index) == [0, 1])
        let shares = found.compactMap { relation -> Double? in
            if case .overlaps(let shared) = relation.kind { shared.planeArea } else { nil }
        }
        #expect(shares == [3, 1])
    }

    @Test("where three villages meet, all three have a share, by ascending index")
    func threeVillages() throws {
        let found = try relations(of: .rectangle(9, 9, 11, 11))
        #expect(found.map(\.index) == [0, 1, 4])
        let areas = found.map { relation -> Double in
            if case .overlaps(let shared) = relation.kind { shared.planeArea } else { 0 }
        }
        #expect(areas == [1, 1, 2])
    }

    @Test(
        "in a hole, outside and nowhere there is none",
        arguments: [
            Geometry.rectangle(8, 18, 9, 19), .rectangle(40, 40, 41, 41), .rectangle(20, 0, 21, 1), .nothing,
        ])
    func outside(geometry: Geometry) throws {
        #expect(try relations(of: geometry).isEmpty)
    }

    @Test("a parcel larger than a village overlaps it")
    func larger() throws {
        let found = try relations(of: .rectangle(-5, -5, 25, 10))
        #expect(found.map(\.index) == [0, 1])
        guard case .overlaps(let shared) = found.first?.kind else {
            Issue.record("a part is not the whole")
            return
        }
        #expect(shared.planeArea == 100)
    }

    @Test("points are found, on the border in both villages")
    func points() throws {
        let index = try AreaIndex(Self.villages, engine: TopologyEngine())
        #expect(try index.areas(covering: Position(x: 5, y: 5)) == [0])
        #expect(try index.areas(covering: Position(x: 10, y: 5)) == [0, 1])
        #expect(try index.areas(covering: Position(x: 10, y: 10)) == [0, 1, 4])
        #expect(try index.areas(covering: Position(x: 10, y: 20)).isEmpty)
        #expect(try index.areas(covering: Position(x: 99, y: 5)).isEmpty)
        #expect(try index.areas(covering: Position(x: .nan, y: 5)).isEmpty)
    }

    @Test("boxes are found by boxes")
    func candidates() throws {
        let index = try AreaIndex(Self.villages, engine: TopologyEngine())
        #expect(index.candidates(touching: BoundingBox(minX: 8, minY: 18, maxX: 9, maxY: 19)) == [4])
        #expect(index.candidates(touching: BoundingBox(minX: 10, minY: 5, maxX: 10, maxY: 5)) == [0, 1])
        #expect(index.candidates(touching: BoundingBox(minX: 9, minY: 5, maxX: 11, maxY: 5)) == [0, 1])
        #expect(index.candidates(touching: .empty).isEmpty)
        #expect(index.candidates(touching: BoundingBox(minX: -99, minY: -99, maxX: 99, maxY: 99)) == [0, 1, 4])
    }

    @Test("an index of nothing finds nothing", arguments: [[], [nil], [Geometry.nothing, nil]] as [[Geometry?]])
    func nothing(areas: [Geometry?]) throws {
        let index = try AreaIndex(areas, engine: TopologyEngine())
        #expect(try index.relations(of: .rectangle(0, 0, 1, 1)).isEmpty)
        #expect(try index.areas(covering: Position(x: 0, y: 0)).isEmpty)
        #expect(index.candidates(touching: BoundingBox(minX: 0, minY: 0, maxX: 1, maxY: 1)).isEmpty)
    }

    @Test("only areas are indexed and asked about")
    func refuses() throws {
        let engine = TopologyEngine()
        #expect(throws: TopologyError.notPolygonal) { _ = try AreaIndex([.point(0, 0)], engine: engine) }
        let index = try AreaIndex(Self.villages, engine: engine)
        #expect(throws: TopologyError.notPolygonal) { _ = try index.relations(of: .line((0, 0), (1, 1))) }
    }

    @Test("shares are those of plain overlays", arguments: 0..<20 as Range<UInt64>)
    func agreesWithOverlay(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let engine = TopologyEngine()
        // Nine villages in a grid, each drawn as a quadrilateral with jittered corners that its neighbours share.
        let nodes = (0..<16).map { node in
            Position(
                x: Double(node % 4) * 10 + .random(in: -3...3, using: &generator),
                y: Double(node / 4) * 10 + .random(in: -3...3, using: &generator))
        }
        let villages = (0..<9).map { cell -> Geometry in
            let corner = cell / 3 * 4 + cell % 3
            let ring = [corner, corner + 1, corner + 5, corner + 4, corner].map { nodes[$0] }
            return Geometry(polygons: [[ring]])
        }
        let index = try AreaIndex(villages, engine: engine)
        for _ in 0..<20 {
            let x = Double.random(in: -5...32, using: &generator)
            let y = Double.random(in: -5...32, using: &generator)
            let parcel = Geometry.rectangle(x, y, x + 3, y + 2)
            var shares: [Int: Double] = [:]
            for relation in try index.relations(of: parcel) {
                switch relation.kind {
                case .holds: shares[relation.index] = parcel.planeArea
                case .overlaps(let shared): shares[relation.index] = shared.planeArea
                }
            }
            for (number, village) in villages.enumerated() {
                let plain = try engine.intersection(parcel, village).planeArea
                // Coordinates below 64 carry seven units of 1e-15; an area of six, a thousand of them.
                #expect(abs(plain - (shares[number] ?? 0)) < 1e-11)
            }
        }
    }
}
