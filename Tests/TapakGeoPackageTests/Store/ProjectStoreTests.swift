import Foundation
import GRDB
import TapakFormats
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("The project file")
struct ProjectStoreTests {
    let draft: ProjectDraft

    init() throws { draft = try ProjectDraft() }

    private func reason(_ path: String, _ access: ProjectStore.Access = .writing) -> StoreFailure.Reason? {
        do {
            _ = try ProjectStore(path: path, access: access)
            return nil
        } catch {
            return error.reason
        }
    }

    /// Opens the file as any other program would, without our functions.
    private func plainly<Value>(_ path: String? = nil, _ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: path ?? draft.path)
        defer { try? queue.close() }
        return try queue.inDatabase(body)
    }

    @Test("a new project is a GeoPackage 1.3 with units, profile and both layers, in one single file")
    func fresh() throws {
        try plainly { connection throws in
            #expect(try Int.fetchOne(connection, sql: "PRAGMA application_id") == 0x4750_4B47)
            #expect(try Int.fetchOne(connection, sql: "PRAGMA user_version") == 10300)
            #expect(try String.fetchOne(connection, sql: "PRAGMA integrity_check") == "ok")
            #expect(try String.fetchOne(connection, sql: "PRAGMA journal_mode") == "delete")
        }
        try draft.reading { database throws in
            #expect(try database.units().map(\.name) == ["Satu", "Dua"])
            #expect(try database.profile().key == "test")
            #expect(try database.layers() == [.buildings, .kelurahan, .parcels])
            #expect(try database.regionName() == "Kota Bekasi")
        }
        #expect(draft.scratch.names == ["project.gpkg"])
    }

    @Test("every table without geometry is listed as attributes and has an integer key")
    func registered() throws {
        try plainly { connection throws in
            let tables = try String.fetchAll(
                connection,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'gpkg_%'
                    AND name NOT LIKE 'rtree_%' AND name NOT LIKE 'sqlite_%' ORDER BY name
                    """)
            let listed = try String.fetchAll(
                connection, sql: "SELECT table_name FROM gpkg_contents ORDER BY table_name")
            #expect(tables == listed)
            for table in tables {
                let keys = try Row.fetchAll(
                    connection, sql: "SELECT type FROM pragma_table_info(?) WHERE pk > 0", arguments: [table])
                #expect(keys.map { $0[0] as String } == ["INTEGER"], "\(table)")
            }
        }
    }

    @Test("an existing file is not replaced, and nothing is left of the attempt")
    func existing() throws {
        let before = try Data(contentsOf: URL(filePath: draft.path))
        #expect(throws: (any Error).self) {
            try ProjectStore.create(at: draft.path, ProjectDraft.content)
        }
        #expect(try Data(contentsOf: URL(filePath: draft.path)) == before)
        #expect(draft.scratch.names == ["project.gpkg"])
    }

    @Test("a making that fails leaves no file")
    func failedMaking() throws {
        struct Trouble: Error {}
        let other = draft.scratch.file("other.gpkg")
        #expect(throws: (any Error).self) {
            try ProjectStore.create(at: other, ProjectDraft.content) { _ in throw Trouble() }
        }
        #expect(draft.scratch.names == ["project.gpkg"])
    }

    @Test("what is no project is refused by what it is")
    func refused() throws {
        let scratch = draft.scratch
        #expect(reason(scratch.file("none.gpkg")) == .noSuchFile)
        #expect(reason(scratch.path) == .isDirectory)
        #expect(reason(try scratch.write("{}", to: "text.gpkg")) == .notADatabase)
        #expect(reason(try scratch.write("", to: "empty.gpkg"), .reading) == .notAProject)
        let other = scratch.file("other.gpkg")
        try plainly(other) { try $0.execute(sql: "CREATE TABLE thing (id INTEGER PRIMARY KEY)") }
        #expect(reason(other) == .notAProject)
        #expect(!ProjectStore.isProject(other))
        #expect(!ProjectStore.isProject(scratch.file("text.gpkg")))
        #expect(ProjectStore.isProject(draft.path))
    }

    @Test("a project of a later version is refused by the name of its step")
    func fromTheFuture() throws {
        try plainly { connection throws in
            try connection.execute(
                sql: "INSERT INTO tapak_migrations (name, applied) VALUES ('9999-teleport', '2099-01-01T00:00:00Z')")
        }
        #expect(reason(draft.path) == .fromTheFuture(migration: "9999-teleport"))
        #expect(reason(draft.path, .reading) == .fromTheFuture(migration: "9999-teleport"))
    }

    @Test("a project from before a step is brought forward when it is written, and asked for when it is read")
    func migration() throws {
        // As the first step alone leaves a file.
        try plainly { connection throws in
            let tables = try String.fetchAll(
                connection,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table'
                    AND (name LIKE 'cooperative%' OR name LIKE 'reported%')
                    """)
            #expect(!tables.isEmpty)
            for table in tables {
                try connection.execute(sql: "DROP TABLE \(table)")
                try connection.execute(sql: "DELETE FROM gpkg_contents WHERE table_name = ?", arguments: [table])
            }
            try connection.execute(sql: "DELETE FROM tapak_migrations WHERE name = '0002-cooperatives'")
        }
        #expect(reason(draft.path, .reading) == .needsMigration(migration: "0002-cooperatives"))
        try draft.changing { _ in }
        #expect(reason(draft.path, .reading) == nil)
        try plainly { connection throws in #expect(try connection.tableExists("cooperatives")) }
    }

    @Test("while a project is written others wait and are then told; what was read before stays readable")
    func secondWriter() throws {
        let first = try ProjectStore(path: draft.path, access: .writing)
        let transaction = try first.begin()
        try transaction.perform { try $0.set("x", to: "1") }
        let second = try ProjectStore(path: draft.path, access: .writing)
        let started = ContinuousClock.now
        #expect(throws: StoreFailure(path: draft.path, reason: .busy)) { _ = try second.begin() }
        #expect(ContinuousClock.now - started > .seconds(2))
        #expect(try second.read { try $0.setting("x") } == nil)
        try transaction.commit()
        #expect(try second.read { try $0.setting("x") } == "1")
        try second.close()
        try first.close()
        #expect(draft.scratch.names == ["project.gpkg"])
    }

    @Test("whoever reads sees one state from beginning to end, though another writes meanwhile")
    func oneState() throws {
        let writer = try ProjectStore(path: draft.path, access: .writing)
        let reader = try ProjectStore(path: draft.path, access: .reading)
        let (before, meanwhile) = try reader.read { database in
            let before = try database.setting("x")
            let transaction = try writer.begin()
            try transaction.perform { try $0.set("x", to: "1") }
            try transaction.commit()
            return (before, try database.setting("x"))
        }
        #expect(before == nil)
        #expect(meanwhile == nil)
        #expect(try reader.read { try $0.setting("x") } == "1")
        try reader.close()
        try writer.close()
    }

    @Test("a store reads what its own open transaction has written")
    func readingWithin() throws {
        let store = try ProjectStore(path: draft.path, access: .writing)
        let transaction = try store.begin()
        try transaction.perform { try $0.set("x", to: "1") }
        #expect(try store.read { try $0.setting("x") } == "1")
        transaction.rollback()
        #expect(try store.read { try $0.setting("x") } == nil)
        try store.close()
    }

    @Test("a transaction that is not committed changes nothing")
    func rolledBack() throws {
        let store = try ProjectStore(path: draft.path, access: .writing)
        do {
            let transaction = try store.begin()
            try transaction.perform { try $0.set("x", to: "1") }
        }
        #expect(try store.read { try $0.setting("x") } == nil)
        let again = try store.begin()
        try again.perform { try $0.set("x", to: "2") }
        try again.commit()
        try store.close()
        #expect(try draft.reading { try $0.setting("x") } == "2")
    }

    @Test("a copy is whole while the project is being written, and has what was committed")
    func backup() throws {
        let store = try ProjectStore(path: draft.path, access: .writing)
        let done = try store.begin()
        try done.perform { try $0.set("x", to: "1") }
        try done.commit()
        let open = try store.begin()
        try open.perform { try $0.set("x", to: "2") }
        let reader = try ProjectStore(path: draft.path, access: .reading)
        let copy = draft.scratch.file("copy.gpkg")
        try reader.backup(to: copy, overwrite: false)
        #expect(throws: OutputFailure(path: copy, reason: .exists)) {
            try reader.backup(to: copy, overwrite: false)
        }
        try reader.close()
        open.rollback()
        try store.close()
        let copied = try ProjectStore(path: copy, access: .reading)
        #expect(try copied.read { try $0.setting("x") } == "1")
        try copied.close()
        try plainly(copy) { connection throws in
            #expect(try String.fetchOne(connection, sql: "PRAGMA integrity_check") == "ok")
        }
        #expect(draft.scratch.names == ["copy.gpkg", "project.gpkg"])
    }

    @Test("a profile that is put in force twice is kept once, and the last one counts")
    func profiles() throws {
        let next = StoredProfile(key: "test", version: "2", sha256: "01", yaml: "key: test")
        try draft.changing { database throws in
            try database.use(profile: next)
            try database.use(profile: next)
        }
        try draft.reading { database throws in
            #expect(try database.profile() == next)
            #expect(try Int.fetchOne(database.connection, sql: "SELECT count(*) FROM tapak_profiles") == 2)
        }
    }

    @Test(
        "file systems of other machines are told by their type",
        arguments: [
            ("36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext4 /dev/root rw", false),
            ("36 35 0:45 / /srv rw - nfs4 server:/data rw", true),
            ("36 35 0:45 / /srv rw shared:2 - cifs //server/data rw", true),
            ("36 35 0:45 / /srv/cloud rw - fuse.sshfs host: rw", true),
            ("36 35 0:45 / /x rw - tmpfs nfs rw", false), ("", false), ("broken - ", false),
        ])
    func networkShares(line: String, isShare: Bool) {
        #expect(FileFacts.networkDevices(inMountInfo: line).isEmpty == !isShare)
    }
}
