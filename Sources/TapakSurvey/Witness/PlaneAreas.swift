import TapakGeodesy
import TapakGeometry

/// Areas of geometries in projected systems, as somebody may have computed them.
///
/// What is small enough for a ``ParallelSeries`` is measured by it, without PROJ. For others a
/// worker makes its own operations: that of a system is made when it is first asked for and kept. Making one takes
/// long beside carrying a parcel, and the first of a process opens PROJ's database.
final class PlaneAreas {
    /// A class around the operation, since a dictionary holds no value that cannot be copied.
    private final class Plane {
        let reprojection: Reprojection
        init(_ crs: CoordinateReferenceSystem) throws(GeodesyError) {
            reprojection = try Reprojection(from: .crs84, to: crs)
        }
    }

    private var planes: [CoordinateReferenceSystem: Plane] = [:]

    /// The plane area of a geometry in CRS84 in a supported projected system; nothing where it cannot be carried there.
    ///
    /// - Throws: `GeodesyError` when PROJ fails.
    func area(of geometry: Geometry, in crs: CoordinateReferenceSystem) throws(GeodesyError) -> Area? {
        guard let system = SupportedSystem.find(crs), !system.isGeographic else { return nil }
        if let area = Self.seriesArea(of: geometry, in: system) { return area }
        let plane: Plane
        if let known = planes[crs] {
            plane = known
        } else {
            plane = try Plane(crs)
            planes[crs] = plane
        }
        var carried = geometry
        plane.reprojection.reproject(&carried.positions)
        guard carried.positions.allSatisfy(\.isFinite) else { return nil }
        return .squareMetres(carried.planeArea)
    }

    private static func seriesArea(of geometry: Geometry, in system: SupportedSystem) -> Area? {
        guard let series = ParallelSeries(covering: geometry.boundingBox) else { return nil }
        var sum = 0.0
        for part in 0..<geometry.partCount {
            let lines = geometry.lineRange(ofPart: part)
            for number in lines {
                let ring = geometry.positions.span.extracting(geometry.positionRange(ofLine: number))
                guard let area = series.planeArea(of: ring, in: system) else { return nil }
                sum += number == lines.lowerBound ? area : -area
            }
        }
        return .squareMetres(sum)
    }
}
