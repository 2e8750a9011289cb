/// How far a site has come, in one word.
public enum Phase: String, CaseIterable, Hashable, Comparable, Sendable {
    /// The land is being settled; also where Agrinas has sent the proposal back.
    case land
    /// Proposed to Agrinas, or accepted.
    case proposed
    /// Being built.
    case building
    /// The building stands.
    case built
    /// The cooperative operates.
    case operating

    /// The phase of a stage of construction.
    public init(of stage: ConstructionStage) {
        switch stage {
        case .none, .returned: self = .land
        case .proposed, .accepted: self = .proposed
        case .started: self = .building
        case .completed, .handedOver, .equipped, .staffed: self = .built
        case .operating: self = .operating
        }
    }

    /// The gate that lies ahead: to Agrinas while the land is being settled, to the bank from then on until the
    /// cooperative has applied there; nothing afterwards.
    public func nextGate(capital: CapitalStage) -> Gate.Kind? {
        if self == .land { return .beforeAgrinas }
        return NextStep(after: capital) == .applyForCapital ? .beforeHimbara : nil
    }

    /// Earlier before later.
    public static func < (left: Phase, right: Phase) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .land: 0
        case .proposed: 1
        case .building: 2
        case .built: 3
        case .operating: 4
        }
    }
}
