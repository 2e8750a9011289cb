internal import TapakFormats
public import TapakGeometry

/// One feature of a delivery, as far as a comparison with another delivery looks at it.
public struct DeliveredFeature: Sendable {
    /// The id the file itself gave it; `nil` where it gave none.
    public var id: String?
    /// Its geometry in CRS84; `nil` where it has none. An empty geometry counts as none.
    public var geometry: Geometry?
    /// How many decimals its coordinates were written with, as decimals of a degree: two decimals of a metre are worth
    /// seven of a degree.
    public var decimals: Int
    /// Its properties, a JSON object in bytes; no bytes stand for an object without members.
    public var properties: [UInt8]

    /// Puts a feature together.
    public init(id: String? = nil, geometry: Geometry?, decimals: Int, properties: [UInt8] = []) {
        self.id = id
        self.geometry = geometry
        self.decimals = decimals
        self.properties = properties
    }
}

extension DeliveredFeature {
    /// The geometry, where there is something of it.
    var drawn: Geometry? {
        guard let geometry, !geometry.isEmpty || geometry.kind == .geometryCollection else { return nil }
        return geometry
    }

    /// Half a unit of the last decimal, in degrees.
    ///
    /// Fewer than five decimals count as five (half a metre): whoever writes fewer has moved corners, not rounded them.
    var rounding: Double { Self.halfUnits[max(5, min(decimals, 12)) - 5] }

    private static let halfUnits = [5e-6, 5e-7, 5e-8, 5e-9, 5e-10, 5e-11, 5e-12, 5e-13]

    /// How far two writings of one coordinate may lie apart, in degrees.
    ///
    /// With equally many decimals both lie on one grid, where the next place is twice as far away; otherwise each was
    /// rounded for itself.
    func roundingTolerance(to other: DeliveredFeature) -> Double {
        let (one, two) = (rounding, other.rounding)
        return (one == two ? one : one + two) + PositionShift.noise
    }

    /// The names of the properties that differ, sorted.
    ///
    /// Where either side cannot be read as an object and the bytes differ, the one name is empty.
    func propertiesDiffering(from other: DeliveredFeature) -> [String] {
        if properties == other.properties { return [] }
        guard let own = JSONMembers(properties), let others = JSONMembers(other.properties) else { return [""] }
        return own.namesDiffering(from: others)
    }
}
