import TapakProgramme
import TapakTestSupport
import Testing

@Suite("Cooperatives that rows mean")
struct CooperativeRosterTests {
    private let jaya = UnitDirectory.Unit(
        code: "32.75.01.1001", name: "Bekasijaya", kind: .kelurahan, kecamatan: "Bekasi Timur", regencyCode: "32.75")
    private let ayu = UnitDirectory.Unit(
        code: "32.75.01.1002", name: "Margahayu", kind: .kelurahan, kecamatan: "Bekasi Timur", regencyCode: "32.75")

    private func patch(_ texts: KeyValuePairs<CooperativeRole, String>) throws -> CooperativePatch {
        var patch = CooperativePatch()
        for (role, text) in texts { try patch.take(text, as: role) }
        return patch
    }

    private func there(_ texts: KeyValuePairs<CooperativeRole, String> = [:]) throws -> Cooperative {
        var made = Cooperative(
            id: 7, unit: jaya.code, kind: .kkmp, name: "Koperasi Kelurahan Merah Putih Bekasijaya"
        ).patched(by: try patch(texts))
        made.id = 7
        return made
    }

    @Test(
        "a new cooperative gets level, kind and name from what is said, and from its unit",
        arguments: [
            ([:], "village kkmp Koperasi Kelurahan Merah Putih Bekasijaya"),
            ([.name: "Bekasi Jaya"], "village kkmp Koperasi Kelurahan Merah Putih Bekasijaya"),
            ([.name: "KMP Bekasijaya"], "village kkmp KMP Bekasijaya"),
            ([.name: "KSP Contoh"], "rw other KSP Contoh"), ([.name: "Koperasi Maju"], "rw other Koperasi Maju"),
            ([.name: "Koperasi Maju", .place: "5"], "rw other Koperasi Maju"),
            ([.name: "Maju", .level: "kelurahan"], "village kkmp Maju"),
            ([.name: "Maju", .level: "RW"], "rw other Maju"),
        ] as [([CooperativeRole: String], String)])
    func added(texts: [CooperativeRole: String], expected: String) throws {
        var patch = CooperativePatch()
        for (role, text) in texts { try patch.take(text, as: role) }
        var roster = CooperativeRoster([])
        #expect(roster.take(patch, of: jaya, line: 2) == .success(.added(index: 0)))
        let made = roster.cooperatives[0]
        #expect("\(made.level.rawValue) \(made.kind.rawValue) \(made.name)" == expected)
        #expect(made.unit == jaya.code && made.id == nil)
    }

    @Test("the same row twice says nothing new, and a file's name alone is no news")
    func unchanged() throws {
        var roster = CooperativeRoster([try there([.legalEntity: "12/06/2025", .source: "a.csv"])])
        let row = try patch([.legalEntity: "2025-06-12"])
        #expect(roster.take(row, of: jaya, line: 2, source: "b.csv") == .success(.unchanged(index: 0)))
        #expect(roster.cooperatives[0].source == "a.csv")
    }

