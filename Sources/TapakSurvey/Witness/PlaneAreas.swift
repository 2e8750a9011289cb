import TapakGeodesy
import TapakGeometry

/// Areas of geometries in projected systems, as somebody may have computed them.
///
/// A worker makes its own; the operation of a system is made when it is first asked for and kept. Making one takes
/// about 0.1 ms, carrying a parcel a few µs.
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
}
