public import TapakGeometry

/// A coordinate reference system whose positions can be carried to and from WGS 84 longitude and latitude.
public struct SupportedSystem: Hashable, Sendable {
    /// The system.
    public let crs: CoordinateReferenceSystem
    /// EPSG's name for it: `WGS 84 / UTM zone 48S`.
    public let name: String
    /// The box around EPSG's area of use, in (longitude, latitude).
    public let areaOfUse: BoundingBox
    /// What its ellipsoid is tied to.
    let datum: Datum
    /// How it is laid into the plane; `nil` for longitude and latitude.
    let projection: PlaneProjection?

    /// Whether positions are longitude and latitude in degrees; otherwise easting and northing in metres.
    public var isGeographic: Bool { projection == nil }

    /// What a system's ellipsoid is tied to, and so how it is carried to WGS 84.
    enum Datum: String, Hashable, Sendable {
        /// The world's own: nothing to do.
        case wgs84 = "WGS 84"
        /// Null transformation: the realisations agree to decimetres, and nobody's file says which one it is in.
        case dgn95 = "DGN95"
        /// Null transformation, as ``dgn95``.
        case srgi2013 = "SRGI2013"
        /// One of the ``DatumShift`` table.
        case batavia = "Batavia"
        /// One of the ``DatumShift`` table.
        case id74 = "ID74"

        /// Whether positions differ from those of WGS 84.
        var needsShift: Bool { self == .batavia || self == .id74 }
    }

    /// The entry of a system, if it is supported.
    public static func find(_ crs: CoordinateReferenceSystem) -> SupportedSystem? { byCRS[crs] }

    private static let byCRS: [CoordinateReferenceSystem: SupportedSystem] =
        Dictionary(all.map { ($0.crs, $0) }, uniquingKeysWith: { first, _ in first })
}
