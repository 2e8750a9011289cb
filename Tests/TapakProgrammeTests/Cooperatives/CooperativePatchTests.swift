import TapakProgramme
import Testing

@Suite("What a row says of a cooperative")
struct CooperativePatchTests {
    private func patch(_ texts: [(CooperativeRole, String)]) throws -> CooperativePatch {
        var patch = CooperativePatch()
        for (role, text) in texts { try patch.take(text, as: role) }
        return patch
    }

    private let blank = Cooperative(unit: "32.75.01.1001", kind: .kkmp, name: "A")

    @Test(
        "what says that there is nothing says nothing",
        arguments: ["", "-", "  ", "n/a", "null"],
        [CooperativeRole.name, .members, .nib, .deed, .partners, .date, .model])
    func absent(text: String, role: CooperativeRole) throws {
        #expect(try patch([(role, text)]) == CooperativePatch())
    }

    @Test("a number says that the milestone is reached; an account's number is not kept")
    func numbers() throws {
        let told = blank.patched(
            by: try patch([
                (.nib, "0220001234567"), (.npwp, "belum"), (.nikKoperasi, "12/06/2025"), (.account, "1234567890"),
                (.deed, "No. 12"), (.legalEntityNumber, "AHU-0001234.AH.01.29"), (.legalEntityDate, "3 Mei 2025"),
            ]))
        #expect(told.numbers == [.nib: "0220001234567", .legalEntity: "AHU-0001234.AH.01.29"])
        #expect(told.text(of: .nib) == "done")
        #expect(told.text(of: .npwp) == "not_yet")
        #expect(told.text(of: .nikKoperasi) == "2025-06-12")
        #expect(told.text(of: .account) == "done")
        #expect(told.text(of: .deed) == "done")
        #expect(told.text(of: .legalEntity) == "2025-05-03")
        #expect(told.text(of: .trained) == nil)
    }

    private struct Wrong: Sendable, CustomTestStringConvertible {
        var role: CooperativeRole
        var text: String
        var expected: CooperativeValueProblem.Expectation
        var testDescription: String { "\(role): \(text)" }
    }

    private static let wrongs: [Wrong] = [
        Wrong(role: .legalEntityDate, text: "31/02/2025", expected: .milestone),
        Wrong(role: .date, text: "kemarin", expected: .date),
        Wrong(role: .legalEntity, text: "31/02/2025", expected: .registration),
        Wrong(role: .nib, text: "2,20001E+12", expected: .registration),
        Wrong(role: .nib, text: "entah", expected: .registration),
        Wrong(role: .trained, text: "mungkin", expected: .milestone),
        Wrong(role: .account, text: "31/02/2025", expected: .milestone),
        Wrong(role: .members, text: "1,250", expected: .count), Wrong(role: .members, text: "12.5", expected: .count),
        Wrong(role: .members, text: "-3", expected: .count), Wrong(role: .members, text: "01.250", expected: .count),
        Wrong(role: .members, text: "banyak", expected: .count),
        Wrong(role: .active, text: "entah", expected: .yesOrNo),
        Wrong(role: .model, text: "entah", expected: .oneOf(["new", "development", "revitalisation"])),
        Wrong(role: .partners, text: "X (entah)", expected: .partner),
        Wrong(role: .name, text: "Budi 081234567890", expected: .impersonal),
        Wrong(role: .nikKoperasi, text: "3275010101900001", expected: .impersonal),
        Wrong(role: .npwp, text: "3275010101900001", expected: .impersonal),
        Wrong(role: .channels, text: "WA 0812-3456-7890", expected: .impersonal),
    ]

    @Test("what cannot be understood is refused with what could stand there", arguments: wrongs)
    private func refused(_ wrong: Wrong) throws {
        var patch = CooperativePatch()
        let problem = #expect(throws: CooperativeValueProblem.self) { try patch.take(wrong.text, as: wrong.role) }
        #expect(problem?.expected == wrong.expected)
        // A number of a person is not even repeated.
        #expect(problem?.found == (wrong.expected == .impersonal ? "" : wrong.text))
        #expect(patch == CooperativePatch())
    }

    @Test(
        "counts of members",
        arguments: [
            ("350", 350), ("1.250", 1250), ("1 250", 1250), ("40 orang", 40), ("1.234.567", 1_234_567), ("0", 0),
        ])
    func members(text: String, count: Int) throws {
        #expect(try patch([(.members, text)]).members == count)
    }

