import TapakFormats
public import TapakGeodesy
public import TapakGeometry

/// The coordinate reference system of a file, and who says so.
public struct SourceSystem: Hashable, Sendable {
    /// Who named the system.
    public enum Authority: String, Hashable, Sendable {
        /// The option `--crs`.
        case option
        /// The file's `crs` member.
        case member
        /// Nobody: GeoJSON's own rule, CRS84.
        case standard
    }

    /// The system.
    public var crs: CoordinateReferenceSystem
    /// Who named it.
    public var authority: Authority
    /// The operation that brings it to CRS84.
    public var operation: CoordinateOperation
    /// Whether its coordinates are degrees.
    public var isGeographic: Bool
    /// The extent by which the operation was chosen, in the system's own units.
    let extent: BoundingBox?

    /// Whether its coordinates are CRS84's own numbers, so that nothing has to be computed.
    public var isCRS84: Bool { isGeographic && !Self.dependsOnExtent(crs) }

    /// Settles the system of a file: the option, else the member, else CRS84.
    ///
    /// - Throws: `WorkflowError.unusable` with `crs_unknown` when the named system is none of the supported ones.
    init(
        path: String, option: CoordinateReferenceSystem?, member: CRSMember?, covering extent: BoundingBox
    ) throws(WorkflowError) {
        if let option {
            crs = option
            authority = .option
        } else {
            switch member {
            case .name(let text), .link(let text):
                guard let named = CoordinateReferenceSystem(parsing: text) else { throw Self.unknown(text, path) }
                crs = named
                authority = .member
            case .unreadable(let text):
                throw Self.unknown(text, path)
            case .null, nil:
                crs = .crs84
                authority = .standard
            }
        }
        guard let system = SupportedSystem.find(crs) else { throw Self.unknown(crs.name, path) }
        isGeographic = system.isGeographic
        do throws(GeodesyError) {
            self.extent = extent.isEmpty ? nil : extent
            operation = try Reprojection.operation(from: crs, to: .crs84, covering: self.extent)
        } catch {
            throw .geodesy(error)
        }
    }

    private static func unknown(_ name: String, _ path: String) -> WorkflowError {
        .unusable(
            Finding(.crsUnknown, at: InputLocation(file: path), severity: .error, facts: [.init("crs", .text(name))]))
    }

    /// Whether the operation of a system is chosen by where the data lies: the old datums Batavia and ID74.
    static func dependsOnExtent(_ crs: CoordinateReferenceSystem) -> Bool {
        crs == .epsg(4211) || crs == .epsg(4238)
    }
}
