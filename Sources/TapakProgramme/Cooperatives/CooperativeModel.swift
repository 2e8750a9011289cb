/// How a cooperative of the programme came about (SE Menkop 1/2025).
public enum CooperativeModel: String, CaseIterable, Hashable, Sendable {
    /// Founded anew.
    case new
    /// A living cooperative that was developed.
    case development
    /// A sleeping cooperative that was revived.
    case revitalisation

    /// Reads a model as lists word it; nothing when it is not recognised.
    public init?(recognising text: String) {
        if let code = CooperativeModel(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<CooperativeModel>([
        (.new, ["new", "baru", "pembentukan", "pendirian"]),
        (.development, ["development", "pengembangan", "dikembangkan"]),
        (.revitalisation, ["revitalisation", "revitalization", "revitalisasi", "direvitalisasi"]),
    ])
}
