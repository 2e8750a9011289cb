import GRDB
import GRDBSQLite

/// A prepared statement for rows by the hundred thousand: bound, stepped and read without a value of GRDB's in between.
///
/// It must not outlive the access to the database in which it was made.
@safe struct RawStatement: ~Copyable {
    private let connection: OpaquePointer
    private let statement: OpaquePointer

    /// Compiles one SQL statement.
    ///
    /// - Throws: `DatabaseError`.
    init(_ sql: String, on database: Database) throws(DatabaseError) {
        guard let connection = unsafe database.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed", sql: sql)
        }
        var statement: OpaquePointer?
        let code = unsafe sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
        guard code == SQLITE_OK, let statement = unsafe statement else {
            throw unsafe DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)), sql: sql)
        }
        unsafe self.connection = unsafe connection
        unsafe self.statement = unsafe statement
    }

    deinit { unsafe sqlite3_finalize(statement) }

    /// Binds a whole number; parameters count from 1.
    func bind(_ value: Int64, at index: Int32) { unsafe sqlite3_bind_int64(statement, index, value) }

    /// Binds a whole number.
    func bind(_ value: Int, at index: Int32) { bind(Int64(value), at: index) }

    /// Binds a floating-point number.
    func bind(_ value: Double, at index: Int32) { unsafe sqlite3_bind_double(statement, index, value) }

    /// Binds text.
    func bind(_ value: String, at index: Int32) {
        var text = value
        text.withUTF8 { bytes in
            // A string always has an address, the empty one too: NULL is never bound.
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = unsafe sqlite3_bind_text(
                    statement, index, characters.baseAddress, Int32(characters.count), Self.copied)
            }
        }
    }

    /// Binds text that is at hand as UTF-8.
    func bind(text value: [UInt8], at index: Int32) {
        guard !value.isEmpty else { return bind("", at: index) }
        unsafe value.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe sqlite3_bind_text(statement, index, start, Int32(bytes.count), Self.copied)
        }
    }

    /// Binds bytes.
    func bind(blob value: [UInt8], at index: Int32) {
        unsafe value.withUnsafeBytes { bytes in
            // No address would bind NULL, which is not the empty blob.
            guard let address = bytes.baseAddress, unsafe !bytes.isEmpty else {
                _ = unsafe sqlite3_bind_zeroblob(statement, index, 0)
                return
            }
            _ = unsafe sqlite3_bind_blob(statement, index, address, Int32(bytes.count), Self.copied)
        }
    }

    /// Binds UTF-8 that stays where it is until the statement has run.
    func bind(unownedText value: UnsafeRawBufferPointer, at index: Int32) {
        guard let start = value.baseAddress, unsafe !value.isEmpty else { return bind("", at: index) }
        _ = unsafe sqlite3_bind_text(
            statement, index, start.assumingMemoryBound(to: CChar.self), Int32(value.count), nil)
    }

    /// Binds bytes that stay where they are until the statement has run.
    func bind(unownedBlob value: UnsafeRawBufferPointer, at index: Int32) {
        guard let start = value.baseAddress, unsafe !value.isEmpty else {
            _ = unsafe sqlite3_bind_zeroblob(statement, index, 0)
            return
        }
        _ = unsafe sqlite3_bind_blob(statement, index, start, Int32(value.count), nil)
    }

    /// Binds a hash.
    func bind(_ hash: ContentHash, at index: Int32) {
        unsafe hash.withBytes { bytes in
            _ = unsafe sqlite3_bind_blob(statement, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
    }

    /// Binds NULL.
    func bindNull(at index: Int32) { unsafe sqlite3_bind_null(statement, index) }

    /// Goes to the next row; false at the end, where the statement is ready to be bound and run again.
    ///
    /// - Throws: `DatabaseError`.
    func step() throws(DatabaseError) -> Bool {
        let code = unsafe sqlite3_step(statement)
        if code == SQLITE_ROW { return true }
        let failure =
            unsafe code == SQLITE_DONE
            ? nil
            : DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)),
                sql: String(cString: sqlite3_sql(statement)))
        unsafe sqlite3_reset(statement)
        if let failure { throw failure }
        return false
    }

    /// Runs a statement that gives no rows, with what is bound.
    ///
    /// - Throws: `DatabaseError`.
    func run() throws(DatabaseError) { while try step() {} }

    /// Whether a column of the row is NULL; columns count from 0.
    func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// What a column of the row holds.
    enum Kind { case null, integer, real, text, blob }

    /// What a column of the row holds.
    func kind(_ column: Int32) -> Kind {
        switch unsafe sqlite3_column_type(statement, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer
        case SQLITE_FLOAT: .real
        case SQLITE_BLOB: .blob
        default: .text
        }
    }

    /// A column of the row as a whole number.
    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(statement, column) }

    /// A column of the row as a floating-point number.
    func double(_ column: Int32) -> Double { unsafe sqlite3_column_double(statement, column) }

    /// A column of the row as text; nil for NULL.
    func text(_ column: Int32) -> String? {
        guard let start = unsafe sqlite3_column_text(statement, column) else { return nil }
        let count = Int(unsafe sqlite3_column_bytes(statement, column))
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Looks at a column of the row as bytes, without a copy; none for NULL.
    func withBlob<Value, Failure: Error>(
        _ column: Int32, _ body: (RawSpan) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        // The address has to be asked for before the size.
        let start = unsafe sqlite3_column_blob(statement, column)
        let count = unsafe start == nil ? 0 : Int(sqlite3_column_bytes(statement, column))
        return try unsafe body(UnsafeRawBufferPointer(start: start, count: count).bytes)
    }

    /// Tells SQLite to take a copy.
    private static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
