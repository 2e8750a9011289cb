import Foundation
import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

/// The series for small rings against PROJ on random rings, many of them hardly rings at all.
///
/// A spike to a far place and back adds nothing to an area, and makes a ring so wide that PROJ measures it.
@Suite("Series of small rings against PROJ")
struct RingSeriesTests {
    /// A hundred thousand rings and more in `make verify`, fewer otherwise; a million in `make rings`.
    private static let perSeed = RandomCases.perSeed(
        ProcessInfo.processInfo.environment["TAPAK_VERIFY"] == nil ? 1000 : 10_000, of: 10)

    /// A ring of 1 mm to 1.5 km: star-shaped, a sliver, on one line, crossing itself, or with positions repeated.
    private static func ring(latitudes: ClosedRange<Double>, _ random: inout SplitMix64) -> [Position] {
        let middle = Position(
            x: .random(in: 93.1...140.9, using: &random), y: .random(in: latitudes, using: &random))
        // In degrees, and so many times wider on the map toward the poles.
        let size = 1e-8 * (0..<6).reduce(1.0) { product, _ in product * .random(in: 1...10.9, using: &random) }
        let reach = min(size, 0.0074)
        let kind = Int.random(in: 0..<6, using: &random)
        let count = Int.random(in: 3...24, using: &random)
        let flatness = kind == 1 ? 1e-6 : kind == 2 ? 0 : 1.0
        let lean = Double.random(in: -1...1, using: &random)
        var ring = (0..<count).map { _ in
            let along = Double.random(in: -reach...reach, using: &random)
            let across = flatness * Double.random(in: -reach...reach, using: &random)
            return Position(x: middle.x + along + lean * across, y: middle.y + lean * along - across)
        }
        if kind < 4 {
            // In the order of their directions: rings that do not cross themselves.
            ring.sort { direction(of: $0, from: middle) < direction(of: $1, from: middle) }
        } else if kind == 5 {
            ring.insert(ring[count / 2], at: count / 2)
        }
        return ring
    }

    private static func direction(of place: Position, from middle: Position) -> Double {
        let (x, y) = (place.x - middle.x, place.y - middle.y)
        guard x != 0 || y != 0 else { return 0 }
        let share = y / (abs(x) + abs(y))
        return x < 0 ? 2 - share : share
    }

    /// The same ring with a spike of some 30 km: as large, and measured by PROJ.
    private static func spiked(_ ring: [Position]) -> [Position] {
        ring + [ring[0], Position(x: ring[0].x + 0.2, y: ring[0].y + 0.2)]
    }

