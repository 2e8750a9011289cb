internal import CGEOS
public import TapakGeometry

extension TopologyEngine {
    /// The area two polygonal geometries share; empty when they share none. Points and lines they share are left out.
    ///
    /// - Throws: ``TopologyError``: `notPolygonal`, or `libraryFailure` when one is not valid.
    public func intersection(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Geometry {
        let first = try area(first)
        let second = try area(second)
        return try intersection(first, second)
    }

    /// The area that any of some polygonal geometries covers.
    ///
    /// - Throws: ``TopologyError``: `notPolygonal`, or `libraryFailure` when one is not valid.
    public func union(of geometries: [Geometry]) throws(TopologyError) -> Geometry {
        var members = GEOSGeometryList(in: session, capacity: geometries.count)
        for geometry in geometries { members.append(try area(geometry)) }
        let collection = try session.collection(GEOS_GEOMETRYCOLLECTION, members)
        let union = try unsafe session.own(
            "GEOSUnaryUnion_r", GEOSUnaryUnion_r(session.handle, collection.pointer))
        return try session.polygons(of: union)
    }

    /// A point that lies in the geometry, which a centroid need not; `nil` when the geometry is empty.
    ///
    /// **Method.** GEOS' point on surface: the middle of the widest inside stretch of a line through the middle height.
    public func representativePoint(of geometry: Geometry) throws(TopologyError) -> Position? {
        let made = try session.make(geometry)
        let point = try unsafe session.own(
            "GEOSPointOnSurface_r", GEOSPointOnSurface_r(session.handle, made.pointer))
        return try unsafe session.position(of: point.pointer)
    }

    /// The shortest distance in the plane, in units of the coordinates: 0 when the geometries touch, infinity when one
    /// is empty.
    ///
    /// - Complexity: O(*n m*) at worst.
    public func distance(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Double {
        guard !first.isEmpty, !second.isEmpty else { return .infinity }
        let first = try session.make(first)
        let second = try session.make(second)
        var distance = 0.0
        _ = try unsafe session.number(
            "GEOSDistance_r", GEOSDistance_r(session.handle, first.pointer, second.pointer, &distance), failure: 0)
        return distance
    }

    func intersection(
        _ first: borrowing GEOSGeometry, _ second: borrowing GEOSGeometry
    ) throws(TopologyError) -> Geometry {
        let shared = try unsafe session.own(
            "GEOSIntersection_r", GEOSIntersection_r(session.handle, first.pointer, second.pointer))
        return try session.polygons(of: shared)
    }
}
