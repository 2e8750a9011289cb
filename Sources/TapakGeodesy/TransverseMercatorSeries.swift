#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The transverse Mercator projection of WGS 84 with scale 1 and its origin on the equator.
///
/// **Method.** Krüger's series in the third flattening *n* to sixth order: C. F. F. Karney (2011), "Transverse Mercator
/// with an accuracy of a few nanometers", J. Geodesy 85, 475–485, equations 7–12, 35 and 36; the same series as PROJ's
/// `tmerc`. **Units.** Radians inside, the longitude counted from the central meridian; lengths in metres.
enum TransverseMercatorSeries {
    /// The greater semi-axis of WGS 84.
    static let equatorialRadius = 6_378_137.0

    private static let flattening = 1 / 298.257_223_563
    private static let n = flattening / (2 - flattening)
    /// e² of WGS 84.
    static let squaredEccentricity = flattening * (2 - flattening)
    /// e of WGS 84.
    static let eccentricity = squaredEccentricity.squareRoot()

    /// The radius of the sphere whose meridian is as long as the ellipsoid's.
    static let rectifyingRadius =
        equatorialRadius / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64 + n * n * n * n * n * n / 256)

    /// A point of the plane, in metres or in rectifying radii.
    struct Plane {
        var easting: Double
        var northing: Double
    }

    /// Carries a position to the plane.
    static func forward(longitude: Double, latitude: Double) -> Plane {
        let tau = tan(latitude)
        let secant = (1 + tau * tau).squareRoot()
        let sigma = sinh(eccentricity * atanh(eccentricity * tau / secant))
        let conformal = tau * (1 + sigma * sigma).squareRoot() - sigma * secant
        let cosine = cos(longitude)
        let northing = atan2(conformal, cosine)
        let easting = asinh(sin(longitude) / (conformal * conformal + cosine * cosine).squareRoot())
        let correction = alpha.sum(easting: easting, northing: northing)
        return Plane(
            easting: rectifyingRadius * (easting + correction.easting),
            northing: rectifyingRadius * (northing + correction.northing))
    }

    /// Carries a point of the plane to (longitude, latitude) in radians.
    static func inverse(_ point: Plane) -> (longitude: Double, latitude: Double) {
        let scaled = Plane(easting: point.easting / rectifyingRadius, northing: point.northing / rectifyingRadius)
        let correction = beta.sum(easting: scaled.easting, northing: scaled.northing)
        let easting = scaled.easting - correction.easting
        let northing = scaled.northing - correction.northing
        let hyperbolicSine = sinh(easting)
        let cosine = cos(northing)
        let conformal = sin(northing) / (hyperbolicSine * hyperbolicSine + cosine * cosine).squareRoot()
        return (atan2(hyperbolicSine, cosine), atan(tangent(ofConformal: conformal)))
    }

    /// The tangent of the latitude from the tangent of the conformal latitude, by Newton's method (equations 19–21).
    private static func tangent(ofConformal conformal: Double) -> Double {
        var tau = conformal / (1 - squaredEccentricity)
        // Two steps reach the last bit anywhere on Earth; the bound only keeps NaN from circling.
        for _ in 0..<5 {
            let secant = (1 + tau * tau).squareRoot()
            let sigma = sinh(eccentricity * atanh(eccentricity * tau / secant))
            let found = tau * (1 + sigma * sigma).squareRoot() - sigma * secant
            let step =
                (conformal - found) / (1 + found * found).squareRoot()
                * (1 + (1 - squaredEccentricity) * tau * tau) / ((1 - squaredEccentricity) * secant)
            tau += step
            if !(abs(step) > 1e-12 * max(1, abs(tau))) { break }
        }
        return tau
    }

    /// The six coefficients of the forward or inverse series.
    struct Coefficients {
        let c1, c2, c3, c4, c5, c6: Double

        /// Σ cⱼ sin 2jζ for ζ = northing + i·easting, by Clenshaw's recurrence in complex numbers.
        func sum(easting: Double, northing: Double) -> Plane {
            let (sine, cosine) = (sin(2 * northing), cos(2 * northing))
            let grown = exp(2 * easting)
            let shrunk = 1 / grown
            // Near the meridian the difference of exponentials would cancel.
            let hyperbolicSine = abs(easting) < 0.5 ? sinh(2 * easting) : (grown - shrunk) / 2
            let hyperbolicCosine = (grown + shrunk) / 2
            // 2 cos 2ζ
            let real = 2 * cosine * hyperbolicCosine
            let imaginary = -2 * sine * hyperbolicSine
            var (upperReal, upperImaginary) = (c6, 0.0)
            var (lowerReal, lowerImaginary) = (0.0, 0.0)
            func fold(_ coefficient: Double) {
                let nextReal = real * upperReal - imaginary * upperImaginary - lowerReal + coefficient
                let nextImaginary = real * upperImaginary + imaginary * upperReal - lowerImaginary
                (lowerReal, lowerImaginary) = (upperReal, upperImaginary)
                (upperReal, upperImaginary) = (nextReal, nextImaginary)
            }
            fold(c5)
            fold(c4)
            fold(c3)
            fold(c2)
            fold(c1)
            // times sin 2ζ
            let sineReal = sine * hyperbolicCosine
            let sineImaginary = cosine * hyperbolicSine
            return Plane(
                easting: upperReal * sineImaginary + upperImaginary * sineReal,
                northing: upperReal * sineReal - upperImaginary * sineImaginary)
        }
    }

    /// α₁…α₆ of equation 35.
    static let alpha = Coefficients(
        c1: polynomial(1, [1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37_800]),
        c2: polynomial(2, [13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1_983_433 / 1_935_360]),
        c3: polynomial(3, [61 / 240, -103 / 140, 15_061 / 26_880, 167_603 / 181_440]),
        c4: polynomial(4, [49_561 / 161_280, -179 / 168, 6_601_661 / 7_257_600]),
        c5: polynomial(5, [34_729 / 80_640, -3_418_889 / 1_995_840]),
        c6: polynomial(6, [212_378_941 / 319_334_400]))

    /// β₁…β₆ of equation 36.
    private static let beta = Coefficients(
        c1: polynomial(1, [1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96_199 / 604_800]),
        c2: polynomial(2, [1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1_118_711 / 3_870_720]),
        c3: polynomial(3, [17 / 480, -37 / 840, -209 / 4480, 5569 / 90_720]),
        c4: polynomial(4, [4397 / 161_280, -11 / 504, -830_251 / 7_257_600]),
        c5: polynomial(5, [4583 / 161_280, -108_847 / 3_991_680]),
        c6: polynomial(6, [20_648_693 / 638_668_800]))

    /// Σ coefficientᵢ n^(lowest+i).
    private static func polynomial(_ lowest: Int, _ coefficients: [Double]) -> Double {
        var power = 1.0
        for _ in 0..<lowest { power *= n }
        var sum = 0.0
        for coefficient in coefficients {
            sum += coefficient * power
            power *= n
        }
        return sum
    }
}
