internal import CPROJ

/// Which PROJ is at work, and which edition of the EPSG register lies beside it.
public struct GeodesyEnvironment: Hashable, Sendable {
    /// `9.1.1`.
    public var projVersion: String
    /// Where `proj.db` is.
    public var databasePath: String?
    /// `v10.076`.
    public var epsgVersion: String?
    /// The layout of the database: `1.2`.
    public var databaseLayout: String?

    /// Records an environment.
    public init(
        projVersion: String, databasePath: String? = nil, epsgVersion: String? = nil, databaseLayout: String? = nil
    ) {
        self.projVersion = projVersion
        self.databasePath = databasePath
        self.epsgVersion = epsgVersion
        self.databaseLayout = databaseLayout
    }

    /// Asks PROJ.
    ///
    /// Reprojection does not need the database; a machine without one is set up wrongly all the same.
    ///
    /// - Throws: ``GeodesyError/databaseMissing(_:)`` when `proj.db` is not found or cannot be read.
    public static func inspect() throws(GeodesyError) -> GeodesyEnvironment { try found.get() }

    /// Asked once: `proj_info` fills a static structure and must not be called from two threads at a time.
    private static let found = Result<GeodesyEnvironment, GeodesyError> { () throws(GeodesyError) in try ask() }

    private static func ask() throws(GeodesyError) -> GeodesyEnvironment {
        let session = try ProjSession()
        let version = unsafe text(proj_info().version) ?? ""
        guard let path = unsafe text(proj_context_get_database_path(session.context)) else {
            throw .databaseMissing(session.takeMessage() ?? "proj.db")
        }
        let major = metadata("DATABASE.LAYOUT.VERSION.MAJOR", in: session)
        let minor = metadata("DATABASE.LAYOUT.VERSION.MINOR", in: session)
        let layout = major.flatMap { major in minor.map { "\(major).\($0)" } }
        return GeodesyEnvironment(
            projVersion: version, databasePath: path, epsgVersion: metadata("EPSG.VERSION", in: session),
            databaseLayout: layout)
    }

    private static func metadata(_ key: String, in session: ProjSession) -> String? {
        unsafe text(proj_context_get_database_metadata(session.context, key))
    }

    /// A copy of a C string that PROJ keeps; `String(cString:)` alone would trap on NULL.
    private static func text(_ characters: UnsafePointer<CChar>?) -> String? {
        unsafe characters.map { unsafe String(cString: $0) }
    }
}
