import TapakProgramme
import Testing

@Suite("recognising attributes")
struct AttributeRecogniserTests {
    @Test(
        "of village layers",
        arguments: [
            ("KDEPUM", VillageRole.kemendagriCode), ("kode_kemendagri", .kemendagriCode), ("village_code", .code),
            ("ADM4_PCODE", .code), ("KDEBPS", .code), ("kode", .code), ("kode_kelurahan", .code), ("WADMKD", .name),
            ("NAMOBJ", .name), ("village", .name), ("ADM4_EN", .name), ("nama", .name), ("nama_kelurahan", .name),
            ("Kelurahan", .name), ("DESA", .name), ("WADMKC", .kecamatan), ("district", .kecamatan),
            ("ADM3_EN", .kecamatan), ("nama_kecamatan", .kecamatan), ("kecamatan", .kecamatan), ("WADMKK", .regency),
            ("regency", .regency), ("ADM2_EN", .regency), ("nama_kabkota", .regency), ("kabupaten", .regency),
            ("regency_code", .regencyCode), ("KDBPUM", .regencyCode), ("WADMPR", .province), ("province", .province),
            ("ADM1_EN", .province), ("Nama Kelurahan", .name),
        ])
    func villages(_ name: String, _ role: VillageRole) {
        #expect(AttributeRecogniser<VillageRole>().match(name)?.role == role)
    }

    @Test(
        "of parcels",
        arguments: [
            ("id", ParcelRole.id), ("No", .id), ("nomor", .id), ("kode", .id), ("parcel_id", .id), ("FID", .id),
            ("OBJECTID", .id), ("register", .id), ("nama", .name), ("nama_aset", .name), ("Uraian", .name),
            ("lokasi", .name), ("keterangan", .name), ("jenis_aset", .assetClass), ("asset_class", .assetClass),
            ("Kategori", .assetClass), ("status_aset", .assetClass), ("tipe aset", .assetClass),
            ("Kepemilikan", .assetClass), ("pemilik", .ownerClass), ("luas", .declaredArea), ("luas_m2", .declaredArea),
            ("LUAS", .declaredArea), ("Luas Tanah", .declaredArea), ("luasLahan", .declaredArea),
            ("area", .declaredArea),
            ("land_area", .declaredArea), ("Luas (m2)", .declaredArea), ("luastertul", .declaredArea),
            ("declared_area_m2", .declaredArea), ("capture_class", .captureClass), ("metode_ukur", .captureClass),
            ("Alat Ukur", .captureClass), ("sumber", .captureClass), ("sertifikat", .certificate),
            ("no_sertifikat", .certificate), ("NIB", .certificate), ("Hak", .certificate), ("kelurahan", .kelurahan),
            ("Desa", .kelurahan), ("kel", .kelurahan), ("WADMKD", .kelurahan), ("land_length", .length),
            ("panjang_tanah", .length), ("Lebar Tanah", .width), ("land_width", .width),
            ("status_serah_terima", .psuStatus),
        ])
    func parcels(_ name: String, _ role: ParcelRole) {
        #expect(AttributeRecogniser<ParcelRole>().match(name)?.role == role)
    }

    @Test(
        "but not of anything else",
        arguments: ["SHAPE_Area", "SHAPE_Leng", "LUASWH", "geometry", "harga", "tahun", "", "luass", "catatan"])
    func others(_ name: String) {
        let recogniser = AttributeRecogniser<ParcelRole>()
        #expect(recogniser.match(name) == nil)
        #expect(!recogniser.wants(name))
    }

    @Test("the more telling name ranks before the vaguer one")
    func ranks() throws {
        func rank(_ name: String) throws -> Int { try #require(AttributeRecogniser<ParcelRole>().match(name)).rank }
        #expect(try rank("luas_m2") < rank("luas"))
        #expect(try rank("nama_aset") < rank("nama"))
        #expect(try rank("nama") < rank("keterangan"))
        #expect(try rank("parcel_id") < rank("no"))
        #expect(try rank("id") < rank("fid"))
    }

    @Test("every role is recognised by its own code, and every synonym is written as it is compared")
    func tables() {
        for role in ParcelRole.allCases {
            #expect(AttributeRecogniser<ParcelRole>().match(role.rawValue)?.role == role)
        }
        for role in VillageRole.allCases {
            #expect(AttributeRecogniser<VillageRole>().match(role.rawValue)?.role == role)
        }
        let synonyms = ParcelRole.allCases.flatMap(\.synonyms) + VillageRole.allCases.flatMap(\.synonyms)
        for synonym in synonyms {
            #expect(synonym.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }, "\(synonym)")
        }
        #expect(Set(ParcelRole.allCases.flatMap(\.synonyms)).count == ParcelRole.allCases.flatMap(\.synonyms).count)
        #expect(Set(VillageRole.allCases.flatMap(\.synonyms)).count == VillageRole.allCases.flatMap(\.synonyms).count)
    }

    @Test("what the user maps has that role only, and the role nothing else")
    func overrides() {
        let recogniser = AttributeRecogniser<ParcelRole>(overrides: [.id: "Keterangan", .declaredArea: "L"])
        #expect(recogniser.match("Keterangan")?.role == .id)
        #expect(recogniser.match("Keterangan")?.rank == 0)
        #expect(recogniser.match("KETERANGAN")?.role == .id)
        #expect(recogniser.match("KETERANGAN")?.rank == 1)
        #expect(recogniser.match("id") == nil)
        #expect(recogniser.match("luas") == nil)
        #expect(recogniser.match("L")?.role == .declaredArea)
        #expect(recogniser.match("nama")?.role == .name)
        #expect(recogniser.isOverridden(.id))
        #expect(!recogniser.isOverridden(.name))
    }
}
