import GRDB

extension ProjectDatabase {
    /// Makes an empty layer; one that screening alone writes has neither states nor a journal.
    public func createLayer(_ layer: LayerTable) throws {
        let columns = layer.columns.map { "\(quoted($0.name)) \($0.type)" }
        try connection.execute(
            sql: """
                CREATE TABLE \(quoted(layer.name)) (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                geom \(layer.geometryType.rawValue), \(columns.joined(separator: ", ")))
                """)
        try connection.registerFeatures(
            layer.name, geometryType: layer.geometryType, title: layer.name, description: "")
        let layout = try layout(of: layer)
        try layout.index.create(on: connection)
        try layout.index.createTriggers(on: connection)
        try createStateTable(of: layer)
        try createJournalTriggers(of: layout)
    }

    func createStateTable(of layer: LayerTable) throws {
        guard try !layer.isResult && !connection.tableExists(layer.stateTable) else { return }
        try connection.execute(
            sql: """
                CREATE TABLE \(quoted(layer.stateTable))
                (fid INTEGER PRIMARY KEY NOT NULL, geometry_hash BLOB NOT NULL, content_hash BLOB NOT NULL)
                """)
        try register(
            attributes: layer.stateTable, title: layer.stateTable,
            description: "What \(layer.name) held when Tapak last wrote it")
    }

    // MARK: Journal

    /// The triggers by which changes of other programs leave a hint.
    func createJournalTriggers(of layout: LayerLayout) throws {
        guard !layout.layer.isResult else { return }
        let table = layout.layer.name
        for (event, row) in [("insert", "NEW"), ("update", "NEW"), ("delete", "OLD")] {
            try connection.execute(
                sql: """
                    CREATE TRIGGER IF NOT EXISTS \(quoted("tapak_journal_\(table)_\(event)"))
                    AFTER \(event.uppercased()) ON \(quoted(table))
                    BEGIN INSERT INTO tapak_journal (layer, fid, change)
                    VALUES ('\(table)', \(row).\(quoted(layout.key)), '\(event)'); END
                    """)
        }
    }

    func dropJournalTriggers(of layer: LayerTable) throws {
        for event in ["insert", "update", "delete"] {
            try connection.execute(
                sql: "DROP TRIGGER IF EXISTS \(quoted("tapak_journal_\(layer.name)_\(event)"))")
        }
    }

    /// Whether the triggers are there; they are gone where a program made the table anew.
    func hasJournalTriggers(_ layer: LayerTable) throws -> Bool {
        try Bool.fetchOne(
            connection, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?)",
            arguments: ["tapak_journal_\(layer.name)_insert"]) ?? false
    }

    /// How many changes by other programs the journal tells of: a hint, which costs nothing.
    public func journalledChanges() throws -> Int {
        try Int.fetchOne(connection, sql: "SELECT count(DISTINCT layer || fid) FROM tapak_journal") ?? 0
    }
}
