/// Where the credit stands with which Agrinas builds. It is recorded only: neither city nor cooperative acts on it.
public enum CreditStage: String, CaseIterable, Hashable, Sendable {
    /// Nothing has happened yet.
    case none
    /// Agrinas has applied.
    case applied
    /// The bank has approved.
    case approved
    /// Paid out, on terms that are recorded with the step.
    case disbursed
}
