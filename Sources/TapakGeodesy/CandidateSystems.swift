public import TapakGeometry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Guesses in which systems projected coordinates without a name may be. A guess is for a person to confirm: nothing
/// is reprojected by it.
public enum CandidateSystems {
    /// The supported projected systems that could hold coordinates in metres, most likely first.
    ///
    /// A system can hold them when the box, carried to longitude and latitude, lies in Indonesia (94–142° E, 12° S –
    /// 7° N) and not far outside the system's own zone. The order: systems in which the box touches `near`; then those
    /// in which it falls where EPSG's TM-3 areas say there is land; then WGS 84 / UTM, SRGI2013 / UTM, DGN95 / UTM,
    /// TM-3, Web Mercator; then zones by how many people live there (48, 49, 50, 47, 51 …).
    ///
    /// **Units.** `box` in metres, `near` in degrees. **Odd cases.** No candidate for an empty box or one that is not
    /// finite.
    public static func candidates(
        forProjected box: BoundingBox, near: BoundingBox? = nil
    ) -> [CoordinateReferenceSystem] {
        guard !box.isEmpty else { return [] }
        var candidates: [(rank: Rank, crs: CoordinateReferenceSystem)] = []
        for (index, system) in SupportedSystem.all.enumerated() {
            guard let projection = system.projection, let landing = projection.landing(of: box) else { continue }
            let rank = Rank(
                isElsewhere: !(near.map { landing.touches($0) } ?? true),
                isAtSea: !isOnLand(landing.centre),
                family: projection.family(of: system.datum),
                zone: projection.emptiness,
                index: index)
            candidates.append((rank, system.crs))
        }
        return candidates.sorted { $0.rank < $1.rank }.map(\.crs)
    }

    private static func isOnLand(_ position: Position) -> Bool {
        guard let zone = TM3Zone.containing(longitude: position.x) else { return false }
        return SupportedSystem.find(zone.crs)?.areaOfUse.contains(position) ?? false
    }

    /// How unlikely a candidate is; the least is the best.
    private struct Rank: Comparable {
        var isElsewhere: Bool
        var isAtSea: Bool
        var family: Int
        var zone: Int
        var index: Int

        private var order: (Int, Int, Int, Int, Int) {
            (isElsewhere ? 1 : 0, isAtSea ? 1 : 0, family, zone, index)
        }

        static func < (left: Rank, right: Rank) -> Bool { left.order < right.order }
        static func == (left: Rank, right: Rank) -> Bool { left.order == right.order }
    }
}

extension PlaneProjection {
    private static let indonesia = BoundingBox(minX: 94, minY: -12, maxX: 142, maxY: 7)

    /// The box in longitude and latitude, if it lies in Indonesia and within a degree or so of the zone.
    fileprivate func landing(of box: BoundingBox) -> BoundingBox? {
        let corners = box.corners.map { unprojected($0) }
        guard corners.allSatisfy({ $0.isFinite && Self.indonesia.contains($0) }) else { return nil }
        let landing = BoundingBox(around: corners)
        guard let (meridian, halfWidth) = band else { return landing }
        return abs(landing.minX - meridian) <= halfWidth && abs(landing.maxX - meridian) <= halfWidth ? landing : nil
    }

    /// The central meridian, and how far from it data may plausibly lie, in degrees.
    private var band: (meridian: Double, halfWidth: Double)? {
        switch self {
        case .utm(let zone, _): (Double(zone) * 6 - 183, 3.5)
        case .tm3(let centralMeridian): (centralMeridian, 2)
        case .webMercator: nil
        }
    }

    private func unprojected(_ position: Position) -> Position {
        switch self {
        case .utm(let zone, let isSouthern):
            Self.unprojected(
                x: (position.x - 500_000) / 0.9996, y: (position.y - (isSouthern ? 10_000_000 : 0)) / 0.9996,
                meridian: Double(zone) * 6 - 183)
        case .tm3(let centralMeridian):
            Self.unprojected(
                x: (position.x - 200_000) / 0.9999, y: (position.y - 1_500_000) / 0.9999, meridian: centralMeridian)
        case .webMercator:
            Position(
                x: position.x / TransverseMercatorSeries.equatorialRadius * 180 / .pi,
                y: atan(sinh(position.y / TransverseMercatorSeries.equatorialRadius)) * 180 / .pi)
        }
    }

    private static func unprojected(x: Double, y: Double, meridian: Double) -> Position {
        // A northing beyond the pole would come round to a plausible latitude on the far side.
        guard abs(x) < 1_000_000, abs(y) < 2_000_000 else { return Position(x: .nan, y: .nan) }
        let (longitude, latitude) = TransverseMercatorSeries.inverse(.init(easting: x, northing: y))
        return Position(x: meridian + longitude * 180 / .pi, y: latitude * 180 / .pi)
    }

    fileprivate func family(of datum: SupportedSystem.Datum) -> Int {
        switch (self, datum) {
        case (.utm, .wgs84): 0
        case (.utm, .srgi2013): 1
        case (.utm, _): 2
        case (.tm3, _): 3
        case (.webMercator, _): 4
        }
    }

    /// Where in the order of population the zone stands, most people first.
    fileprivate var emptiness: Int {
        switch self {
        case .utm(let zone, let isSouthern):
            (isSouthern ? [48, 49, 50, 47, 51, 52, 53, 54, 46] : [47, 46, 48, 49, 51, 50, 52, 53, 54])
                .firstIndex(of: zone) ?? 9
        case .tm3(let centralMeridian):
            // 48.2, 49.1 and 49.2 hold Java; the others as they come.
            [106.5, 109.5, 112.5].firstIndex(of: centralMeridian) ?? 3
        case .webMercator: 0
        }
    }
}
