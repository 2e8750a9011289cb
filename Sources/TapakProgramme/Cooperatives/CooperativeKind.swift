/// What a cooperative is within the programme.
public enum CooperativeKind: String, CaseIterable, Hashable, Sendable {
    /// Koperasi Desa Merah Putih.
    case kdmp
    /// Koperasi Kelurahan Merah Putih.
    case kkmp
    /// Any other cooperative.
    case other

    /// The kind that belongs to a unit.
    public init(of unit: AdministrativeUnit.Kind) { self = unit == .desa ? .kdmp : .kkmp }

    /// Reads a kind, or the name of a cooperative that tells it; nothing when it is not recognised.
    ///
    /// `KMP` and `KDKMP`, which mean either, are not recognised: the unit tells which of both it is.
    public init?(recognising text: String) {
        if let code = CooperativeKind(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<CooperativeKind>([
        (.kdmp, ["kdmp", "kopdes", "koperasi desa merah putih", "kop des merah putih", "kopdes merah putih"]),
        (.kkmp, ["kkmp", "kopkel", "koperasi kelurahan merah putih", "kop kel merah putih", "kopkel merah putih"]),
        (
            .other,
            [
                "other", "lain", "lainnya", "koperasi lain", "non kmp", "ksp", "ksu", "kopkar", "kpri", "kud",
                "koperasi rw",
            ]
        ),
    ])

    /// The name without the words for the kind, as `Bekasijaya` of `Koperasi Kelurahan Merah Putih Bekasijaya`; nothing
    /// where the name does not begin with such words or has no more.
    public static func placeName(inName name: String) -> String? {
        let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        let spaced = words.map(Words.spaced)
        for prefix in prefixes where words.count > prefix.count && Array(spaced.prefix(prefix.count)) == prefix {
            return words.dropFirst(prefix.count).joined(separator: " ")
        }
        return nil
    }

    private static let prefixes: [[String]] = [
        ["koperasi", "desa kelurahan", "merah", "putih"], ["koperasi", "desa", "merah", "putih"],
        ["koperasi", "kelurahan", "merah", "putih"], ["koperasi", "merah", "putih"], ["kopdes", "merah", "putih"],
        ["kopkel", "merah", "putih"], ["kopdes"], ["kopkel"], ["kdkmp"], ["kdmp"], ["kkmp"], ["kmp"],
    ]
}
