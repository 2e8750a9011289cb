/// What a column of a list of cooperatives can mean.
public enum CooperativeRole: String, AttributeRole {
    /// The code of the desa or kelurahan.
    case unitCode = "unit_code"
    /// The name of the desa or kelurahan.
    case unit
    /// The name of its kecamatan.
    case kecamatan
    /// The name of its kota or kabupaten.
    case regency
    /// The name of the cooperative.
    case name
    /// What it is within the programme.
    case kind
    /// For whom it is there.
    case level
    /// The part of the unit it is there for.
    case place
    /// How it came about.
    case model
    /// Its line of business.
    case trade
    /// The founding meeting: a date, or whether.
    case musyawarah
    /// The deed: a date, or whether.
    case deed
    /// The day of the deed.
    case deedDate = "deed_date"
    /// The legal entity: a number, a date, or whether.
    case legalEntity = "legal_entity"
    /// Its number.
    case legalEntityNumber = "legal_entity_number"
    /// The day of it.
    case legalEntityDate = "legal_entity_date"
    /// The registration number of the cooperative: the number, a date, or whether.
    case nikKoperasi = "nik_koperasi"
    /// The number itself.
    case nikKoperasiNumber = "nik_koperasi_number"
    /// The day of it.
    case nikKoperasiDate = "nik_koperasi_date"
    /// The business number: the number, a date, or whether.
    case nib
    /// The number itself.
    case nibNumber = "nib_number"
    /// The day of it.
    case nibDate = "nib_date"
    /// The tax number: the number, a date, or whether.
    case npwp
    /// The number itself.
    case npwpNumber = "npwp_number"
    /// The day of it.
    case npwpDate = "npwp_date"
    /// The bank account: a date, or whether; a number says that there is one, and is not kept.
    case account
    /// The day of it.
    case accountDate = "account_date"
    /// The training: a date, or whether.
    case trained
    /// Whether it is at work.
    case active
    /// The day of which that is true.
    case activeAsOf = "active_as_of"
    /// How many members it has.
    case members
    /// The day of which that is true.
    case membersAsOf = "members_as_of"
    /// Its branches of business.
    case businessUnits = "business_units"
    /// Where it sells over the net.
    case channels
    /// With whom it works.
    case partners
    /// Where the row comes from.
    case source
    /// The day of the row.
    case date
}

