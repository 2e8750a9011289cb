/// A branch of business that a cooperative runs (PMK 49/2025 and the press).
public enum BusinessUnit: String, CaseIterable, Hashable, Sendable {
    /// The office.
    case office
    /// Staple foods (gerai sembako).
    case grocery
    /// Savings and loans (simpan pinjam).
    case savingsLoan = "savings_loan"
    /// A clinic.
    case clinic
    /// A pharmacy.
    case pharmacy
    /// Storage, cold storage too (gudang).
    case warehouse
    /// Transport of goods (logistik).
    case logistics
    /// Supplies the free meals programme (makan bergizi gratis).
    case freeMealsSupply = "free_meals_supply"
    /// Markets at low prices (pasar murah).
    case cheapMarket = "cheap_market"
    /// Fertiliser.
    case fertiliser
    /// Bottled gas.
    case lpg
    /// Acts for the post.
    case postAgent = "post_agent"
    /// Acts for a bank.
    case bankAgent = "bank_agent"
    /// Anything else.
    case other

    /// Reads one branch as lists word it; nothing when it is not recognised.
    public init?(recognising text: String) {
        if let code = BusinessUnit(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<BusinessUnit>([
        (.office, ["kantor", "office"]),
        (.grocery, ["sembako", "gerai sembako", "toko sembako", "grocery", "bahan pokok", "warung"]),
        (.savingsLoan, ["simpan pinjam", "unit simpan pinjam", "usp", "savings loan"]),
        (.clinic, ["klinik", "klinik desa", "clinic"]),
        (.pharmacy, ["apotek", "apotik", "gerai obat", "obat", "pharmacy"]),
        (.warehouse, ["gudang", "pergudangan", "cold storage", "warehouse", "cold chain"]),
        (.logistics, ["logistik", "logistics", "angkutan", "distribusi"]),
        (
            .freeMealsSupply,
            ["mbg", "makan bergizi", "makan bergizi gratis", "pemasok mbg", "sppg", "free meals", "free meals supply"]
        ),
        (.cheapMarket, ["pasar murah", "bazar murah", "cheap market"]),
        (.fertiliser, ["pupuk", "kios pupuk", "fertiliser", "fertilizer", "saprotan"]),
        (.lpg, ["lpg", "elpiji", "gas", "pangkalan gas", "pangkalan lpg"]),
        (.postAgent, ["agen pos", "pos", "post agent"]),
        (
            .bankAgent,
            ["agen bank", "brilink", "agen46", "agen 46", "laku pandai", "bank agent", "agen brilink", "agen bni"]
        ),
        (.other, ["other", "lain", "lainnya"]),
    ])
}
