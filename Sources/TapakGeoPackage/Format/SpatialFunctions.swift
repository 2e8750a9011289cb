import GRDB
import GRDBSQLite
import TapakGeometry

/// The SQL functions that the triggers of a spatial index call: `ST_MinX`, `ST_MaxX`, `ST_MinY`, `ST_MaxY`, `ST_IsEmpty`.
///
/// NULL gives NULL, and so does whatever is no geometry; a side of an empty geometry is NULL.
enum SpatialFunctions {
    private typealias Body = @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

    /// Makes the functions known to a connection; every connection that writes needs them.
    ///
    /// In C, because through GRDB's values a call costs several times as much.
    ///
    /// - Throws: `DatabaseError`.
    static func register(on database: Database) throws(DatabaseError) {
        try unsafe register("ST_MinX", on: database) { unsafe SpatialFunctions.result($0, $2) { $0.minX } }
        try unsafe register("ST_MaxX", on: database) { unsafe SpatialFunctions.result($0, $2) { $0.maxX } }
        try unsafe register("ST_MinY", on: database) { unsafe SpatialFunctions.result($0, $2) { $0.minY } }
        try unsafe register("ST_MaxY", on: database) { unsafe SpatialFunctions.result($0, $2) { $0.maxY } }
        try unsafe register("ST_IsEmpty", on: database) { context, _, values in
            switch unsafe SpatialFunctions.content(values) {
            case .noGeometry: unsafe sqlite3_result_null(context)
            case .empty: unsafe sqlite3_result_int(context, 1)
            case .box: unsafe sqlite3_result_int(context, 0)
            }
        }
    }

    private static func register(_ name: String, on database: Database, _ body: Body) throws(DatabaseError) {
        let traits = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
        let code = unsafe sqlite3_create_function_v2(
            database.sqliteConnection, name, 1, traits, nil, body, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "the function \(name) is refused")
        }
    }

    private enum Content {
        case noGeometry
        case empty
        case box(BoundingBox)
    }

    /// Reports one side of the box around the first value.
    private static func result(
        _ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?, _ side: (BoundingBox) -> Double
    ) {
        guard case .box(let box) = unsafe content(values) else {
            unsafe sqlite3_result_null(context)
            return
        }
        unsafe sqlite3_result_double(context, side(box))
    }

    private static func content(_ values: UnsafeMutablePointer<OpaquePointer?>?) -> Content {
        guard let value = unsafe values?.pointee, unsafe sqlite3_value_type(value) == SQLITE_BLOB,
            let start = unsafe sqlite3_value_blob(value)
        else { return .noGeometry }
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
        do {
            guard let box = try unsafe GeoPackageBinary.envelope(of: bytes.bytes) else { return .empty }
            return .box(box)
        } catch {
            return .noGeometry
        }
    }
}
