import GRDB
import Synchronization

/// Changes to a project that happen together or not at all.
///
/// It is rolled back when it goes away without ``commit()``, also when the process is killed.
public final class ProjectTransaction: Sendable {
    private let queue: DatabaseQueue
    private let path: String
    private let isOpen = Mutex(true)

    init(queue: DatabaseQueue, path: String) {
        self.queue = queue
        self.path = path
    }

    deinit { rollback() }

    /// Does something within the transaction.
    ///
    /// - Throws: `StoreFailure`; the transaction is then still open and can only be rolled back.
    public func perform<Value>(_ body: (ProjectDatabase) throws -> Value) throws(StoreFailure) -> Value {
        precondition(isOpen.withLock { $0 }, "the transaction has ended")
        return try StoreFailure.mapping(path) {
            try queue.inDatabase { connection in try body(ProjectDatabase(connection, path: path)) }
        }
    }

    /// Makes the changes last.
    ///
    /// - Throws: `StoreFailure`, with nothing changed.
    public func commit() throws(StoreFailure) {
        do {
            try StoreFailure.mapping(path) { try queue.inDatabase { connection in try connection.commit() } }
        } catch {
            rollback()
            throw error
        }
        isOpen.withLock { $0 = false }
    }

    /// Takes the changes back.
    public func rollback() {
        let wasOpen = isOpen.withLock { isOpen in
            defer { isOpen = false }
            return isOpen
        }
        guard wasOpen else { return }
        // SQLite has rolled back by itself after some errors, and closing the file does it for the rest.
        queue.inDatabase { connection in if connection.isInsideTransaction { try? connection.rollback() } }
    }
}
