/// Why a project file could not be used: facts, from which the command makes text and an exit code.
public struct StoreFailure: Error, Hashable, Sendable {
    /// The file, as the user named it.
    public var path: String
    /// What is wrong.
    public var reason: Reason

    /// What can be wrong with a project file.
    public enum Reason: Hashable, Sendable {
        /// There is no such file.
        case noSuchFile
        /// The file exists, and was not to be replaced.
        case alreadyExists
        /// It is a folder.
        case isDirectory
        /// The system does not let this user.
        case notPermitted
        /// The file or its folder can only be read.
        case readOnly
        /// It is no SQLite file.
        case notADatabase
        /// It is a GeoPackage, or another SQLite file, but no project of this tool.
        case notAProject
        /// It was written by a newer version, which knows the migration named.
        case fromTheFuture(migration: String)
        /// It has to be migrated first, which needs to write; it lacks the migration named.
        case needsMigration(migration: String)
        /// Somebody else is writing.
        case busy
        /// The disk is full.
        case diskFull
        /// SQLite finds the file damaged.
        case damaged(detail: String)
        /// A layer is in a system other than longitude and latitude on WGS 84.
        case foreignSystem(layer: String, srsID: Int)
        /// A layer lacks something without which it cannot be read.
        case unusableLayer(layer: String, detail: String)
        /// Reading or writing failed.
        case io(detail: String)
    }

    /// Names a file and what is wrong with it.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
