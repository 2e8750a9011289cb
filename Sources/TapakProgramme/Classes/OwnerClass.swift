/// What kind of owner a parcel has. Names of owners are never kept: a text becomes one of these classes or nothing.
public enum OwnerClass: String, CaseIterable, Hashable, Sendable {
    /// The city or regency itself.
    case pemda
    /// The province.
    case pemprov
    /// A ministry or agency.
    case kl
    /// A state enterprise.
    case bumn
    /// A regional enterprise.
    case bumd
    /// A village.
    case desa
    /// The developer of a housing estate.
    case developer
    /// Anybody else.
    case `private`
    /// Not known.
    case unknown
}

extension OwnerClass {
    /// Reads an owner class as files word it: the code, or one of the phrases below as whole words in any case.
    ///
    /// `nil` when nothing is recognised, as for a person's name; the text must then be forgotten.
    ///
    /// - Complexity: O(words of the text).
    public init?(recognising text: String) {
        if let code = OwnerClass(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<OwnerClass>([
        (
            .pemda,
            [
                "pemda", "pemkot", "pemkab", "pemerintah daerah", "pemerintah kota", "pemerintah kabupaten", "bpkad",
                "bmd", "barang milik daerah", "dinas",
            ]
        ),
        (.pemprov, ["pemprov", "pemerintah provinsi", "provinsi", "pemerintah daerah provinsi"]),
        (
            .kl,
            [
                "kl", "k l", "kementerian", "bmn", "barang milik negara", "tni", "polri", "kodim", "badan pertanahan",
                "bpn", "pemerintah pusat", "pemerintah republik indonesia", "pemerintah ri",
            ]
        ),
        (.bumn, ["bumn", "badan usaha milik negara", "perum", "perhutani", "pt kai"]),
        (.bumd, ["bumd", "badan usaha milik daerah", "perumda", "pdam"]),
        (.desa, ["desa", "pemdes", "pemerintah desa", "tkd", "tanah kas desa", "kas desa", "bmdes"]),
        (.developer, ["developer", "pengembang", "perumahan", "real estate", "real estat"]),
        (
            .private,
            [
                "private", "swasta", "pribadi", "perorangan", "perseorangan", "warga", "masyarakat", "ahli waris",
                "milik sendiri", "yayasan", "pt", "cv", "koperasi", "kud",
            ]
        ),
        (.unknown, ["unknown", "tidak diketahui", "belum diketahui", "tidak jelas", "belum jelas"]),
    ])
}
