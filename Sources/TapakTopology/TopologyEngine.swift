internal import CGEOS
internal import TapakGeometry

/// Answers questions of topology in the plane of the coordinates, with GEOS.
///
/// One worker makes its own: it holds a GEOS context, can be moved into a task and not shared. Geometries are values
/// outside; handles live for one call, or in an ``AreaIndex``.
///
/// **Units.** Those of the coordinates, whatever they are: for longitude and latitude everything is meant in the plane
/// of degrees. **Odd cases.** Unless said otherwise, geometries have to be valid (see ``fault(in:)``) and rings closed;
/// GEOS refuses others, or answers at random.
public final class TopologyEngine {
    let session = GEOSSession()

    /// Makes an engine with a context of its own; cheap.
    public init() {}

    /// The version of GEOS: `3.11.1-CAPI-1.17.1`.
    public static var version: String {
        let characters: UnsafePointer<CChar>? = unsafe GEOSversion()
        return unsafe characters.map { unsafe String(cString: $0) } ?? ""
    }

    /// Makes the GEOS geometry of an areal geometry.
    func area(_ geometry: Geometry) throws(TopologyError) -> GEOSGeometry {
        guard geometry.isPolygonal else { throw .notPolygonal }
        return try session.make(geometry)
    }
}
