import TapakProgramme
import TapakWorkflows
import Testing

@Suite("Cooperatives listed, changed and counted")
struct CooperativeWorkflowsTests {
    private let project: CooperativeProjectFile

    init() throws {
        project = try CooperativeProjectFile()
        _ = try project.importing(
            """
            kelurahan,nama,rw,badan hukum,nik koperasi,aktif
            Bekasijaya,,,12/06/2025,1001,ya
            Jatisampurna,,,belum,1002,
            Jatisampurna,KSP Contoh,05,,,
            """)
    }

    @Test("the list has every unit, those without data too, and what is below a unit after its own")
    func list() throws {
        let all = try ListCooperatives()(.init(project: project.path))
        #expect(Set(all.compactMap(\.unit)).count == 56 && all.count == 57)
        #expect(all.count { $0.cooperative == nil } == 54)
        #expect(all.compactMap(\.unit).map(\.code) == all.compactMap(\.unit).map(\.code).sorted())
        let below = try ListCooperatives()(.init(project: project.path, choices: ["32.75.10.1001"]))
        #expect(below.map { $0.cooperative?.level } == [.village, .rw])
        #expect(try ListCooperatives()(.init(project: project.path, choices: ["32.75.10"])).count == 6)
        #expect(try ListCooperatives()(.init(project: project.path, choices: ["3275011001"])).count == 1)
        #expect(try ListCooperatives()(.init(project: project.path, choices: ["3"])).map { $0.cooperative?.id } == [3])
        #expect(throws: CooperativeError.unknown("99.99")) {
            try ListCooperatives()(.init(project: project.path, choices: ["99.99"]))
        }
    }

    @Test("what lacks a milestone: said to, not said, or without any record")
    func missing() throws {
        let missing = try ListCooperatives()(.init(project: project.path, missing: .legalEntity))
        #expect(missing.count == 56)
        #expect(!missing.contains { $0.unit?.code == "32.75.01.1001" })
    }

    @Test("a change is stored; a unit without record gets one; nothing else changes")
    func set() throws {
        let edits = try ["active=ya", "legal_entity=2025-07-01"].map { try CooperativeEdit(parsing: $0) }
        let outcome = try SetCooperative()(
            .init(project: project.path, choice: "32.75.10.1001", edits: edits, source: "Dinas"))
        #expect(!outcome.isNew && outcome.changes.map(\.field) == [.legalEntity, .active, .source])
        let made = try SetCooperative()(
            .init(project: project.path, choice: "32.75.01.1002", edits: [edits[0]]))
        #expect(made.isNew && made.cooperative.name == "Koperasi Kelurahan Merah Putih Margahayu")
        let stored = try project.cooperatives()
        #expect(stored.count == 4 && stored.filter { $0.isActive == true }.count == 3)
        let again = try SetCooperative()(
            .init(project: project.path, choice: "32.75.01.1002", edits: [edits[0]]))
        #expect(!again.isNew && again.changes.isEmpty)
    }

    @Test("what is another's is refused, and the project stays as it was")
    func refused() throws {
        func set(_ choice: String, _ text: String) throws {
            _ = try SetCooperative()(
                .init(project: project.path, choice: choice, edits: [try CooperativeEdit(parsing: text)]))
        }
        let before = try project.cooperatives()
        #expect(
            throws: CooperativeError.numberOfAnother("1001", owner: "Koperasi Kelurahan Merah Putih Bekasijaya")
        ) { try set("2", "nik_koperasi=1001") }
        #expect(throws: CooperativeError.unknown("99")) { try set("99", "active=ya") }
        #expect(throws: CooperativeError.edit(.otherForVillage)) { try set("1", "kind=other") }
        #expect(
            throws: CooperativeError.villageTaken(
                unit: "32.75.10.1001", owner: "Koperasi Kelurahan Merah Putih Jatisampurna")
        ) {
            _ = try SetCooperative()(
                .init(
                    project: project.path, choice: "3",
                    edits: [try CooperativeEdit(parsing: "kind=kkmp"), try CooperativeEdit(parsing: "level=village")]))
        }
        #expect(try project.cooperatives() == before)
    }

    @Test("counts of others are kept side by side, also what differs from ours")
    func reported() throws {
        let report = ReportCooperativeCount()
        let day = CalendarDate(year: 2025, month: 6, day: 20)
        let first = try report(
            project: project.path, scope: nil, measure: .legalEntity, count: 130, source: "A", date: day)
        #expect(first.reported.scope == "32.75" && first.beside.count == 1)
        let second = try report(
            project: project.path, scope: "32.75", measure: .legalEntity, count: 187, source: "B", date: nil)
        #expect(second.corrected == nil && second.beside.map(\.count).sorted() == [130, 187])
        let corrected = try report(
            project: project.path, scope: "32.75", measure: .legalEntity, count: 131, source: "A", date: day)
        #expect(corrected.corrected == 130)
        let summary = try SummariseCooperatives()(project: project.path, byKecamatan: true)
        #expect(summary.whole.reported.map(\.count).sorted() == [131, 187])
        #expect(summary.whole.tally.answers[.legalEntity] == .init(yes: 1, no: 1))
        #expect(summary.whole.tally.units == 56 && summary.whole.tally.noData == 54)
        #expect(summary.groups.count == 12)
        #expect(throws: CooperativeError.unknownScope("32.16", region: "32.75")) {
            try report(project: project.path, scope: "32.16", measure: .active, count: 1, source: "A", date: nil)
        }
    }
}
