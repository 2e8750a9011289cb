public import TapakGeometry

/// A plane laid on the ground around one point: the transverse Mercator of WGS 84 with scale 1 on the meridian of its
/// centre, and the centre at (0, 0).
///
/// Lengths of parcels, buffers and fits are taken here: UTM is 0.04 % long or short, which is 1 cm in 30 m.
///
/// **Units.** Degrees on the ellipsoid, metres in the plane. **Axis order.** (longitude, latitude) and (easting,
/// northing). **Method.** Krüger's series to *n*⁶, Karney (2011), and within a mile of the centre its power series there;
/// within 50 km of the centre it agrees with PROJ's `tmerc` to 1e-8 m. **Odd cases.** A centre or position that is not finite gives positions that are not; scale grows
/// with the square of the distance from the meridian (1 + 3e-5 at 50 km), and 60° away the series is of no use.
public struct LocalTransverseMercator: Hashable, Sendable {
    /// The point that becomes (0, 0), in degrees.
    public let centre: Position

    private let isometric: IsometricCoefficients
    private let meridian: MeridianCoefficients

    /// Within so many degrees of latitude (1.6 km) of the centre the plane is a power series.
    private static let near = 0.015
    private let nearEast: Double

    /// Lays the plane around a point given as (longitude, latitude) in degrees.
    public init(centre: Position) { self.init(ParallelSeries(centre: centre)) }

    /// Lays the plane around the centre of a series.
    public init(_ series: ParallelSeries) {
        centre = series.centre
        isometric = series.isometric
        meridian = series.meridian
        nearEast = abs(centre.y) <= 60 ? Self.near / series.cosine : -1
    }

    /// What only positions far from the centre, and those carried back, ask for: it costs more than all the rest.
    private var northingOfCentre: Double {
        TransverseMercatorSeries.forward(longitude: 0, latitude: centre.y * .pi / 180).northing
    }

    /// Carries a position in degrees to the plane, in metres.
    public func forward(_ position: Position) -> Position { near(position) ?? far(position, northingOfCentre) }

    /// By the power series; nothing where that does not reach.
    @inline(__always) private func near(_ position: Position) -> Position? {
        let longitude = position.x - centre.x
        let latitude = position.y - centre.y
        guard abs(longitude) <= nearEast, abs(latitude) <= Self.near else { return nil }
        let offset = Position(x: longitude * (.pi / 180), y: latitude * (.pi / 180))
        let point = meridian.position(isometric.place(offset))
        return Position(x: point.imaginary, y: point.real)
    }

    private func far(_ position: Position, _ northingOfCentre: Double) -> Position {
        var longitude = position.x - centre.x
        // Two sides of the antimeridian are neighbours.
        if abs(longitude) > 180 { longitude = longitude.remainder(dividingBy: 360) }
        let point = TransverseMercatorSeries.forward(
            longitude: longitude * .pi / 180, latitude: position.y * .pi / 180)
        return Position(x: point.easting, y: point.northing - northingOfCentre)
    }

    /// The same plane for positions many of which lie far from the centre: what they need of it is worked out once.
    public struct Wide {
        private let plane: LocalTransverseMercator
        private let northingOfCentre: Double

        fileprivate init(_ plane: LocalTransverseMercator) {
            self.plane = plane
            northingOfCentre = plane.northingOfCentre
        }

        /// Carries a position in degrees to the plane, in metres.
        public func forward(_ position: Position) -> Position {
            plane.near(position) ?? plane.far(position, northingOfCentre)
        }
    }

    /// The same plane for positions many of which lie far from the centre.
    public var wide: Wide { Wide(self) }

    /// Carries positions in degrees to the plane, in metres.
    ///
    /// - Complexity: O(*n*).
    @inlinable public func forward(_ positions: some Sequence<Position>) -> [Position] { positions.map { forward($0) } }

    /// Carries a point of the plane back to degrees; the longitude lies within ±180° of the centre's.
    public func inverse(_ position: Position) -> Position { inverse(position, northingOfCentre) }

    private func inverse(_ position: Position, _ northingOfCentre: Double) -> Position {
        let (longitude, latitude) = TransverseMercatorSeries.inverse(
            .init(easting: position.x, northing: position.y + northingOfCentre))
        return Position(x: centre.x + longitude * 180 / .pi, y: latitude * 180 / .pi)
    }

    /// Carries points of the plane back to degrees.
    ///
    /// - Complexity: O(*n*).
    public func inverse(_ positions: some Sequence<Position>) -> [Position] {
        let northing = northingOfCentre
        return positions.map { inverse($0, northing) }
    }
}
