public import TapakGeometry

/// A feature of a layer as a project holds it.
public struct StoredFeature: Sendable {
    /// Its key; stays the same as long as the feature exists.
    public var fid: Int64
    /// Its geometry in longitude and latitude.
    public var geometry: Geometry?
    /// Its values, in the order of the layer's columns.
    public var values: [StoredValue]

    /// Puts a feature together.
    public init(fid: Int64, geometry: Geometry?, values: [StoredValue]) {
        self.fid = fid
        self.geometry = geometry
        self.values = values
    }
}

extension StoredFeature {
    /// The geometry, where there is something of it: an empty one is stored as none.
    var drawnGeometry: Geometry? { geometry.flatMap { $0.isEmpty ? nil : $0 } }

    /// The geometry as a layer gives it back after it was written.
    public func geometry(readFrom layer: LayerTable) -> Geometry? {
        guard var geometry = drawnGeometry else { return nil }
        geometry.kind = GeoPackageBinary.writtenKind(of: geometry, promoting: layer.geometryType == .multiPolygon)
        return geometry
    }
}

/// What a feature was when this tool last saw it.
public struct FeatureState: Hashable, Sendable {
    /// The hash of its rings on a fixed grid.
    public var geometry: ContentHash
    /// The hash of its values.
    public var content: ContentHash
}
