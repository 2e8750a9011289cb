internal import CPROJ
public import TapakGeometry

/// How large a ring or polygon is on the ellipsoid.
public struct GeodesicMeasure: Hashable, Sendable {
    /// The area.
    public var area: Area
    /// The length of all rings, those of holes included.
    public var perimeter: Length

    /// Makes a measure.
    public init(area: Area, perimeter: Length) {
        self.area = area
        self.perimeter = perimeter
    }

    /// No extent at all.
    public static let zero = GeodesicMeasure(area: .zero, perimeter: .zero)
}

extension Collection<Position> {
    /// The area and length of the ring these positions describe on WGS 84, its sides being geodesics.
    ///
    /// **Units.** Positions in degrees, (longitude, latitude). Winding does not matter: the area is never negative.
    /// **Method.** C. F. F. Karney (2013), "Algorithms for geodesics", J. Geodesy 87, 43–55, as in PROJ's `geodesic.c`;
    /// good to about 1e-4 m² on a parcel. **Odd cases.** The last position may or may not repeat the first. Fewer than
    /// three positions have no area. A ring larger than half the Earth is measured by its complement; one that winds
    /// around a point twice counts it twice. A position that is not finite, or a latitude beyond ±90°, gives NaN.
    ///
    /// - Complexity: O(*n*) geodesic problems, about 0.7 µs a side.
    public var geodesicRingMeasure: GeodesicMeasure {
        var polygon = geod_polygon()
        unsafe geod_polygon_init(&polygon, 0)
        return unsafe withUnsafePointer(to: Ellipsoid.wgs84) { ellipsoid in
            var count = 0
            var start: Position?
            var pending: Position?
            // One position behind, so that a last one that repeats the first is left out: the library closes the ring.
            for position in self {
                if let last = pending {
                    unsafe geod_polygon_addpoint(ellipsoid, &polygon, last.y, last.x)
                    count += 1
                } else {
                    start = position
                }
                pending = position
            }
            if let last = pending, count == 0 || last != start {
                unsafe geod_polygon_addpoint(ellipsoid, &polygon, last.y, last.x)
                count += 1
            }
            var area = 0.0
            var perimeter = 0.0
            _ = unsafe geod_polygon_compute(ellipsoid, &polygon, 0, 1, &area, &perimeter)
            return GeodesicMeasure(
                area: count < 3 ? .zero : .squareMetres(abs(area)), perimeter: .metres(perimeter))
        }
    }

    /// The area of the ring these positions describe on WGS 84; see ``geodesicRingMeasure``.
    public var geodesicRingArea: Area { geodesicRingMeasure.area }
}

extension Geometry {
    /// The area and perimeter of one polygon on WGS 84: its exterior less its holes, and the length of all its rings.
    ///
    /// **Units.** Positions in degrees, (longitude, latitude). **Odd cases.** Those of
    /// ``Swift/Collection/geodesicRingMeasure``; holes that outgrow their exterior make the area negative.
    ///
    /// - Complexity: O(*n*) geodesic problems.
    public func geodesicMeasure(ofPart part: Int) -> GeodesicMeasure {
        var measure = GeodesicMeasure.zero
        for (offset, number) in lineRange(ofPart: part).enumerated() {
            let ring = line(number).geodesicRingMeasure
            measure.area = offset == 0 ? ring.area : measure.area - ring.area
            measure.perimeter = measure.perimeter + ring.perimeter
        }
        return measure
    }

    /// The area and perimeter of all polygons on WGS 84; zero for points and lines.
    ///
    /// Parts that overlap count twice: whether they do is for `TapakTopology` to say.
    public var geodesicMeasure: GeodesicMeasure {
        (0..<partCount).reduce(into: .zero) { sum, part in
            let measure = geodesicMeasure(ofPart: part)
            sum.area = sum.area + measure.area
            sum.perimeter = sum.perimeter + measure.perimeter
        }
    }

    /// The area of one polygon on WGS 84; see ``geodesicMeasure(ofPart:)``.
    public func geodesicArea(ofPart part: Int) -> Area { geodesicMeasure(ofPart: part).area }

    /// The area of all polygons on WGS 84; see ``geodesicMeasure``.
    public var geodesicArea: Area { geodesicMeasure.area }

    /// The length of all rings on WGS 84, those of holes included; see ``geodesicMeasure``.
    public var geodesicPerimeter: Length { geodesicMeasure.perimeter }
}

/// The length of the shortest way between two positions on WGS 84.
///
/// **Units.** Degrees, (longitude, latitude). **Method.** Karney (2013), good to 15 nm. **Odd cases.** NaN when an
/// ordinate is not finite or a latitude lies beyond ±90°.
public func geodesicDistance(_ first: Position, _ second: Position) -> Length {
    var distance = 0.0
    unsafe withUnsafePointer(to: Ellipsoid.wgs84) { ellipsoid in
        unsafe geod_inverse(ellipsoid, first.y, first.x, second.y, second.x, &distance, nil, nil)
    }
    return .metres(distance)
}

private enum Ellipsoid {
    /// WGS 84 with the series coefficients of its geodesics.
    static let wgs84: geod_geodesic = {
        var ellipsoid = geod_geodesic()
        unsafe geod_init(&ellipsoid, 6_378_137, 1 / 298.257_223_563)
        return ellipsoid
    }()
}
