/// Where the working capital stands that the cooperative itself asks of a Himbara bank.
public enum CapitalStage: String, CaseIterable, Hashable, Sendable {
    /// Nothing has happened yet.
    case none
    /// The cooperative has applied.
    case applied
    /// The bank has reviewed the application.
    case reviewed
    /// The bank has approved.
    case approved
    /// The bank has rejected, with a reason.
    case rejected
    /// Paid out.
    case disbursed
}
