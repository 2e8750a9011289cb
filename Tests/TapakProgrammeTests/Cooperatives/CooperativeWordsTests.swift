import TapakProgramme
import Testing

@Suite("What lists say of cooperatives")
struct CooperativeWordsTests {
    @Test(
        "kinds, by code and by name",
        arguments: [
            ("kdmp", .kdmp), ("KKMP Bekasijaya", .kkmp), ("Koperasi Desa Merah Putih Segarajaya", .kdmp),
            ("KOPERASI KELURAHAN MERAH PUTIH X", .kkmp), ("KSP Contoh", .other), ("Lainnya", .other), ("KDKMP", nil),
            ("Koperasi Merah Putih X", nil),
        ] as [(String, CooperativeKind?)])
    func kinds(text: String, kind: CooperativeKind?) {
        #expect(CooperativeKind(recognising: text) == kind)
    }

    @Test(
        "the place within a name",
        arguments: [
            ("Koperasi Kelurahan Merah Putih Bekasi Jaya", "Bekasi Jaya"),
            ("Koperasi Desa/Kelurahan Merah Putih Kertasari", "Kertasari"), ("KDMP  Sagara Makmur", "Sagara Makmur"),
            ("KSP Contoh", nil), ("Koperasi Merah Putih", nil),
        ] as [(String, String?)])
    func placeNames(name: String, place: String?) {
        #expect(CooperativeKind.placeName(inName: name) == place)
    }

    @Test(
        "branches of business",
        arguments: [
            ("Gerai Sembako", .grocery), ("Unit Simpan Pinjam", .savingsLoan), ("apotik desa", .pharmacy),
            ("cold storage", .warehouse), ("Makan Bergizi Gratis", .freeMealsSupply), ("Pasar Murah", .cheapMarket),
            ("gas elpiji", .lpg), ("Agen BRILink", .bankAgent), ("agen pos", .postAgent), ("kafe", nil),
        ] as [(String, BusinessUnit?)])
    func branches(text: String, unit: BusinessUnit?) {
        #expect(BusinessUnit(recognising: text) == unit)
    }

    @Test("every code reads as itself")
    func codes() {
        for unit in BusinessUnit.allCases { #expect(BusinessUnit(recognising: unit.rawValue) == unit) }
        for kind in CooperativeKind.allCases { #expect(CooperativeKind(recognising: kind.rawValue) == kind) }
        for level in CooperativeLevel.allCases { #expect(CooperativeLevel(recognising: level.rawValue) == level) }
        for model in CooperativeModel.allCases { #expect(CooperativeModel(recognising: model.rawValue) == model) }
        for trade in CooperativeTrade.allCases { #expect(CooperativeTrade(recognising: trade.rawValue) == trade) }
    }

    @Test(
        "milestones: a day, yes, no, or not understood",
        arguments: [
            ("12/06/2025", "2025-06-12"), ("sudah", "done"), ("✓", "done"), ("Sudah terbit", "done"), ("1", "done"),
            ("belum", "not_yet"), ("Belum ada", "not_yet"), ("tidak ada", "not_yet"), ("0", "not_yet"),
            ("31/02/2025", nil), ("sudah 2", nil), ("mungkin", nil), ("", nil),
        ] as [(String, String?)])
    func milestones(text: String, standing: String?) {
        #expect(MilestoneStanding(recognising: text)?.text == standing)
    }

    @Test(
        "partners in one line",
        arguments: [
            ("Bulog", "Bulog"), ("Bulog (BUMN): beras", "Bulog (bumn): beras"),
            ("PT Contoh (swasta, aktif, sejak 1 Agustus 2025)", "PT Contoh (private, active, since 2025-08-01)"),
            (
                "Perumda Contoh (bumd, since 01/02/2025): air: minum",
                "Perumda Contoh (bumd, since 2025-02-01): air: minum"
            ),
            ("X (entah)", nil), ("", nil), ("(bumn)", nil),
        ] as [(String, String?)])
    func partners(text: String, written: String?) {
        let partner = CooperativePartner(recognising: text)
        #expect(partner?.text == written)
        if let partner { #expect(CooperativePartner(recognising: partner.text) == partner) }
    }

    @Test("no header means two things, and every role's own code is understood")
    func roles() {
        let recogniser = AttributeRecogniser<CooperativeRole>()
        for role in CooperativeRole.allCases { #expect(recogniser.match(role.rawValue)?.role == role) }
        let all = CooperativeRole.allCases.flatMap(\.synonyms)
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { name in name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) } })
    }

    @Test(
        "headers of real lists",
        arguments: [
            ("Nama Koperasi", .name), ("Desa/Kelurahan", .unit), ("No. Badan Hukum", .legalEntityNumber),
            ("Tgl Badan Hukum", .legalEntityDate), ("NIK Koperasi", .nikKoperasi), ("Nomor Induk Berusaha", .nib),
            ("No. Rekening", .account), ("Status Aktif", .active), ("Jumlah Anggota", .members),
            ("Unit Usaha", .businessUnits),
            ("Kanal Digital", .channels), ("Mitra", .partners), ("NIK", nil), ("RW", .place),
        ] as [(String, CooperativeRole?)])
    func headers(name: String, role: CooperativeRole?) {
        #expect(AttributeRecogniser<CooperativeRole>().match(name)?.role == role)
    }
}
