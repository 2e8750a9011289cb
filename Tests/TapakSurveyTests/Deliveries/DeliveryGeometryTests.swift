import TapakGeodesy
import TapakGeometry
import TapakSurvey
import Testing

private typealias Drawing = DeliveryDrawing

@Suite("What changed in the geometry of a feature")
struct DeliveryGeometryTests {
    typealias Change = DeliveryComparison.FeatureChange

    private func changes(_ old: Geometry?, _ new: Geometry?, decimals: (Int, Int) = (15, 15)) throws -> [Change] {
        let one = Drawing.feature("A", old, decimals: decimals.0)
        let other = Drawing.feature("A", new, decimals: decimals.1)
        let found = try #require(try Drawing.changes(one, other))
        // What is a change one way is one the other way.
        #expect(try Drawing.changes(other, one)?.count == found.count)
        return found
    }

    /// The names of the changes, and that their magnitudes are these.
    private func check(
        _ changes: [Change], _ names: [String], _ magnitudes: [Double], within tolerance: Double = 0.001,
        at location: SourceLocation = #_sourceLocation
    ) {
        #expect(changes.map(\.name) == names, sourceLocation: location)
        let found = changes.flatMap(\.magnitudes)
        #expect(found.count == magnitudes.count, sourceLocation: location)
        for (one, other) in zip(found, magnitudes) {
            #expect(abs(one - other) < tolerance, "\(changes)", sourceLocation: location)
        }
    }

    /// 30 × 40 m: 1,200 m², so that a thousandth is 1.2 m².
    private let parcel = Drawing.rectangle(0, 0, 30, 40)

    @Test("moved, by so much", arguments: [(0.03, 0.0), (3.0, 4.0), (-200, 150), (0, 100_000)])
    func moved(x: Double, y: Double) throws {
        let found = try changes(parcel, Drawing.rectangle(x, y, 30, 40))
        check(found, ["moved"], [(x * x + y * y).squareRoot()])
    }

    @Test("a square turned about its corner has moved")
    func turned() throws {
        let square = Drawing.rectangle(0, 0, 20, 20)
        check(try changes(square, Drawing.rectangle(-20, 0, 20, 20)), ["moved"], [20])
    }

    @Test(
        "resized from a thousandth on, reshaped below; half a square metre where that is more",
        arguments: [
            (30.0, 40.0, 0.029, "reshaped"), (30, 40, 0.031, "resized"), (30, 40, -0.031, "resized"),
            (10, 10, 0.049, "reshaped"), (10, 10, 0.051, "resized"), (30, 40, 10, "resized"),
        ])
    func resized(width: Double, height: Double, wider: Double, name: String) throws {
        let (before, after) = (Drawing.rectangle(0, 0, width, height), Drawing.rectangle(0, 0, width + wider, height))
        check(try changes(before, after), [name], [width * height, (width + wider) * height])
    }

    @Test("another outline of the same area is reshaped, also where only a corner was put on a side")
    func reshaped() throws {
        let slanted = Drawing.polygon([(5, 0), (35, 0), (30, 40), (0, 40)])
        check(try changes(parcel, slanted), ["reshaped"], [1_200, 1_200], within: 0.01)
        let cornered = Drawing.polygon([(0, 0), (15, 0), (30, 0), (30, 40), (0, 40)])
        check(try changes(parcel, cornered), ["reshaped"], [1_200, 1_200])
    }

    @Test("moved and resized where it lies elsewhere altogether, resized alone where it lies upon what it was")
    func movedAndResized() throws {
        check(
            try changes(parcel, Drawing.rectangle(100, 0, 60, 40)), ["moved", "resized"], [115, 1_200, 2_400],
            within: 0.01)
        check(try changes(parcel, Drawing.rectangle(20, 0, 60, 40)), ["resized"], [1_200, 2_400])
    }

    @Test("corners that rounding made one are a change of precision")
    func collapsed() throws {
        // 3 cm between two corners: 2.7e-7°.
        let fine = Drawing.polygon([(0, 0), (30, 0), (30, 0.03), (30, 40), (0, 40)])
        var ring: [Position] = []
        for position in fine.positions {
            let rounded = Position(x: (position.x * 1e6).rounded() / 1e6, y: (position.y * 1e6).rounded() / 1e6)
            if ring.last != rounded { ring.append(rounded) }
        }
        #expect(ring.count == fine.positions.count - 1)
        let found = try changes(fine, Geometry(polygons: [[ring]]), decimals: (15, 6))
        #expect(found.map(\.name) == ["precision"])
    }

