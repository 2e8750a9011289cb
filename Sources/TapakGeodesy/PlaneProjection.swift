/// How a supported system lays the ellipsoid into the plane.
enum PlaneProjection: Hashable, Sendable {
    /// Universal transverse Mercator: scale 0.9996, false easting 500,000 m, false northing 10,000,000 m in the south.
    case utm(zone: Int, isSouthern: Bool)
    /// Indonesia TM-3: scale 0.9999, false easting 200,000 m, false northing 1,500,000 m.
    case tm3(centralMeridian: Double)
    /// The sphere of web maps: EPSG method 1024.
    case webMercator

    /// The step of a PROJ pipeline from radians on WGS 84 to metres.
    ///
    /// The algorithm is named, lest a local `proj.ini` choose the older one.
    var step: String {
        switch self {
        case .utm(let zone, let isSouthern):
            "+proj=utm +zone=\(zone)\(isSouthern ? " +south" : "") +ellps=WGS84 +algo=poder_engsager"
        case .tm3(let centralMeridian):
            "+proj=tmerc +lat_0=0 +lon_0=\(centralMeridian) +k=0.9999 +x_0=200000 +y_0=1500000 +ellps=WGS84"
                + " +algo=poder_engsager"
        case .webMercator:
            "+proj=webmerc +lat_0=0 +lon_0=0 +x_0=0 +y_0=0 +ellps=WGS84"
        }
    }

    /// What EPSG calls the conversion.
    var name: String {
        switch self {
        case .utm(let zone, let isSouthern): "UTM zone \(zone)\(isSouthern ? "S" : "N")"
        case .tm3(let centralMeridian):
            "Indonesia TM-3 zone \(TM3Zone.containing(longitude: centralMeridian)?.name ?? "")"
        case .webMercator: "Popular Visualisation Pseudo-Mercator"
        }
    }
}
