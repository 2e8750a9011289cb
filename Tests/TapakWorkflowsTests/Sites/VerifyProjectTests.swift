import Foundation
import GRDB
import TapakFormats
import TapakGeoPackage
import TapakProgramme
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Verification of a project")
struct VerifyProjectTests {
    let scene: SiteScene

    init() async throws {
        scene = try await SiteScene()
        try scene.makeReady()
    }

    private func head() throws -> EventChain.Head { try scene.read { try SiteLedger($0).head } }

    @Test("an untouched project differs nowhere, also against heads noted on the way")
    func untouched() async throws {
        #expect(try await scene.verify() == [])
        let rows = try scene.read { try $0.siteEvents() }
        for row in rows {
            #expect(try await scene.verify(head: .init(count: row.sequence, hash: row.hash)) == [])
        }
        let outcome = try await VerifyProject()(.init(project: scene.project))
        #expect(outcome.head == (try head()))
        #expect(outcome.siteCount == 1 && outcome.documentCount == 8 && outcome.parcelCount == 8)
    }

    @Test("a change of any one event is found at that event, whether its hash is made anew or not")
    func everyEvent() async throws {
        let rows = try scene.read { try $0.siteEvents() }
        for row in rows {
            for withHash in [false, true] {
                let copy = scene.scratch.file("copy.gpkg")
                try? FileManager.default.removeItem(atPath: copy)
                try FileManager.default.copyItem(atPath: scene.project, toPath: copy)
                let event = String(decoding: row.event, as: UTF8.self)
                    .replacing("\"recorded\":\"2026-12-01T01:02:03Z\"", with: "\"recorded\":\"2026-12-01T01:02:04Z\"")
                let hash = withHash ? SHA256Digest.hex(of: Array(event.utf8)) : row.hash
                try await DatabaseQueue(path: copy).write { connection in
                    try connection.execute(sql: "DROP TRIGGER tapak_site_events_update")
                    try connection.execute(
                        sql: "UPDATE tapak_site_events SET event = ?, hash = ? WHERE sequence = ?",
                        arguments: [event, hash, row.sequence])
                }
                let known = EventChain.Head(count: rows.count, hash: rows[rows.count - 1].hash)
                let found = try await VerifyProject()(.init(project: copy, knownHead: known)).differences
                guard case .chain(let fault) = found.first else {
                    Issue.record("event \(row.sequence): \(found)")
                    continue
                }
                // With a hash made anew the next event no longer follows; after the last there is only the noted head.
                let isLast = row.sequence == rows.count
                #expect(fault.place == (withHash && !isLast ? row.sequence + 1 : row.sequence))
            }
        }
    }

