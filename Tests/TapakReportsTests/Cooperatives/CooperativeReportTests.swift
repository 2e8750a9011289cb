import Foundation
import TapakFormats
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Cooperatives on paper")
struct CooperativeReportTests {
    private let style = TerminalStyle(width: 400, usesColour: false)
    private let units = [
        UnitDirectory.Unit(
            code: "99.01.01.2001", name: "Satu", kind: .desa, kecamatan: "Kec A", regencyCode: "99.01"),
        UnitDirectory.Unit(
            code: "99.01.01.2002", name: "=Dua", kind: .desa, kecamatan: "Kec A", regencyCode: "99.01"),
    ]
    private let cooperative: Cooperative = {
        var made = Cooperative(id: 5, unit: "99.01.01.2001", kind: .kdmp, name: "@KDMP, \"Satu\"")
        made.milestones = [.legalEntity: .reached(on: CalendarDate(year: 2025, month: 6, day: 12)), .nib: .notYet]
        made.isActive = true
        made.members = 1250
        made.businessUnits = [.lpg, .grocery]
        made.partners = [CooperativePartner(name: "+Bulog", kind: .bumn)]
        made.source = "-x"
        return made
    }()
    private var entries: [ListCooperatives.Entry] {
        [.init(unit: units[0], cooperative: cooperative), .init(unit: units[1], cooperative: nil)]
    }

    private func written(_ body: (ReportSink) throws -> Void) throws -> String {
        let folder = try ScratchFolder()
        let sink = try ReportSink(path: folder.file("out"), overwrite: false)
        try body(sink)
        try sink.commit()
        return try folder.text("out")
    }

    private func list(_ format: CooperativeFormat) throws -> String {
        try written { sink in
            try CooperativeListReport(phrasebook: Phrasebook(.id), style: style).write(entries, as: format, to: sink)
        }
    }

    private var summary: CooperativeSummary {
        CooperativeSummary(
            region: ("99.01", "Kabupaten Contoh"), units: units, cooperatives: [cooperative],
            reported: [
                ReportedCount(scope: "99.01", measure: .legalEntity, count: 130, source: "=A", date: nil),
                ReportedCount(
                    scope: "99.01", measure: .legalEntity, count: 187, source: "B",
                    date: CalendarDate(year: 2025, month: 7, day: 21)),
            ], byKecamatan: true)
    }

    private func summary(_ format: CooperativeFormat, _ language: Language = .id) throws -> String {
        try written { sink in
            try CooperativeSummaryReport(phrasebook: Phrasebook(language), style: style)
                .write(summary, as: format, to: sink)
        }
    }

