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
}
