/// The regencies whose villages are in the binary, by their Kemendagri code.
public enum Region: String, CaseIterable, Hashable, Sendable {
    /// Kota Bekasi: 56 kelurahan.
    case kotaBekasi = "32.75"
    /// Kabupaten Bekasi: 179 desa and 8 kelurahan.
    case kabBekasi = "32.16"
    /// Kabupaten Banjarnegara: 266 desa and 12 kelurahan.
    case banjarnegara = "33.04"

    /// The official name.
    public var name: String {
        switch self {
        case .kotaBekasi: "Kota Bekasi"
        case .kabBekasi: "Kabupaten Bekasi"
        case .banjarnegara: "Kabupaten Banjarnegara"
        }
    }

    /// The file name of its table of villages.
    public var fileName: String {
        switch self {
        case .kotaBekasi: "kota_bekasi.csv"
        case .kabBekasi: "kab_bekasi.csv"
        case .banjarnegara: "banjarnegara.csv"
        }
    }

    /// Its table of villages as text, one line each below a header.
    ///
    /// Columns: `kode_kemendagri, nama, jenis, kode_kecamatan, nama_kecamatan, kode_kabkota, nama_kabkota, centroid_lon,
    /// centroid_lat, area_km2`; degrees and square kilometres.
    public var csv: String {
        switch self {
        case .kotaBekasi: String(decoding: PackageResources.kota_bekasi_csv, as: UTF8.self)
        case .kabBekasi: String(decoding: PackageResources.kab_bekasi_csv, as: UTF8.self)
        case .banjarnegara: String(decoding: PackageResources.banjarnegara_csv, as: UTF8.self)
        }
    }
}