    @Test("a change is told with what was and what is, and brings its source")
    func changed() throws {
        var roster = CooperativeRoster([try there([.legalEntity: "belum", .source: "a.csv"])])
        let outcome = roster.take(try patch([.legalEntity: "2025-06-12"]), of: jaya, line: 2, source: "b.csv")
        #expect(
            outcome
                == .success(
                    .changed(
                        index: 0,
                        [
                            CooperativeChange(field: .legalEntity, old: "not_yet", new: "2025-06-12"),
                            CooperativeChange(field: .source, old: "a.csv", new: "b.csv"),
                        ])))
        #expect(roster.cooperatives[0].id == 7)
    }

    @Test("a registration number finds its cooperative, also under another name, and never in another unit")
    func byNumber() throws {
        var roster = CooperativeRoster([try there([.nikKoperasi: "3275-0100-10001"])])
        let row = try patch([.nikKoperasi: "3275010010001", .name: "Koperasi Baru", .deed: "sudah"])
        guard case .success(.changed(0, _)) = roster.take(row, of: jaya, line: 2) else {
            Issue.record("not found by its number")
            return
        }
        #expect(roster.cooperatives[0].name == "Koperasi Baru")
        let elsewhere = try patch([.nikKoperasi: "3275010010001", .trained: "sudah"])
        #expect(
            roster.take(elsewhere, of: ayu, line: 3)
                == .failure(.numberOfAnother(number: "3275010010001", unit: jaya.code)))
    }

    @Test("a number of one and the place of another is refused")
    func numberAgainstPlace() throws {
        let below = Cooperative(id: 8, unit: jaya.code, level: .rw, kind: .other, name: "KSP Contoh").patched(
            by: try patch([.nikKoperasi: "1111"]))
        var roster = CooperativeRoster([try there([.nikKoperasi: "2222"]), below])
        let row = try patch([.nikKoperasi: "1111", .level: "kelurahan"])
        #expect(
            roster.take(row, of: jaya, line: 2) == .failure(.numberOfAnother(number: "1111", unit: jaya.code)))
    }

    @Test("below a unit there are any number, told apart by name and place")
    func below() throws {
        var roster = CooperativeRoster([try there()])
        for (line, place) in ["1", "2"].enumerated() {
            let row = try patch([.name: "KSP Contoh", .place: place])
            #expect(roster.take(row, of: jaya, line: line + 2) == .success(.added(index: line + 1)))
        }
        #expect(roster.take(try patch([.name: "ksp contoh"]), of: jaya, line: 4) == .failure(.ambiguous))
        #expect(
            roster.take(try patch([.name: "KSP CONTOH", .place: "RW 02"]), of: jaya, line: 5)
                == .failure(.duplicate(firstLine: 3)))
        #expect(roster.take(try patch([.place: "3", .trained: "sudah"]), of: jaya, line: 6) == .failure(.unnamed))
        #expect(
            roster.take(try patch([.name: "KSP Contoh", .place: "1"]), of: ayu, line: 7) == .success(.added(index: 3)))
    }

    @Test("two rows about one cooperative: the second is refused")
    func duplicates() throws {
        var roster = CooperativeRoster([])
        #expect(roster.take(try patch([.deed: "sudah"]), of: jaya, line: 2) == .success(.added(index: 0)))
        #expect(roster.take(try patch([.deed: "sudah"]), of: jaya, line: 3) == .failure(.duplicate(firstLine: 2)))
    }

    @Test("a unit's own cooperative is of the programme, and a milestone is not missing and dated at once")
    func refused() throws {
        var roster = CooperativeRoster([])
        #expect(
            roster.take(try patch([.kind: "lainnya", .level: "kelurahan", .name: "X"]), of: jaya, line: 2)
                == .failure(.otherForVillage))
        #expect(
            roster.take(try patch([.deed: "belum", .deedDate: "1/2/2025"]), of: jaya, line: 3)
                == .failure(.contradiction(.deed)))
        #expect(roster.cooperatives.isEmpty)
    }

    @Test("whatever rows come, in whatever order, a second time they bring nothing", arguments: 0..<50)
    func idempotent(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let names = ["KSP A", "KSU B", "KMP Bekasijaya", "Koperasi Kelurahan Merah Putih", ""]
        let rows = try (0..<12).map { _ in
            (
                try patch([
                    .name: names.randomElement(using: &random) ?? "",
                    .place: ["", "1", "2"].randomElement(using: &random) ?? "",
                    .nikKoperasi: ["", "1001", "1002", "sudah"].randomElement(using: &random) ?? "",
                    .members: ["", "10", "20"].randomElement(using: &random) ?? "",
                    .partners: ["", "Bulog", "BNI (bumn)"].randomElement(using: &random) ?? "",
                ]), Bool.random(using: &random) ? jaya : ayu
            )
        }
        var first = CooperativeRoster([])
        var taken: [Int] = []
        for (line, row) in rows.enumerated() {
            if case .success = first.take(row.0, of: row.1, line: line) { taken.append(line) }
        }
        var second = CooperativeRoster(first.cooperatives)
        for line in taken {
            let outcome = second.take(rows[line].0, of: rows[line].1, line: line)
            guard case .success(.unchanged) = outcome else {
                Issue.record("row \(line) again: \(outcome)")
                continue
            }
        }
        #expect(second.cooperatives == first.cooperatives)
        let villages = second.cooperatives.filter { $0.level == .village }.compactMap(\.unit)
        #expect(Set(villages).count == villages.count)
    }
}
