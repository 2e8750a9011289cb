/// One step that a track allows.
public struct StageTransition: Hashable, Sendable {
    /// The stage it leaves.
    public var from: String
    /// The stage it reaches; the same as ``from`` where a stale approval is given anew.
    public var to: String
    /// Who takes the step.
    public var takenBy: ActorRole
    /// What it demands, all of it.
    public var requirements: [StageRequirement]
    /// What the step was decided on, besides the documents it names: once that changes, the step is stale.
    public var bindings: Set<Binding>

    /// What a decision rests on.
    public enum Binding: String, CaseIterable, Hashable, Sendable {
        /// The outline of the site's parcels.
        case geometry
        /// The rule profile and its version.
        case profile
    }

    /// Whether a stale approval is given anew and the stage stays.
    public var isRenewal: Bool { from == to }
}

// Lists, so that the tables of the tracks can be written one line a step.
extension [StageTransition] {
    /// A step between stages of one kind.
    static func step<Stage: RawRepresentable<String>>(
        _ from: Stage, _ to: Stage, by role: ActorRole, _ requirements: [StageRequirement] = [],
        boundTo bindings: Set<StageTransition.Binding> = []
    ) -> [StageTransition] {
        [
            StageTransition(
                from: from.rawValue, to: to.rawValue, takenBy: role, requirements: requirements, bindings: bindings)
        ]
    }

    /// An approval, together with the step by which it is given anew once it has become stale.
    static func approval<Stage: RawRepresentable<String>>(
        _ from: Stage, _ to: Stage, by role: ActorRole, _ requirements: [StageRequirement] = [],
        boundTo bindings: Set<StageTransition.Binding>
    ) -> [StageTransition] {
        step(from, to, by: role, requirements, boundTo: bindings)
            + step(to, to, by: role, [.staleEvidence] + requirements, boundTo: bindings)
    }
}