    @Test("columns beside an event, an unreadable event, and an unknown code are found")
    func columns() async throws {
        let statements = [
            "UPDATE tapak_site_events SET site = 2 WHERE sequence = 5",
            "UPDATE tapak_site_events SET previous = 'x' WHERE sequence = 5",
            "UPDATE tapak_site_events SET event = 'x' WHERE sequence = 5",
            "UPDATE tapak_site_events SET event = replace(event, '\"format\":1', '\"format\":2') WHERE sequence = 5",
            "UPDATE tapak_site_events SET event = event || ' ' WHERE sequence = 5",
        ]
        for statement in statements {
            let copy = scene.scratch.file("copy.gpkg")
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: scene.project, toPath: copy)
            try SiteScene.tamper(copy, [statement])
            let found = try await VerifyProject()(.init(project: copy)).differences
            #expect(found.first == .eventUnreadable(5), "\(statement)")
        }
    }

    @Test("two events that changed places, and one that is missing, are found")
    func order() async throws {
        try scene.tamper(
            "UPDATE tapak_site_events SET sequence = -1 WHERE sequence = 5",
            "UPDATE tapak_site_events SET sequence = 5 WHERE sequence = 6",
            "UPDATE tapak_site_events SET sequence = 6 WHERE sequence = -1")
        #expect(try await scene.verify().first == .eventUnreadable(5))
        try scene.tamper("DELETE FROM tapak_site_events WHERE sequence IN (5, 6)")
        #expect(
            try await scene.verify().first == .chain(ChainFault(place: 5, cause: .sequenceDiffers(found: 7))))
    }

    @Test("an end that was cut off and an old copy look whole, and are found by the noted head")
    func cutTail() async throws {
        let old = scene.scratch.file("old.gpkg")
        try FileManager.default.copyItem(atPath: scene.project, toPath: old)
        let before = try head()
        _ = try NoteOnSite()(
            project: scene.project, site: 1, .note(SiteNote("catatan")), entry: try scene.entry("2026-03-20"))
        let now = try head()
        #expect(now.count == before.count + 1)
        let missing = ProjectDifference.chain(
            ChainFault(place: now.count, cause: .eventsMissing(found: before.count, expected: now.count)))
        #expect(try await VerifyProject()(.init(project: old)).differences == [])
        #expect(try await VerifyProject()(.init(project: old, knownHead: now)).differences == [missing])
        // Whoever cuts events off carefully also puts the table right.
        try scene.tamper(
            "DELETE FROM tapak_site_events WHERE sequence = \(now.count)",
            "UPDATE sites SET last_event = \(before.count)")
        #expect(try await scene.verify() == [])
        #expect(try await scene.verify(head: now) == [missing])
        // The old copy went on in another way: the same number of events, another history.
        _ = try NoteOnSite()(
            project: scene.project, site: 1, .note(SiteNote("lain")), entry: try scene.entry("2026-03-20"))
        let other = try head()
        #expect(
            try await scene.verify(head: now) == [
                .chain(ChainFault(place: now.count, cause: .headDiffers(found: other.hash, expected: now.hash)))
            ])
    }

    @Test("what the tables of sites say otherwise is found, column by column")
    func siteTables() async throws {
        try scene.tamper(
            "UPDATE sites SET construction_stage = 'operating'", "DELETE FROM site_cooperatives",
            "INSERT INTO sites SELECT 9, name, created, parcels, cooperatives, phase, stage_since, land_stage, "
                + "tenure_stage, construction_stage, construction_percent, credit_stage, capital_stage, lp2b, lsd, "
                + "last_event FROM sites")
        #expect(
            try await scene.verify() == [
                .siteTable(site: 1, column: "construction_stage", found: "operating", expected: "none"),
                .siteTable(site: 1, column: "site_cooperatives", found: "", expected: "1"),
                .siteTable(site: 9, column: "id", found: "9", expected: nil),
            ])
    }

    @Test("another name of a parcel or cooperative is no difference")
    func names() async throws {
        try scene.change { database in
            guard var cooperative = try database.cooperatives().first else { return }
            cooperative.name = "KKMP Baru"
            try database.put(cooperative)
        }
        #expect(try await scene.verify() == [])
    }

    @Test("documents: changed, missing, in the file and in the project")
    func documents() async throws {
        _ = try scene.scratch.write("lain", to: "docs/kib_a.pdf")
        try FileManager.default.removeItem(atPath: scene.scratch.file("docs/photo.pdf"))
        try scene.tamper("UPDATE documents SET content = x'00' WHERE content IS NOT NULL")
        let found = try await scene.verify()
        #expect(found.count == 3)
        guard found.count == 3, case .documentChanged(4, 1, "docs/kib_a.pdf", let hash, _) = found[0],
            case .documentChanged(8, 1, nil, _, _) = found[2]
        else {
            Issue.record("\(found)")
            return
        }
        #expect(hash == SHA256Digest.hex(of: Array("lain".utf8)))
        #expect(found[1] == .documentMissing(id: 6, site: 1, path: "docs/photo.pdf"))
    }

    @Test("the table of documents: another hash, a row too few, a row too many")
    func documentRows() async throws {
        try scene.tamper(
            "UPDATE documents SET number = '7' WHERE id = 1", "DELETE FROM documents WHERE id = 2",
            "INSERT INTO documents (id, site, kind, sha256, size) VALUES (99, 1, 'photo', 'x', 1)")
        #expect(
            try await scene.verify() == [
                .documentTable(id: 1, column: "number", found: "7", expected: nil),
                .documentTable(id: 2, column: "id", found: nil, expected: "2"),
                .documentTable(id: 99, column: "id", found: "99", expected: nil),
            ])
    }

    @Test("a corner that moved is found in the parcel, and after screening in the decisions")
    func geometry() async throws {
        try scene.moveCorner(ofParcel: 1)
        let found = try await scene.verify()
        #expect(found.contains(.parcelGeometry(parcel: "A")))
        try await scene.screen()
        let decisions = try await scene.verify()
        #expect(decisions.count == 2)
        for difference in decisions {
            guard case .approvalStale(1, let stale) = difference else {
                Issue.record("\(difference)")
                continue
            }
            #expect(stale.isCurrent && [.land, .tenure].contains(stale.track))
        }
    }

    @Test("a parcel of no site that was moved is found too")
    func otherParcel() async throws {
        try scene.moveCorner(ofParcel: 5)
        #expect(try await scene.verify() == [.parcelGeometry(parcel: "E")])
    }

    @Test("an assessment that was changed, taken away or put in, and a verdict that was painted over, are found")
    func assessments() async throws {
        try scene.tamper(
            "UPDATE tapak_assessments SET verdict = 'pass' WHERE fid = 4",
            "DELETE FROM tapak_assessments WHERE fid = 5",
            "INSERT INTO tapak_assessments SELECT 99, basis, geometry_hash, rule_profile, verdict, record "
                + "FROM tapak_assessments WHERE fid = 1")
        let index = try #require(LayerTable.parcels.index(of: "verdict"))
        try scene.change { database in
            guard let feature = try database.parcels(keys: [2])[2] else { return }
            var values = feature.values
            values[index] = .text("fail")
            try database.set(["verdict"], of: [(2, [values[index]])], in: .parcels)
        }
        #expect(
            try await scene.verify() == [
                .parcelColumn(parcel: "B", column: "verdict", found: "fail", expected: "pass"),
                .assessmentDiffers(parcel: "D"), .assessmentMissing(parcel: "E"), .assessmentStray(key: 99),
            ])
    }

    @Test("a stored assessment of other bytes or another basis is found")
    func record() async throws {
        try scene.tamper(
            "UPDATE tapak_assessments SET record = x'01' WHERE fid = 1",
            "UPDATE tapak_assessments SET basis = geometry_hash WHERE fid = 2")
        #expect(
            try await scene.verify() == [.assessmentDiffers(parcel: "A"), .assessmentOutdated(parcel: "B")])
    }

    @Test("verification writes nothing")
    func readsOnly() async throws {
        let before = try Data(contentsOf: URL(filePath: scene.project))
        _ = try await scene.verify()
        #expect(try Data(contentsOf: URL(filePath: scene.project)) == before)
    }
}
