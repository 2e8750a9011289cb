import TapakProgramme
import Testing

@Suite("Cooperatives counted")
struct CooperativeSummaryTests {
    private let units = (1...5).map { number in
        UnitDirectory.Unit(
            code: "99.01.0\(number < 4 ? 1 : 2).200\(number)", name: "Desa \(number)", kind: .desa,
            kecamatan: number < 4 ? "Satu" : "Dua", regencyCode: "99.01")
    }

    private func cooperative(_ unit: Int, _ texts: KeyValuePairs<CooperativeRole, String>) throws -> Cooperative {
        var patch = CooperativePatch()
        for (role, text) in texts { try patch.take(text, as: role) }
        return Cooperative(
            unit: units[unit - 1].code, level: patch.level ?? .village, kind: .kdmp, name: "K\(unit)"
        ).patched(by: patch)
    }

    /// Three of five desa have a record; below one of them is a fourth cooperative, and a fifth is of no unit.
    private func summary() throws -> CooperativeSummary {
        let cooperatives = [
            try cooperative(
                1, [.legalEntity: "1/6/2025", .active: "ya", .members: "100", .partners: "Bulog; BNI (bumn)"]),
            try cooperative(1, [.level: "rw", .active: "tidak aktif", .members: "7", .partners: "bulog (bumn)"]),
            try cooperative(2, [.legalEntity: "belum", .businessUnits: "lpg", .members: "50"]),
            try cooperative(4, [.deed: "sudah", .partners: "BNI (ended)"]),
            Cooperative(unit: nil, unitText: "Entah", kind: .kdmp, name: "X"),
        ]
        let reported = [
            ReportedCount(scope: "99.01", measure: .legalEntity, count: 130, source: "A", date: nil),
            ReportedCount(scope: "99.01", measure: .legalEntity, count: 187, source: "B", date: nil),
            ReportedCount(scope: "99.01.02", measure: .deed, count: 2, source: "C", date: nil),
            ReportedCount(scope: "99.01.01.2001", measure: .active, count: 1, source: "D", date: nil),
        ]
        return CooperativeSummary(
            region: ("99.01", "Kabupaten Contoh"), units: units, cooperatives: cooperatives, reported: reported,
            byKecamatan: true)
    }

    @Test("over all units, those without record among them, and no silence taken for a no")
    func whole() throws {
        let tally = try summary().whole.tally
        #expect(tally.units == 5 && tally.recorded == 3 && tally.noData == 2)
        #expect(tally.answers[.cooperatives] == .init(yes: 3))
        #expect(tally.answers[.legalEntity] == .init(yes: 1, no: 1, notStated: 1))
        #expect(tally.answers[.deed] == .init(yes: 1, no: 0, notStated: 2))
        #expect(tally.answers[.active] == .init(yes: 1, no: 0, notStated: 2))
        #expect(tally.members == 150 && tally.membersStated == 2)
        #expect(tally.businessUnits == [.lpg: 1])
        #expect(tally.below == 1 && tally.belowActive == .init(no: 1))
        for measure in CooperativeMeasure.allCases {
            let answers = tally.answers[measure] ?? .init()
            #expect(answers.yes + answers.no + answers.notStated + tally.noData == tally.units)
        }
    }

    @Test("partners with the units that have them, but for partnerships that ended")
    func partners() throws {
        let partners = try summary().whole.tally.partners
        #expect(partners.map(\.name) == ["Bulog", "BNI"])
        #expect(partners.map(\.cooperatives) == [2, 1])
        #expect(partners.map(\.kind) == [.bumn, .bumn])
        #expect(partners[0].units.map(\.code) == ["99.01.01.2001"])
    }

    @Test("kecamatan add up to the region; others' counts stand where they belong, all of them")
    func groups() throws {
        let summary = try summary()
        #expect(summary.groups.map(\.code) == ["99.01.01", "99.01.02"])
        #expect(summary.groups.map(\.tally.units) == [3, 2])
        #expect(summary.groups.map(\.tally.recorded) == [2, 1])
        #expect(summary.whole.reported.map(\.count) == [130, 187])
        #expect(summary.groups[1].reported.map(\.source) == ["C"])
        #expect(summary.reportedOfUnits.map(\.source) == ["D"])
        #expect(summary.elsewhere.map(\.name) == ["X"])
    }
}