    @Test("lists grow and lose nothing, and partners are completed")
    func lists() throws {
        var there = blank
        there.businessUnits = [.lpg]
        there.channels = ["Tokopedia"]
        there.partners = [
            CooperativePartner(name: "Bulog", kind: .bumn, since: CalendarDate(recognising: "2025-08-01"))
        ]
        let told = there.patched(
            by: try patch([
                (.businessUnits, "gerai sembako; klinik, kafe"), (.channels, "tokopedia; Shopee"),
                (.partners, "BULOG: beras; BNI"),
            ]))
        #expect(told.businessUnits == [.lpg, .grocery, .clinic, .other])
        #expect(told.channels == ["Shopee", "Tokopedia"])
        #expect(told.partners.map(\.text) == ["BNI", "Bulog (bumn, since 2025-08-01): beras"])
        var patch = CooperativePatch()
        #expect(try patch.take("klinik; kafe", as: .businessUnits) == ["kafe"])
    }

    @Test("a known day is not lost to a bare yes, but to a no")
    func days() throws {
        var there = blank
        there.milestones[.deed] = .reached(on: CalendarDate(recognising: "2025-05-01"))
        #expect(there.patched(by: try patch([(.deed, "sudah")])).text(of: .deed) == "2025-05-01")
        #expect(there.patched(by: try patch([(.deed, "belum")])).text(of: .deed) == "not_yet")
        #expect(there.patched(by: try patch([(.deed, "2/5/2025")])).text(of: .deed) == "2025-05-02")
        #expect(there.patched(by: try patch([(.deedDate, "belum ada")])).text(of: .deed) == "not_yet")
        #expect(there.patched(by: try patch([(.deedDate, "sudah")])).text(of: .deed) == "2025-05-01")
        #expect(try patch([(.deed, "belum"), (.deedDate, "2/5/2025")]).contradiction == .deed)
    }

    @Test("the day of a count goes with the count")
    func asOf() throws {
        var there = blank
        (there.members, there.membersAsOf) = (100, CalendarDate(recognising: "2025-01-31"))
        let same = there.patched(by: try patch([(.members, "100")]))
        #expect(same.text(of: .membersAsOf) == "2025-01-31")
        let other = there.patched(by: try patch([(.members, "101")]))
        #expect(other.text(of: .membersAsOf) == nil)
        let dated = there.patched(by: try patch([(.members, "101"), (.date, "2025-12-03")]))
        #expect(dated.text(of: .membersAsOf) == "2025-12-03" && dated.text(of: .date) == "2025-12-03")
        #expect(there.patched(by: try patch([(.active, "aktif")])).text(of: .active) == "yes")
    }

    @Test("parts of a unit have one spelling", arguments: ["5", "05", "RW 5", "rw.005", "RW05"])
    func places(text: String) throws {
        #expect(try patch([(.place, text)]).place == "RW 05")
    }

    @Test("every fact has a text, and a change of any fact is seen")
    func facts() throws {
        let full = blank.patched(
            by: try patch(
                CooperativeMilestone.allCases.compactMap { milestone in
                    CooperativeRole(rawValue: milestone.rawValue).map { ($0, "2025-06-12") }
                } + [
                    (.name, "B"), (.kind, "kdmp"), (.level, "rw"), (.place, "1"), (.model, "baru"), (.trade, "jasa"),
                    (.legalEntityNumber, "AHU-1234"), (.nikKoperasiNumber, "1234"), (.nibNumber, "1234"),
                    (.npwpNumber, "1234"), (.active, "ya"), (.activeAsOf, "2025-01-01"), (.members, "1"),
                    (.membersAsOf, "2025-01-01"), (.businessUnits, "lpg"), (.channels, "x"), (.partners, "y"),
                    (.source, "z"), (.date, "2025-01-01"),
                ]))
        #expect(CooperativeField.allCases.allSatisfy { full.text(of: $0) != nil })
        let changes = blank.changes(to: full)
        #expect(Set(changes.map(\.field)) == Set(CooperativeField.allCases).subtracting([.unit]))
        #expect(full.changes(to: full).isEmpty)
        #expect(changes.first { $0.field == .name } == CooperativeChange(field: .name, old: "A", new: "B"))
    }
}
