/// The outcome of an assessment: the worst answer among the criteria that decide.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// Every deciding criterion is met.
    case pass
    /// A deciding criterion is in doubt, and a better survey would settle it.
    case resurvey
    /// A deciding criterion cannot be answered honestly.
    case unassessable
    /// A deciding criterion is not met.
    case fail

    /// The worst of some answers, in the order fail > unassessable > resurvey > pass.
    ///
    /// **Odd cases.** An answer `not_checked` counts as `unassessable`: leave it out where a criterion decides only when
    /// it was checked. No answers at all make the verdict `unassessable`, for nothing was decided.
    ///
    /// - Complexity: O(*n*).
    public init(worstOf answers: some Sequence<Answer>) {
        self = answers.map(Verdict.init(of:)).max { $0.badness < $1.badness } ?? .unassessable
    }

    private init(of answer: Answer) {
        switch answer {
        case .pass: self = .pass
        case .resurvey: self = .resurvey
        case .fail: self = .fail
        case .unassessable, .notChecked: self = .unassessable
        }
    }

    private var badness: Int {
        switch self {
        case .pass: 0
        case .resurvey: 1
        case .unassessable: 2
        case .fail: 3
        }
    }

    /// The rank among candidates for one village, best first: pass 0, resurvey 1, unassessable 2, fail 3.
    ///
    /// A parcel that could not be assessed may still turn out well; one that failed has been refuted.
    public var preference: Int { badness }
}
