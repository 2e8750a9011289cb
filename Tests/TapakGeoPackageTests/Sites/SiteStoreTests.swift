import GRDB
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakGeoPackage

@Suite("Sites in a project")
struct SiteStoreTests {
    private let draft: ProjectDraft

    init() throws { draft = try ProjectDraft() }

    private static let events = (1...3).map { number in
        StoredSiteEvent(
            sequence: number, site: 1, event: Array("{\"sequence\":\(number),\"é\":\"\u{1F33E}\"}".utf8),
            previous: "p\(number)", hash: "h\(number)")
    }

    /// Another program: no functions of ours.
    private func other(_ sql: String) throws { try DatabaseQueue(path: draft.path).write { try $0.execute(sql: sql) } }

    @Test("events are read back as they were written, byte for byte and in order")
    func events() throws {
        try draft.changing { try $0.append(Self.events) }
        #expect(try draft.reading { try $0.siteEvents() } == Self.events)
    }

    @Test(
        "no program changes or removes an event by accident, or puts one elsewhere than at the end",
        arguments: [
            "UPDATE tapak_site_events SET site = 2", "DELETE FROM tapak_site_events WHERE sequence = 3",
            "INSERT INTO tapak_site_events VALUES (5, 1, '', '', '')",
            "INSERT INTO tapak_site_events VALUES (0, 1, '', '', '')",
            "INSERT OR REPLACE INTO tapak_site_events VALUES (3, 1, '', '', '')",
        ])
    func appendOnly(_ sql: String) throws {
        try draft.changing { try $0.append(Self.events) }
        #expect(throws: DatabaseError.self) { try other(sql) }
        #expect(try draft.reading { try $0.siteEvents() } == Self.events)
    }

    @Test("the tables are listed as attributes, with an integer key each")
    func contents() throws {
        let names = ["tapak_site_events", "sites", "site_parcels", "site_cooperatives", "documents"]
        try DatabaseQueue(path: draft.path).read { connection in
            for name in names {
                let kind = try String.fetchOne(
                    connection, sql: "SELECT data_type FROM gpkg_contents WHERE table_name = ?", arguments: [name])
                #expect(kind == "attributes", "\(name)")
                let keys = try Row.fetchAll(
                    connection, sql: "SELECT type FROM pragma_table_info(?) WHERE pk = 1", arguments: [name])
                #expect(keys.map { $0[0] as String } == ["INTEGER"], "\(name)")
            }
        }
    }

    @Test("a document is kept with its bytes, also none of them, and its standing is written")
    func documents() throws {
        let bytes: [UInt8] = [0, 255, 10, 0]
        func document(_ id: Int, path: String?) -> StoredDocument {
            StoredDocument(
                id: id, site: 1, kind: "photo", number: "1/é", date: "2026-01-02", title: "x", sha256: "aa", path: path,
                size: 4)
        }
        try draft.changing { database in
            try database.keep(document(1, path: nil), content: bytes)
            try database.keep(document(2, path: "d/a.jpg"), content: nil)
            try database.keep(document(3, path: nil), content: [])
            try database.setStandings(of: [1: (2, false), 2: (nil, true)])
        }
        let stored = try draft.reading { database in
            (try database.documents(), try (1...4).map { try database.content(ofDocument: $0) })
        }
        var first = document(1, path: nil)
        first.replacedBy = 2
        var second = document(2, path: "d/a.jpg")
        second.isWithdrawn = true
        #expect(stored.0 == [first, second, document(3, path: nil)])
        #expect(stored.1 == [bytes, nil, [], nil])
    }

    @Test("a site is shown in place of what was shown before")
    func shownSites() throws {
        func site(_ name: String, parcels: [Int64]) -> StoredSite {
            var values = [StoredValue](repeating: .text("x"), count: StoredSite.columns.count)
            values[0] = .text(name)
            values[9] = .integer(35)
            values[14] = .integer(7)
            return StoredSite(
                id: 1, values: values, parcels: parcels.map { .init(fid: $0, id: "B", assetClass: "bmd") },
                cooperatives: [.init(id: 4, name: nil)])
        }
        try draft.changing { try $0.show(site("satu", parcels: [1, 2])) }
        try draft.changing { try $0.show(site("dua", parcels: [2])) }
        #expect(try draft.reading { try $0.sites() } == [site("dua", parcels: [2])])
    }

    @Test("parcels are found by their keys and by their ids")
    func parcels() throws {
        let index = try #require(LayerTable.parcels.index(of: "parcel_id"))
        func parcel(_ id: String?, _ x: Double) -> StoredFeature {
            var values = [StoredValue](repeating: .null, count: LayerTable.parcels.columns.count)
            values[index] = StoredValue(id)
            return StoredFeature(fid: 0, geometry: ProjectDraft.square(x, -6), values: values)
        }
        try draft.changing {
            try $0.write([parcel("A", 107), parcel("A", 108), parcel(nil, 109), parcel("7", 110)], to: .parcels)
        }
        try draft.reading { database in
            #expect(try database.parcelKeys(named: "A") == [1, 2])
            #expect(try database.parcelKeys(named: "7") == [4])
            #expect(try database.parcelKeys(named: "'; --") == [])
            let found = try database.parcels(keys: [4, 1, 4, 99])
            #expect(found.keys.sorted() == [1, 4])
            #expect(found[4]?.values[index] == .text("7"))
            #expect(found[1]?.geometry?.positions == ProjectDraft.square(107, -6).positions)
        }
    }
}
