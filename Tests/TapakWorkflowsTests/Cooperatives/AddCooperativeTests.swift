import TapakGeoPackage
import TapakProgramme
import TapakWorkflows
import Testing

@Suite("A cooperative recorded by hand")
struct AddCooperativeTests {
    private let project: CooperativeProjectFile

    init() throws { project = try CooperativeProjectFile() }

    private func add(
        _ unit: String, _ texts: [(CooperativeRole, String)] = [], _ edits: [String] = [], source: String? = nil
    ) throws -> SetCooperative.Outcome {
        var patch = CooperativePatch()
        for (role, text) in texts { try patch.take(text, as: role) }
        return try AddCooperative()(
            .init(
                project: project.path, unit: unit, patch: patch,
                edits: try edits.map { try CooperativeEdit(parsing: $0) },
                date: project.day, source: source))
    }

    @Test("the unit's own is one of the programme under its customary name, and gets a number")
    func own() throws {
        let made = try add("32.75.01.1001", [(.model, "baru")], ["legal_entity=2025-06-12"], source: "Dinas")
        #expect(made.isNew && made.cooperative.id == 1)
        let stored = try #require(try project.cooperatives().first)
        #expect(stored == made.cooperative)
        #expect(stored.name == "Koperasi Kelurahan Merah Putih Bekasijaya" && stored.kind == .kkmp)
        #expect(
            stored.level == .village && stored.model == .new && stored.source == "Dinas" && stored.date == project.day)
        #expect(stored.milestones[.legalEntity] == .reached(on: CalendarDate(year: 2025, month: 6, day: 12)))
    }

    @Test("a second one of the same unit is refused; any number stands below it")
    func second() throws {
        _ = try add("32.75.10.1001", [(.name, "KKMP Contoh")])
        let before = try project.cooperatives()
        for texts: [(CooperativeRole, String)] in [[], [(.name, "KKMP Lain")], [(.kind, "kdmp")]] {
            #expect(throws: CooperativeError.villageTaken(unit: "32.75.10.1001", owner: "KKMP Contoh")) {
                try add("32.75.10.1001", texts)
            }
        }
        #expect(try project.cooperatives() == before)
        for place in ["RW 05", "6", "rw 07"] {
            _ = try add(
                "32.75.10.1001", [(.name, "KSP Contoh"), (.level, "rw"), (.place, place), (.trade, "simpan pinjam")])
        }
        let below = try project.cooperatives().filter { $0.level == .rw }
        #expect(below.map(\.place) == ["RW 05", "RW 06", "RW 07"] && below.allSatisfy { $0.kind == .other })
        #expect(throws: CooperativeError.refused(.alreadyThere(name: "KSP Contoh"))) {
            try add("32.75.10.1001", [(.name, "ksp contoh"), (.place, "RW 06")])
        }
        #expect(throws: CooperativeError.refused(.unnamed)) { try add("32.75.10.1001", [(.level, "rw")]) }
        #expect(throws: CooperativeError.unknown("32.75.99.1001")) { try add("32.75.99.1001") }
    }

    @Test("the rules on persons and numbers are those of lists")
    func rules() throws {
        #expect(throws: CooperativeValueProblem(found: "", expected: .impersonal)) {
            try add("32.75.01.1001", [(.name, "Koperasi 3275011203850001")])
        }
        _ = try add("32.75.01.1001", [], ["nik_koperasi_number=1001001"])
        #expect(throws: CooperativeError.self) { try add("32.75.01.1002", [], ["nik_koperasi_number=1001001"]) }
        #expect(throws: CooperativeError.edit(.otherForVillage)) { try add("32.75.01.1002", [], ["kind=other"]) }
        #expect(try project.cooperatives().count == 1)
    }

    @Test("a list stands among the deliveries with hash, day, source and bearer; the same list again does not")
    func delivered() throws {
        let first = try project.importing(
            "kelurahan,ketua\nBekasijaya,Contoh\n", source: "Dinas", who: "bidang koperasi")
        #expect(first.delivery == 1)
        #expect(try project.importing("kelurahan,ketua\nBekasijaya,Contoh\n", source: "Dinas").delivery == 0)
        #expect(try project.importing("kelurahan,aktif\nBekasijaya,ya\n", isDryRun: true).delivery == 0)
        #expect(try project.importing("kelurahan,aktif\nBekasijaya,ya\n").delivery == 2)
        let deliveries = try CompareDeliveries().deliveries(of: project.path)
        #expect(deliveries.map(\.layer) == ["cooperatives", "cooperatives"])
        #expect(deliveries.map(\.source) == ["Dinas", "cooperatives"])
        // sha256sum of the bytes above.
        #expect(
            deliveries.map(\.sha256) == [
                "e5214dd01d429d1e6ed890337dd48160e4aefc2a18acda43c49ee87eccf64859",
                "84af693a1ea8bc6b6e5d9e1a8b64f77906604b8d6de156e8d99ba4165eeac6a4",
            ])
        #expect(deliveries[0].who == "bidang koperasi" && deliveries[0].received == "2025-12-31")
        #expect(deliveries[0].featureCount == 1 && deliveries[0].droppedAttributes == ["ketua"])
        #expect(throws: WorkflowError.project(.listDelivery(1, table: "cooperatives"))) {
            try CompareDeliveries()(project: project.path, old: "1", new: "2")
        }
    }
}
