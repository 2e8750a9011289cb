import GRDB

/// By what a file is known as a project of this tool.
enum ProjectMarks {
    static let migrations = "tapak_migrations"

    /// Refuses a file that is none.
    static func require(on connection: Database, path: String) throws {
        let isProject = try connection.tableExists(migrations)
        let mark = try Int.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
        guard isProject, mark == CoreTables.applicationID else { throw StoreFailure(path: path, reason: .notAProject) }
    }
}

extension ProjectStore {
    /// Whether a file is a project of this tool, so far as can be told without an error.
    ///
    /// Only the first bytes are looked at where it is no SQLite file at all.
    public static func isProject(_ path: String) -> Bool {
        guard (try? FileFacts.requireRegularFile(path)) != nil, hasSQLiteHeader(path) else { return false }
        do {
            let store = try ProjectStore(path: path, access: .reading)
            try? store.close()
            return true
        } catch {
            switch error.reason {
            case .notAProject, .notADatabase, .noSuchFile, .isDirectory, .notPermitted: return false
            // A project that cannot be used is still one: its trouble is told, not that it is something else.
            default: return true
            }
        }
    }
}
