import TapakProgramme

/// The list of cooperatives: one for each kelurahan and desa, and ten at RW level in Jatisampurna. All of it is
/// invented, but for the counts of Kota Bekasi: 56 with deed, legal entity and training, nine of them active.
struct CooperativeList {
    /// The names of the columns, as a city office words them.
    static let columns = [
        "nama_koperasi", "kelurahan", "kecamatan", "kode_kelurahan", "tingkat", "rw", "model", "jenis_koperasi",
        "tgl_musyawarah", "tgl_akta", "tgl_badan_hukum", "nik_koperasi", "nib", "npwp", "rekening", "pelatihan",
        "status_aktif", "jumlah_anggota", "unit_usaha", "kanal_digital", "mitra", "sumber", "tanggal_data",
    ]
    /// How many are active.
    static let activeCount = 9
    /// How many there are below a kelurahan.
    static let belowCount = 10
    /// The kelurahan whose RW have cooperatives of their own.
    static let kelurahanWithBelow = "32.75.10.1001"

    /// The rows, those of the kelurahan in the order of the facts, then those of RW.
    let rows: [[String]]

    /// Draws the list for a table of facts.
    init(_ facts: FactTable) {
        var random = SeededRandom(.cooperatives)
        let active = Set(random.shuffled(Array(facts.villages.indices)).prefix(Self.activeCount))
        var rows = facts.villages.enumerated().map { index, village in
            Self.own(of: village, isActive: active.contains(index), &random)
        }
        if let village = facts.villages.first(where: { $0.code == Self.kelurahanWithBelow }) {
            rows += (1...Self.belowCount).map { Self.below(village, number: $0, &random) }
        }
        self.rows = rows
    }

    /// The cooperative of a kelurahan. Everything has a deed, a legal entity and training; what comes after differs.
    private static func own(of village: VillageFacts, isActive: Bool, _ random: inout SeededRandom) -> [String] {
        let meeting = random.whole(5...30)
        let deed = random.whole(1...28)
        let numbered = isActive || random.chance(70)
        let branches = isActive ? ["gerai sembako"] + some(of: branches, 1...3, &random) : []
        let partners = isActive ? some(of: partners, 1...2, &random) : []
        return [
            "Koperasi \(village.isDesa ? "Desa" : "Kelurahan") Merah Putih \(village.name)", village.name,
            village.kecamatan, village.code, village.isDesa ? "desa" : "kelurahan", "",
            random.chance(85) ? "baru" : random.chance(50) ? "pengembangan" : "revitalisasi", "",
            date(meeting, "05"), date(deed, "06"), date(min(28, deed + random.whole(0...9)), "07"),
            numbered ? "sudah" : "belum", numbered || random.chance(40) ? "sudah" : "belum",
            random.chance(80) ? "sudah" : "belum", isActive || random.chance(30) ? "sudah" : "belum",
            date(random.whole(3...27), "11"), isActive ? "aktif" : "belum beroperasi",
            String(random.whole(isActive ? 120...640 : 20...180)), branches.joined(separator: "; "),
            isActive && random.chance(50) ? random.pick(channels) : "", partners.joined(separator: "; "), "contoh",
            "2025-12-03",
        ]
    }

    /// A cooperative of an RW: savings and loans, or several lines.
    private static func below(_ village: VillageFacts, number: Int, _ random: inout SeededRandom) -> [String] {
        let isLending = number.isMultiple(of: 2)
        let rw = number < 10 ? "RW 0\(number)" : "RW \(number)"
        let name = (isLending ? "Koperasi Simpan Pinjam Contoh " : "Koperasi Serba Usaha Contoh ") + rw
        let isVerified = random.chance(60)
        return [
            name, village.name, village.kecamatan, village.code, "RW", rw, "",
            isLending ? "simpan pinjam" : "serba usaha", date(random.whole(1...28), "10"),
            isVerified ? date(random.whole(1...28), "11") : "belum", "belum", "belum", "belum", "belum", "belum",
            date(random.whole(1...28), "10"), "belum beroperasi", String(random.whole(20...60)),
            isLending ? "simpan pinjam" : "gerai sembako; simpan pinjam", "", "", "contoh", "2025-12-03",
        ]
    }

    /// Days as offices write them: the day before the month.
    private static func date(_ day: Int, _ month: String) -> String { "\(day < 10 ? "0" : "")\(day)/\(month)/2025" }

    private static func some(
        of words: [String], _ count: ClosedRange<Int>, _ random: inout SeededRandom
    ) -> [String] {
        Array(random.shuffled(words).prefix(random.whole(count)))
    }

    private static let branches = [
        "simpan pinjam", "pasar murah", "pupuk", "gas LPG", "agen bank", "apotek", "pemasok MBG",
    ]

    private static let partners = [
        "BUMN Pangan Contoh (bumn, active): beras", "Bank BUMN Contoh (bumn, planned): agen bank",
        "BUMD Pasar Contoh (bumd, active): pasar murah", "PT Umpama (private, planned): sembako",
    ]

    private static let channels = ["lokapasar contoh", "katalog contoh", "lokapasar contoh; katalog contoh"]

    /// The file; cells with a comma are quoted, and none has a quote of its own.
    func file(_ path: String) -> SampleFile {
        let lines = ([Self.columns] + rows).map { row in
            row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
        }
        return SampleFile(path: path, text: lines.reduce(into: "") { text, line in text += line + "\n" })
    }
}
