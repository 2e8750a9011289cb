internal import TapakGeometry

extension ParallelSeries {
    /// The coefficients of the difference of isometric latitude as a power series in u: q = Σ qₖ uᵏ, k = 1…4.
    ///
    /// Isometric latitude and longitude are the coordinates of which every conformal projection, such as transverse
    /// Mercator, is an analytic function. **Method.** Derivatives of M / P = (1 − e²) / ((1 − e² sin² φ) cos φ).
    var isometric: IsometricCoefficients {
        let e2 = Self.squaredEccentricity
        let product = sine * cosine
        let rate = (1 - e2) / (square * cosine)
        let slope = 2 * e2 * product / square + sine / cosine
        let bend =
            2 * e2 * (cosine * cosine - sine * sine + 2 * e2 * product * product / square) / square
            + 1 / (cosine * cosine)
        // Of the fourth term only what no e² makes smaller.
        let twist = 2 * sine / (cosine * cosine * cosine)
        return IsometricCoefficients(
            q1: rate, q2: rate * slope / 2, q3: rate * (slope * slope + bend) / 6,
            q4: rate * (slope * slope * slope + 3 * slope * bend + twist) / 24)
    }
}

extension ParallelSeries {
    /// The coefficients of the transverse Mercator projection with scale 1 on the meridian of the centre:
    /// northing + i·easting = Σ aₖ ζᵏ, k = 1…4, with ζ the difference of isometric latitude + i·longitude.
    ///
    /// **Method.** Derivatives of the arc of the meridian with respect to isometric latitude: P, −P sin φ, …
    var meridian: MeridianCoefficients {
        let e2 = Self.squaredEccentricity
        let kappa = cosine * cosine * square / (1 - e2)
        let slope = -2 * sine * cosine * (square + e2 * cosine * cosine) / (1 - e2)
        let third = sine * sine - kappa
        let fourth = -sine * third + kappa / cosine * (2 * sine * cosine - slope)
        return MeridianCoefficients(
            a1: parallelRadius, a2: -parallelRadius * sine / 2, a3: parallelRadius * third / 6,
            a4: parallelRadius * fourth / 24)
    }
}

/// The transverse Mercator projection around a point of its central meridian.
struct MeridianCoefficients: Hashable {
    let a1, a2, a3, a4: Double

    /// Northing + i·easting in metres from the centre.
    @inline(__always) func position(_ place: ComplexNumber) -> ComplexNumber {
        func real(_ number: Double) -> ComplexNumber { ComplexNumber(real: number, imaginary: 0) }
        return place * (real(a1) + place * (real(a2) + place * (real(a3) + a4 * place)))
    }
}

/// The difference of isometric latitude as a power series in that of latitude.
struct IsometricCoefficients: Hashable {
    let q1, q2, q3, q4: Double

    /// Difference of isometric latitude, and longitude, of a position in radians from the centre.
    @inline(__always) func place(_ offset: Position) -> ComplexNumber {
        let u = offset.y
        return ComplexNumber(real: (q1 + (q2 + (q3 + q4 * u) * u) * u) * u, imaginary: offset.x)
    }
}
