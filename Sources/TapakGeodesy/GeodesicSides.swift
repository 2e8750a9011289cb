public import TapakGeometry

/// What the sides of small rings contribute to an area on WGS 84, one by one: for an area whose ring is known only by
/// its pieces.
///
/// The contributions of all sides of a ring add up to the area that ``ParallelSeries/geodesicMeasure(of:)`` gives,
/// positive when the ring is wound counter-clockwise.
public struct GeodesicSides: Sendable {
    private let series: ParallelSeries
    private let coefficients: RingCoefficients

    /// The sides of rings that lie in the box that the series covers.
    public init(_ series: ParallelSeries) {
        self.series = series
        coefficients = RingCoefficients(series)
    }

    /// The area in square metres between a side, as a geodesic, and the parallel of the series: positive where the side
    /// runs east below the parallel or west above it.
    ///
    /// **Units.** Positions in degrees, (longitude, latitude). **Odd cases.** Of the pieces of a side each is a geodesic
    /// of its own: they add up to the side but for the strips between, L³ tan φ / 12R or 3e-3 m² for a hundred metres.
    ///
    /// - Complexity: O(1).
    public func area(from start: Position, to end: Position) -> Double {
        -coefficients.side(series.offset(of: start), series.offset(of: end)).area
    }
}
