import Foundation
import GRDB
import TapakGeoPackage
import TapakProgramme
import TapakTestSupport
import Testing

@Suite("Cooperatives in a project")
struct CooperativeStoreTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("a.gpkg")
        let unit = ProjectUnit(code: "32.75.01.1001", name: "Bekasijaya", kind: "kelurahan", regencyCode: "32.75")
        try ProjectStore.create(
            at: path,
            NewProject(
                regionCode: "32.75", regionName: "Kota Bekasi", units: [unit],
                profile: StoredProfile(key: "x", version: "1", sha256: "0", yaml: "x"), presentations: []))
    }

    private func write<Value>(_ body: (ProjectDatabase) throws -> Value) throws -> Value {
        let store = try ProjectStore(path: path, access: .writing)
        let transaction = try store.begin()
        let value = try transaction.perform(body)
        try transaction.commit()
        try store.close()
        return value
    }

    private func stored() throws -> [Cooperative] {
        let store = try ProjectStore(path: path, access: .reading)
        return try store.read { try $0.cooperatives() }
    }

    /// Another program: no functions of ours, no rules of ours.
    private func other(_ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }

    private var full: Cooperative {
        var made = Cooperative(
            unit: "32.75.01.1001", level: .rw, place: "RW 05", kind: .other, name: "KSP \"Contoh\" 'é'")
        made.model = .revitalisation
        made.trade = .savingsLoan
        for (index, milestone) in CooperativeMilestone.allCases.enumerated() {
            switch index % 3 {
            case 0: made.milestones[milestone] = .reached(on: CalendarDate(year: 2025, month: 6, day: index + 1))
            case 1: made.milestones[milestone] = .reached(on: nil)
            default: made.milestones[milestone] = .notYet
            }
        }
        for number in CooperativeNumber.allCases { made.numbers[number] = "0012 \(number.rawValue)" }
        made.isActive = false
        made.activeAsOf = CalendarDate(year: 2025, month: 12, day: 3)
        made.members = 1250
        made.membersAsOf = CalendarDate(year: 2025, month: 1, day: 31)
        made.businessUnits = [.office, .clinic, .freeMealsSupply]
        made.channels = ["Shopee", "Tokopedia"]
        made.partners = [
            CooperativePartner(name: "BNI"),
            CooperativePartner(
                name: "Bulog", kind: .bumn, what: "beras", since: CalendarDate(year: 2025, month: 8, day: 1),
                status: .active),
        ]
        made.source = "Dinas"
        made.date = CalendarDate(year: 2025, month: 12, day: 3)
        return made
    }

    @Test("every fact comes back as it was stored, and again after a change")
    func roundTrip() throws {
        let bare = Cooperative(unit: "32.75.01.1001", kind: .kkmp, name: "A")
        let ids = try write { database in [try database.put(bare), try database.put(full)] }
        #expect(ids == [1, 2])
        var expected = [bare, full]
        for index in expected.indices { expected[index].id = ids[index] }
        #expect(try stored() == expected)

        expected[1].partners = []
        expected[1].businessUnits = [.lpg]
        expected[1].milestones = [:]
        expected[1].members = nil
        _ = try write { try $0.put(expected[1]) }
        #expect(try stored() == expected)
    }

    @Test("other programs see plain columns: codes, days as text, truth as 0 and 1")
    func columns() throws {
        _ = try write { try $0.put(full) }
        try DatabaseQueue(path: path).read { database in
            let facts = try String.fetchAll(
                database,
                sql: """
                    SELECT level || '|' || place || '|' || active || '|' || musyawarah || '|' || musyawarah_date || '|' || deed
                    || '|' || ifnull(deed_date, '') || '|' || legal_entity || '|' || members FROM cooperatives
                    """)
            #expect(facts == ["rw|RW 05|0|done|2025-06-01|done||not_yet|1250"])
            let partners = try String.fetchAll(
                database,
                sql: """
                    SELECT name || '|' || ifnull(class, '') || '|' || ifnull(since, '') FROM cooperative_partners ORDER BY 1
                    """)
            #expect(partners == ["BNI||", "Bulog|bumn|2025-08-01"])
            let tables = try String.fetchAll(
                database,
                sql: """
                    SELECT table_name FROM gpkg_contents WHERE data_type = 'attributes'
                    AND (table_name LIKE 'cooperative%' OR table_name = 'reported_counts') ORDER BY 1
                    """)
            #expect(
                tables == [
                    "cooperative_business_units", "cooperative_channels", "cooperative_partners", "cooperatives",
                    "reported_counts",
                ])
        }
    }

    @Test("a unit has one cooperative of its own, whoever writes")
    func oneForEach() throws {
        let own = Cooperative(unit: "32.75.01.1001", kind: .kkmp, name: "A")
        _ = try write { try $0.put(own) }
        #expect(throws: StoreFailure.self) { try write { try $0.put(own) } }
        #expect(throws: (any Error).self) {
            try other(
                "INSERT INTO cooperatives (kemendagri_code, level, kind, name) VALUES ('32.75.01.1001', 'village', 'kkmp', 'B')"
            )
        }
        try other(
            "INSERT INTO cooperatives (kemendagri_code, level, kind, name) VALUES ('32.75.01.1001', 'rw', 'other', 'C')"
        )
        #expect(try stored().map(\.name) == ["A", "C"])
    }

    @Test(
        "the tables refuse what is no fact",
        arguments: [
            "level = 'x'", "kind = 'x'", "kind = 'other'", "model = 'x'", "deed = 'x'",
            "deed_date = '2025-01-01', deed = 'not_yet'",
            "active = 2", "members = -1", "name = NULL",
        ])
    func refusals(assignment: String) throws {
        _ = try write { try $0.put(Cooperative(unit: "32.75.01.1001", kind: .kkmp, name: "A")) }
        #expect(throws: DatabaseError.self) { try other("UPDATE cooperatives SET \(assignment)") }
    }

    @Test("a table that another program made anew is read as far as it goes")
    func foreign() throws {
        _ = try write { try $0.put(full) }
        try other("DROP TABLE cooperatives")
        try other(
            "CREATE TABLE cooperatives (id INTEGER PRIMARY KEY, kemendagri_code TEXT, name TEXT, level TEXT, members TEXT)"
        )
        try other("INSERT INTO cooperatives VALUES (2, '32.75.01.1001', 'B', 'entah', 'banyak')")
        let read = try stored()
        #expect(read.map(\.name) == ["B"] && read[0].level == .rw && read[0].members == nil)
    }

    @Test("counts of several sources stand side by side; the same source of the same day is corrected")
    func reported() throws {
        let day = CalendarDate(year: 2025, month: 6, day: 20)
        let press = ReportedCount(scope: "32.75", measure: .legalEntity, count: 130, source: "A", date: day)
        let undated = ReportedCount(scope: "32.75", measure: .legalEntity, count: 187, source: "B", date: nil)
        #expect(try write { try $0.put(press) } == nil)
        #expect(try write { try $0.put(undated) } == nil)
        #expect(try write { try $0.put(undated) } == 187)
        var corrected = press
        corrected.count = 131
        #expect(try write { try $0.put(corrected) } == 130)
        let store = try ProjectStore(path: path, access: .reading)
        #expect(try store.read { try $0.reportedCounts() } == [undated, corrected])
    }
}
