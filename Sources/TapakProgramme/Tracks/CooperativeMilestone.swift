/// A milestone of a cooperative, each a date or absent.
public enum CooperativeMilestone: String, CaseIterable, Hashable, Sendable {
    /// The village meeting that founded it.
    case musyawarah
    /// The notarial deed (akta).
    case deed
    /// Recognition as a legal entity (AHU).
    case legalEntity = "legal_entity"
    /// The registration number of the cooperative.
    case nikKoperasi = "nik_koperasi"
    /// The business number (Nomor Induk Berusaha), not the land parcel number of the same name.
    case nib
    /// The tax number.
    case npwp
    /// A bank account.
    case account
    /// Its people are trained.
    case trained
}
