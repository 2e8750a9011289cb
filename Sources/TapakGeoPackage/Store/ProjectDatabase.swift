import GRDB

/// The tables of an open project, within one reading or one transaction.
///
/// Valid only inside the closure it was handed to. What can be done with it stands in extensions, one noun a file; whatever
/// writes must be within a ``ProjectTransaction``.
public struct ProjectDatabase {
    let connection: Database
    /// The file, as the user named it.
    public let path: String

    init(_ connection: Database, path: String) {
        self.connection = connection
        self.path = path
    }
}
