/// What one row, or one command, says of a cooperative: only what it says, nothing of the rest.
@dynamicMemberLookup
public struct CooperativePatch: Hashable, Sendable {
    /// The name.
    public var name: String?
    /// What it is within the programme.
    public var kind: CooperativeKind?
    /// For whom it is there.
    public var level: CooperativeLevel?
    /// Everything else that is said; lists hold what is to be added or completed.
    public var facts = CooperativeFacts()

    /// Days of milestones, from columns of their own.
    var milestoneDates: [CooperativeMilestone: CalendarDate] = [:]

    /// A patch that says nothing.
    public init() {}

    /// One of its ``facts``.
    public subscript<Fact>(dynamicMember fact: WritableKeyPath<CooperativeFacts, Fact>) -> Fact {
        get { facts[keyPath: fact] }
        set { facts[keyPath: fact] = newValue }
    }
}

extension Cooperative {
    /// The cooperative with everything that a patch says, and as it was where the patch says nothing.
    public func patched(by patch: CooperativePatch) -> Cooperative {
        var result = self
        result.name = patch.name ?? name
        result.kind = patch.kind ?? kind
        result.level = patch.level ?? level
        result.facts = facts.completed(by: patch.facts)
        for (milestone, date) in patch.milestoneDates { result.facts.milestones[milestone] = .reached(on: date) }
        return result
    }
}
