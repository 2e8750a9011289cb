/// Whose land a parcel is, by the book it stands in.
public enum AssetClass: String, CaseIterable, Hashable, Sendable {
    /// Barang Milik Daerah: an asset of a city, regency or province.
    case bmd
    /// PSU of a housing estate: fasilitas sosial.
    case psuFasos = "psu_fasos"
    /// PSU of a housing estate: fasilitas umum.
    case psuFasum = "psu_fasum"
    /// Barang Milik Negara: an asset of a ministry or agency.
    case bmn
    /// State enterprise.
    case bumn
    /// Regional enterprise.
    case bumd
    /// Tanah kas desa, with bengkok and carik.
    case tkd
    /// A gift.
    case hibah
    /// Anybody else's; the name is never kept.
    case `private`
    /// Not known.
    case unknown
}

extension AssetClass {
    /// Reads an asset class as files word it.
    ///
    /// The code itself counts, and the phrases of the table below, as whole words in any case; the one that comes first
    /// in the text decides, so `BMD eks fasum` is regional property and `fasum (calon BMD)` is not yet.
    /// `fasos fasum` in one breath, and PSU without more, count as fasum. `nil` when nothing is recognised.
    ///
    /// - Complexity: O(words of the text).
    public init?(recognising text: String) {
        if let code = AssetClass(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<AssetClass>([
        (
            .bmd,
            [
                "bmd", "barang milik daerah", "milik daerah", "aset daerah", "aset pemda", "aset pemkot", "aset pemkab",
                "aset pemprov", "aset pemerintah daerah", "aset pemerintah kota", "aset pemerintah kabupaten",
                "aset pemerintah provinsi", "pemda", "pemkot", "pemkab", "pemprov", "pemerintah daerah",
                "pemerintah kota", "pemerintah kabupaten", "pemerintah provinsi", "tanah pemda", "tanah pemkot",
                "tanah pemkab", "kib a", "milik pemkot", "milik pemkab", "regional asset",
            ]
        ),
        (.psuFasos, ["psu fasos", "fasos", "fasilitas sosial", "social facility"]),
        (
            .psuFasum,
            [
                "psu fasum", "fasum", "fasilitas umum", "fasos fasum", "fasum fasos", "fasosfasum", "fasumfasos", "psu",
                "fasilitas sosial fasilitas umum", "fasilitas sosial dan fasilitas umum",
                "fasilitas umum dan fasilitas sosial", "fasos dan fasum", "fasum dan fasos",
                "prasarana sarana utilitas", "prasarana sarana dan utilitas", "public facility",
            ]
        ),
        (
            .bmn,
            [
                "bmn", "barang milik negara", "milik negara", "aset negara", "aset kementerian", "kementerian",
                "k l", "kl", "aset tni", "aset polri", "tni", "polri", "state asset",
            ]
        ),
        (.bumn, ["bumn", "badan usaha milik negara", "aset bumn", "perum perhutani", "perhutani", "pt kai"]),
        (.bumd, ["bumd", "badan usaha milik daerah", "aset bumd", "perumda", "pdam"]),
        (
            .tkd,
            [
                "tkd", "tanah kas desa", "kas desa", "aset desa", "bmdes", "barang milik desa", "milik desa", "bengkok",
                "tanah bengkok", "carik", "tanah carik", "titisara", "titi sara", "pangonan", "tanah desa",
                "pemdes", "pemerintah desa", "village land",
            ]
        ),
        (.hibah, ["hibah", "tanah hibah", "wakaf", "gift"]),
        (
            .private,
            [
                "private", "pribadi", "milik pribadi", "perorangan", "perseorangan", "swasta", "milik sendiri", "warga",
                "milik warga", "masyarakat", "milik masyarakat", "hak milik", "shm", "pengembang", "developer",
                "barang milik kud", "kud",
            ]
        ),
        (
            .unknown,
            ["unknown", "tidak diketahui", "belum diketahui", "tidak jelas", "belum jelas", "lainnya", "lain lain"]
        ),
    ])
}
