/// What an attribute of a village layer can mean.
public enum VillageRole: String, AttributeRole {
    /// The code of the village in the layer's own numbering, often that of BPS.
    case code
    /// The code of the village in Kemendagri's numbering.
    case kemendagriCode = "kemendagri_code"
    /// The name of the village.
    case name
    /// The name of its kecamatan.
    case kecamatan
    /// The name of its kota or kabupaten.
    case regency
    /// The code of its kota or kabupaten.
    case regencyCode = "regency_code"
    /// The name of its province.
    case province
}

extension VillageRole {
    /// The names under which village layers give it.
    ///
    /// | layer | names |
    /// |---|---|
    /// | BIG RBI `ADMINISTRASIDESA_AR_25K` | KDEPUM, KDEBPS, KDPPUM, KDPBPS, WADMKD, NAMOBJ, WADMKC, WADMKK, WADMPR, KDBPUM, KDBBPS |
    /// | BPS through HDX | village_code, village, district, regency, regency_code, province; ADM4_PCODE, ADM4_EN … ADM1_EN |
    /// | Kemendagri lists | kode_kemendagri, kode, nama, kode_kelurahan, nama_kelurahan, kecamatan, kabkota … |
    /// | GADM | CC_4, GID_4, NAME_4 … NAME_1 |
    public var synonyms: [String] {
        switch self {
        case .kemendagriCode:
            ["kemendagricode", "kodekemendagri", "kdepum", "kodepum", "kdkemendagri", "kodewilayahkemendagri"]
        case .code:
            [
                "villagecode", "kodekelurahan", "kodedesa", "kodekel", "kodedesakelurahan", "kodekelurahandesa",
                "kodedesakel", "kelurahancode", "adm4pcode", "kdebps", "kodebps", "iddesa", "idkel", "idkelurahan",
                "kddesa", "kdkel", "kodewilayah", "kode", "code", "cc4", "gid4",
            ]
        case .name:
            [
                "wadmkd", "namakelurahan", "namadesa", "namadesakelurahan", "namakelurahandesa", "namadesakel",
                "namakel", "nmdesa", "nmkel", "kelurahan", "desa", "desakelurahan", "kelurahandesa", "desakel",
                "village", "villagename", "adm4en", "adm4id", "adm4name", "name4", "namobj", "nama", "name",
            ]
        case .kecamatan:
            [
                "wadmkc", "namakecamatan", "namakec", "nmkec", "kecamatan", "kec", "district", "districtname", "adm3en",
                "adm3id", "adm3name", "name3", "subdistrict",
            ]
        case .regency:
            [
                "wadmkk", "namakabkota", "namakotakab", "namakabupatenkota", "namakabupaten", "namakota", "namakab",
                "nmkab", "kabkota", "kotakab", "kabupatenkota", "kabupaten", "kab", "kota", "regency", "regencyname",
                "city", "adm2en", "adm2id", "adm2name", "name2",
            ]
        case .regencyCode:
            [
                "kdbpum", "kodekabkota", "kodekabupatenkota", "kodekabupaten", "kodekota", "kodekab", "regencycode",
                "adm2pcode", "kdbbps", "kdkab",
            ]
        case .province:
            [
                "wadmpr", "namaprovinsi", "namapropinsi", "namaprov", "nmprov", "provinsi", "propinsi", "prov",
                "province", "provincename", "adm1en", "adm1id", "adm1name", "name1",
            ]
        }
    }
}
