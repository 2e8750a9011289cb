/// Where the construction by Agrinas stands.
public enum ConstructionStage: String, CaseIterable, Hashable, Sendable {
    /// Nothing has happened yet.
    case none
    /// Put forward to Agrinas.
    case proposed
    /// Sent back with a reason.
    case returned
    /// Accepted by Agrinas.
    case accepted
    /// Building has begun: 0 to 99 %.
    case started
    /// The building is done: 100 %.
    case completed
    /// Handed over to its owner.
    case handedOver = "handed_over"
    /// Furnished (sarpras).
    case equipped
    /// Staffed (SDM).
    case staffed
    /// In operation.
    case operating
}
