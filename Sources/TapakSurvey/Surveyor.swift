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

    /// Opens the engines.
    ///
    /// - Throws: `GeodesyError` when PROJ cannot be used.
    public init() throws(GeodesyError) {
        topology = TopologyEngine()
        grid = try TM3Grid()
    }

    /// Measures a polygonal geometry as its rings describe it, valid or not.
    ///
    /// **Units.** Degrees in, metres out. **Method.** Geodesic area and perimeter after Karney (2013) on WGS 84; the
    /// grid area is the plane area in the DGN95 TM-3 zone of the middle of the bounding box. **Odd cases.** Outside
    /// the zones (93°–141° E) there is no grid area.
    ///
    /// - Throws: `GeodesyError` when PROJ fails.
    /// - Complexity: O(*n*).
    public func measure(_ geometry: Geometry) throws(GeodesyError) -> Measurement {
        var areas: [Area] = []
        for part in 0..<geometry.partCount { areas.append(geometry.geodesicArea(ofPart: part)) }
        var largest = 0
        for part in areas.indices where areas[part] > areas[largest] { largest = part }
        var measurement = Measurement(
            geodesicArea: areas.reduce(.zero, +), perimeter: geometry.geodesicPerimeter, gridArea: nil, zone: nil,
            ringCount: geometry.lineCount, positionCount: geometry.positions.count, largestPart: largest,
            largestGeodesicArea: areas.isEmpty ? .zero : areas[largest], largestGridArea: nil)
        let box = geometry.boundingBox
        guard !box.isEmpty, let zone = TM3Zone.containing(longitude: box.centre.x) else { return measurement }
        var plane = geometry
        plane.positions = try grid.positions(geometry.positions, in: zone)
        guard plane.positions.allSatisfy(\.isFinite) else { return measurement }
        measurement.zone = zone
        measurement.gridArea = .squareMetres(plane.planeArea)
        measurement.largestGridArea = areas.isEmpty ? nil : .squareMetres(plane.planeArea(ofPart: largest))
        return measurement
    }
}
