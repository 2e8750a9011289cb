internal import CGEOS
public import TapakGeometry

extension TopologyEngine {
    /// Whether a predicate holds between two geometries of any kind.
    ///
    /// **Odd cases.** An empty geometry is disjoint from everything, and equals an empty one.
    ///
    /// - Throws: ``TopologyError/libraryFailure(function:message:)`` when a geometry is not valid.
    public func holds(
        _ predicate: SpatialPredicate, _ first: Geometry, _ second: Geometry
    ) throws(TopologyError) -> Bool {
        let first = try session.make(first)
        let second = try session.make(second)
        let (name, test) = unsafe predicate.function
        return try unsafe session.predicate(name, test(session.handle, first.pointer, second.pointer))
    }

    /// How the insides, boundaries and outsides of two geometries meet: the nine characters of DE-9IM, `F` or a
    /// dimension each.
    ///
    /// - Throws: ``TopologyError/libraryFailure(function:message:)`` when a geometry is not valid.
    public func relate(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> String {
        let first = try session.make(first)
        let second = try session.make(second)
        let matrix = unsafe GEOSRelate_r(session.handle, first.pointer, second.pointer)
        _ = try unsafe session.number("GEOSRelate_r", matrix == nil ? 0 : 1, failure: 0)
        guard let matrix = unsafe matrix else { return "" }
        defer { unsafe GEOSFree_r(session.handle, matrix) }
        return unsafe String(cString: matrix)
    }

    /// Whether two geometries are the same set of points.
    public func equals(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.equals, first, second)
    }

    /// Whether two geometries share no point.
    public func disjoint(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.disjoint, first, second)
    }

    /// Whether two geometries share a point.
    public func intersects(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.intersects, first, second)
    }

    /// Whether two geometries share points of their boundaries only.
    public func touches(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.touches, first, second)
    }

    /// Whether two geometries share inside points of a lower dimension.
    public func crosses(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.crosses, first, second)
    }

    /// Whether the first geometry lies in the second, and not only in its boundary.
    public func within(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.within, first, second)
    }

    /// Whether the second geometry lies in the first, and not only in its boundary.
    public func contains(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.contains, first, second)
    }

    /// Whether two geometries share some inside points and each has some of its own.
    public func overlaps(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.overlaps, first, second)
    }

    /// Whether no point of the second geometry lies outside the first.
    public func covers(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.covers, first, second)
    }

    /// Whether no point of the first geometry lies outside the second.
    public func coveredBy(_ first: Geometry, _ second: Geometry) throws(TopologyError) -> Bool {
        try holds(.coveredBy, first, second)
    }
}

extension SpatialPredicate {
    fileprivate typealias Test = (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?) -> CChar

    /// The function of GEOS, with its name.
    fileprivate var function: (name: String, test: Test) {
        switch self {
        case .equals: ("GEOSEquals_r", unsafe GEOSEquals_r)
        case .disjoint: ("GEOSDisjoint_r", unsafe GEOSDisjoint_r)
        case .intersects: ("GEOSIntersects_r", unsafe GEOSIntersects_r)
        case .touches: ("GEOSTouches_r", unsafe GEOSTouches_r)
        case .crosses: ("GEOSCrosses_r", unsafe GEOSCrosses_r)
        case .within: ("GEOSWithin_r", unsafe GEOSWithin_r)
        case .contains: ("GEOSContains_r", unsafe GEOSContains_r)
        case .overlaps: ("GEOSOverlaps_r", unsafe GEOSOverlaps_r)
        case .covers: ("GEOSCovers_r", unsafe GEOSCovers_r)
        case .coveredBy: ("GEOSCoveredBy_r", unsafe GEOSCoveredBy_r)
        }
    }
}
