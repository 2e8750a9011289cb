internal import CGEOS
internal import TapakGeometry

/// An area with GEOS' index of its sides, for many questions about one area.
@safe final class PreparedArea {
    let geometry: GEOSGeometry
    private let session: GEOSSession
    private let prepared: OpaquePointer

    init(_ area: consuming GEOSGeometry, in session: GEOSSession) throws(TopologyError) {
        let prepared = try unsafe session.pointer("GEOSPrepare_r", GEOSPrepare_r(session.handle, area.pointer))
        self.session = session
        unsafe self.prepared = prepared
        geometry = area
    }

    // The prepared geometry refers to the geometry, which goes after this has run.
    deinit { unsafe GEOSPreparedGeom_destroy_r(session.handle, prepared) }

    func covers(_ other: borrowing GEOSGeometry) throws(TopologyError) -> Bool {
        try unsafe session.predicate(
            "GEOSPreparedCovers_r", GEOSPreparedCovers_r(session.handle, prepared, other.pointer))
    }

    func intersects(_ other: borrowing GEOSGeometry) throws(TopologyError) -> Bool {
        try unsafe session.predicate(
            "GEOSPreparedIntersects_r", GEOSPreparedIntersects_r(session.handle, prepared, other.pointer))
    }
}
