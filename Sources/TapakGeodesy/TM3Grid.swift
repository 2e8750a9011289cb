public import TapakGeometry

/// The cadastral grid of Indonesia: carries WGS 84 positions to the zones of DGN95 / TM-3.
///
/// One worker makes its own. The operation of a zone is made on first use and kept. DGN95 is WGS 84 here (a null
/// transformation), so no database is read.
public struct TM3Grid: ~Copyable {
    private let session: ProjSession
    private var pipelines: [CoordinateReferenceSystem: ProjPipeline] = [:]

    /// Makes the grid.
    ///
    /// - Throws: ``GeodesyError/libraryFailure(function:message:)`` when PROJ gives no context.
    public init() throws(GeodesyError) { session = try ProjSession() }

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

    private mutating func pipeline(for zone: TM3Zone) throws(GeodesyError) -> ProjPipeline {
        if let known = pipelines[zone.crs] { return known }
        let projection = PlaneProjection.tm3(centralMeridian: zone.centralMeridian)
        let made = try ProjPipeline(PipelineText.joining([PipelineText.radians, projection.step]), in: session)
        pipelines[zone.crs] = made
        return made
    }
}
