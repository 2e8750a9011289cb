public import TapakGeometry

/// Whether coordinates can be those of land in Indonesia, and if not, which plain mistake explains it.
///
/// Nothing is changed: the mistake is named, and a person decides.
public struct CoordinateCheck: Sendable {
    /// Indonesia's land and seas, generously: 94°–142° E, 12° S–7° N.
    public static let indonesia = BoundingBox(minX: 94, minY: -12, maxX: 142, maxY: 7)

    /// Where parcels are expected: around the village layer, or all of Indonesia.
    private let expected: BoundingBox

    /// Expects parcels within half a degree of the layer's extent, or anywhere in Indonesia without one.
    public init(layerExtent: BoundingBox?) {
        if let layerExtent, !layerExtent.isEmpty, Self.indonesia.touches(layerExtent) {
            expected = layerExtent.grown(x: 0.5, y: 0.5)
        } else {
            expected = Self.indonesia
        }
    }

    /// The finding for a geometry in degrees, or nothing when it is plausible.
    public func finding(for geometry: Geometry, at location: InputLocation) -> Finding? {
        let box = geometry.boundingBox
        guard !box.isEmpty else { return nil }
        var here = location
        let position = geometry.positions[0]
        here.position = position
        if !Self.canBeDegrees(box) {
            return Finding(
                .projectedWithoutCrs, at: here, severity: .error, facts: [.init("position", .position(position))])
        }
        if expected.touches(box) { return nil }
        let swapped = BoundingBox(minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX)
        if expected.touches(swapped) {
            return Finding(
                .axesSwapped, at: here, severity: .error,
                facts: [
                    .init("position", .position(position)),
                    .init("swapped", .position(Position(x: position.y, y: position.x))),
                ])
        }
        let mirrored = BoundingBox(minX: box.minX, minY: -box.maxY, maxX: box.maxX, maxY: -box.minY)
        if expected.touches(mirrored) {
            return Finding(
                .latitudeSignLost, at: here, severity: .error, facts: [.init("position", .position(position))])
        }
        if !Self.indonesia.touches(box) {
            return Finding(
                .outsideIndonesia, at: here, severity: .error, facts: [.init("position", .position(position))])
        }
        return nil
    }

    /// Whether the numbers of a box can be degrees at all.
    ///
    /// Latitudes beyond 90° with longitudes within are swapped axes, not metres; beyond 360° they are metres.
    public static func canBeDegrees(_ box: BoundingBox) -> Bool {
        max(abs(box.minX), abs(box.maxX)) <= 360 && max(abs(box.minY), abs(box.maxY)) <= 360
    }
}
