/// For whom a cooperative is there.
public enum CooperativeLevel: String, CaseIterable, Hashable, Sendable {
    /// A whole desa or kelurahan; of these each unit has one.
    case village
    /// A part of it, as an RW; any number.
    case rw

    /// Reads a level as lists word it; nothing when it is not recognised.
    public init?(recognising text: String) {
        if let code = CooperativeLevel(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<CooperativeLevel>([
        (.village, ["village", "desa", "kelurahan", "kel", "tingkat desa", "tingkat kelurahan", "desa kelurahan"]),
        (.rw, ["rw", "rt", "rukun warga", "dusun", "lingkungan", "kampung", "tingkat rw"]),
    ])
}
