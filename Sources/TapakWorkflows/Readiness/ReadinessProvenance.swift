public import TapakGeoPackage
public import TapakProgramme

/// Everything that is needed to make a readiness list anew and to hold it against its project.
public struct ReadinessProvenance: Hashable, Sendable {
    /// The project, as the user named it.
    public var project: String
    /// The code of its region.
    public var regionCode: String
    /// The name of that, where it is known.
    public var regionName: String?
    /// The day for which the list was made.
    public var date: CalendarDate
    /// The units or kecamatan it was restricted to; all where there is none.
    public var choices: [String]
    /// The rules.
    public var profile: ProfileProvenance
    /// What was delivered to the project, by number.
    public var deliveries: [Delivery]
    /// Where the chain of events stands: how many there are, and the hash of the last.
    public var head: EventChain.Head
    /// The versions at hand.
    public var versions: Provenance
}
