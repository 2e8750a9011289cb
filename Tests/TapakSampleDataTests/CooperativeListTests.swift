import TapakProgramme
import Testing

@testable import TapakSampleData

@Suite("The list of cooperatives")
struct CooperativeListTests {
    private let rows: [[String: String]] = CooperativeList(FactTable(.kotaBekasi)).rows.map { row in
        Dictionary(uniqueKeysWithValues: zip(CooperativeList.columns, row))
    }

    @Test("has one for each kelurahan and ten below Jatisampurna, with as many active as the press says")
    func counts() {
        let own = rows.filter { $0["tingkat"] == "kelurahan" }
        #expect(own.count == 56 && Set(own.compactMap { $0["kode_kelurahan"] }).count == 56)
        #expect(own.count { $0["status_aktif"] == "aktif" } == 9)
        let below = rows.filter { $0["tingkat"] == "RW" }
        #expect(below.count == 10 && Set(below.compactMap { $0["rw"] }).count == 10)
        #expect(Set(below.compactMap { $0["kelurahan"] }) == ["Jatisampurna"])
        #expect(rows.allSatisfy { $0["sumber"] == "contoh" })
    }

    @Test("every row has every column, no cell has a quote or a line break, and nothing looks like a person's")
    func cells() {
        for row in CooperativeList(FactTable(.kotaBekasi)).rows {
            #expect(row.count == CooperativeList.columns.count)
            for cell in row where cell.contains(where: { "\"\n\r".contains($0) }) { Issue.record("\(cell)") }
            #expect(!row.contains { PersonalData.looksPersonal(value: $0) })
        }
        #expect(!CooperativeList.columns.contains { PersonalData.isPersonal(attribute: $0) })
    }

    @Test("every column is recognised, and every cell understood")
    func understood() throws {
        let recogniser = AttributeRecogniser<CooperativeRole>()
        for row in rows {
            var patch = CooperativePatch()
            for (name, text) in row {
                let role = try #require(recogniser.match(name)?.role)
                let unknown = try patch.take(text, as: role)
                #expect(unknown.isEmpty)
            }
            #expect(patch.contradiction == nil && patch.name != nil && patch.level != nil)
        }
    }
}
