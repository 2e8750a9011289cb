/// What a column of another system's list of sites can mean.
public enum SiteReportRole: String, AttributeRole {
    /// The number of the site in this project.
    case site
    /// The code of the desa or kelurahan.
    case unitCode = "unit_code"
    /// Its name.
    case unit
    /// The name of its kecamatan.
    case kecamatan
    /// The name of its kota or kabupaten.
    case regency
    /// The name of the cooperative.
    case name
    /// The registration number of the cooperative.
    case nikKoperasi = "nik_koperasi"
    /// A word for a stage, of whichever track.
    case stage
    /// A word for the stage of the land.
    case landStage = "land_stage"
    /// A word for the stage of construction.
    case constructionStage = "construction_stage"
    /// A word for the stage of a loan.
    case capitalStage = "capital_stage"
    /// How much of the building stands: whole percent, or a word of the system.
    case percent
    /// The day of the row.
    case date

    /// The names under which lists give it; those of units and cooperatives are the ones of lists of cooperatives.
    public var synonyms: [String] {
        switch self {
        case .site: ["site", "nomorlokasi", "nolokasi"]
        case .unitCode: CooperativeRole.unitCode.synonyms
        case .unit: CooperativeRole.unit.synonyms
        case .kecamatan: CooperativeRole.kecamatan.synonyms
        case .regency: CooperativeRole.regency.synonyms
        case .name: CooperativeRole.name.synonyms
        case .nikKoperasi: CooperativeRole.nikKoperasi.synonyms + CooperativeRole.nikKoperasiNumber.synonyms
        case .stage: ["stage", "status", "tahap", "tahapan", "statusaset", "statuslokasi"]
        case .landStage:
            [
                "landstage", "statuspersetujuan", "validationstatus", "statusvalidasi", "statuslahan",
                "statusverifikasi", "verifikasilahan", "statuspemetaanlahan",
            ]
        case .constructionStage:
            ["constructionstage", "statuspembangunan", "tahappembangunan", "statusbangunan", "pembangunan"]
        case .capitalStage: ["capitalstage", "loanstatus", "statuspinjaman", "statuspengajuanpinjaman"]
        case .percent:
            [
                "percent", "percentagedevelopmentprogress", "persentasepembangunan", "persenpembangunan",
                "progrespembangunan", "progresspembangunan", "persentase", "progres", "progress",
            ]
        case .date: CooperativeRole.date.synonyms + ["tanggal"]
        }
    }

    /// The track that a column of this role is about, where it tells.
    public var track: TrackKind? {
        switch self {
        case .landStage: .land
        case .constructionStage, .percent: .construction
        case .capitalStage: .capital
        default: nil
        }
    }

    /// Whether a column of this role may tell which site a row is about.
    public var tellsSite: Bool {
        switch self {
        case .site, .unitCode, .unit, .name, .nikKoperasi: true
        default: false
        }
    }

    /// Whether a column of this role tells how a site stands.
    public var tellsStage: Bool { self == .stage || track != nil }
}
