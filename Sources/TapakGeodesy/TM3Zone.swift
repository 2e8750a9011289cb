public import TapakGeometry

/// A zone of Indonesia's cadastral grid: DGN95 / TM-3, three degrees wide.
///
/// | zone | EPSG | central meridian |
/// |---|---|---|
/// | 46.2 | 23830 | 94.5° E |
/// | 47.1 … 53.2 | 23831 … 23844 | 97.5° … 136.5° E, every 3° |
/// | 54.1 | 23845 | 139.5° E |
///
/// Scale 0.9999 on the central meridian, false easting 200,000 m, false northing 1,500,000 m.
public struct TM3Zone: Hashable, Sendable {
    /// Its place in ``all``. Every measurement holds a zone, so a zone is no more than that.
    public let index: Int

    /// The EPSG system of the zone.
    public var crs: CoordinateReferenceSystem { .epsg(23_830 + index) }
    /// The number of the UTM zone and the half of it: `48.2`.
    public var name: String { Self.names[index] }
    /// The central meridian in degrees east.
    public var centralMeridian: Double { 94.5 + 3 * Double(index) }

    /// The longitudes that belong to the zone, in degrees: its western border and not its eastern one.
    ///
    /// The last zone ends at 141.02° E, a little beyond the land border on 141° E, as EPSG's area of use does.
    public var longitudeRange: Range<Double> {
        let western = centralMeridian - 1.5
        return western..<(western + 3 == 141 ? Self.easternEnd : western + 3)
    }

    /// The scale on the central meridian of every zone.
    static let scale = 0.9999

    private static let easternEnd = 141.02

    /// The sixteen zones, from west to east.
    public static let all: [TM3Zone] = (0..<count).map { TM3Zone(index: $0) }

    private static let count = 16

    private static let names: [String] = (0..<count).map { index in
        // The first half-zone, 46.2, begins at 93° E.
        let half = index + 1
        return "\(46 + half / 2).\(half % 2 + 1)"
    }

    /// The zone that a longitude in degrees belongs to; `nil` outside 93° E … 141.02° E.
    public static func containing(longitude: Double) -> TM3Zone? {
        guard longitude >= 93, longitude < easternEnd else { return nil }
        return TM3Zone(index: min(Int((longitude - 93) / 3), count - 1))
    }
}
