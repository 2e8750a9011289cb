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

    /// Whether a layer has features of a source, or such that are on nobody's list: drawn in another program.
    public func hasFeatures(of layer: LayerTable, fromNobodyOr source: String) throws -> Bool {
        guard let column = layer.columns.first(where: { $0.name == "source" }) else { return false }
        let place = try layout(of: layer).expression(for: column)
        let statement = try RawStatement(
            "SELECT EXISTS (SELECT 1 FROM \(quoted(layer.name)) WHERE \(place) IS NULL OR \(place) = ?)", on: connection
        )
        statement.bind(source, at: 1)
        return try statement.step() && statement.integer(0) == 1
    }
}
