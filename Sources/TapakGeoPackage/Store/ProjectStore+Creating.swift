import GRDB
import TapakFormats

/// What a new project is about.
public struct NewProject: Sendable {
    /// The dotted code of the region, as `32.75`.
    public var regionCode: String
    /// Its name, where it is known.
    public var regionName: String?
    /// Its units.
    public var units: [ProjectUnit]
    /// The rules.
    public var profile: StoredProfile
    /// How tables and columns are called and shown.
    public var presentations: [LayerPresentation]

    /// Describes a project.
    public init(
        regionCode: String, regionName: String?, units: [ProjectUnit], profile: StoredProfile,
        presentations: [LayerPresentation]
    ) {
        self.regionCode = regionCode
        self.regionName = regionName
        self.units = units
        self.profile = profile
        self.presentations = presentations
    }
}

extension ProjectStore {
    /// Makes a project file. It appears whole or not at all.
    ///
    /// - Parameters:
    ///   - path: where it is to appear.
    ///   - fill: puts more into the project before it appears.
    /// - Throws: `OutputFailure` when nothing can be made there, `StoreFailure`, and whatever `fill` throws.
    public static func create(
        at path: String, _ project: NewProject, overwrite: Bool = false,
        fill: (ProjectDatabase) throws -> Void = { _ in }
    ) throws {
        if !overwrite, FileFacts.exists(path) { throw StoreFailure(path: path, reason: .alreadyExists) }
        let output = try OutputFile(path: path, overwrite: overwrite)
        guard let temporary = output.temporaryPath else {
            throw OutputFailure(path: path, reason: .cannotCreate(errno: FileFacts.notAFile))
        }
        do {
            let queue = try StoreFailure.mapping(path) {
                try DatabaseQueue(path: temporary, configuration: configuration(readonly: false))
            }
            defer { FileFacts.removeCompanions(of: temporary) }
            try queue.inDatabase { connection in
                // Nobody else knows the file, and it is brought to the disk as a whole at the end.
                try connection.execute(sql: "PRAGMA synchronous = OFF; PRAGMA auto_vacuum = NONE")
                try connection.inTransaction(.immediate) {
                    let database = ProjectDatabase(connection, path: path)
                    try database.begin(project)
                    try fill(database)
                    return .commit
                }
            }
            try queue.close()
        } catch let error as DatabaseError {
            throw StoreFailure(path: path, reason: StoreFailure.Reason(error))
        }
        try output.commit()
    }

    /// Copies a project, or any state of it that others are not just changing, to another file.
    ///
    /// SQLite's backup API: the copy is whole, also while others read or write.
    ///
    /// - Throws: `OutputFailure`, `StoreFailure`.
    public func backup(to copy: String, overwrite: Bool) throws {
        let output = try OutputFile(path: copy, overwrite: overwrite)
        guard let temporary = output.temporaryPath else {
            throw OutputFailure(path: copy, reason: .cannotCreate(errno: FileFacts.notAFile))
        }
        do {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            let target = try DatabaseQueue(path: temporary, configuration: configuration)
            defer { FileFacts.removeCompanions(of: temporary) }
            try queue.backup(to: target)
            try target.inDatabase { connection in try connection.chooseJournal("DELETE") }
            try target.close()
        } catch let error as DatabaseError {
            throw StoreFailure(path: copy, reason: StoreFailure.Reason(error))
        }
        try output.commit()
    }
}

extension ProjectDatabase {
    /// Makes the tables of a new project and writes what it is about.
    fileprivate func begin(_ project: NewProject) throws {
        try connection.markAsGeoPackage()
        try connection.createCoreTables()
        try connection.createDataColumns()
        try connection.createLayerStyles()
        try connection.execute(
            sql: """
                CREATE TABLE \(ProjectMarks.migrations)
                (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL UNIQUE, applied DATETIME NOT NULL)
                """)
        try register(
            attributes: ProjectMarks.migrations, title: ProjectMarks.migrations,
            description: "The steps by which this file came to its present form")
        for migration in ProjectMigration.all {
            try migration.run(self)
            try connection.execute(
                sql: """
                    INSERT INTO \(ProjectMarks.migrations) (name, applied)
                    VALUES (?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
                    """, arguments: [migration.name])
        }
        try set("region_code", to: project.regionCode)
        try set("region_name", to: project.regionName)
        try put(units: project.units)
        try use(profile: project.profile)
        try present(project.presentations)
    }
}
