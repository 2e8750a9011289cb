/// A number under which a cooperative itself is registered. Numbers of persons are never kept.
public enum CooperativeNumber: String, CaseIterable, Hashable, Sendable {
    /// Of its recognition as a legal entity (AHU).
    case legalEntity = "legal_entity_number"
    /// Nomor Induk Koperasi.
    case nikKoperasi = "nik_koperasi_number"
    /// Nomor Induk Berusaha.
    case nib = "nib_number"
    /// Its tax number.
    case npwp = "npwp_number"

    /// The milestone that is reached by having it.
    public var milestone: CooperativeMilestone {
        switch self {
        case .legalEntity: .legalEntity
        case .nikKoperasi: .nikKoperasi
        case .nib: .nib
        case .npwp: .npwp
        }
    }
}
