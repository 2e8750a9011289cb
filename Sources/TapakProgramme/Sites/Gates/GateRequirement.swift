/// The kinds of things a gate asks for.
public enum GateRequirement: String, CaseIterable, Hashable, Sendable {
    /// The verdict on the ground, under the profile in force. The only one a waiver may stand in for.
    case verdict
    /// That the building fits.
    case footprint
    /// That the capture class is stated, or the certificate agrees.
    case capture
    /// That no other parcel lies on the same ground.
    case overlap
    /// That no authority says it is protected farmland.
    case protectedLand = "protected_land"
    /// The stage of land verification.
    case land
    /// The stages of tenure.
    case tenure
    /// The documents.
    case documents
    /// The milestones of the cooperative.
    case cooperative
    /// The stage of construction.
    case construction
    /// That what the gate rests on is not stale.
    case freshness
    /// That the other cooperatives of a shared site are as far.
    case sharing
}
