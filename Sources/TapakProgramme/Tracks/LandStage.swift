/// Where a parcel stands in land verification.
public enum LandStage: String, CaseIterable, Hashable, Sendable {
    /// Diajukan.
    case proposed
    /// Sedang diverifikasi.
    case verifying
    /// Dipertimbangkan, with a note.
    case considered
    /// Terverifikasi.
    case verified
    /// Ditolak.
    case rejected
}
