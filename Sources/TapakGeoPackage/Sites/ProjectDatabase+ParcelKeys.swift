import GRDB

extension ProjectDatabase {
    /// Some parcels, by their keys; those that are gone from the table are left out.
    ///
    /// - Complexity: O(keys), whatever the size of the layer.
    public func parcels(keys: some Collection<Int64>) throws -> [Int64: StoredFeature] {
        guard !keys.isEmpty else { return [:] }
        let layer = LayerTable.parcels
        let layout = try layout(of: layer)
        let columns = layer.columns.map(layout.expression(for:)).joined(separator: ", ")
        let statement = try RawStatement(
            """
            SELECT \(quoted(layout.geometry)), \(columns) FROM \(quoted(layer.name)) WHERE \(quoted(layout.key)) = ?
            """, on: connection)
        var found: [Int64: StoredFeature] = [:]
        for key in keys where found[key] == nil {
            statement.bind(key, at: 1)
            while try statement.step() {
                let values = layer.columns.indices.map { statement.value(Int32($0 + 1)) }
                let geometry = statement.blob(0).flatMap { try? GeoPackageBinary.decode($0).geometry }
                found[key] = StoredFeature(fid: key, geometry: geometry, values: values)
            }
        }
        return found
    }

    /// The keys of the parcels with an id.
    public func parcelKeys(named id: String) throws -> [Int64] {
        let layout = try layout(of: .parcels)
        guard let column = LayerTable.parcels.columns.first(where: { $0.name == "parcel_id" }) else { return [] }
        return try Int64.fetchAll(
            connection,
            sql: """
                SELECT \(quoted(layout.key)) FROM \(quoted(LayerTable.parcels.name))
                WHERE CAST(\(layout.expression(for: column)) AS TEXT) = ? ORDER BY 1
                """, arguments: [id])
    }
}
