public import TapakGeometry

/// One feature of a layer, as a file or a project describes it.
public struct LandFeature: Hashable, Sendable {
    /// Where it stands: file, feature and id.
    public var location: InputLocation
    /// Polygons or lines in CRS84.
    public var geometry: Geometry

    /// A feature at a place.
    public init(location: InputLocation, geometry: Geometry) {
        self.location = location
        self.geometry = geometry
    }
}
