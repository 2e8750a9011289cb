import GRDB

/// How a layer's table really looks: other programs may have made it anew.
struct LayerLayout {
    let layer: LayerTable
    /// The name of its key.
    let key: String
    /// The name of its geometry column.
    let geometry: String
    /// The names of its columns, in the table's order, without key and geometry.
    let columns: [String]

    /// Its spatial index.
    var index: SpatialIndexTable { SpatialIndexTable(table: layer.name, column: geometry, rowID: key) }

    /// The columns this tool needs and the table lacks.
    var missing: [LayerTable.Column] {
        layer.columns.filter { column in !columns.contains { $0.lowercased() == column.name } }
    }

    /// The columns this tool knows nothing of.
    var foreign: [String] {
        columns.filter { name in !layer.columns.contains { $0.name == name.lowercased() } }
    }

    /// What stands for a column in a query.
    func expression(for column: LayerTable.Column) -> String {
        columns.first { $0.lowercased() == column.name }.map(quoted) ?? "NULL"
    }
}

/// A name as SQL takes it, whatever is in it.
func quoted(_ name: String) -> String { name.sqlIdentifier }

extension ProjectDatabase {
    /// How the table of a layer looks now.
    ///
    /// - Throws: `StoreFailure` when it has no key or is in another system, which reading would get wrong.
    func layout(of layer: LayerTable) throws -> LayerLayout {
        let sql = "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE lower(table_name) = ?"
        guard let row = try Row.fetchOne(connection, sql: sql, arguments: [layer.name]) else {
            throw StoreFailure(path: path, reason: .unusableLayer(layer: layer.name, detail: "gpkg_geometry_columns"))
        }
        let geometry: String = row[0]
        let srsID: Int = row[1]
        guard srsID == CoreTables.geographic else {
            throw StoreFailure(path: path, reason: .foreignSystem(layer: layer.name, srsID: srsID))
        }
        let columns = try Row.fetchAll(
            connection, sql: "SELECT name, pk FROM pragma_table_info(?)", arguments: [layer.name])
        guard let key = columns.first(where: { $0["pk"] == 1 }).map({ $0["name"] as String }) else {
            throw StoreFailure(path: path, reason: .unusableLayer(layer: layer.name, detail: "PRIMARY KEY"))
        }
        let others = columns.map { $0["name"] as String }.filter { $0 != key && $0 != geometry }
        return LayerLayout(layer: layer, key: key, geometry: geometry, columns: others)
    }

    /// The layers of the project, by name.
    public func layers() throws -> [LayerTable] {
        let sql = """
            SELECT lower(c.table_name) FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
            WHERE c.data_type = 'features' ORDER BY 1
            """
        return try String.fetchAll(connection, sql: sql).map(LayerTable.named)
    }

    /// Whether the project has a layer.
    public func hasLayer(_ layer: LayerTable) throws -> Bool { try layers().contains(layer) }
}
