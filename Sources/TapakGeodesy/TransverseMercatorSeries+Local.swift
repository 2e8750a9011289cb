#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension TransverseMercatorSeries {
    /// The plane near a point: northing + i·easting = c₁ζ + c₂ζ² + c₃ζ³ + c₄ζ⁴ + a constant, where ζ is the
    /// difference of isometric latitude + i·longitude.
    struct Neighbourhood {
        /// |c₁|², in square metres: how much larger the plane draws than ζ, at the point.
        let areaScale: Double
        /// cₖ / c₁.
        private let r2, r3, r4: ComplexNumber

        /// The plane at a point given by its longitude from the central meridian and the sine and cosine of its
        /// latitude.
        ///
        /// **Method.** Krüger's projection is analytic: dζ'/dζ = cos ζ' for the position ζ' on the conformal sphere,
        /// and the plane is ζ' + Σ αⱼ sin 2jζ'. Hence the derivatives are Dᵏ of it with D = cos ζ' d/dζ'.
        init(longitude: Double, sine: Double, cosine: Double) {
            let tau = sine / cosine
            let secant = 1 / cosine
            let sigma = sinh(eccentricity * atanh(eccentricity * sine))
            let conformal = tau * (1 + sigma * sigma).squareRoot() - sigma * secant
            let (sineOfLongitude, cosineOfLongitude) = (sin(longitude), cos(longitude))
            let size = (conformal * conformal + cosineOfLongitude * cosineOfLongitude).squareRoot()
            let hyperbolicSine = sineOfLongitude / size
            let hyperbolicCosine = (1 + hyperbolicSine * hyperbolicSine).squareRoot()
            let s = ComplexNumber(
                real: conformal / size * hyperbolicCosine, imaginary: cosineOfLongitude / size * hyperbolicSine)
            let c = ComplexNumber(
                real: cosineOfLongitude / size * hyperbolicCosine, imaginary: -conformal / size * hyperbolicSine)
            // The derivatives of ζ' + Σ αⱼ sin 2jζ' from the first on.
            let sine2 = 2 * (s * c)
            let cosine2 = c * c - s * s
            let sine4 = 2 * (sine2 * cosine2)
            let cosine4 = cosine2 * cosine2 - sine2 * sine2
            let sine6 = sine2 * cosine4 + cosine2 * sine4
            let cosine6 = cosine2 * cosine4 - sine2 * sine4
            let cosine8 = cosine4 * cosine4 - sine4 * sine4
            let (a1, a2, a3, a4) = (2 * alpha.c1, 4 * alpha.c2, 6 * alpha.c3, 8 * alpha.c4)
            let one = ComplexNumber(real: 1, imaginary: 0)
            let g = one + a1 * cosine2 + a2 * cosine4 + a3 * cosine6 + a4 * cosine8
            let g1 = (-2 * a1) * sine2 + (-4 * a2) * sine4 + (-6 * a3) * sine6
            let g2 = (-4 * a1) * cosine2 + (-16 * a2) * cosine4
            let g3 = (8 * a1) * sine2
            // f₁ = c·g, and its own derivatives
            let f = c * g
            let f1 = c * g1 - s * g
            let f2 = c * g2 - 2 * (s * g1) - f
            let f3 = c * g3 - 3 * (s * g2) - 3 * (c * g1) + s * g
            let second = c * f1
            let third = c * (c * f2 - s * f1)
            let fourth = c * ((s * s - c * c) * f1 - 3 * (s * (c * f2)) + c * (c * f3))
            let scale = TransverseMercatorSeries.rectifyingRadius
            areaScale = scale * scale * f.squaredMagnitude
            r2 = (1 / 2) * (second / f)
            r3 = (1 / 6) * (third / f)
            r4 = (1 / 24) * (fourth / f)
        }

        /// Where a place lies in the plane, divided by c₁.
        @inline(__always) func position(_ place: ComplexNumber) -> ComplexNumber {
            place + (place * place) * (r2 + place * (r3 + place * r4))
        }
    }
}
