import TapakGeometry

extension BoundingBox {
    /// A box in degrees, grown on every side by at least a length.
    ///
    /// **Method.** A degree of latitude is longer than 110,500 m everywhere, and one of longitude longer than that times
    /// the cosine of the latitude farthest from the equator, for which 1 − φ²/2 is a lower bound. The box is at most a
    /// few percent too large. **Odd cases.** Beyond 80° the cosine is taken as 0.02.
    func grown(by length: Length) -> BoundingBox {
        let latitude = min(max(abs(minY), abs(maxY)) + length.metres / 110_500, 80) * .pi / 180
        let cosine = max(1 - latitude * latitude / 2, 0.02)
        return grown(x: length.metres / (110_500 * cosine) + 1e-9, y: length.metres / 110_500 + 1e-9)
    }
}
