public import TapakGeometry

/// One road of a layer.
public struct Road: Hashable, Sendable {
    /// Where it stands: file, feature and id.
    public var location: InputLocation
    /// Its name.
    public var name: String?
    /// Its class in the layer's own words.
    public var roadClass: String?
    /// The width the layer states.
    public var width: Length?
    /// A centre line, or the ground the road takes, in CRS84.
    public var geometry: Geometry

    /// A road with its geometry; everything else is absent until set.
    public init(location: InputLocation, geometry: Geometry) {
        self.location = location
        self.geometry = geometry
    }

    /// Whether it is drawn as the ground it takes, and not as a line.
    public var isArea: Bool { geometry.isPolygonal }
}
