import GRDB

extension ProjectDatabase {
    /// A setting of the project.
    public func setting(_ key: String) throws -> String? {
        try String.fetchOne(connection, sql: "SELECT value FROM tapak_settings WHERE key = ?", arguments: [key])
    }

    /// Sets a setting, or takes it away.
    public func set(_ key: String, to value: String?) throws {
        guard let value else {
            try connection.execute(sql: "DELETE FROM tapak_settings WHERE key = ?", arguments: [key])
            return
        }
        try connection.execute(
            sql: """
                INSERT INTO tapak_settings (key, value) VALUES (?, ?)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """, arguments: [key, value])
    }

    /// The code of the region the project is about.
    public func regionCode() throws -> String { try setting("region_code") ?? "" }

    /// The name of that region, where it is known.
    public func regionName() throws -> String? { try setting("region_name") }

    /// Enters a table without geometry in the list of contents, so that other programs see it.
    func register(attributes table: String, title: String, description: String) throws {
        try connection.registerAttributes(table, title: title, description: description)
    }
}
