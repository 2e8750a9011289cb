/// Why a question of topology has no answer.
public enum TopologyError: Error, Hashable, Sendable {
    /// A GEOS function failed, with the reason GEOS gave. Usually a geometry is not valid, or a ring is not closed.
    case libraryFailure(function: String, message: String)
    /// The question is about areas, and the geometry is a point, a line or a collection.
    case notPolygonal
}
