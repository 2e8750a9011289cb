import TapakGeodesy
public import TapakGeometry

/// The units of a village layer with the index of their boundaries: a value that workers share.
public struct VillageLayer: Sendable {
    /// The units in file order.
    public let villages: [Village]
    /// Their boundaries.
    public let boundaries: BoundaryIndex
    /// The box around all units.
    public let extent: BoundingBox
    /// The box around each unit; empty where it has no geometry.
    let boxes: [BoundingBox]

    /// Makes a layer of units.
    public init(_ villages: [Village]) {
        self.villages = villages
        boundaries = BoundaryIndex(villages.map(\.geometry))
        boxes = villages.map { $0.geometry?.boundingBox ?? .empty }
        extent = boxes.reduce(into: .empty) { $0.extend(to: $1) }
    }
}
