/// Where a judged area stands against the minimum and the ideal of a profile, leaving the uncertainty aside.
public enum AreaClass: String, CaseIterable, Hashable, Sendable {
    /// Less than the minimum.
    case below
    /// From the minimum to the ideal, both included.
    case within
    /// More than the ideal; without an ideal, the minimum or more. Never a reason to fail.
    case above
}
