/// How two geometries may lie to each other: the named predicates of OGC Simple Features, and GEOS' `covers`.
public enum SpatialPredicate: String, Hashable, Sendable, CaseIterable {
    /// They are the same set of points.
    case equals
    /// They share no point.
    case disjoint
    /// They share a point.
    case intersects
    /// They share points of their boundaries only.
    case touches
    /// They share some inside points, of a lower dimension than the greater of the two.
    case crosses
    /// The first lies in the second, and not only in its boundary.
    case within
    /// The second lies in the first, and not only in its boundary.
    case contains
    /// They share some inside points, and each has some of its own; both are of one dimension.
    case overlaps
    /// No point of the second lies outside the first.
    case covers
    /// No point of the first lies outside the second.
    case coveredBy
}
