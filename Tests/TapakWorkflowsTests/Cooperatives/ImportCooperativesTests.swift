import Foundation
import TapakFormats
import TapakGeoPackage
import TapakProgramme
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Lists of cooperatives brought into a project")
struct ImportCooperativesTests {
    private let project: CooperativeProjectFile

    init() throws { project = try CooperativeProjectFile() }

    private static let list = """
        No;Nama Koperasi;Kelurahan;Kecamatan;Tgl Badan Hukum;Jumlah Anggota;Unit Usaha;Ketua;No HP;Catatan\r
        1;Koperasi Kelurahan Merah Putih Bekasijaya;Bekasi Jaya;Bekasi Timur;12/06/2025;1.250;sembako, kafe;Orang Contoh;081200000000;x\r
        2;;Margahayu;Bekasi Timur;31/02/2025;1,250;;;;x\r
        3;;Tak Ada;Bekasi Timur;;;;;;\r
        4;KSP Contoh;Jatisampurna;;;40 orang;;;;\r
        5;;Durenjaya;;;;;;;\r
        6;;Margahayu;Bekasi Timur\r

        """

    @Test("one bad row costs no other; each is told with line, column and header")
    func rows() throws {
        let outcome = try project.importing(Self.list)
        #expect(outcome.rowCount == 6 && outcome.added.count == 2 && outcome.emptyCount == 1)
        #expect(outcome.refusedCount == 3)
        #expect(outcome.problems.map(\.line) == [2, 3, 3, 4, 7])
        #expect(outcome.problems.map(\.column) == [7, 5, 6, 3, nil])
        #expect(
            outcome.problems.map(\.header) == ["Unit Usaha", "Tgl Badan Hukum", "Jumlah Anggota", "Kelurahan", nil])
        #expect(outcome.problems.map(\.costsRow) == [false, true, true, true, true])
        #expect(outcome.problems[4].kind == .ragged(found: 4, expected: 10))
        #expect(outcome.unmapped == ["No", "Catatan"])
        let stored = try project.cooperatives()
        #expect(stored.map(\.name) == ["Koperasi Kelurahan Merah Putih Bekasijaya", "KSP Contoh"])
        #expect(stored[0].text(of: .legalEntity) == "2025-06-12" && stored[0].members == 1250)
        #expect(stored[0].businessUnits == [.grocery, .other] && stored[0].source == "a.csv")
        #expect(stored[1].unit == "32.75.10.1001" && stored[1].level == .rw && stored[1].kind == .other)
    }

    @Test("nothing of persons is in the file afterwards, and the columns are named")
    func personal() throws {
        let text = """
            kelurahan,nama koperasi,ketua,NIK,keterangan,mitra,kanal digital,badan hukum
            Bekasijaya,KKMP Bekasijaya,Orang Rahasia,3275010101900001,3275010101900001,Bulog,Tokopedia,sudah
            Margahayu,KKMP Margahayu,Orang Rahasia,3275010101900002,,BNI,WA 0812-9999-0000,sudah
            Durenjaya,KKMP Durenjaya,,,,Pos,Shopee,sudah
            """
        let outcome = try project.importing(text)
        #expect(outcome.dropped.map(\.header) == ["ketua", "NIK", "keterangan"])
        #expect(outcome.dropped.map(\.reason) == [.name, .name, .values])
        #expect(outcome.dropped.map(\.column) == [3, 4, 5])
        #expect(outcome.problems.map(\.kind) == [.personalValueDropped])
        #expect(outcome.problems.map(\.line) == [3] && outcome.problems.map(\.column) == [7])
        #expect(outcome.added.count == 3 && outcome.refusedCount == 0)
        #expect(try project.cooperatives().map(\.channels) == [["Tokopedia"], [], ["Shopee"]])
        let bytes = try project.bytes()
        for secret in ["Rahasia", "3275010101900001", "3275010101900002", "0812-9999"] {
            #expect(bytes.range(of: Data(secret.utf8)) == nil)
        }
    }

    @Test("a column named by hand is read, unless its values are a person's after all")
    func mapping() throws {
        let good = try project.importing(
            "kelurahan,NIK\nBekasijaya,3275010010001\n", roles: [.nikKoperasi: "NIK"])
        #expect(good.dropped.isEmpty)
        #expect(try project.cooperatives()[0].numbers == [.nikKoperasi: "3275010010001"])
        let bad = try project.importing(
            "kelurahan,NIK\nMargahayu,3275010101900001\n", roles: [.nikKoperasi: "NIK"])
        #expect(bad.dropped.map(\.reason) == [.values] && bad.emptyCount == 1)
    }

    @Test("the same list twice changes not one byte of what is stored")
    func twice() throws {
        let first = try project.importing(Self.list)
        let before = try project.cooperatives()
        let second = try project.importing(Self.list)
        #expect(second.added.isEmpty && second.changed.isEmpty && second.unchangedCount == first.added.count)
        #expect(try project.cooperatives() == before)
        let renamed = try project.importing(Self.list, named: "b.csv")
        #expect(renamed.changed.isEmpty)
    }

    @Test("a dry run tells the same and changes no byte of the file")
    func dryRun() throws {
        let before = try project.bytes()
        let dry = try project.importing(Self.list, isDryRun: true)
        #expect(try project.bytes() == before)
        let real = try project.importing(Self.list)
        #expect(dry.added == real.added && dry.problems == real.problems && dry.dropped == real.dropped)
        let next = "kelurahan,jumlah anggota\nBekasijaya,1300\n"
        let dryChange = try project.importing(next, isDryRun: true)
        #expect(dryChange.changed == (try project.importing(next)).changed)
    }

    @Test("empty cells erase nothing; what changes is told with what was")
    func changes() throws {
        _ = try project.importing(Self.list)
        let outcome = try project.importing(
            "kode_kelurahan,badan hukum,jumlah anggota,mitra\n32.75.01.1001,,1300,Bulog (bumn)\n",
            source: "Dinas", date: CalendarDate(year: 2025, month: 12, day: 3))
        let touched = try #require(outcome.changed.first)
        #expect(touched.line == 2 && touched.unitName == "Bekasijaya" && touched.cooperative.id == 1)
        #expect(
            touched.changes == [
                CooperativeChange(field: .members, old: "1250", new: "1300"),
                CooperativeChange(field: .membersAsOf, old: nil, new: "2025-12-03"),
                CooperativeChange(field: .partners, old: nil, new: "Bulog (bumn)"),
                CooperativeChange(field: .source, old: "a.csv", new: "Dinas"),
                CooperativeChange(field: .date, old: nil, new: "2025-12-03"),
            ])
        #expect(try project.cooperatives()[0].text(of: .legalEntity) == "2025-06-12")
    }

    @Test("several columns of one role: lists are gathered, of others the most telling one that is filled counts")
    func columns() throws {
        let outcome = try project.importing(
            "desa/kelurahan,marketplace,media sosial,tgl akta,akta\nBekasijaya,Tokopedia,IG contoh,,sudah\n")
        #expect(outcome.columns.map(\.role) == [.unit, .channels, .channels, .deedDate, .deed])
        let stored = try project.cooperatives()[0]
        #expect(stored.channels == ["IG contoh", "Tokopedia"] && stored.text(of: .deed) == "done")
    }

    @Test("a list that cannot be used is refused whole, and the project stays as it was")
    func refused() throws {
        _ = try project.importing(Self.list)
        let before = try project.cooperatives()
        #expect(throws: CooperativeError.self) { try project.importing("a,b\n1,2\n") }
        #expect(throws: CooperativeError.self) { try project.importing("kelurahan\nTak Ada\nEntah\n") }
        let missing = #expect(throws: CooperativeError.self) {
            try project.importing("kelurahan\nBekasijaya\n", roles: [.name: "NAMA"])
        }
        #expect(
            missing
                == .noSuchColumn(
                    file: project.folder.file("a.csv"), role: .name, column: "NAMA", found: ["kelurahan"]))
        let file = project.folder.file("w.csv")
        try Data(Array("kelurahan\nJos".utf8) + [0xE9, 0x0A]).write(to: URL(filePath: file))
        let latin = #expect(throws: CooperativeError.self) {
            try ImportCooperatives()(.init(project: project.path, file: file, received: project.day))
        }
        #expect(
            latin
                == .reading(
                    .table(CSVFailure(file: file, line: 2, column: 1, byte: 13, reason: .notUTF8(byte: 0xE9)))))
        #expect(try project.cooperatives() == before)
    }

    @Test("the name of a cooperative tells its unit only where nothing else does")
    func unitByName() throws {
        _ = try project.importing("nama koperasi\nKKMP Duren Jaya\n")
        #expect(try project.cooperatives().map(\.unit) == ["32.75.01.1003"])
        _ = try project.importing("kode kelurahan,nama koperasi\n32.75.01.1001,KSP Margahayu\n")
        #expect(try project.cooperatives().map(\.unit) == ["32.75.01.1001", "32.75.01.1003"])
    }

    @Test("what is no project is told as such")
    func noProject() throws {
        let file = try project.folder.write("kelurahan\nBekasijaya\n", to: "a.csv")
        let missing = project.folder.file("x.gpkg")
        #expect(throws: CooperativeError.store(.init(path: missing, reason: .noSuchFile))) {
            try ImportCooperatives()(.init(project: missing, file: file, received: project.day))
        }
        #expect(throws: CooperativeError.store(.init(path: file, reason: .notADatabase))) {
            try ListCooperatives()(.init(project: file))
        }
    }
}
