/// A requirement of a gate that somebody in charge does without, for a reason and until a day.
public struct Waiver: Hashable, Sendable {
    /// The gate.
    public var gate: Gate.Kind
    /// The requirement; whether the gate accepts a waiver of it is the profile's to say.
    public var requirement: GateRequirement
    /// Why.
    public var reason: String
    /// The last day on which it holds.
    public var until: CalendarDate

    /// Waives a requirement.
    public init(_ requirement: GateRequirement, of gate: Gate.Kind, reason: String, until: CalendarDate) {
        self.requirement = requirement
        self.gate = gate
        self.reason = reason
        self.until = until
    }
}

/// A waiver as it stands in the history of a site. It is bound to the outline and the profile it was given for.
public struct GrantedWaiver: Hashable, Sendable {
    /// The number of its event.
    public var sequence: Int
    /// The waiver.
    public var waiver: Waiver
    /// The first day on which it holds.
    public var from: CalendarDate
    /// The outline it was given for.
    public var geometryHash: String?
    /// The profile it was given under.
    public var profile: String?

    /// A waiver with what it is bound to.
    public init(
        sequence: Int, waiver: Waiver, from date: CalendarDate, geometryHash: String?, profile: String?
    ) {
        self.sequence = sequence
        self.waiver = waiver
        self.from = date
        self.geometryHash = geometryHash
        self.profile = profile
    }
}
