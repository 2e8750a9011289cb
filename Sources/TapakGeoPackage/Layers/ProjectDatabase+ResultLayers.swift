import GRDB

/// Layers that screening alone writes: whatever else happens to them is put right by the next screening.
extension ProjectDatabase {
    /// Makes a layer hold these features and no others, and writes no more than that takes.
    ///
    /// - Parameters:
    ///   - features: every feature with its key, keys rising.
    ///   - layer: a layer that screening alone writes.
    /// - Complexity: O(*n*) in the features of both; O(*n* log *n*) in those that are written.
    public func settle(_ features: [StoredFeature], in layer: LayerTable) throws {
        precondition(layer.isResult, "a layer with content is not overwritten")
        try putRight(layer)
        var (gone, fresh, changed): ([Int64], [StoredFeature], [StoredFeature]) = ([], [], [])
        var place = 0
        try forEachFeature(of: layer) { held in
            while place < features.count, features[place].fid < held.fid {
                fresh.append(features[place])
                place += 1
            }
            guard place < features.count, features[place].fid == held.fid else {
                gone.append(held.fid)
                return
            }
            let feature = features[place]
            if held.values != feature.values || held.geometry != feature.geometry(readFrom: layer) {
                changed.append(feature)
            }
            place += 1
        }
        fresh += features[place...]
        try remove(gone, from: layer)
        try write(changed, to: layer)
        try write(fresh, to: layer, addsAll: true)
    }

    /// Empties a layer that screening alone writes.
    public func empty(_ layer: LayerTable) throws {
        precondition(layer.isResult, "a layer with content is not emptied")
        try putRight(layer)
        try connection.execute(sql: "DELETE FROM \(quoted(layer.name))")
    }

    /// Makes a layer anew that somebody took away or changed so that it cannot be written; what it is called stays.
    private func putRight(_ layer: LayerTable) throws {
        guard try !isSound(layer) else { return }
        let title = try Row.fetchOne(
            connection, sql: "SELECT identifier, description FROM gpkg_contents WHERE lower(table_name) = ?",
            arguments: [layer.name])
        let indexes = try String.fetchAll(
            connection,
            sql: """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'
                AND lower(name) IN (SELECT lower('rtree_' || table_name || '_' || column_name) FROM gpkg_extensions
                WHERE lower(table_name) = ?)
                """, arguments: [layer.name])
        for index in indexes { try connection.execute(sql: "DROP TABLE \(quoted(index))") }
        let kind = try String.fetchOne(
            connection, sql: "SELECT type FROM sqlite_schema WHERE type IN ('table', 'view') AND lower(name) = ?",
            arguments: [layer.name])
        if let kind { try connection.execute(sql: "DROP \(kind) \(quoted(layer.name))") }
        for table in ["gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents", "gpkg_ogr_contents"]
        where try connection.tableExists(table) {
            try connection.execute(sql: "DELETE FROM \(table) WHERE lower(table_name) = ?", arguments: [layer.name])
        }
        try createLayer(layer)
        guard let title else { return }
        try connection.execute(
            sql: "UPDATE gpkg_contents SET identifier = ?, description = ? WHERE table_name = ?",
            arguments: [title["identifier"], title["description"], layer.name])
    }

    private func isSound(_ layer: LayerTable) throws -> Bool {
        // Without a key, or in another system, it cannot be written either.
        guard try hasLayer(layer), try connection.tableExists(layer.name), let layout = try? layout(of: layer) else {
            return false
        }
        return try layout.missing.isEmpty && layout.index.isComplete(on: connection)
    }
}