extension CooperativeRole {
    /// The names under which lists give it: SIMKOPDES, the forms of business assistants, and lists of city offices.
    ///
    /// The role's own code is among them, so that `coop list --format csv` can be read again. A bare `NIK` is none: it may be
    /// a person's.
    public var synonyms: [String] {
        switch self {
        case .unitCode:
            [
                "unitcode", "kemendagricode", "kodekemendagri", "kodedesakelurahan", "kodekelurahandesa",
                "kodekelurahan", "kodedesa", "kodedesakel", "kodewilayah", "kdepum", "villagecode", "kodekel",
            ]
        case .unit:
            [
                "unit", "desakelurahan", "kelurahandesa", "desakel", "keldesa", "kelurahan", "desa",
                "namadesakelurahan", "namakelurahandesa", "namakelurahan", "namadesa", "village", "kel", "wilayah",
            ]
        case .kecamatan: ["kecamatan", "namakecamatan", "kec", "namakec", "district", "subdistrict"]
        case .regency:
            [
                "regency", "kabupatenkota", "kotakabupaten", "kabkota", "kotakab", "kabupaten", "kota",
                "namakabupatenkota",
            ]
        case .name:
            [
                "namakoperasi", "koperasi", "namakdmp", "namakkmp", "namakdkmp", "namakmp", "kdmp", "kkmp",
                "cooperativename", "cooperative", "nama", "name",
            ]
        case .kind: ["kind", "jenisprogram", "program", "jeniskdkmp"]
        case .level: ["level", "tingkat", "tingkatan", "cakupan", "lingkup"]
        case .place: ["place", "rw", "rukunwarga", "lokasirw", "norw", "dusun", "lingkungan"]
        case .model: ["model", "modelpembentukan", "skema", "skemapembentukan", "carapembentukan"]
        case .trade: ["trade", "jeniskoperasi", "jenisusaha", "bidangusaha", "jenis"]
        case .musyawarah:
            [
                "musyawarah", "musdes", "musdesus", "muskel", "muskelsus", "tanggalmusyawarah", "tglmusyawarah",
                "tanggalmusdesus", "tglmusdesus", "tanggalmuskel", "tglmuskel", "musdesusmuskel", "musdesmuskel",
            ]
        case .deed: ["deed", "akta", "aktanotaris", "aktapendirian", "statusakta", "noakta", "nomorakta"]
        case .deedDate:
            ["deeddate", "tanggalakta", "tglakta", "tanggalaktapendirian", "tglaktapendirian", "tanggalaktanotaris"]
        case .legalEntity:
            [
                "legalentity", "badanhukum", "statusbadanhukum", "bh", "ahu", "pengesahanbadanhukum", "skahu",
                "statusbh",
            ]
        case .legalEntityNumber:
            [
                "legalentitynumber", "nobadanhukum", "nomorbadanhukum", "nobh", "nomorbh", "noahu", "nomorahu",
                "noskahu", "nomorskahu", "nobadanhukumahu", "nomorskbadanhukum",
            ]
        case .legalEntityDate:
            [
                "legalentitydate", "tanggalbadanhukum", "tglbadanhukum", "tanggalbh", "tglbh", "tanggalahu", "tglahu",
                "tanggalskahu", "tglskahu", "tanggalpengesahan", "tglpengesahan",
            ]
        case .nikKoperasi: ["nikkoperasi", "nikkop", "nikkdmp", "nikkkmp", "nikkdkmp", "nomorindukkoperasi"]
        case .nikKoperasiNumber:
            ["nikkoperasinumber", "nonikkoperasi", "nomornikkoperasi", "noindukkoperasi", "nonikkop"]
        case .nikKoperasiDate: ["nikkoperasidate", "tanggalnikkoperasi", "tglnikkoperasi", "tglnikkop"]
        case .nib: ["nib", "nomorindukberusaha", "nibkoperasi", "statusnib", "noindukberusaha"]
        case .nibNumber: ["nibnumber", "nonib", "nomornib"]
        case .nibDate: ["nibdate", "tanggalnib", "tglnib"]
        case .npwp: ["npwp", "npwpkoperasi", "npwpbadan", "statusnpwp"]
        case .npwpNumber: ["npwpnumber", "nonpwp", "nomornpwp", "nonpwpkoperasi", "nomornpwpkoperasi"]
        case .npwpDate: ["npwpdate", "tanggalnpwp", "tglnpwp"]
        case .account:
            [
                "account", "rekening", "rekeningkoperasi", "norekening", "nomorrekening", "norek", "rekeningbank",
                "statusrekening", "bukarekening",
            ]
        case .accountDate: ["accountdate", "tanggalrekening", "tglrekening", "tanggalbukarekening"]
        case .trained:
            [
                "trained", "pelatihan", "bimtek", "tanggalpelatihan", "tglpelatihan", "tanggalbimtek", "tglbimtek",
                "statuspelatihan", "statusbimtek", "pelatihanbimtek",
            ]
        case .active:
            [
                "active", "statusaktif", "aktif", "keaktifan", "statusoperasional", "beroperasi", "operasional",
                "statuskoperasi",
            ]
        case .activeAsOf: ["activeasof", "tanggalaktif", "aktifpertanggal", "tanggaloperasional"]
        case .members: ["members", "jumlahanggota", "jmlanggota", "anggota", "jmlhanggota", "totalanggota"]
        case .membersAsOf: ["membersasof", "anggotapertanggal", "tanggaljumlahanggota"]
        case .businessUnits:
            ["businessunits", "unitusaha", "gerai", "jenisgerai", "unitusahagerai", "geraiunitusaha", "unitbisnis"]
        case .channels:
            [
                "channels", "kanaldigital", "kanalpenjualan", "kanalpenjualandigital", "penjualandigital",
                "marketplace", "mediasosial", "website", "microsite", "tokodaring", "tokoonline",
            ]
        case .partners: ["partners", "mitra", "mitrausaha", "mitrakerjasama", "kemitraan", "partner"]
        case .source: ["source", "sumber", "sumberdata"]
        case .date:
            ["date", "tanggaldata", "tgldata", "pertanggal", "tanggalpemutakhiran", "tglupdate", "tanggalupdate"]
        }
    }

    /// The milestone that a column of this role tells whether it is reached.
    var milestone: CooperativeMilestone? { CooperativeMilestone(rawValue: rawValue) }

    /// The milestone that a column of this role tells the day of.
    var dateMilestone: CooperativeMilestone? {
        rawValue.hasSuffix("_date") ? CooperativeMilestone(rawValue: String(rawValue.dropLast(5))) : nil
    }

    /// The number that a column of this role holds and nothing else.
    var number: CooperativeNumber? { CooperativeNumber(rawValue: rawValue) }
}

extension CooperativeRole {
    /// Whether a cell holds several things.
    public var isList: Bool { self == .businessUnits || self == .channels || self == .partners }

    /// Whether a cell may hold the number of a registration, whose digits are the cooperative's own.
    public var isRegistration: Bool {
        number != nil || CooperativeNumber.allCases.contains { $0.milestone == milestone }
    }
}
