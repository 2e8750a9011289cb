internal import CGEOS
public import TapakGeometry

extension TopologyEngine {
    /// The area of the first polygonal geometry that the second does not cover; empty when it covers all.
    ///
    /// - Throws: ``TopologyError``: `notPolygonal`, or `libraryFailure` when one is not valid.
    public func difference(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Geometry {
        let first = try area(first)
        let second = try area(second)
        let rest = try unsafe session.own(
            "GEOSDifference_r", GEOSDifference_r(session.handle, first.pointer, second.pointer))
        return try session.polygons(of: rest)
    }

    /// The area within a distance of a geometry of any kind, with round corners and ends.
    ///
    /// **Units.** The distance is in units of the coordinates. **Method.** GEOS' buffer. An arc is drawn as chords of
    /// its circle, so at its middle a chord falls short by distance · (1 − cos(π / 4*s*)), *s* being the segments of a
    /// quarter. **Odd cases.** A distance of zero or less around points and lines gives an empty geometry.
    ///
    /// - Throws: ``TopologyError/libraryFailure(function:message:)``, when an ordinate is not finite for example.
    public func buffer(
        _ geometry: Geometry, distance: Double, quadrantSegments: Int
    ) throws(TopologyError) -> Geometry {
        let made = try session.make(geometry)
        let around = try unsafe session.own(
            "GEOSBuffer_r",
            GEOSBuffer_r(session.handle, made.pointer, distance, CInt(clamping: max(1, quadrantSegments))))
        return try session.polygons(of: around)
    }
}
