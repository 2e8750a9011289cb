import TapakProgramme
import Testing

@Suite("Changes of cooperatives by hand")
struct CooperativeEditTests {
    private let there: Cooperative = {
        var made = Cooperative(id: 1, unit: "32.75.01.1001", kind: .kkmp, name: "A")
        made.milestones[.deed] = .reached(on: CalendarDate(recognising: "2025-05-01"))
        made.businessUnits = [.lpg]
        made.partners = [CooperativePartner(name: "BNI")]
        return made
    }()

    private func edited(_ texts: [String], date: String? = nil) throws -> Cooperative {
        try there.edited(
            by: texts.map { try CooperativeEdit(parsing: $0) }, date: date.flatMap(CalendarDate.init(recognising:)))
    }

    @Test(
        "each field takes what its column takes",
        arguments: [
            ("legal_entity=12/06/2025", .legalEntity, "2025-06-12"), ("trained=sudah", .trained, "done"),
            ("nib=belum", .nib, "not_yet"), ("deed=", .deed, nil), ("deed_date=", .deed, "done"),
            ("deed_date=2 Mei 2025", .deed, "2025-05-02"), ("nib_number=0220001234567", .nib, "done"),
            ("name=Koperasi B", .name, "Koperasi B"), ("model=revitalisasi", .model, "revitalisation"),
            ("active=ya", .active, "yes"), ("members=1.250", .members, "1250"),
            ("business_unit+=klinik", .businessUnits, "clinic; lpg"), ("unit+=clinic", .businessUnits, "clinic; lpg"),
            ("business_unit-=lpg", .businessUnits, nil),
            ("business_units=gudang, kantor", .businessUnits, "office; warehouse"),
            ("channel+=Tokopedia", .channels, "Tokopedia"), ("partner-=bni", .partners, nil),
            (
                "partner+=Bulog;class=bumn;what=beras;since=1/8/2025;status=active", .partners,
                "BNI; Bulog (bumn, active, since 2025-08-01): beras"
            ),
            ("partner+=BNI;class=bumn", .partners, "BNI (bumn)"), ("partner=Pos (bumn)", .partners, "Pos (bumn)"),
            ("partner=", .partners, nil),
        ] as [(String, CooperativeField, String?)])
    func fields(text: String, field: CooperativeField, expected: String?) throws {
        #expect(try edited([text]).text(of: field) == expected)
    }

    private struct Wrong: Sendable, CustomTestStringConvertible {
        var text: String
        var problem: CooperativeEdit.Problem
        var testDescription: String { text }
    }

    private static let wrongs: [Wrong] = [
        Wrong(text: "legal_entity", problem: .noSign("legal_entity")),
        Wrong(text: "legal_entty=1", problem: .unknownField("legal_entty", nearest: "legal_entity")),
        Wrong(text: "kemendagri_code=1", problem: .unknownField("kemendagri_code", nearest: nil)),
        Wrong(text: "members+=3", problem: .noList(field: "members")),
        Wrong(text: "name=", problem: .needed(field: "name")),
        Wrong(
            text: "members=1,5", problem: .value(field: "members", .init(found: "1,5", expected: .count))),
        Wrong(text: "model=-", problem: .value(field: "model", .init(found: "-", expected: .text))),
        Wrong(
            text: "business_unit+=kafe",
            problem: .value(
                field: "business_unit",
                .init(found: "kafe", expected: .oneOf(BusinessUnit.allCases.map(\.rawValue))))),
        Wrong(text: "business_unit-=clinic", problem: .notThere(field: "business_unit", "clinic")),
        Wrong(text: "partner-=Bulog", problem: .notThere(field: "partner", "Bulog")),
        Wrong(
            text: "partner+=Bulog;clas=x",
            problem: .value(field: "partner", .init(found: "clas=x", expected: .partner))),
        Wrong(
            text: "partner+=Budi 081234567890",
            problem: .value(field: "partner", .init(found: "", expected: .impersonal))),
        Wrong(text: "kind=other", problem: .otherForVillage),
    ]

    @Test("what cannot be done is refused with its reason", arguments: wrongs)
    private func refused(_ wrong: Wrong) {
        #expect(throws: wrong.problem) { try edited([wrong.text]) }
    }

    @Test("the day stands with what it is the day of, and nothing changes without a change")
    func dates() throws {
        let active = try edited(["active=ya"], date: "2025-12-03")
        #expect(active.text(of: .activeAsOf) == "2025-12-03" && active.text(of: .date) == "2025-12-03")
        #expect(active.text(of: .membersAsOf) == nil)
        #expect(try edited(["deed=1/5/2025"], date: "2025-12-03") == there)
        #expect(try edited(["active=ya", "active=unknown"]).isActive == nil)
    }

    @Test("every field that is offered is understood")
    func offered() throws {
        for field in CooperativeEdit.fields { #expect(try CooperativeEdit(parsing: field + "=x").field == field) }
    }
}
