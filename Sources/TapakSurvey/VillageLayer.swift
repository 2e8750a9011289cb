import TapakGeodesy
public import TapakGeometry

/// The units of a village layer with the index of their boundaries: a value that workers share.
public struct VillageLayer: Sendable {
    /// The units in file order.
    public var villages: [Village]
    /// Their boundaries.
    public var boundaries: BoundaryIndex
    /// The box around all units.
    public var extent: BoundingBox

    /// Makes a layer of units.
    public init(_ villages: [Village]) {
        self.villages = villages
        boundaries = BoundaryIndex(villages.map(\.geometry))
        extent = .empty
        for village in villages {
            if let geometry = village.geometry { extent.extend(to: geometry.boundingBox) }
        }
    }
}
