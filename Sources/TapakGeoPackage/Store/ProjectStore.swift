import GRDB

/// An open project file.
///
/// Reading does not wait for writers. Writing happens in one ``ProjectTransaction`` at a time, here and in every other
/// program; whoever comes second waits a few seconds and is then told that the file is in use.
///
/// While a project is open for writing, SQLite keeps a write-ahead log beside it; ``close()`` leaves one single file. On a
/// network share, where such a log is not safe, a rollback journal is used throughout.
public final class ProjectStore: Sendable {
    /// What a project is opened for.
    public enum Access: Sendable {
        /// Nothing is changed.
        case reading
        /// Tables are changed, and older projects brought up to date.
        case writing
    }

    /// The file, as the user named it.
    public let path: String
    let access: Access
    private let keepsLog: Bool
    let queue: DatabaseQueue

    /// Opens a project.
    ///
    /// - Throws: `StoreFailure` when the file is missing, no project, damaged, from a newer version, or in use.
    ///
    /// - Parameter keepsLog: whether a write-ahead log is kept, with which others can read meanwhile; without it a
    ///   transaction that is taken back leaves every byte as it was.
    public init(path: String, access: Access, keepsLog: Bool = true) throws(StoreFailure) {
        self.path = path
        self.access = access
        self.keepsLog = keepsLog
        try FileFacts.requireRegularFile(path)
        try FileFacts.requireWholeDatabase(path)
        if access == .writing, !FileFacts.isWritable(path) { throw StoreFailure(path: path, reason: .readOnly) }
        let canWrite = FileFacts.isWritable(path) && FileFacts.isWritable(FileFacts.folder(of: path))
        queue = try StoreFailure.mapping(path) {
            try DatabaseQueue(path: path, configuration: Self.configuration(readonly: !canWrite))
        }
        do throws(StoreFailure) {
            try prepare()
        } catch {
            try? queue.close()
            throw error
        }
    }

    /// How long a writer waits for another.
    private static let patience = 5.0

    static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(patience)
        // A transaction spans several accesses, with work of other threads in between.
        configuration.allowsUnsafeTransactions = true
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { connection in try SpatialFunctions.register(on: connection) }
        return configuration
    }

    private func prepare() throws(StoreFailure) {
        try StoreFailure.mapping(path) {
            try queue.inDatabase { connection in
                try ProjectMarks.require(on: connection, path: path)
                let missing = try ProjectMigration.missing(on: connection, path: path)
                guard access == .writing else {
                    try connection.execute(sql: "PRAGMA query_only = 1")
                    if let first = missing.first {
                        throw StoreFailure(path: path, reason: .needsMigration(migration: first.name))
                    }
                    return
                }
                if keepsLog, !FileFacts.isOnNetworkShare(path) { try connection.chooseJournal("WAL") }
                // A log that is written to the file now and then would keep a long import waiting.
                try connection.execute(sql: "PRAGMA synchronous = FULL")
                // Enough that a large import does not write inner pages of its tables again and again.
                try connection.execute(sql: "PRAGMA cache_size = -32768")
                if !missing.isEmpty { try ProjectMigration.run(missing, on: connection, path: path) }
            }
        }
    }

    /// Reads tables as they are at one moment: what others write meanwhile is not seen, whatever is read first.
    ///
    /// Within a ``ProjectTransaction`` of this store, as that transaction has left them.
    ///
    /// - Throws: `StoreFailure`.
    public func read<Value>(_ body: (ProjectDatabase) throws -> Value) throws(StoreFailure) -> Value {
        try StoreFailure.mapping(path) {
            try queue.inDatabase { connection in
                let database = ProjectDatabase(connection, path: path)
                guard !connection.isInsideTransaction else { return try body(database) }
                try connection.beginTransaction(.deferred)
                defer { if connection.isInsideTransaction { try? connection.rollback() } }
                return try body(database)
            }
        }
    }

    /// Begins a transaction, for which this is the only writer.
    ///
    /// - Throws: `StoreFailure` with `.busy` when another program writes for longer than a few seconds.
    public func begin() throws(StoreFailure) -> ProjectTransaction {
        precondition(access == .writing, "a project that is opened for reading is not changed")
        try StoreFailure.mapping(path) {
            try queue.inDatabase { connection in try connection.beginTransaction(.immediate) }
        }
        return ProjectTransaction(queue: queue, path: path)
    }

    /// Closes the project and leaves one single file, unless somebody else has it open.
    ///
    /// - Throws: `StoreFailure`.
    public func close() throws(StoreFailure) {
        try StoreFailure.mapping(path) {
            if access == .writing {
                // Whoever still reads keeps the log; the last to leave removes it.
                try queue.inDatabase { connection in try connection.chooseJournal("DELETE") }
            }
            try queue.close()
        }
    }
}

extension Database {
    /// Asks for a journal mode; SQLite may keep another, as it does while others have the file open, which is no error.
    func chooseJournal(_ mode: String) throws {
        do {
            _ = try String.fetchOne(self, sql: "PRAGMA journal_mode = \(mode)")
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
        {}
    }
}
