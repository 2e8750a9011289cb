/// The answer to one criterion.
public enum Answer: String, CaseIterable, Hashable, Sendable {
    /// The criterion is met, also at the bad end of the uncertainty.
    case pass
    /// The criterion is not met, also at the good end of the uncertainty.
    case fail
    /// The uncertainty straddles the threshold.
    case resurvey
    /// It cannot be answered honestly: the geometry is faulty, or there is none.
    case unassessable
    /// No data was given to answer it.
    case notChecked = "not_checked"
}
