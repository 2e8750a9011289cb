import TapakProgramme
import Testing

@Suite("owner classes")
struct OwnerClassTests {
    @Test(
        "reads what files say",
        arguments: [
            ("Pemerintah Kota Bekasi", OwnerClass.pemda), ("Pemkab", .pemda), ("Pemprov Jawa Barat", .pemprov),
            ("Kementerian Keuangan", .kl), ("TNI AD", .kl), ("BUMN", .bumn), ("PT KAI", .bumn),
            ("Desa Lambangsari", .desa),
            ("Pengembang", .developer), ("perorangan", .private), ("PT Maju Jaya", .private), ("ahli waris", .private),
            ("unknown", .unknown),
        ])
    func reads(_ text: String, _ expected: OwnerClass) {
        #expect(OwnerClass(recognising: text) == expected)
    }

    @Test("a person's name is nothing", arguments: ["Budi", "H. Ahmad bin Saleh", "Siti Aminah, S.H."])
    func names(_ text: String) {
        #expect(OwnerClass(recognising: text) == nil)
    }
}