    private func square(_ x: Double) -> Geometry {
        let corners = [(107.0, -6.0), (107.0001, -6.0), (107.0001, -6.0001), (107.0, -6.0001), (107.0, -6.0)]
        return Geometry(polygons: [[corners.map { Position(x: $0.0 + x, y: $0.1) }]])
    }

    @Test("one unit of the last decimal is a change where both are written with it")
    func sameGrid() throws {
        // Between the middles, 6.00005° south: 0.110 713 7 m by GeographicLib.
        check(
            try changes(square(0), square(1e-6), decimals: (6, 6)), ["moved"], [0.110_713_7], within: 1e-7)
        #expect(try changes(square(0), square(0.9e-9), decimals: (6, 6)) == [])
        // One side drawn in by a unit is no translation.
        var narrower = square(0)
        for number in [1, 2] { narrower.positions[number].x -= 1e-6 }
        #expect(try changes(square(0), narrower, decimals: (6, 6)).map(\.name) == ["resized"])
    }

    @Test("decimals nobody stated do not excuse a change")
    func fewDecimals() throws {
        check(try changes(parcel, Drawing.rectangle(3, 0, 30, 40), decimals: (0, 0)), ["moved"], [3])
    }

    @Test("holes and parts count")
    func holes() throws {
        let ring: [(Double, Double)] = [(0, 0), (30, 0), (30, 40), (0, 40)]
        let one: [(Double, Double)] = [(5, 5), (5, 10), (10, 5)]
        let two: [(Double, Double)] = [(20, 20), (20, 25), (25, 20)]
        let both = Drawing.polygon(ring, one, two)
        #expect(try changes(both, Drawing.polygon(ring.reversed(), two, one)) == [])
        check(try changes(both, Drawing.polygon(ring, one)), ["resized"], [1_175, 1_187.5])
        let elsewhere = Drawing.polygon(ring, one, two.map { ($0.0 - 5, $0.1) })
        check(try changes(both, elsewhere), ["reshaped"], [1_175, 1_175])
        var multi = both
        multi.kind = .multiPolygon
        #expect(try changes(both, multi) == [])
    }

    @Test("geometry added, removed, of another kind, missing on both sides")
    func presence() throws {
        let point = Geometry(kind: .point, positions: [Position(x: 107, y: -6)])
        #expect(try changes(nil, parcel) == [.geometryAdded])
        #expect(try changes(parcel, nil) == [.geometryRemoved])
        #expect(try changes(parcel, Geometry(kind: .polygon)) == [.geometryRemoved])
        #expect(try changes(parcel, point) == [.kindChanged])
        #expect(try changes(nil, Geometry(kind: .polygon)) == [])
    }

    @Test("lines either way, points in any order")
    func linesAndPoints() throws {
        let corners = Drawing.line([(0, 0), (10, 0), (10, 5)])
        func line(_ positions: [Position]) -> Geometry {
            Geometry(kind: .lineString, positions: positions, lineEnds: [positions.count])
        }
        func points(_ positions: [Position]) -> Geometry { Geometry(kind: .multiPoint, positions: positions) }
        #expect(try changes(line(corners), line(corners.reversed())) == [])
        let turned = line([corners[1], corners[2], corners[0]])
        #expect(try changes(line(corners), turned) == [.reshaped(before: .zero, after: .zero)])
        #expect(try changes(points(corners), points([corners[2], corners[0], corners[1]])) == [])
        // Twice the one and once the other is not once the one and twice the other.
        let (south, north) = (Position(x: 107, y: -6.0001), Position(x: 107, y: -6))
        let recounted = try changes(points([north, north, south]), points([south, south, north]))
        #expect(recounted.map(\.name) == ["reshaped"])
        let (one, other) = (Drawing.line([(0, 0)]), Drawing.line([(7, 0)]))
        check(try changes(points(one), Geometry(kind: .point, positions: other)), ["moved"], [7])
    }

    @Test("coordinates that are no numbers are compared too")
    func notFinite() throws {
        var broken = parcel
        broken.positions[2].x = .infinity
        #expect(try changes(parcel, broken) == [.resized(before: parcel.geodesicArea, after: .zero)])
        #expect(try changes(broken, broken) == [])
    }

    @Test("a ring that comes back to one place again and again is compared in time")
    func hostile() throws {
        let corners = Drawing.line([(0, 0), (10, 0), (5, 8)])
        let ring = (0..<40_000).map { corners[$0 % 2] }
        let one = ring + [corners[2], corners[0]]
        let other = [corners[2]] + ring + [corners[0], corners[2]]
        let time = try ContinuousClock().measure {
            _ = try changes(Geometry(polygons: [[one]]), Geometry(polygons: [[other]]))
        }
        // Comparing from all 20,000 places would take 1.6 thousand million steps.
        #expect(time < .seconds(60))
    }
}
