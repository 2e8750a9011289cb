/// The columns of the readiness list, in their order; columns are only ever added at the end.
public enum ReadinessColumn: String, CaseIterable, Hashable, Sendable {
    /// The dotted code of the unit.
    case kemendagriCode = "kemendagri_code"
    /// Its name.
    case kelurahan
    /// The name of its kecamatan.
    case kecamatan
    /// The name of its kota or kabupaten.
    case regency
    /// The name of its cooperative.
    case cooperative
    /// The milestone of that name: a day, `done`, `not_yet`, or nothing where nothing is known.
    case legalEntity = "legal_entity"
    /// The milestone of that name.
    case nikKoperasi = "nik_koperasi"
    /// The milestone of that name.
    case nib
    /// The milestone of that name.
    case npwp
    /// The milestone of that name.
    case account
    /// The milestone of that name.
    case trained
    /// Whether the cooperative is at work: `yes` or `no`.
    case active
    /// How many parcels lie in the unit.
    case candidates
    /// How many of them pass.
    case passing
    /// How many of them need a better survey.
    case resurvey
    /// The best of them; `#` and its key where it has no id.
    case bestID = "best_id"
    /// Its verdict.
    case bestVerdict = "best_verdict"
    /// Its judged area.
    case bestArea = "best_area_m2"
    /// The bound of that area.
    case bestUncertainty = "best_uncertainty_m2"
    /// Where that area stands.
    case bestAreaClass = "best_area_class"
    /// The second-best parcel.
    case secondID = "second_id"
    /// The number of the site that counts.
    case site
    /// Its stage of tenure; of land of several classes `class:stage` for each.
    case tenureStage = "tenure_stage"
    /// Its stage of land verification.
    case landStage = "land_stage"
    /// Its stage of construction.
    case constructionStage = "construction_stage"
    /// How much of its building stands.
    case constructionPercent = "construction_percent"
    /// The stage of the construction credit.
    case creditStage = "credit_stage"
    /// The stage of the working capital.
    case capitalStage = "capital_stage"
    /// The day on which its present stage began.
    case stageSince = "stage_since"
    /// The days since then.
    case daysInStage = "days_in_stage"
    /// How far it has come.
    case phase
    /// How near it is to its next gate.
    case readiness
    /// What is missing before that gate, as `code` or `code:detail`.
    case blockers
    /// What has to be done next.
    case nextStep = "next_step"
    /// Who does it.
    case nextActor = "next_actor"
    /// The criteria that were not checked.
    case notChecked = "not_checked"
    /// The rules, as `kota-bekasi-600@1`.
    case ruleProfile = "rule_profile"
    /// Why the best parcel has its verdict.
    case bestReason = "best_reason"
    /// Why the second-best has its own.
    case secondReason = "second_reason"

    /// What the values of a column are.
    public enum Kind: Hashable, Sendable {
        /// A code of ours, or a dotted code.
        case code
        /// Text that somebody wrote.
        case text
        /// A whole number.
        case integer
        /// Square metres.
        case area
        /// A day.
        case date
        /// A day, or a code where no day is known.
        case dateOrCode
        /// Several codes.
        case codes
        /// A sentence in the language of the list.
        case sentence
    }

    /// What its values are.
    public var kind: Kind {
        switch self {
        case .kelurahan, .kecamatan, .regency, .cooperative, .bestID, .secondID: .text
        case .legalEntity, .nikKoperasi, .nib, .npwp, .account, .trained: .dateOrCode
        case .candidates, .passing, .resurvey, .site, .constructionPercent, .daysInStage: .integer
        case .bestArea, .bestUncertainty: .area
        case .stageSince: .date
        case .tenureStage, .blockers, .notChecked: .codes
        case .bestReason, .secondReason: .sentence
        case .kemendagriCode, .active, .bestVerdict, .bestAreaClass, .landStage, .constructionStage, .creditStage,
            .capitalStage, .phase, .readiness, .nextStep, .nextActor, .ruleProfile:
            .code
        }
    }
}
