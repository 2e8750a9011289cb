import Foundation
import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakTestSupport
import TapakTopology
import Testing

/// The locator's short ways against overlays with every village and distances to every boundary.
@Suite("Villages by short ways and by long ones")
struct BoundaryIndexTests {
    /// Villages of an uneven chequerboard of 400 m with a meander, one of them missing, and one that covers a part of
    /// two others.
    private static let villages: [Geometry?] = {
        var random = SplitMix64(seed: 7)
        var heights: [[Double]] = []
        for _ in 0..<6 { heights.append((0..<6).map { _ in .random(in: -60...60, using: &random) }) }
        func corner(_ column: Int, _ row: Int) -> (Double, Double) {
            (Double(column) * 400 + heights[column][row], Double(row) * 400 + heights[row][column])
        }
        var villages: [Geometry?] = []
        for row in 0..<5 {
            for column in 0..<5 {
                let corners = [
                    corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1),
                ]
                villages.append(
                    row == 2 && column == 1
                        ? nil : Geometry(polygons: [[ParcelDrawing.ring(corners + [corners[0]])]]))
            }
        }
        villages.append(
            Geometry(polygons: [
                [ParcelDrawing.ring([(1500, 1500), (1900, 1500), (1900, 1900), (1500, 1900), (1500, 1500)])]
            ]))
        return villages
    }()

    private static let layer = VillageLayer(
        villages.enumerated().map { Village(index: $0.offset, geometry: $0.element) })

    private static let limit = Length.metres(12.5)

    private static func parcel(_ random: inout SplitMix64) -> Geometry {
        let (x, y) = (Double.random(in: -700...2700, using: &random), Double.random(in: -700...2700, using: &random))
        let size = Double.random(in: 2...60, using: &random)
        let lean = Double.random(in: -0.4...0.4, using: &random) * size
        let ring = [(x, y), (x + size, y + lean), (x + size - lean, y + size), (x - lean, y + size), (x, y)]
        return Geometry(polygons: [[ParcelDrawing.ring(ring)]])
    }

    /// The distance of two segments in the plane that do not cross.
    private static func distance(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Double {
        min(
            a.distance(toSegment: c, d), b.distance(toSegment: c, d), c.distance(toSegment: a, b),
            d.distance(toSegment: a, b))
    }

    /// The distances of a parcel from the boundary of every village, in the parcel's own plane.
    private static func distances(from parcel: Geometry) -> [Double] {
        let plane = LocalTransverseMercator(centre: parcel.boundingBox.centre)
        let own = plane.forward(parcel.positions)
        return villages.map { village in
            guard let ring = village.map({ plane.forward($0.positions) }) else { return .infinity }
            var least = Double.infinity
            for (a, b) in zip(own, own.dropFirst()) {
                for (c, d) in zip(ring, ring.dropFirst()) { least = min(least, distance(a, b, c, d)) }
            }
            return least
        }
    }

    @Test("far outside, the nearest village in every direction", arguments: 0..<4 as Range<UInt64>)
    func farOutside(seed: UInt64) throws {
        var random = SplitMix64(seed: seed + 50)
        let locator = VillageLocator(Self.layer, limit: Self.limit, engine: TopologyEngine())
        for number in 0..<150 {
            // From some hundred metres to some hundred kilometres.
            let away = 1e-3 * (0..<4).reduce(1.0) { product, _ in product * .random(in: 1...8, using: &random) }
            var parcel = Self.parcel(&random)
            let (dx, dy) = (
                Double.random(in: -away...away, using: &random), Double.random(in: -away...away, using: &random)
            )
            parcel.positions = parcel.positions.map { Position(x: $0.x + dx, y: $0.y + dy) }
            guard case .outside(let nearest, let distance) = try locator.locate(parcel, area: parcel.geodesicArea)
            else {
                continue
            }
            let distances = Self.distances(from: parcel)
            let least = distances.min() ?? .infinity
            #expect(nearest == distances.firstIndex(of: least), "seed \(seed), parcel \(number)")
            #expect(
                abs((distance?.metres ?? .infinity) - least) < 1e-9 * max(1, least), "seed \(seed), parcel \(number)")
        }
    }

    @Test("agree on random parcels", arguments: 0..<10 as Range<UInt64>)
    func differential(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let engine = TopologyEngine()
        let locator = VillageLocator(Self.layer, limit: Self.limit, engine: engine)
        let areas = try AreaIndex(Self.villages, engine: engine)
        var met: Set<String> = []
        for number in 0..<RandomCases.perSeed(300, of: 10) {
            let parcel = Self.parcel(&random)
            let area = parcel.geodesicArea.squareMetres
            var shares = [Double](repeating: 0, count: Self.villages.count)
            for relation in try areas.relations(of: parcel) {
                switch relation.kind {
                case .holds: shares[relation.index] = 1
                case .overlaps(let piece): shares[relation.index] = piece.geodesicArea.squareMetres / area
                }
            }
            let best = shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) } ?? 0
            let distances = Self.distances(from: parcel)
            let comment: Comment = "seed \(seed), parcel \(number)"
            switch try locator.locate(parcel, area: parcel.geodesicArea) {
            case .outside(let nearest, let distance):
                #expect(shares[best] == 0, comment)
                let least = distances.min() ?? .infinity
                #expect(nearest == distances.firstIndex(of: least), comment)
                #expect(abs((distance?.metres ?? .infinity) - least) < 1e-9, comment)
                met.insert("outside")
            case .within(let place):
                #expect(place.village == best, comment)
                // What GEOS rounds: 2e-9 m a corner, along the perimeter.
                let rounding = shares[best] == 1 ? 0 : 1e-9 + 4e-9 * parcel.geodesicPerimeter.metres / area
                #expect(abs(place.share - min(shares[best], 1)) <= rounding, comment)
                #expect((place.second == nil) == (shares.filter { $0 > 0 }.count == 1), comment)
                let isCrossed = try engine.holds(
                    .crosses, Geometry(Self.villages[best]?.positions ?? []), parcel)
                let distance = isCrossed ? 0 : distances[best]
                #expect((place.boundaryDistance != nil) == (distance <= Self.limit.metres), comment)
                if let told = place.boundaryDistance { #expect(abs(told.metres - distance) < 1e-9, comment) }
                met.insert(place.second != nil ? "shared" : place.boundaryDistance != nil ? "near" : "inside")
            }
        }
        #expect(met == ["outside", "shared", "near", "inside"])
    }
}

extension Geometry {
    /// The line along a ring.
    fileprivate init(_ ring: [Position]) {
        self.init(kind: .lineString, positions: ring, lineEnds: [ring.count])
    }
}
