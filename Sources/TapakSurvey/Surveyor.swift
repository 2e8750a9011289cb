public import TapakGeodesy
public import TapakGeometry
public import TapakTopology

/// Measures geometries in CRS84 and asks GEOS whether they are valid.
///
/// A surveyor owns its engines: make one per worker. It is not `Sendable`.
public final class Surveyor {
    /// The topology engine, which others of the same worker may use.
    public let topology: TopologyEngine
    private var grid: TM3Grid

    /// Makes the engines.
    public init() {
        topology = TopologyEngine()
        grid = TM3Grid()
    }

    /// Measures a polygonal geometry as its rings describe it, valid or not.
    ///
    /// **Units.** Degrees in, metres out. **Method.** Geodesic area and perimeter on WGS 84, ``GeodesicMeasure``; the
    /// grid area is the plane area in the DGN95 TM-3 zone of the middle of the bounding box, ``TM3Grid``. **Odd cases.** Outside
    /// the zones (93°–141° E) there is no grid area.
    ///
    /// - Throws: `GeodesyError` when PROJ fails.
    /// - Complexity: O(*n*).
    public func measure(_ geometry: Geometry) throws(GeodesyError) -> Measurement {
        let box = geometry.boundingBox
        return try measure(geometry, in: box, by: ParallelSeries(covering: box))
    }

    /// The same for a geometry whose box is known, with a series that covers the box where there is one.
    func measure(
        _ geometry: Geometry, in box: BoundingBox, by series: ParallelSeries?
    ) throws(GeodesyError) -> Measurement {
        if let series, geometry.lineCount == 1, geometry.partCount == 1 { return measure(ring: geometry, by: series) }
        var measurement = Measurement(
            geodesicArea: .zero, perimeter: .zero, gridArea: nil, zone: nil, ringCount: geometry.lineCount,
            positionCount: geometry.positions.count, largestPart: 0, largestGeodesicArea: .zero, largestGridArea: nil)
        for part in 0..<geometry.partCount {
            let measure = geometry.geodesicMeasure(ofPart: part)
            measurement.geodesicArea = measurement.geodesicArea + measure.area
            measurement.perimeter = measurement.perimeter + measure.perimeter
            guard part == 0 || measure.area > measurement.largestGeodesicArea else { continue }
            measurement.largestPart = part
            measurement.largestGeodesicArea = measure.area
        }
        guard !box.isEmpty, let zone = TM3Zone.containing(longitude: box.centre.x) else { return measurement }
        var sum = Area.zero
        var largest: Area?
        for part in 0..<geometry.partCount {
            guard let area = try grid.area(of: geometry, part: part, in: zone) else { return measurement }
            sum = sum + area
            if part == measurement.largestPart { largest = area }
        }
        measurement.zone = zone
        measurement.gridArea = sum
        measurement.largestGridArea = largest
        return measurement
    }

    /// One small ring, the usual parcel, needs nothing but its series.
    private func measure(ring geometry: Geometry, by series: ParallelSeries) -> Measurement {
        let ring = geometry.positions.span
        let measure = series.geodesicMeasure(of: ring)
        let zone = TM3Zone.containing(longitude: series.centre.x)
        let gridArea = zone.map { Area.squareMetres(series.planeArea(of: ring, in: $0)) }
        return Measurement(
            geodesicArea: measure.area, perimeter: measure.perimeter, gridArea: gridArea, zone: zone,
            ringCount: 1, positionCount: ring.count, largestPart: 0, largestGeodesicArea: measure.area,
            largestGridArea: gridArea)
    }
}
