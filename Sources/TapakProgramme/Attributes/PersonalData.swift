/// Recognises data of persons, which no project keeps.
///
/// Both questions err on the side of the person: what is dropped by mistake can be renamed and delivered again, what is
/// kept by mistake is in every copy of the file.
public enum PersonalData {
    /// Whether an attribute, by its name, is about a person: an officer, an owner, how to reach them, their papers.
    ///
    /// Names are compared in lower-case letters and digits, as those of roles are: `Nama Pemilik`, `nama_pemilik` and
    /// `NAMAPEMILIK` are one. Classes of owners (`jenis_pemilik`, `owner_class`), counts of people (`jumlah_pengurus`), and the
    /// numbers of cooperatives (`nik_koperasi`, `npwp`, `nib`) are not about a person; `nik` alone is.
    ///
    /// - Complexity: O(length of the name).
    public static func isPersonal(attribute: String) -> Bool {
        let words = Words.list(parted(attribute))
        let joined = activities.reduce(words.joined()) { $0.replacing($1, with: "") }
        if let first = words.first, counting.contains(first) { return false }
        if impersonal.contains(where: joined.hasPrefix) || impersonal.contains(where: joined.hasSuffix) { return false }
        if words.contains("nik"), cooperatives.isDisjoint(with: words) { return true }
        return !shortWords.isDisjoint(with: words) || wholeNames.contains(joined)
            || stems.contains(where: joined.contains)
    }

    /// Whether a value holds what looks like a person's number: an NIK, or an Indonesian mobile telephone.
    ///
    /// An NIK is 16 digits: a province, regency and kecamatan, a birth date (of women with 40 added to the day), a sequence;
    /// written together or in groups of 4-4-4-4 or 6-6-4. A mobile number begins with 08, 62 8 or +62 8 and has 10 to 13
    /// digits after a leading 0. Numbers within longer text are found.
    ///
    /// **Odd cases.** The 16 digits of a cooperative's NPWP begin with 0 and are no NIK; the 13 of a business number neither.
    ///
    /// - Complexity: O(length of the value).
    public static func looksPersonal(value: String) -> Bool {
        guard value.utf8.count(where: { (0x30...0x39).contains($0) }) >= fewestDigits else { return false }
        return runs(of: value).contains { holdsNIK($0) || holdsMobileNumber($0) }
    }

    /// A value with fewer digits than these holds no number of a person.
    public static let fewestDigits = 10

    /// Whether a value holds what looks like an NIK; for numbers of cooperatives, whose other digits are their own.
    public static func looksLikeNIK(_ value: String) -> Bool { runs(of: value).contains(where: holdsNIK) }

    // MARK: Names

    /// A name with its humps parted: `namaPemilik` is `nama Pemilik`.
    private static func parted(_ name: String) -> String {
        var result = ""
        var wasLower = false
        for character in name {
            if wasLower, character.isUppercase { result.append(" ") }
            wasLower = character.isLowercase
            result.append(character)
        }
        return result
    }

    private static let counting: Set<String> = ["jumlah", "jml", "jmlh", "total", "banyak", "banyaknya"]

    private static let cooperatives: Set<String> = ["koperasi", "kop", "kdmp", "kkmp", "kdkmp", "kmp"]

    private static let impersonal = [
        "jenispemilik", "kelaspemilik", "tipepemilik", "golonganpemilik", "kategoripemilik", "statuspemilik",
        "ownerclass", "ownertype", "jenispengelola",
    ]

    /// What people do, which tells nothing of who they are: `hak pengelolaan`, `bukti kepemilikan`.
    private static let activities = [
        "kepemilikan", "pemilikan", "pengelolaan", "pengawasan", "pendampingan", "kepengurusan", "pengurusan",
    ]

    /// Words that tell by themselves, but occur within harmless longer ones (`hp` in `shp`, `lurah` in `kelurahan`).
    private static let shortWords: Set<String> = [
        "hp", "wa", "tlp", "telp", "tel", "telpon", "ktp", "lurah", "kades", "pic", "email", "mail", "surel", "phone",
        "kontak", "contact", "umur", "usia", "agama", "notaris", "npak", "kk", "ibu", "ayah", "suami", "istri",
        "pemohon",
        "penyewa", "penggarap", "babinsa", "petugas", "surveyor", "enumerator", "operator", "pembina", "manajer",
        "manager",
        "owner", "owners",
    ]

