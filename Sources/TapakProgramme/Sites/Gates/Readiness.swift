/// How near a unit is to its next gate.
public enum Readiness: String, CaseIterable, Hashable, Sendable {
    /// Nothing is missing.
    case ready
    /// One thing is missing.
    case nearly
    /// More is missing.
    case notReady = "not_ready"
    /// There is no land.
    case noCandidate = "no_candidate"
}
