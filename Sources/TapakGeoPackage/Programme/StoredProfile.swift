import GRDB

/// A rule profile as a project keeps it: the text itself, so that the project stands alone.
public struct StoredProfile: Hashable, Sendable {
    /// Its key.
    public var key: String
    /// Its version.
    public var version: String
    /// The hash of its text.
    public var sha256: String
    /// Its text.
    public var yaml: String

    /// Describes a profile.
    public init(key: String, version: String, sha256: String, yaml: String) {
        self.key = key
        self.version = version
        self.sha256 = sha256
        self.yaml = yaml
    }
}

extension ProjectDatabase {
    /// The profile in force.
    public func profile() throws -> StoredProfile {
        let sql = "SELECT key, version, sha256, yaml FROM tapak_profiles ORDER BY id DESC LIMIT 1"
        guard let row = try Row.fetchOne(connection, sql: sql) else {
            throw StoreFailure(path: path, reason: .damaged(detail: "tapak_profiles: 0"))
        }
        return StoredProfile(key: row[0], version: row[1], sha256: row[2], yaml: row[3])
    }

    /// Puts a profile in force; nothing happens when it is already.
    public func use(profile: StoredProfile) throws {
        let current = try String.fetchOne(
            connection, sql: "SELECT sha256 FROM tapak_profiles ORDER BY id DESC LIMIT 1")
        guard current != profile.sha256 else { return }
        try connection.execute(
            sql: """
                INSERT INTO tapak_profiles (key, version, sha256, yaml, since)
                VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
                """, arguments: [profile.key, profile.version, profile.sha256, profile.yaml])
    }
}
