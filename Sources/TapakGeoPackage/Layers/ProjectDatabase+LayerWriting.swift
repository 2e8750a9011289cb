import GRDB
import TapakGeometry

extension ProjectDatabase {
    /// Writes features of a layer: those with key 0 are added, the others replaced.
    ///
    /// From some thousand on, the index is taken off before and packed anew afterwards, which costs a tenth.
    ///
    /// - Returns: the keys, in order.
    /// - Complexity: O(*n* log *n*).
    @discardableResult
    public func write(_ features: [StoredFeature], to layer: LayerTable) throws -> [Int64] {
        guard !features.isEmpty else { return [] }
        try widenGeometryType(of: try layout(of: layer), for: features)
        return try writing(to: layer, count: features.count) { layout in
            let columns = layer.columns.map(layout.expression(for:))
            let insert = try RawStatement(
                """
                INSERT INTO \(quoted(layer.name))
                (\(([quoted(layout.geometry)] + columns).joined(separator: ", ")))
                VALUES (\(repeatElement("?", count: columns.count + 1).joined(separator: ", ")))
                """, on: connection)
            let update = try RawStatement(
                """
                UPDATE \(quoted(layer.name))
                SET \(([quoted(layout.geometry)] + columns).map { "\($0) = ?" }.joined(separator: ", "))
                WHERE \(quoted(layout.key)) = ?
                """, on: connection)
            let keep = try RawStatement(
                """
                INSERT OR REPLACE INTO \(quoted(layer.stateTable)) (fid, geometry_hash, content_hash)
                VALUES (?, ?, ?)
                """, on: connection)
            var fids: [Int64] = []
            fids.reserveCapacity(features.count)
            let written = features.mappedInParallel { WrittenFeature($0, in: layer) }
            for (feature, written) in zip(features, written) {
                if feature.fid == 0 {
                    bind(feature, written.blob, to: insert)
                    try insert.run()
                } else {
                    bind(feature, written.blob, to: update)
                    update.bind(feature.fid, at: Int32(feature.values.count + 2))
                    try update.run()
                }
                let fid = feature.fid == 0 ? connection.lastInsertedRowID : feature.fid
                fids.append(fid)
                keep.bind(fid, at: 1)
                keep.bind(blob: written.geometryHash, at: 2)
                keep.bind(blob: written.contentHash, at: 3)
                try keep.run()
            }
            return fids
        }
    }

    /// Takes features away.
    public func remove(_ fids: [Int64], from layer: LayerTable) throws {
        guard !fids.isEmpty else { return }
        try writing(to: layer, count: fids.count) { layout in
            let delete = try RawStatement(
                "DELETE FROM \(quoted(layer.name)) WHERE \(quoted(layout.key)) = ?", on: connection)
            let forget = try RawStatement("DELETE FROM \(quoted(layer.stateTable)) WHERE fid = ?", on: connection)
            for fid in fids {
                delete.bind(fid, at: 1)
                try delete.run()
                forget.bind(fid, at: 1)
                try forget.run()
            }
        }
    }

    /// Sets some columns of features, and nothing else of them.
    ///
    /// - Parameters:
    ///   - columns: the names of columns of the layer that are no content, such as those screening writes.
    ///   - rows: the key and the values of each feature, in the order of `columns`.
    public func set(_ columns: [String], of rows: [(fid: Int64, values: [StoredValue])], in layer: LayerTable) throws {
        guard !rows.isEmpty else { return }
        precondition(columns.allSatisfy { name in layer.columns.contains { $0.name == name && $0.role != .content } })
        // The geometry stays, so the index does; only its triggers would be asked in vain.
        try writing(to: layer, count: rows.count, keepsIndex: true) { layout in
            let update = try RawStatement(
                """
                UPDATE \(quoted(layer.name)) SET \(columns.map { "\(quoted($0)) = ?" }.joined(separator: ", "))
                WHERE \(quoted(layout.key)) = ?
                """, on: connection)
            for row in rows {
                for (index, value) in row.values.enumerated() { update.bind(value, at: Int32(index + 1)) }
                update.bind(row.fid, at: Int32(columns.count + 1))
                try update.run()
            }
        }
    }

    // MARK: Steps

    /// What becomes of a feature in the file, made before the file is touched.
    private struct WrittenFeature: Sendable {
        var blob: [UInt8]?
        var geometryHash: [UInt8]
        var contentHash: [UInt8]

        init(_ feature: StoredFeature, in layer: LayerTable) {
            blob = feature.drawnGeometry.map { geometry in
                var bytes: [UInt8] = []
                GeoPackageBinary.encode(
                    geometry, srsID: CoreTables.geographic, promoting: layer.geometryType == .multiPolygon,
                    into: &bytes)
                return bytes
            }
            let state = FeatureState(of: feature, in: layer)
            geometryHash = state.geometry.bytes
            contentHash = state.content.bytes
        }
    }

    /// Binds geometry and values, from the first parameter on.
    private func bind(_ feature: StoredFeature, _ blob: [UInt8]?, to statement: borrowing RawStatement) {
        if let blob {
            statement.bind(blob: blob, at: 1)
        } else {
            statement.bindNull(at: 1)
        }
        for (index, value) in feature.values.enumerated() { statement.bind(value, at: Int32(index + 2)) }
    }

    /// How many features are written before the index is packed anew.
    private static let packingThreshold = 2_000

    /// Writes without the journal, which is for other programs, and with the index kept or packed anew.
    private func writing<Value>(
        to layer: LayerTable, count: Int, keepsIndex: Bool = false, _ body: (LayerLayout) throws -> Value
    ) throws -> Value {
        let layout = try layout(of: layer)
        let packs = !keepsIndex && count >= Self.packingThreshold
        try dropJournalTriggers(of: layer)
        if packs || keepsIndex { try layout.index.dropTriggers(on: connection) }
        let value = try body(layout)
        if packs { try layout.index.refill(on: connection) }
        if packs || keepsIndex { try layout.index.createTriggers(on: connection) }
        try createJournalTriggers(of: layout)
        if !keepsIndex { try connection.updateExtent(of: layer.name, geometryColumn: layout.geometry) }
        return value
    }
}
