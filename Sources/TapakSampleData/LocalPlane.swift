import TapakGeometry

/// A plane in metres that touches the ellipsoid at one place: east is `x`, north is `y`.
///
/// **Method.** Degrees times the radii of curvature of WGS 84 at the centre. Within a parcel the area is right to a
/// millionth, within the city to some ten-thousandths. The sine is our own series: the last bit of libm's differs
/// from machine to machine, and the files must not.
struct LocalPlane {
    private let longitude: Double
    private let latitude: Double
    private let metresPerDegreeEast: Double
    private let metresPerDegreeNorth: Double
    /// How many times larger Web Mercator draws an area here.
    let webMercatorAreaScale: Double

    private static let semiMajorAxis = 6_378_137.0
    private static let eccentricitySquared = 0.006_694_379_990_141_317
    private static let radiansPerDegree = Double.pi / 180

    /// The plane of the whole city.
    static let city = LocalPlane(longitude: 106.97, latitude: -6.285)

    /// The plane around a place in degrees; latitudes far from Indonesia's are not meant.
    init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
        let angle = latitude * Self.radiansPerDegree
        let square = angle * angle
        let sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
        let cosine = (1 - sine * sine).squareRoot()
        let flattened = 1 - Self.eccentricitySquared * sine * sine
        let crossRadius = Self.semiMajorAxis / flattened.squareRoot()
        let meridianRadius = crossRadius * (1 - Self.eccentricitySquared) / flattened
        metresPerDegreeEast = crossRadius * cosine * Self.radiansPerDegree
        metresPerDegreeNorth = meridianRadius * Self.radiansPerDegree
        webMercatorAreaScale =
            Self.semiMajorAxis * Self.semiMajorAxis / (crossRadius * cosine * meridianRadius * cosine)
    }

    /// The plane around a position.
    init(at position: GridPosition) {
        self.init(longitude: Double(position.longitude) / 1e9, latitude: Double(position.latitude) / 1e9)
    }

    /// From the ellipsoid to the plane.
    func position(of place: GridPosition) -> Position {
        Position(
            x: (Double(place.longitude) / 1e9 - longitude) * metresPerDegreeEast,
            y: (Double(place.latitude) / 1e9 - latitude) * metresPerDegreeNorth)
    }

    /// From the plane to the ellipsoid, rounded to so many decimals of a degree.
    func place(of position: Position, decimals: Int) -> GridPosition {
        GridPosition(
            longitude: longitude + position.x / metresPerDegreeEast,
            latitude: latitude + position.y / metresPerDegreeNorth, decimals: decimals)
    }

    /// The area in square metres of polygons as they stand in a file: exteriors less holes, whatever the winding.
    static func area(of polygons: [[[GridPosition]]]) -> Double {
        guard let origin = polygons.first?.first?.first else { return 0 }
        let plane = LocalPlane(at: origin)
        var sum = 0.0
        for rings in polygons {
            for (number, ring) in rings.enumerated() {
                let area = abs(ring.map { plane.position(of: $0) }.doubledSignedPlaneArea) / 2
                sum += number == 0 ? area : -area
            }
        }
        return sum
    }
}
