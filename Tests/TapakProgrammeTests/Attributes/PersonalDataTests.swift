import TapakProgramme
import Testing

@Suite("Data of persons")
struct PersonalDataTests {
    @Test(
        "attributes about persons are known by their names",
        arguments: [
            "pemilik", "nama_pemilik", "Nama Pemilik", "NAMAPEMILIK", "namaPemilik", "atas_nama", "nik", "NIK",
            "no_nik",
            "NIK Ketua", "no_ktp", "No. KTP", "telepon", "No. Telp", "hp", "No HP", "nohp", "WhatsApp", "No. WA",
            "email",
            "E-mail Pengurus", "Ketua", "nama sekretaris", "Bendahara", "Pengurus", "Nama Pengawas", "pendamping",
            "Nama Lurah", "Kades", "tempat_lahir", "tgl_lahir", "Tanggal Lahir", "alamat rumah", "Alamat KTP",
            "jenis_kelamin", "owner", "owner_name", "Penanggung Jawab", "PIC", "ahli_waris", "Nama Anggota", "kontak",
            "Pengelola", "notaris", "Alamat Ketua", "surveyor",
        ])
    func personalNames(name: String) {
        #expect(PersonalData.isPersonal(attribute: name))
    }

    @Test(
        "attributes that only sound like it are not",
        arguments: [
            "owner_class", "jenis_pemilik", "kelas_pemilik", "Jenis Pengelola", "status_kepemilikan", "kepemilikan",
            "Bukti Kepemilikan", "Hak Pengelolaan", "nik_koperasi", "NIK Koperasi", "No. NIK Koperasi", "nik_kdmp",
            "npwp",
            "nib", "jumlah_pengurus", "Jumlah Anggota", "anggota", "nama", "nama_koperasi", "kelurahan", "shp", "shape",
            "alamat", "klinik", "teknik", "kode_unik", "luas", "status_aktif", "mitra", "kanal_digital", "badan hukum",
            "tanggal", "wilayah", "keterangan", "whatever",
        ])
    func otherNames(name: String) {
        #expect(!PersonalData.isPersonal(attribute: name))
    }

    @Test(
        "values that hold an NIK or a mobile number are known by their digits",
        arguments: [
            "3275010101900001", "3275014101900001", " 3275010101900001 ", "3275 0101 0190 0001", "327501-010190-0001",
            "'3275010101900001", "NIK: 3275010101900001.", "081200000000", "0812-0000-0000", "+62 812-0000-0000",
            "62812 0000 0000", "(0812) 0000-0000", "hubungi 0812.3456.7890 ya", "a/n X 6281234567890",
            "Tokopedia, WA 081234567890",
        ])
    func personalValues(value: String) {
        #expect(PersonalData.looksPersonal(value: value))
    }

    @Test(
        "numbers of land, cooperatives, money and coordinates are not taken for one",
        arguments: [
            "", "600", "106.9712345678", "-6.3301234567890123", "106.0812345678", "0.8123456789", "62.8123456789",
            "0.3275010101900001", "106,0812345678", "08-12-2025 10:15:30", "2025-08-12 10:15:30", "08/12/2025",
            // 16 digits: an NPWP of a body, a month 13, a day 32, a province that is none, and no sequence.
            "0012345678901234", "3275010113900001", "3275013201900001", "9975010101900001", "3275010101900000",
            // A land parcel, a business number, a cooperative, a tax number, a decree, a bank account, a landline.
            "10.27.05.01.1.00812", "32750101000812", "0220001234567", "3275010010001", "01.234.567.8-432.000",
            "AHU-0001234.AH.01.29.TAHUN 2025", "8123456789", "(021) 8812345", "1.234.567.890,12",
            "12.10.16.01.01.01.01.001",
        ])
    func otherValues(value: String) {
        #expect(!PersonalData.looksPersonal(value: value))
    }

    @Test("among numbers of cooperatives only an NIK is a person's")
    func registrations() {
        #expect(PersonalData.looksLikeNIK("3275010101900001"))
        #expect(!PersonalData.looksLikeNIK("0812000123456"))
        #expect(PersonalData.looksPersonal(value: "0812000123456"))
    }
}
