public import TapakGeometry

/// Carries positions from one coordinate reference system to another by a pinned operation.
///
/// One worker makes its own: it holds a PROJ context, can be moved into a task and not shared. No network, no database,
/// no guessed ("ballpark") operation: systems and operations are those of ``SupportedSystem/all`` and
/// ``DatumShift/all``. (x, y) is (longitude, latitude) or (easting, northing) at both ends, whatever EPSG prescribes.
public struct Reprojection: ~Copyable {
    /// What it does, for the record.
    public let operation: CoordinateOperation

    private let pipeline: ProjPipeline

    /// Finds and prepares the operation.
    ///
    /// Batavia (EPSG:4211) and ID74 (EPSG:4238) can be carried only to and from systems on WGS 84, DGN95 or SRGI2013.
    ///
    /// - Parameter box: the extent of the data in the source system. Only the operations of Batavia and ID74 need it.
    /// - Throws: ``GeodesyError``: `unsupportedSystem`, `noOperationCovers`, or `libraryFailure`.
    public init(
        from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, covering box: BoundingBox? = nil
    ) throws(GeodesyError) {
        let operation = try Self.operation(from: source, to: target, covering: box)
        let pipeline = try ProjPipeline(operation.definition, in: ProjSession())
        self.operation = operation
        self.pipeline = pipeline
    }

    /// The operation that a reprojection would use, for the record: PROJ, which takes its time to open, is not asked.
    ///
    /// - Parameter box: the extent of the data in the source system.
    /// - Throws: ``GeodesyError``: `unsupportedSystem` or `noOperationCovers`.
    public static func operation(
        from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, covering box: BoundingBox? = nil
    ) throws(GeodesyError) -> CoordinateOperation {
        guard let from = SupportedSystem.find(source) else { throw .unsupportedSystem(source) }
        guard let to = SupportedSystem.find(target) else { throw .unsupportedSystem(target) }
        return CoordinateOperation(from: from, to: to, shift: try shift(from: from, to: to, covering: box))
    }

    /// Carries positions in place; one that cannot be carried becomes NaN or infinite, so look at
    /// `Position.isFinite`.
    ///
    /// There and back is less than a millimetre; 1 or 2 mm for Batavia, since heights are not carried along.
    ///
    /// - Complexity: O(*n*), about 0.2 µs a position.
    public func reproject(_ positions: inout [Position]) { pipeline.carry(&positions) }

    private static func shift(
        from source: SupportedSystem, to target: SupportedSystem, covering box: BoundingBox?
    ) throws(GeodesyError) -> DatumShift? {
        guard source.datum != target.datum, source.datum.needsShift || target.datum.needsShift else { return nil }
        guard !(source.datum.needsShift && target.datum.needsShift) else { throw .unsupportedSystem(target.crs) }
        let shifted = source.datum.needsShift ? source.crs : target.crs
        let extent = try geographicExtent(of: box ?? .empty, in: source)
        guard let shift = DatumShift.covering(extent, from: shifted) else {
            throw .noOperationCovers(shifted, extent)
        }
        return shift
    }

    /// The box in (longitude, latitude). The corners suffice: areas of use are known to a hundredth of a degree.
    private static func geographicExtent(
        of box: BoundingBox, in system: SupportedSystem
    ) throws(GeodesyError) -> BoundingBox {
        guard !system.isGeographic, !box.isEmpty else { return box }
        var corners = box.corners
        try Reprojection(from: system.crs, to: .crs84).reproject(&corners)
        return BoundingBox(around: corners)
    }
}

extension BoundingBox {
    /// The four corners.
    var corners: [Position] {
        [
            Position(x: minX, y: minY), Position(x: maxX, y: minY), Position(x: maxX, y: maxY),
            Position(x: minX, y: maxY),
        ]
    }
}