    @Test("geodesic area and perimeter", arguments: 0..<20 as Range<UInt64>)
    func geodesic(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for number in 0..<Self.perSeed {
            let ring = Self.ring(latitudes: -59.9...59.9, &random)
            let measure = ring.geodesicRingMeasure
            let wide = Self.spiked(ring).geodesicRingMeasure
            let spike = geodesicDistance(ring[0], Self.spiked(ring)[ring.count + 1]).metres
            // What PROJ rounds in an area of 30 km down to the equator.
            #expect(
                abs(measure.area.squareMetres - wide.area.squareMetres) < 5e-3, "seed \(seed), ring \(number)")
            // Of a million rings some are worse than that: they are held to the documented 2e-6 m a side.
            let bound = RandomCases.areMany ? max(2e-5, 2e-6 * Double(ring.count)) : 2e-5
            #expect(
                abs(measure.perimeter.metres - (wide.perimeter.metres - 2 * spike)) < bound,
                "seed \(seed), ring \(number)")
        }
    }

    @Test("area in the cadastral grid", arguments: 0..<10 as Range<UInt64>)
    func plane(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var grid = TM3Grid()
        for number in 0..<Self.perSeed {
            let ring = Self.ring(latitudes: -12...8, &random)
            let zone = try #require(TM3Zone.containing(longitude: ring[0].x))
            func area(_ ring: [Position]) throws -> Double {
                try #require(try grid.area(of: Geometry(polygons: [[ring]]), part: 0, in: zone)).squareMetres
            }
            #expect(try abs(area(ring) - area(Self.spiked(ring))) < 2e-5, "seed \(seed), ring \(number)")
        }
    }

    /// Not in the systems one takes by mistake either: the zones beside the own one, and that of web maps.
    @Test("area in the systems around", arguments: 0..<10 as Range<UInt64>)
    func planesAround(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var planes: [Int: Plane] = [:]
        var measured = 0
        for number in 0..<Self.perSeed / 10 {
            let ring = Self.ring(latitudes: -12...8, &random)
            let zone = Int((ring[0].x + 180) / 6) + 1
            let half = try #require(TM3Zone.containing(longitude: ring[0].x)).index
            var codes = [3857]
            codes += (zone - 1...zone + 1).filter { (46...54).contains($0) }.map { 32_700 + $0 }
            codes += (half - 1...half + 1).filter { (0..<16).contains($0) }.map { 23_830 + $0 }
            // Leaning rings may be wider than a series reaches.
            guard let series = ParallelSeries(covering: BoundingBox(around: ring)) else { continue }
            measured += 1
            for code in codes {
                let crs = CoordinateReferenceSystem.epsg(code)
                let system = try #require(SupportedSystem.find(crs))
                var carried = ring
                let plane = try planes[code] ?? Plane(crs)
                planes[code] = plane
                plane.reprojection.reproject(&carried)
                let found = series.planeArea(of: ring.span, in: system)
                let area = try #require(found)
                // Relative to a corner, and still PROJ rounds metres of seven digits before the point to 1e-9 m.
                let truth = carried.area(from: carried[0])
                #expect(abs(area - truth) < 2e-5, "seed \(seed), ring \(number), EPSG:\(code)")
            }
        }
        #expect(measured * 10 > Self.perSeed / 10 * 9)
    }

    @Test("no area by a series in longitude and latitude, behind a datum shift, or far from the meridian")
    func none() throws {
        let ring = [Position(x: 107, y: -6), Position(x: 107.001, y: -6), Position(x: 107, y: -6.001)]
        let series = try #require(ParallelSeries(covering: BoundingBox(around: ring)))
        for code in [4326, 4211, 32754] {
            let system = try #require(SupportedSystem.find(.epsg(code)))
            let area = series.planeArea(of: ring.span, in: system)
            #expect(area == nil, "EPSG:\(code)")
        }
    }

    @Test("a ring as wide as the series reach has the same area on either side of the limit")
    func limit() {
        // A square of 0.015° less or more a millionth of a millionth, in Bekasi.
        let sides = [0.015 - 1e-12, 0.015 + 1e-12]
        let measures = sides.map { side in
            [
                Position(x: 107, y: -6.25), Position(x: 107 + side, y: -6.25),
                Position(x: 107 + side, y: -6.25 + side), Position(x: 107, y: -6.25 + side),
            ].geodesicRingMeasure
        }
        #expect(abs(measures[0].area.squareMetres - measures[1].area.squareMetres) < 1e-3)
        #expect(abs(measures[0].perimeter.metres - measures[1].perimeter.metres) < 1e-5)
    }
}

/// An operation that can be kept in a dictionary.
private final class Plane {
    let reprojection: Reprojection
    init(_ crs: CoordinateReferenceSystem) throws { reprojection = try Reprojection(from: .crs84, to: crs) }
}

extension [Position] {
    /// The shoelace formula around an origin.
    fileprivate func area(from origin: Position) -> Double {
        var doubled = 0.0
        for (start, end) in zip(self, dropFirst() + prefix(1)) {
            doubled += (start.x - origin.x) * (end.y - origin.y) - (end.x - origin.x) * (start.y - origin.y)
        }
        return abs(doubled) / 2
    }
}
