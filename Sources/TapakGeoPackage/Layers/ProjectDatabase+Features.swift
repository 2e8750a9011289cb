extension ProjectDatabase {
    /// Every feature of a layer, by key.
    ///
    /// A geometry that cannot be read counts as none.
    ///
    /// - Complexity: O(*n*) in the bytes of the table.
    public func features(of layer: LayerTable) throws -> [StoredFeature] {
        var features: [StoredFeature] = []
        try forEachFeature(of: layer) { features.append($0) }
        return features
    }

    /// Hands on every feature of a layer, by key.
    public func forEachFeature(of layer: LayerTable, _ body: (StoredFeature) throws -> Void) throws {
        let layout = try layout(of: layer)
        let columns = layer.columns.map(layout.expression(for:)).joined(separator: ", ")
        let statement = try RawStatement(
            """
            SELECT \(quoted(layout.key)), \(quoted(layout.geometry)), \(columns) FROM \(quoted(layer.name))
            ORDER BY \(quoted(layout.key))
            """, on: connection)
        let count = Int32(layer.columns.count)
        while try statement.step() {
            var values: [StoredValue] = []
            values.reserveCapacity(layer.columns.count)
            for column in 0..<count { values.append(statement.value(column + 2)) }
            let geometry = statement.blob(1).flatMap { try? GeoPackageBinary.decode($0).geometry }
            try body(StoredFeature(fid: statement.integer(0), geometry: geometry, values: values))
        }
    }

    /// How many features a layer has.
    public func count(of layer: LayerTable) throws -> Int {
        let statement = try RawStatement("SELECT count(*) FROM \(quoted(layer.name))", on: connection)
        return try statement.step() ? Int(statement.integer(0)) : 0
    }
}
