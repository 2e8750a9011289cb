/// The sheet on which a readiness list is signed, as data of a profile: what stands above the table, its columns, and
/// which offices sign.
///
/// It names offices and never a person. Its texts may have gaps (``Placeholder``).
public struct FormTemplate: Hashable, Sendable {
    /// The lines of the letterhead (kop), from the top.
    public var letterhead: [BilingualText]
    /// The lines of the title, from the top.
    public var title: [BilingualText]
    /// The columns from the left, after the one that numbers the rows.
    public var columns: [Column]
    /// What stands below the table, if anything.
    public var note: BilingualText?
    /// Where and when it is signed, as a line above the last signature.
    public var place: BilingualText
    /// Who signs, from the left.
    public var signatures: [Signature]
    /// Where the form comes from.
    public var source: Source

    /// A column of the table.
    public struct Column: Hashable, Sendable {
        /// The column of the readiness list that it shows; one of ``FormTemplate/columnCodes``.
        public var code: String
        /// What stands above it.
        public var title: BilingualText
    }

    /// An office that signs.
    public struct Signature: Hashable, Sendable {
        /// In what capacity: prepared by, seen by.
        public var heading: BilingualText
        /// The office.
        public var role: BilingualText
    }

    /// The gaps that a text of the form may have, written `{name}`.
    public enum Placeholder: String, CaseIterable, Hashable, Sendable {
        /// The name of the region.
        case region
        /// The name of the region in capitals.
        case regionInCapitals = "REGION"
        /// The day for which the list was made.
        case date
        /// The rules, as `kota-bekasi-600@1`.
        case profile
    }

    /// The columns that a form may show: those of the readiness list (docs/codes.md), in its order.
    public static let columnCodes = [
        "kemendagri_code", "kelurahan", "kecamatan", "regency", "cooperative", "legal_entity", "nik_koperasi", "nib",
        "npwp", "account", "trained", "active", "candidates", "passing", "resurvey", "best_id", "best_verdict",
        "best_area_m2", "best_uncertainty_m2", "best_area_class", "second_id", "site", "tenure_stage", "land_stage",
        "construction_stage", "construction_percent", "credit_stage", "capital_stage", "stage_since", "days_in_stage",
        "phase", "readiness", "blockers", "next_step", "next_actor", "not_checked", "rule_profile", "best_reason",
        "second_reason",
    ]
}
