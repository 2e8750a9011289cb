import GRDB
import TapakGeometry

extension Database {
    /// Tells the contents of a feature table that was made.
    ///
    /// - Parameters:
    ///   - table: The table; its geometry column is declared with the type's name.
    ///   - geometryColumn: The column of geometries without z and m.
    ///   - geometryType: What the column may hold.
    ///   - title: For people; no two tables share one.
    ///   - description: For people.
    ///   - srsID: The number of the system.
    /// - Throws: `DatabaseError`.
    func registerFeatures(
        _ table: String, geometryColumn: String = "geom", geometryType: GeometryTypeName, title: String,
        description: String, srsID: Int32 = CoreTables.geographic
    ) throws {
        try execute(
            sql: "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "
                + "VALUES (?, 'features', ?, ?, ?)",
            arguments: [table, title, description, srsID])
        try execute(
            sql: "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
                + "VALUES (?, ?, ?, ?, 0, 0)",
            arguments: [table, geometryColumn, geometryType.rawValue, srsID])
    }

    /// Tells the contents of a table without geometries that was made.
    ///
    /// - Throws: `DatabaseError`.
    func registerAttributes(_ table: String, title: String, description: String) throws {
        try execute(
            sql: "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) "
                + "VALUES (?, 'attributes', ?, ?)",
            arguments: [table, title, description])
    }

    /// Writes the box around everything in a feature table, and that it changed now; an empty box is written as none.
    ///
    /// - Throws: `DatabaseError`.
    func updateExtent(of table: String, to box: BoundingBox) throws {
        let sides = box.isEmpty ? [nil, nil, nil, nil] : [box.minX, box.minY, box.maxX, box.maxY]
        try execute(
            sql: "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
            arguments: StatementArguments(sides) + [table])
        try setLastChange(of: table)
    }

    /// Writes the box around the geometries that are in a feature table now.
    ///
    /// - Throws: `DatabaseError`.
    /// - Complexity: O(*n*).
    func updateExtent(of table: String, geometryColumn: String = "geom") throws {
        var extent = BoundingBox.empty
        let (column, table) = (geometryColumn.sqlIdentifier, table)
        let statement = try RawStatement(
            "SELECT \(column) FROM \(table.sqlIdentifier) WHERE \(column) NOT NULL", on: self)
        while try statement.step() {
            let box = statement.withBlob(0) { bytes in (try? GeoPackageBinary.envelope(of: bytes)) ?? nil }
            if let box { extent.extend(to: box) }
        }
        try updateExtent(of: table, to: extent)
    }

    /// Writes that a table changed now.
    ///
    /// - Throws: `DatabaseError`.
    func setLastChange(of table: String) throws {
        try execute(
            sql: "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now') WHERE table_name = ?",
            arguments: [table])
    }
}
