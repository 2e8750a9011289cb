/// What a step on a track demands of whoever takes it.
public enum StageRequirement: Hashable, Sendable {
    /// A note that says what was remarked.
    case note
    /// The reason for a refusal.
    case reason
    /// The terms on which something is paid out.
    case terms
    /// How much of the building stands, in whole percent.
    case percent(ClosedRange<Int>)
    /// A document of this kind, attached to the site and named as evidence.
    case evidence(DocumentKind)
    /// A gate without blockers.
    case gate(Gate.Kind)
    /// An approval that is stale: without that there is nothing to do again.
    case staleEvidence

    /// The code in data: `note`, `percent:0-99`, `evidence:lease`, `gate:before_agrinas` …
    public var code: String {
        switch self {
        case .note: "note"
        case .reason: "reason"
        case .terms: "terms"
        case .percent(let range):
            range.count == 1 ? "percent:\(range.lowerBound)" : "percent:\(range.lowerBound)-\(range.upperBound)"
        case .evidence(let kind): "evidence:\(kind.rawValue)"
        case .gate(let kind): "gate:\(kind.rawValue)"
        case .staleEvidence: "stale_evidence"
        }
    }
}
