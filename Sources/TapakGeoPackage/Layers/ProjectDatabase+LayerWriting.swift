import GRDB
import TapakGeometry

extension ProjectDatabase {
    /// Writes features of a layer: those with key 0 are added, the others replaced.
    ///
    /// From some thousand on, the index is taken off before and packed anew afterwards, which costs a tenth.
    ///
    /// - Complexity: O(*n* log *n*).
    public func write(_ features: [StoredFeature], to layer: LayerTable) throws {
        try write(features, to: layer, addsAll: false)
    }

    /// Writes features of a layer.
    ///
    /// - Parameter addsAll: whether those with a key are added under it, rather than replaced.
    func write(_ features: [StoredFeature], to layer: LayerTable, addsAll: Bool) throws {
        guard !features.isEmpty else { return }
        try widenGeometryType(
            of: try layout(of: layer), isPolygonal: features.allSatisfy { $0.drawnGeometry?.isPolygonal ?? true })
        try writing(to: layer, count: features.count) { layout in
            let portions = Array(stride(from: 0, to: features.count, by: 512)).mappedInParallel(portion: 1) { start in
                let portion = features[start..<min(start + 512, features.count)]
                var rows = LayerRows(of: layer, capacity: portion.count)
                for feature in portion { rows.append(feature) }
                return rows
            }
            for rows in portions { try write(rows, layout, addsAll: addsAll) }
        }
    }

    /// Takes features away.
    public func remove(_ fids: [Int64], from layer: LayerTable) throws {
        guard !fids.isEmpty else { return }
        try writing(to: layer, count: fids.count) { layout in
            let delete = try RawStatement(
                "DELETE FROM \(quoted(layer.name)) WHERE \(quoted(layout.key)) = ?", on: connection)
            for fid in fids {
                delete.bind(fid, at: 1)
                try delete.run()
            }
            try forget(fids, in: layer)
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

    /// Writes rows, and the states they are remembered by.
    ///
    /// - Parameter addsAll: whether rows with a key are added under it; otherwise they replace those that are there.
    func write(_ rows: LayerRows, _ layout: LayerLayout, addsAll: Bool = false) throws {
        let layer = rows.layer
        let columns = [quoted(layout.geometry)] + layer.columns.map(layout.expression(for:))
        let last = Int32(columns.count + 1)
        let insert = try RawStatement(
            """
            INSERT INTO \(quoted(layer.name)) (\((columns + [quoted(layout.key)]).joined(separator: ", ")))
            VALUES (\(repeatElement("?", count: columns.count + 1).joined(separator: ", ")))
            """, on: connection)
        let update = try RawStatement(
            """
            UPDATE \(quoted(layer.name)) SET \(columns.map { "\($0) = ?" }.joined(separator: ", "))
            WHERE \(quoted(layout.key)) = ?
            """, on: connection)
        var states: [(fid: Int64, state: FeatureState)] = []
        states.reserveCapacity(rows.count)
        try unsafe rows.bytes.withUnsafeBytes { bytes in
            for (number, row) in rows.rows.enumerated() {
                let cells = rows.cells[number * rows.cellCount..<(number + 1) * rows.cellCount]
                var fid = row.fid
                if fid == 0 || addsAll {
                    unsafe insert.bind(cells, of: bytes, from: 1)
                    if fid == 0 { insert.bindNull(at: last) } else { insert.bind(fid, at: last) }
                    try insert.run()
                    fid = connection.lastInsertedRowID
                } else {
                    unsafe update.bind(cells, of: bytes, from: 1)
                    update.bind(fid, at: last)
                    try update.run()
                }
                states.append((fid, row.state))
            }
        }
        try remember(states, in: layer)
    }

    /// How many features are written before the index is packed anew.
    private static let packingThreshold = 2_000

    /// Writes without the journal, which is for other programs, and with the index kept or packed anew.
    private func writing(
        to layer: LayerTable, count: Int, keepsIndex: Bool = false, _ body: (LayerLayout) throws -> Void
    ) throws {
        let layout = try layout(of: layer)
        let packs = !keepsIndex && count >= Self.packingThreshold
        try dropJournalTriggers(of: layer)
        if packs || keepsIndex { try layout.index.dropTriggers(on: connection) }
        try body(layout)
        if packs { try layout.index.refill(on: connection) }
        if packs || keepsIndex { try layout.index.createTriggers(on: connection) }
        try createJournalTriggers(of: layout)
        if !keepsIndex { try connection.updateExtent(of: layer.name, geometryColumn: layout.geometry) }
    }
}