    @Test("the list as CSV: every unit, users' text defused")
    func listCSV() throws {
        let lines = try list(.csv).split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.count == 4)
        #expect(
            lines[0]
                == "id,kemendagri_code,unit,kecamatan,level,place,kind,name,model,trade,musyawarah,deed,legal_entity,"
                + "nik_koperasi,nib,npwp,account,trained,legal_entity_number,nik_koperasi_number,nib_number,npwp_number,"
                + "active,active_as_of,members,members_as_of,business_units,channels,partners,source,date")
        #expect(
            lines[1]
                == "5,99.01.01.2001,Satu,Kec A,village,,kdmp,\"'@KDMP, \"\"Satu\"\"\",,,,,2025-06-12,,not_yet,,,,,,,,"
                + "yes,,1250,,grocery; lpg,,'+Bulog (bumn),'-x,")
        #expect(lines[2] == ",99.01.01.2002,'=Dua,Kec A" + String(repeating: ",", count: 27))
        #expect(
            lines[0].split(separator: ",").count
                == lines[2].split(separator: ",", omittingEmptySubsequences: false).count)
    }

    @Test("the list as JSON: numbers are numbers, what is not known is null")
    func listJSON() throws {
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(try list(.json).utf8)) as? [String: [[String: Any]]])
        let rows = try #require(document["cooperatives"])
        #expect(rows.count == 2 && Set(rows[0].keys) == Set(rows[1].keys))
        #expect(rows[0]["members"] as? Int == 1250 && rows[0]["active"] as? Bool == true)
        #expect(rows[0]["business_units"] as? [String] == ["grocery", "lpg"])
        #expect((rows[0]["partners"] as? [[String: Any]])?.first?["name"] as? String == "+Bulog")
        #expect(rows[1]["active"] is NSNull && rows[1]["name"] is NSNull && rows[1]["partners"] is NSNull)
    }

    @Test("the list for a person says of which units there are no data")
    func listTable() throws {
        #expect(
            try list(.table) == """
                Kec A
                  Satu 99.01.01.2001: #5 @KDMP, "Satu": ✓ badan hukum 2025-06-12; ✗ NIB; aktif: ya; jumlah anggota: 1.250; mitra: +Bulog (bumn)
                  =Dua 99.01.01.2002: belum ada data

                """)
    }

    @Test("the summary for a person: over all units, beside what others count, and no zero where nothing is known")
    func summaryTable() throws {
        let text = try summary(.table)
        #expect(text.hasPrefix("Koperasi: Kabupaten Contoh 99.01\n  2 kelurahan/desa: 1 terdata, 1 belum ada data\n"))
        #expect(text.contains("\n  badan hukum: 1 dari 2; 1 belum ada data\n"))
        #expect(text.contains("\n      → 130 menurut =A (tanpa tanggal)\n      → 187 menurut B (2025-07-21)\n"))
        #expect(text.contains("\n  musyawarah: 1 tidak disebutkan, 1 belum ada data\n"))
        #expect(text.contains("\n  NIB: 0 dari 2; 1 belum, 1 belum ada data\n"))
        #expect(text.contains("\n      +Bulog [BUMN]: 1 koperasi (Satu)\n"))
        #expect(
            text.contains("\n  Kec A 99.01.01: 2 kelurahan/desa; badan hukum 1, NIB 0, aktif 1, 1 belum ada data\n"))
        #expect(try summary(.table, .en).contains("\n  legal entity (AHU): 1 of 2; 1 no data yet\n"))
    }

    @Test("the summary as CSV: one row a question and count of others, the silent told apart from the missing")
    func summaryCSV() throws {
        let lines = try summary(.csv).split(separator: "\r\n").map(String.init)
        #expect(
            lines[0]
                == "scope_code,scope_name,measure,detail,units,yes,no,not_stated,no_data,reported,reported_source,reported_date"
        )
        #expect(lines.contains("99.01,Kabupaten Contoh,legal_entity,,2,1,0,0,1,130,'=A,"))
        #expect(lines.contains("99.01,Kabupaten Contoh,legal_entity,,2,1,0,0,1,187,B,2025-07-21"))
        #expect(lines.contains("99.01,Kabupaten Contoh,deed,,2,0,0,1,1,,,"))
        #expect(lines.contains("99.01,Kabupaten Contoh,partner,'+Bulog,2,1,,,,,,"))
        #expect(lines.contains("99.01.01,Kec A,nib,,2,0,1,0,1,,,"))
        #expect(Set(lines.map { $0.count { $0 == "," } }) == [11])
    }

    @Test("the summary as JSON")
    func summaryJSON() throws {
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(try summary(.json).utf8)) as? [String: Any])
        let region = try #require(document["region"] as? [String: Any])
        #expect(region["units"] as? Int == 2 && region["no_data"] as? Int == 1)
        let measures = try #require(region["measures"] as? [String: [String: Int]])
        #expect(measures["legal_entity"] == ["yes": 1, "no": 0, "not_stated": 0, "no_data": 1])
        let reported = try #require(region["reported"] as? [[String: Any]])
        #expect(reported.map { $0["count"] as? Int } == [130, 187])
        #expect((document["kecamatan"] as? [[String: Any]])?.count == 1)
    }
}
