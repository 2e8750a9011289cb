import GRDB

/// A step that brings a project forward. Once released, a step is never changed: what must differ is done by a later one.
struct ProjectMigration: Sendable {
    /// The name under which the project remembers it.
    var name: String
    /// What it does.
    var run: @Sendable (ProjectDatabase) throws -> Void

    /// Every step there is, in order.
    static let all: [ProjectMigration] = [
        ProjectMigration(name: "0001-project", run: ProjectSchema.create),
        ProjectMigration(name: "0002-cooperatives", run: CooperativeSchema.create),
        ProjectMigration(name: "0003-sites", run: SiteSchema.create),
        ProjectMigration(name: "0004-buildings", run: BuildingSchema.create),
    ]

    /// The steps a project lacks.
    ///
    /// - Throws: `StoreFailure` with `.fromTheFuture` when it has one that is not known here.
    static func missing(on connection: Database, path: String) throws -> [ProjectMigration] {
        let done = try String.fetchAll(connection, sql: "SELECT name FROM \(ProjectMarks.migrations) ORDER BY id")
        let known = Set(all.map(\.name))
        if let stranger = done.first(where: { !known.contains($0) }) {
            throw StoreFailure(path: path, reason: .fromTheFuture(migration: stranger))
        }
        return all.filter { !done.contains($0.name) }
    }

    /// Runs steps, all or none.
    static func run(_ migrations: [ProjectMigration], on connection: Database, path: String) throws {
        try connection.inTransaction(.immediate) {
            // Somebody else may have been faster.
            let still = try missing(on: connection, path: path).map(\.name)
            for migration in migrations where still.contains(migration.name) {
                try migration.run(ProjectDatabase(connection, path: path))
                try connection.execute(
                    sql: """
                        INSERT INTO \(ProjectMarks.migrations) (name, applied)
                        VALUES (?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
                        """, arguments: [migration.name])
            }
            return .commit
        }
    }
}