    private static let wholeNames: Set<String> = [
        "nohp", "nowa", "nokk", "notelp", "notlp", "noktp", "nomorhp", "nomorwa", "nonik", "nomornik", "nikktp",
        "noktpnik",
    ]

    private static let stems = [
        "pemilik", "atasnama", "pengelola", "ketua", "sekretaris", "bendahara", "pengurus", "pengawas", "pendamping",
        "kepaladesa", "kepalalingkungan", "ownername", "namaowner", "telepon", "handphone", "whatsapp", "ponsel",
        "ektp",
        "alamatrumah", "alamattinggal", "tempattinggal", "alamatktp", "domisili", "tempatlahir", "tgllahir",
        "tanggallahir", "kelahiran", "jeniskelamin", "ahliwaris", "wajibpajak", "penanggungjawab", "namaanggota",
        "daftaranggota", "kepalakeluarga", "namapic", "contactperson", "businessassistant", "birthdate", "dateofbirth",
    ]

    // MARK: Values

    /// Digits that stand together.
    private struct Group {
        var digits: [UInt8]
        /// Whether they stand right after a number and its decimal sign, so that no number begins with them.
        var isFraction: Bool
    }

    /// The numbers of a text, each in the groups that blanks, dots, hyphens and parentheses part it into.
    private static func runs(of value: String) -> [[Group]] {
        var runs: [[Group]] = []
        var groups: [Group] = []
        var between: [UInt8] = []
        for byte in value.utf8 {
            guard (0x30...0x39).contains(byte) else {
                between.append(byte)
                continue
            }
            if groups.isEmpty || !between.isEmpty {
                let isFraction = !groups.isEmpty && (between == [dot] || between == [comma])
                if !(between == [dot] || between.count <= 2 && between.allSatisfy(joints.contains)), !groups.isEmpty {
                    runs.append(groups)
                    groups = []
                }
                groups.append(Group(digits: [], isFraction: isFraction))
                between = []
            }
            groups[groups.count - 1].digits.append(byte - 0x30)
        }
        if !groups.isEmpty { runs.append(groups) }
        return runs
    }

    private static let dot = UInt8(ascii: ".")
    private static let comma = UInt8(ascii: ",")
    private static let joints: Set<UInt8> = Set(" -()".utf8)

    private static func holdsNIK(_ groups: [Group]) -> Bool {
        groups.indices.contains { start in
            guard !groups[start].isFraction else { return false }
            let lengths = groups[start...].map(\.digits.count)
            guard let shape = [[16], [4, 4, 4, 4], [6, 6, 4]].first(where: lengths.starts) else { return false }
            return isNIK(groups[start..<start + shape.count].flatMap(\.digits))
        }
    }

    private static func isNIK(_ digits: [UInt8]) -> Bool {
        let number = { (start: Int) in Int(digits[start]) * 10 + Int(digits[start + 1]) }
        let day = number(6) > 40 ? number(6) - 40 : number(6)
        return provinces.contains(number(0)) && number(2) > 0 && number(4) > 0 && (1...31).contains(day)
            && (1...12).contains(number(8)) && digits[12...].contains { $0 != 0 }
    }

    private static let provinces: Set<Int> = Set(
        Array(11...21) + Array(31...36) + Array(51...53) + Array(61...65) + Array(71...76) + [81, 82] + Array(91...97))

    private static func holdsMobileNumber(_ groups: [Group]) -> Bool {
        groups.indices.contains { start in
            let first = groups[start]
            // "08" alone is the day of a date.
            guard !first.isFraction, first.digits.count >= 3 || first.digits == [6, 2] else { return false }
            var digits: [UInt8] = []
            for group in groups[start...] {
                guard !group.isFraction || first.digits.count >= 4 else { return false }
                digits += group.digits
                if isMobileNumber(digits) { return true }
                guard digits.count < 14 else { return false }
            }
            return false
        }
    }

    private static func isMobileNumber(_ digits: [UInt8]) -> Bool {
        let national: ArraySlice<UInt8>
        if digits.starts(with: [0, 8]) {
            national = digits[1...]
        } else if digits.starts(with: [6, 2, 8]) {
            national = digits[2...]
        } else {
            return false
        }
        // Operators' codes begin with 81 to 89; 80 is for services.
        return (9...12).contains(national.count) && national[national.startIndex + 1] != 0
    }
}
