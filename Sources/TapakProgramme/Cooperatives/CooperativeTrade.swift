/// The line of business of a cooperative outside the programme.
public enum CooperativeTrade: String, CaseIterable, Hashable, Sendable {
    /// Savings and loans (simpan pinjam).
    case savingsLoan = "savings_loan"
    /// Several lines (serba usaha).
    case multiPurpose = "multi_purpose"
    /// Supplies its members (konsumen).
    case consumer
    /// Its members produce (produsen).
    case producer
    /// Sells for its members (pemasaran).
    case marketing
    /// Services (jasa).
    case services
    /// Something else.
    case other

    /// Reads a line of business as lists, or the names of cooperatives, word it; nothing when it is not recognised.
    public init?(recognising text: String) {
        if let code = CooperativeTrade(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<CooperativeTrade>([
        (.savingsLoan, ["simpan pinjam", "ksp", "kspps", "usp", "savings loan", "kredit"]),
        (.multiPurpose, ["serba usaha", "ksu", "multi purpose", "multiusaha", "multi usaha"]),
        (.consumer, ["konsumen", "konsumsi", "consumer"]),
        (.producer, ["produsen", "produksi", "producer", "pertanian", "tani", "nelayan"]),
        (.marketing, ["pemasaran", "marketing"]),
        (.services, ["jasa", "services", "angkutan"]),
        (.other, ["other", "lain", "lainnya"]),
    ])
}
