/// How a site stands before a gate: everything that is missing, at once.
public struct GateOutcome: Hashable, Sendable {
    /// The gate; nothing where no gate lies ahead, or the profile has none.
    public var gate: Gate.Kind?
    /// What is missing, in the order of ``BlockerCode``, each thing once.
    public var blockers: [Blocker]
    /// What a waiver stands in for.
    public var waived: [Blocker]
    /// The waivers that stand in.
    public var waivers: [GrantedWaiver]

    /// Puts an outcome together.
    public init(gate: Gate.Kind?, blockers: [Blocker], waived: [Blocker] = [], waivers: [GrantedWaiver] = []) {
        self.gate = gate
        self.blockers = blockers
        self.waived = waived
        self.waivers = waivers
    }

    /// Whether nothing is missing.
    public var isOpen: Bool { blockers.isEmpty }

    /// What to do first about what is missing.
    public var first: Blocker? { blockers.min { $0.step < $1.step } }

    /// Ready, nearly, not ready, or without candidate.
    public var readiness: Readiness {
        if blockers.contains(where: { $0.code == .noCandidate }) { return .noCandidate }
        return switch blockers.count {
        case 0: .ready
        case 1: .nearly
        default: .notReady
        }
    }
}

extension Gate {
    /// Whether a waiver of this requirement has any effect at this gate.
    ///
    /// Only the verdict can be waived, where the profile allows it; that a PSU was not handed over, never.
    public func acceptsWaiver(of requirement: GateRequirement) -> Bool { allowsWaiver && requirement == .verdict }
}

extension RuleProfile {
    /// Holds a site or a candidate against a gate and names everything that is missing.
    ///
    /// What the gate asks for is the profile's. Besides, at every gate: there must be land, and PSU must be handed
    /// over. A gate that asks for a verdict does not take one under another profile. A gate that asks for a verdict or
    /// for verified land refuses ground that is offered twice, or that an authority says is protected farmland. A gate
    /// that asks for a track refuses a stale decision at its present stage; one that asks for milestones asks them of
    /// every cooperative of a shared site.
    ///
    /// **Odd cases.** Without a gate (`nil`, or none of this kind in the profile) only what holds at every gate is
    /// asked.
    ///
    /// - Complexity: O(requirements · holdings).
    public func outcome(at kind: Gate.Kind?, for input: GateInput) -> GateOutcome {
        let gate = kind.flatMap { self.gate($0) }
        var check = GateCheck(input: input, profile: self, gate: gate)
        check.run()
        let found = check.blockers.sorted { $0.code < $1.code }
        let granted = input.waivers.filter { waiver in
            gate.map { waiver.waiver.gate == $0.kind && $0.acceptsWaiver(of: waiver.waiver.requirement) } ?? false
        }
        let requirements = Set(granted.map(\.waiver.requirement))
        // The same thing may be missing for two requirements: it is told once, and is not waived as long as one of
        // them stands.
        var told: Set<String> = []
        let blockers = found.filter { !requirements.contains($0.requirement) && told.insert($0.text).inserted }
        let waived = found.filter { requirements.contains($0.requirement) && told.insert($0.text).inserted }
        let used = Set(waived.map(\.requirement))
        return GateOutcome(
            gate: gate?.kind, blockers: blockers, waived: waived,
            waivers: granted.filter { used.contains($0.waiver.requirement) })
    }
}
