/// A track as a table: its stages and every step between them. Help, legends, buttons and tests derive from it.
public struct Track: Hashable, Sendable {
    /// Which track it is.
    public let kind: TrackKind
    /// The codes of its stages, in the order of the programme; a site begins at the first.
    public let stages: [String]
    /// Every step it allows, in the order of the stages they lead to.
    public let transitions: [StageTransition]
    private var unavoidable: [String: [String]]

    /// The stage at which a site begins.
    public var initial: String { stages.first ?? "" }

    /// A track of the programme.
    ///
    /// - Parameter assetClass: whose land it is; only the track of tenure depends on it.
    public static func of(_ kind: TrackKind, assetClass: AssetClass = .unknown) -> Track {
        switch kind {
        case .land: land
        case .tenure: tenure(of: assetClass)
        case .construction: construction
        case .credit: credit
        case .capital: capital
        }
    }

    /// The steps that lead on from a stage.
    public func transitions(from stage: String) -> [StageTransition] { transitions.filter { $0.from == stage } }

    /// The step between two stages, if the track allows it.
    public func transition(from: String, to: String) -> StageTransition? {
        transitions.first { $0.from == from && $0.to == to }
    }

    /// The stages that lie on every way from the beginning to a stage, that stage included, in the track's order.
    ///
    /// Of a parcel known to be `certified` it tells that it is `recorded_kib`, but not whether there is a site plan.
    /// **Odd cases.** Empty for a stage the track does not know.
    ///
    /// - Complexity: O(1), from a table made once for each track.
    public func stages(onEveryWayTo stage: String) -> [String] { unavoidable[stage] ?? [] }

    private func isReachable(_ stage: String, avoiding avoided: String) -> Bool {
        var reached: Set<String> = initial == avoided ? [] : [initial]
        var front = Array(reached)
        while let current = front.popLast() {
            for next in transitions(from: current).map(\.to) where next != avoided && reached.insert(next).inserted {
                front.append(next)
            }
        }
        return reached.contains(stage)
    }

    init<Stage: RawRepresentable<String>>(_ kind: TrackKind, stages: [Stage], _ transitions: [[StageTransition]]) {
        self.kind = kind
        self.stages = stages.map(\.rawValue)
        self.transitions = transitions.flatMap(\.self)
        unavoidable = [:]
        // A stage is unavoidable when taking it away cuts the way.
        for stage in self.stages {
            unavoidable[stage] = self.stages.filter { $0 == stage || !isReachable(stage, avoiding: $0) }
        }
    }
}
