public import TapakGeometry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// WGS 84 near one parallel: its radii, areas and geodesics as power series in the difference of latitude.
///
/// A parcel is so small against the Earth that three terms are exact for every purpose, where a general geodesic takes
/// some hundred nanoseconds a side and loses digits, since it measures down to the equator.
///
/// **Units.** Radians and metres; `u` is the latitude less that of the parallel. **Odd cases.** Meant for a mile around
/// and latitudes up to 60°; see ``init(covering:)``.
public struct ParallelSeries: Sendable {
    /// The latitude of the parallel in degrees, and the longitude from which longitudes are counted.
    public let centre: Position
    /// The sine of the latitude.
    let sine: Double
    /// The cosine of the latitude.
    let cosine: Double
    /// 1 − e² sin² φ.
    let square: Double
    /// M: the radius of curvature of the meridian.
    let meridianRadius: Double
    /// P: the radius of the parallel itself.
    let parallelRadius: Double

    /// e² of WGS 84.
    static let squaredEccentricity = TransverseMercatorSeries.squaredEccentricity

    private static let widest = 0.015
    private static let farthestNorth = 60.0

    /// The series in the middle of a box in degrees; `nil` when the box is wider or higher than 0.015° of latitude
    /// (1.6 km), reaches beyond 60° north or south, or is not finite.
    ///
    /// - Complexity: O(1), about 30 ns: one series serves everything that is measured of a ring.
    public init?(covering box: BoundingBox) {
        let height = box.maxY - box.minY
        let width = box.maxX - box.minX
        // Comparisons with what is no number fail.
        guard height >= 0, height <= Self.widest, width >= 0, width <= Self.widest * 2,
            box.minY >= -Self.farthestNorth, box.maxY <= Self.farthestNorth
        else { return nil }
        self.init(centre: box.centre)
        guard width * cosine <= Self.widest else { return nil }
    }

    /// The series around a point given as (longitude, latitude) in degrees.
    init(centre: Position) {
        self.centre = centre
        let latitude = centre.y * .pi / 180
        sine = sin(latitude)
        cosine = cos(latitude)
        square = 1 - Self.squaredEccentricity * sine * sine
        let root = square.squareRoot()
        meridianRadius = TransverseMercatorSeries.equatorialRadius * (1 - Self.squaredEccentricity) / (square * root)
        parallelRadius = TransverseMercatorSeries.equatorialRadius * cosine / root
    }

    /// A position in radians from the centre: longitude and latitude.
    @inline(__always) func offset(of position: Position) -> Position {
        Position(x: (position.x - centre.x) * (.pi / 180), y: (position.y - centre.y) * (.pi / 180))
    }
}
