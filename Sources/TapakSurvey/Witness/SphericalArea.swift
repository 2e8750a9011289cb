import TapakGeometry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Areas as software computes them that takes the Earth for a sphere.
enum SphericalArea {
    /// The equatorial radius of WGS 84, which web maps take, in metres.
    static let equatorialRadius = 6_378_137.0
    /// The mean radius (2a + b)/3 of WGS 84, in metres.
    static let meanRadius = 6_371_008.8

    /// The area of a polygonal geometry, exteriors less holes, on a sphere of radius 1.
    ///
    /// Latitudes are taken as they are, geodetic ones for spherical ones, as such software does; sides are great circles.
    /// Straight sides in longitude and latitude would differ by less than 1e-7 of the area of a parcel or village.
    /// **Method.** The excess between a side and the equator, summed around the ring: tan(E/2) = tan(Δλ/2) ·
    /// (tan(φ₁/2) + tan(φ₂/2)) / (1 + tan(φ₁/2) tan(φ₂/2)) (Bevis and Cambareri 1987, Math. Geol. 19, 335–346).
    /// **Units.** Degrees in, steradians out. **Odd cases.** Rings must not hold a pole.
    ///
    /// - Complexity: O(*n*).
    static func steradians(of geometry: Geometry) -> Double {
        var sum = 0.0
        for (place, ring) in geometry.rings {
            let area = abs(excess(ring))
            sum += place.isExterior ? area : -area
        }
        return sum
    }

    private static func excess(_ ring: ArraySlice<Position>) -> Double {
        guard var previous = ring.last else { return 0 }
        var sum = 0.0
        for position in ring {
            let half = tan((position.x - previous.x) * .pi / 360)
            let south = tan(previous.y * .pi / 360)
            let north = tan(position.y * .pi / 360)
            sum += 2 * atan(half * (south + north) / (1 + south * north))
            previous = position
        }
        return sum
    }
}
