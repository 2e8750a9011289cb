public import TapakGeometry

/// The cadastral grid of Indonesia: carries WGS 84 positions to the zones of DGN95 / TM-3.
///
/// One worker makes its own. The operation of a zone is made on first use and kept. DGN95 is WGS 84 here (a null
/// transformation), so no database is read.
public struct TM3Grid: ~Copyable {
    // Made with the first operation: most rings need none.
    private var session: ProjSession?
    private var pipelines: [CoordinateReferenceSystem: ProjPipeline] = [:]

    /// Makes the grid, which takes nothing from PROJ yet.
    public init() {}

    /// Carries positions from (longitude, latitude) in degrees to (easting, northing) in metres.
    ///
    /// **Odd cases.** Positions outside the zone are carried all the same; one that cannot be carried becomes NaN or
    /// infinite.
    ///
    /// - Complexity: O(*n*), about 0.2 µs a position.
    public mutating func positions(_ positions: [Position], in zone: TM3Zone) throws(GeodesyError) -> [Position] {
        var carried = positions
        try pipeline(for: zone).carry(&carried)
        return carried
    }

    /// The plane area of one polygon in a zone: its exterior less its holes, sides being straight in the plane.
    ///
    /// **Units.** Positions in degrees, (longitude, latitude). **Method.** A ring up to 0.015° high and wide (1.6 km)
    /// within 60° of the equator: Krüger's projection as a power series around the middle of the ring, within 1e-6 m²
    /// of 50-digit values. Any other: the plane area of its positions as PROJ carries them. **Odd cases.** `nil` when a
    /// position cannot be carried; holes that outgrow their exterior make the area negative.
    ///
    /// - Throws: ``GeodesyError/libraryFailure(function:message:)`` when PROJ cannot make the operation.
    /// - Complexity: O(*n*), 0.3 µs a ring and 10 ns a position of a small ring, 0.2 µs of another.
    public mutating func area(
        of geometry: Geometry, part: Int, in zone: TM3Zone
    ) throws(GeodesyError) -> Area? {
        let lines = geometry.lineRange(ofPart: part)
        var sum = 0.0
        for number in lines {
            let range = geometry.positionRange(ofLine: number)
            let ring = geometry.positions.span.extracting(range)
            let area: Double
            if let series = ParallelSeries(covering: BoundingBox(around: ring)) {
                area = series.planeArea(of: ring, in: zone)
            } else {
                let carried = try positions(Array(geometry.positions[range]), in: zone)
                guard carried.allSatisfy(\.isFinite) else { return nil }
                area = abs(carried.doubledSignedPlaneArea) / 2
            }
            sum += number == lines.lowerBound ? area : -area
        }
        return sum.isFinite ? .squareMetres(sum) : nil
    }

    private mutating func pipeline(for zone: TM3Zone) throws(GeodesyError) -> ProjPipeline {
        if let known = pipelines[zone.crs] { return known }
        let projection = PlaneProjection.tm3(centralMeridian: zone.centralMeridian)
        let session: ProjSession
        if let opened = self.session { session = opened } else { session = try ProjSession() }
        self.session = session
        let made = try ProjPipeline(PipelineText.joining([PipelineText.radians, projection.step]), in: session)
        pipelines[zone.crs] = made
        return made
    }
}
