import Foundation
import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakSurvey

/// Bounds only spare work when no mistake lies beyond them: every plane, sphere and rectangle is worked out here.
@Suite("Bounds of known mistakes")
struct MistakeBoundsTests {
    /// A compact parcel somewhere in Indonesia, up to about 1 km across.
    private static func parcel(_ random: inout SplitMix64) -> Geometry {
        let place = Position(
            x: .random(in: 95...140.9, using: &random), y: .random(in: -11...6, using: &random))
        let size = [1e-4, 1e-3, 5e-3][Int.random(in: 0..<3, using: &random)]
        let count = Int.random(in: 3...9, using: &random)
        var ring = (0..<count).map { corner in
            let angle = Double(corner) / Double(count) * 2 * .pi
            let radius = size * .random(in: 0.6...1, using: &random)
            return Position(x: place.x + radius * cos(angle), y: place.y + 0.6 * radius * sin(angle))
        }
        ring.append(ring[0])
        return Geometry(polygons: [[ring]])
    }

    @Test("hold the areas of all planes, spheres and rectangles", arguments: 0..<6 as Range<UInt64>)
    func hold(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let surveyor = Surveyor()
        let planes = PlaneAreas()
        for _ in 0..<RandomCases.perSeed(40, of: 6) {
            let parcel = Self.parcel(&random)
            let measurement = try surveyor.measure(parcel)
            let bounds = try #require(MistakeBounds(of: parcel, measurement))
            let own = try #require(MapZone.utm(at: parcel.boundingBox.centre))
            let grid = try #require(measurement.zone).crs
            let systems = [.epsg(3857), own.crs] + (MapZone.beside(own.crs) + MapZone.beside(grid)).map(\.crs)
            for system in systems {
                let area = try #require(try planes.area(of: parcel, in: system)).squareMetres
                #expect(bounds.maps.contains(area), "\(system) \(area) \(bounds.maps)")
            }
            for radius in [SphericalArea.equatorialRadius, SphericalArea.meanRadius] {
                #expect(bounds.maps.contains(SphericalArea.steradians(of: parcel) * radius * radius))
            }
            let plane = LocalTransverseMercator(centre: parcel.boundingBox.centre)
            let rectangle = try #require(MinimumRectangle(around: plane.forward(parcel.positions)))
            #expect(bounds.rectangle.contains(rectangle.area))
            #expect(rectangle.length + rectangle.width <= measurement.perimeter.metres)
        }
    }

    @Test("are not known of slivers, of rings with holes, of large ones, and far from the equator")
    func unknown() throws {
        let place = ParcelDrawing.place
        let hole = ParcelDrawing.rectangle(2, 2).nestedPolygons[0]
        let holed = Geometry(polygons: [ParcelDrawing.rectangle(20, 20).nestedPolygons[0] + hole])
        for geometry in [
            ParcelDrawing.rectangle(1, 200), holed, ParcelDrawing.rectangle(2000, 2000),
            ParcelDrawing.rectangle(20, 20, at: Position(x: place.x, y: 16)),
        ] {
            #expect(MistakeBounds(of: geometry, try Surveyor().measure(geometry)) == nil)
        }
    }
}
