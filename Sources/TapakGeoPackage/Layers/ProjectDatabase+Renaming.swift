import GRDB

extension ProjectDatabase {
    /// Gives a table another name, and tells it wherever tables are told of: rows, columns, styles and deliveries stay.
    ///
    /// - Parameter new: a name that no table has.
    func rename(_ old: String, to new: String) throws {
        let index = try spatialIndex(of: old)
        let wasIndexed = try index.map { try connection.tableExists($0.name) } ?? false
        if let index { try index.drop(on: connection) }
        try dropJournalTriggers(of: .zone(old))
        try dropForeignCount(of: old)
        try connection.execute(sql: "ALTER TABLE \(quoted(old)) RENAME TO \(quoted(new))")
        let (oldState, newState) = (LayerTable.zone(old).stateTable, LayerTable.zone(new).stateTable)
        if try connection.tableExists(oldState) {
            try connection.execute(sql: "ALTER TABLE \(quoted(oldState)) RENAME TO \(quoted(newState))")
            try tell(of: oldState, as: newState)
        }
        try tell(of: old, as: new)
        for table in ["tapak_deliveries", "tapak_journal"] {
            try connection.execute(sql: "UPDATE \(table) SET layer = ? WHERE layer = ?", arguments: [new, old])
        }
        guard let index else { return }
        if wasIndexed {
            let renamed = SpatialIndexTable(table: new, column: index.column, rowID: index.rowID)
            try renamed.create(on: connection)
            try renamed.refill(on: connection)
            try renamed.createTriggers(on: connection)
        }
        // In a system that cannot be read there is nothing to be noticed either.
        if let layout = try? layout(of: .zone(new)) { try createJournalTriggers(of: layout) }
    }

    /// The index that a table has or could have; nothing for one without geometries or key.
    private func spatialIndex(of table: String) throws -> SpatialIndexTable? {
        let geometry = try String.fetchOne(
            connection, sql: "SELECT column_name FROM gpkg_geometry_columns WHERE lower(table_name) = ?",
            arguments: [table])
        let key = try String.fetchOne(
            connection, sql: "SELECT name FROM pragma_table_info(?) WHERE pk = 1", arguments: [table])
        guard let geometry, let key else { return nil }
        return SpatialIndexTable(table: table, column: geometry, rowID: key)
    }

    /// GDAL counts features by triggers that name the table in their text; it makes them anew.
    private func dropForeignCount(of table: String) throws {
        for event in ["insert", "delete"] {
            try connection.execute(
                sql: "DROP TRIGGER IF EXISTS \(quoted("trigger_\(event)_feature_count_\(table)"))")
        }
        guard try connection.tableExists("gpkg_ogr_contents") else { return }
        try connection.execute(sql: "DELETE FROM gpkg_ogr_contents WHERE lower(table_name) = ?", arguments: [table])
    }

    /// The name wherever GeoPackage and QGIS keep it; a title that is the name follows it.
    private func tell(of old: String, as new: String) throws {
        try connection.execute(
            sql: "UPDATE gpkg_contents SET identifier = ? WHERE lower(table_name) = ? AND lower(identifier) = ?",
            arguments: [new, old, old])
        let places = [
            ("gpkg_contents", "table_name"), ("gpkg_geometry_columns", "table_name"), ("gpkg_extensions", "table_name"),
            ("gpkg_data_columns", "table_name"), ("gpkg_metadata_reference", "table_name"),
            (LayerStyles.table, "f_table_name"),
        ]
        for (table, column) in places where try connection.tableExists(table) {
            try connection.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE lower(\(column)) = ?", arguments: [new, old])
        }
    }
}
