import TapakProgramme
import Testing

@Suite("asset classes")
struct AssetClassTests {
    @Test("the codes are those of the programme")
    func codes() {
        #expect(
            AssetClass.allCases.map(\.rawValue) == [
                "bmd", "psu_fasos", "psu_fasum", "bmn", "bumn", "bumd", "tkd", "hibah", "private", "unknown",
            ])
        for assetClass in AssetClass.allCases { #expect(AssetClass(recognising: assetClass.rawValue) == assetClass) }
    }

    @Test(
        "reads what files say",
        arguments: [
            ("Aset Pemkot", AssetClass.bmd), ("BMD", .bmd), ("Barang Milik Daerah (BMD)", .bmd), ("bmd ", .bmd),
            ("ASET PEMKAB BEKASI", .bmd), ("Tanah milik Pemkot Bekasi", .bmd), ("BMD eks fasum", .bmd),
            ("Fasos", .psuFasos), ("PSU - Fasos", .psuFasos), ("Fasilitas Sosial", .psuFasos),
            ("fasum perumahan", .psuFasum), ("Fasos-Fasum", .psuFasum), ("fasos/fasum", .psuFasum), ("PSU", .psuFasum),
            ("Fasilitas Umum (Taman)", .psuFasum), ("fasum (calon BMD)", .psuFasum),
            ("Barang Milik Negara (BMN)", .bmn), ("K/L", .bmn), ("Aset Kementerian PUPR", .bmn),
            ("BUMN", .bumn), ("Badan Usaha Milik Negara", .bumn), ("Perum Perhutani", .bumn), ("BUMD", .bumd),
            ("Tanah Kas Desa", .tkd), ("TKD", .tkd), ("bengkok", .tkd), ("Barang Milik Desa (BMDes)", .tkd),
            ("tanah carik desa", .tkd), ("Hibah", .hibah), ("Tanah hibah warga", .hibah),
            ("Milik Sendiri", .private), ("SHM", .private), ("Milik Pribadi", .private), ("Barang Milik KUD", .private),
            ("tidak diketahui", .unknown), ("bukan BMD, tanah kas desa", .tkd),
            ("bukan barang milik negara tetapi BUMD", .bumd),
        ])
    func reads(_ text: String, _ expected: AssetClass) {
        #expect(AssetClass(recognising: text) == expected)
    }

    @Test("recognises nothing in anything else", arguments: ["", "-", "kosong", "Jl. Jati", "bmdx", "non BMD", "12"])
    func refuses(_ text: String) {
        #expect(AssetClass(recognising: text) == nil)
    }
}
