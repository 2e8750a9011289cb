/// What an attribute of a parcel can mean.
public enum ParcelRole: String, AttributeRole {
    /// The file's own id.
    case id
    /// What the parcel is called, or where it lies.
    case name
    /// Whose asset it is, to be read with ``AssetClass/init(recognising:)``.
    case assetClass = "asset_class"
    /// What kind of owner it has, to be read with ``OwnerClass/init(recognising:)``; the text itself is never kept.
    case ownerClass = "owner_class"
    /// The declared area, to be read with ``DeclaredArea``.
    case declaredArea = "declared_area"
    /// How it was captured, to be read with ``CaptureClass/init(recognising:)``.
    case captureClass = "capture_class"
    /// The number or kind of its certificate.
    case certificate
    /// The kelurahan or desa somebody declared for it.
    case kelurahan
    /// The declared length of the land, to be read with ``DeclaredLength``.
    case length
    /// The declared width of the land, to be read with ``DeclaredLength``.
    case width
    /// How far the handover of PSU has come, to be read with ``TenureStage/init(recognisingPsuStatus:)``.
    case psuStatus = "psu_status"
    /// Where its front faces, to be read with ``CompassDirection/init(recognising:)``.
    case frontDirection = "front_direction"
    /// The longitude of a feature that may have no geometry.
    case longitude
    /// The latitude of a feature that may have no geometry.
    case latitude
}

extension ParcelRole {
    /// The names under which parcel files give it.
    ///
    /// The role's own code comes first. `SHAPE_Area` and `LUASWH` are left out on purpose: they are computed by other
    /// software, in units nobody knows. `NIB` is the number of the land parcel.
    public var synonyms: [String] {
        switch self {
        case .id:
            [
                "parcelid", "idparcel", "idbidang", "idpersil", "idlahan", "idaset", "idtanah", "kodebidang",
                "kodelahan", "kodeaset", "noaset", "nomoraset", "id", "kode", "idobjek", "nibar", "noregister",
                "nomorregister", "register", "nomor", "no", "nourut", "fid", "ogcfid", "objectid", "gid", "uuid",
            ]
        case .name:
            [
                "namaaset", "namalahan", "namabidang", "namatanah", "namalokasi", "nama", "name", "namabarang",
                "jenisbarangnamabarang", "uraian", "lokasi", "letakalamat", "letak", "alamat", "location", "address",
                "title", "namobj", "deskripsi", "description", "keterangan",
            ]
        case .assetClass:
            [
                "assetclass", "kelasaset", "jenisaset", "tipeaset", "kategoriaset", "statusaset", "golonganaset",
                "assettype", "statustanah", "statuslahan", "jenistanah", "jenislahan", "kepemilikan",
                "statuskepemilikan", "ownership", "asalaset", "asalusul", "kategori", "category",
            ]
        case .ownerClass:
            ["ownerclass", "pemilik", "kelaspemilik", "jenispemilik", "namapemilik", "atasnama", "owner", "pengelola"]
        case .declaredArea:
            [
                "declaredarea", "declaredaream2", "luasm2", "luastanahm2", "luaslahanm2", "luastanah", "luaslahan",
                "luasbidang", "luasaset", "luassertifikat", "luassertipikat", "luassertpikat", "luastertulis",
                "luastertul", "luassurat", "luasukur", "luas", "landarea", "landaream2", "area", "aream2", "areasqm",
                "luasha", "luastanahha", "luaslahanha", "luashektar", "areaha",
            ]
        case .captureClass:
            [
                "captureclass", "metodeukur", "metodepengukuran", "metodesurvei", "metode", "alatukur", "alat",
                "caraukur", "carapengukuran", "capturemethod", "surveymethod", "sumberdata", "sumbergeometri",
                "sumber", "source",
            ]
        case .certificate:
            [
                "certificate", "nosertifikat", "nosertipikat", "nomorsertifikat", "nomorsertipikat",
                "sertifikatnomor", "sertifikat", "sertipikat", "nohak", "nomorhak", "nib", "hak", "jenishak",
                "alashak", "surattanah",
            ]
        case .kelurahan:
            [
                "kelurahan", "desakelurahan", "kelurahandesa", "desakel", "keldesa", "namakelurahan", "namadesa",
                "desa", "kel", "wadmkd", "village",
            ]
        case .length:
            ["landlength", "panjangtanah", "panjanglahan", "panjang", "panjangm", "length", "lengthm"]
        case .width:
            ["landwidth", "lebartanah", "lebarlahan", "lebar", "lebarm", "width", "widthm"]
        case .psuStatus:
            [
                "psustatus", "statuspsu", "statusserahterima", "serahterima", "statuspenyerahan", "penyerahanpsu",
                "statusserahterimapsu", "bast",
            ]
        case .frontDirection: ["frontdirection", "arahhadap", "arahmenghadap", "menghadap", "hadap", "facing"]
        case .longitude: ["longitude", "lon", "long", "lng", "bujur", "koordinatx", "koordinatbujur", "xcoord"]
        case .latitude: ["latitude", "lat", "lintang", "koordinaty", "koordinatlintang", "ycoord"]
        }
    }
}
