import GRDB

/// What other programs did to a layer since this tool last wrote it, by key.
public struct LayerEdits: Hashable, Sendable {
    /// The layer.
    public var layer: LayerTable
    /// Features that were not there.
    public var added: [Int64] = []
    /// Features with another geometry.
    public var reshaped: [Int64] = []
    /// Features with other values; those that have also another geometry are not repeated.
    public var revised: [Int64] = []
    /// Features that are gone.
    public var removed: [Int64] = []
    /// Whether the table was made anew.
    public var isReplaced = false
    /// Columns this tool needs that were missing.
    public var missingColumns: [String] = []

    /// Whether nothing was done.
    public var isEmpty: Bool {
        added.isEmpty && reshaped.isEmpty && revised.isEmpty && removed.isEmpty && !isReplaced && missingColumns.isEmpty
    }
}

extension ProjectDatabase {
    /// What other programs did to a layer, found by comparing hashes of everything: the journal may be missing.
    ///
    /// - Parameters:
    ///   - layer: the layer.
    ///   - states: the states of all its features now.
    /// - Complexity: O(*n*).
    public func edits(of layer: LayerTable, states: [Int64: FeatureState]) throws -> LayerEdits {
        var edits = LayerEdits(layer: layer)
        edits.isReplaced = try !hasJournalTriggers(layer)
        edits.missingColumns = try layout(of: layer).missing.map(\.name)
        var known = try knownStates(of: layer)
        for (fid, state) in states {
            guard let before = known.removeValue(forKey: fid) else {
                edits.added.append(fid)
                continue
            }
            if before.geometry != state.geometry {
                edits.reshaped.append(fid)
            } else if before.content != state.content {
                edits.revised.append(fid)
            }
        }
        edits.removed = known.keys.sorted()
        edits.added.sort()
        edits.reshaped.sort()
        edits.revised.sort()
        return edits
    }

    /// What this tool last wrote.
    public func knownStates(of layer: LayerTable) throws -> [Int64: FeatureState] {
        guard try connection.tableExists(layer.stateTable) else { return [:] }
        let statement = try RawStatement(
            "SELECT fid, geometry_hash, content_hash FROM \(quoted(layer.stateTable))", on: connection)
        var states: [Int64: FeatureState] = [:]
        while try statement.step() {
            guard let geometry = statement.blob(1).flatMap(ContentHash.init(bytes:)),
                let content = statement.blob(2).flatMap(ContentHash.init(bytes:))
            else { continue }
            states[statement.integer(0)] = FeatureState(geometry: geometry, content: content)
        }
        return states
    }

    /// Takes note of edits: their features count as seen, missing columns, triggers and index are made anew, and the hints
    /// are cleared.
    public func acknowledge(_ edits: LayerEdits, states: [Int64: FeatureState]) throws {
        let layer = edits.layer
        try createStateTable(of: layer)
        for column in try layout(of: layer).missing {
            try connection.execute(
                sql: "ALTER TABLE \(quoted(layer.name)) ADD COLUMN \(quoted(column.name)) \(column.type)")
        }
        let layout = try layout(of: layer)
        if edits.isReplaced {
            try createJournalTriggers(of: layout)
            try ensureIndex(of: layout)
        }
        try markEdited(edits, layout)
        let changed = edits.added + edits.reshaped + edits.revised
        try remember(changed.compactMap { fid in states[fid].map { (fid, $0) } }, in: layer)
        try forget(edits.removed, in: layer)
        try connection.execute(sql: "DELETE FROM tapak_journal WHERE layer = ?", arguments: [layer.name])
    }

    /// Keeps the states of features; of a layer that screening alone writes none are kept.
    func remember(_ states: [(fid: Int64, state: FeatureState)], in layer: LayerTable) throws {
        guard !layer.isResult else { return }
        let statement = try RawStatement(
            """
            INSERT OR REPLACE INTO \(quoted(layer.stateTable)) (fid, geometry_hash, content_hash) VALUES (?, ?, ?)
            """, on: connection)
        for (fid, state) in states {
            statement.bind(fid, at: 1)
            statement.bind(state.geometry, at: 2)
            statement.bind(state.content, at: 3)
            try statement.run()
        }
    }

    /// Forgets the states of features.
    func forget(_ fids: [Int64], in layer: LayerTable) throws {
        guard !layer.isResult else { return }
        let statement = try RawStatement("DELETE FROM \(quoted(layer.stateTable)) WHERE fid = ?", on: connection)
        for fid in fids {
            statement.bind(fid, at: 1)
            try statement.run()
        }
    }

    /// Features that a person changed are known as such until they are delivered anew.
    private func markEdited(_ edits: LayerEdits, _ layout: LayerLayout) throws {
        try dropJournalTriggers(of: edits.layer)
        let mark = try RawStatement(
            "UPDATE \(quoted(edits.layer.name)) SET edited = 1 WHERE \(quoted(layout.key)) = ?", on: connection)
        for fid in edits.reshaped + edits.revised {
            mark.bind(fid, at: 1)
            try mark.run()
        }
        try createJournalTriggers(of: layout)
    }

    /// Finds out what other programs did to a layer, and takes note of it.
    ///
    /// - Parameters:
    ///   - layer: the layer.
    ///   - states: the states of all its features now, where they are at hand.
    /// - Returns: nothing where they did nothing.
    public func noticeEdits(of layer: LayerTable, states: [Int64: FeatureState]? = nil) throws -> LayerEdits? {
        var current = states ?? [:]
        if states == nil {
            try forEachFeature(of: layer) { current[$0.fid] = FeatureState(of: $0, in: layer) }
        }
        let edits = try edits(of: layer, states: current)
        guard !edits.isEmpty else { return nil }
        try acknowledge(edits, states: current)
        return edits
    }

    /// Makes the index anew where a program left none, or one without its triggers.
    private func ensureIndex(of layout: LayerLayout) throws {
        guard try !layout.index.isComplete(on: connection) else { return }
        try layout.index.drop(on: connection)
        try layout.index.create(on: connection)
        try layout.index.refill(on: connection)
        try layout.index.createTriggers(on: connection)
    }
}
