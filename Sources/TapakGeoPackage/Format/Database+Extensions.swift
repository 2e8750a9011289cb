import GRDB

/// Who has to understand an extension.
enum ExtensionScope: String {
    /// Whoever reads or writes.
    case readWrite = "read-write"
    /// Whoever writes.
    case writeOnly = "write-only"
}

extension Database {
    /// Says in `gpkg_extensions` that a table, or a column of it, follows an extension; once is enough.
    ///
    /// - Throws: `DatabaseError`.
    func registerExtension(
        _ name: String, table: String, column: String? = nil, definition: String, scope: ExtensionScope
    ) throws {
        // The constraint of the standard does not hold where the column is NULL.
        try execute(
            sql: """
                INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
                SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (
                  SELECT 1 FROM gpkg_extensions WHERE table_name = ?1 AND column_name IS ?2 AND extension_name = ?3)
                """,
            arguments: [table, column, name, definition, scope.rawValue])
    }
}
