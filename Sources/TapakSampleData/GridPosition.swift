/// A longitude and latitude as they stand in a file: whole billionths of a degree.
///
/// Files compare byte for byte only if positions are exact, so nothing after the drawing calculates in fractions.
struct GridPosition: Hashable {
    /// Longitude in 10⁻⁹ degrees.
    var longitude: Int
    /// Latitude in 10⁻⁹ degrees.
    var latitude: Int

    init(longitude: Int, latitude: Int) {
        self.longitude = longitude
        self.latitude = latitude
    }

    /// The position in degrees, rounded to so many decimals (at most nine).
    init(longitude: Double, latitude: Double, decimals: Int) {
        self.longitude = Self.billionths(longitude, decimals: decimals)
        self.latitude = Self.billionths(latitude, decimals: decimals)
    }

    /// The same position with fewer decimals.
    func rounded(toDecimals decimals: Int) -> GridPosition {
        GridPosition(longitude: Double(longitude) / 1e9, latitude: Double(latitude) / 1e9, decimals: decimals)
    }

    private static func billionths(_ degrees: Double, decimals: Int) -> Int {
        let step = (decimals..<9).reduce(1) { product, _ in product * 10 }
        return Int((degrees * 1e9 / Double(step)).rounded()) * step
    }
}
