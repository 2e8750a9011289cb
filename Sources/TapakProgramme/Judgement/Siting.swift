/// What was found out about building on a parcel, beyond its own area: only what somebody asked for is there.
public struct Siting: Hashable, Sendable {
    /// How the standard building stands to it; nothing where it was not asked, or the geometry allows no answer.
    public var footprint: FootprintStanding?
    /// What the loaded layers take of it; nothing where none was loaded.
    public var land: NetLand?
    /// How it is reached; nothing without roads, or where they say nothing of the place.
    public var access: AccessStanding?

    /// Nothing found out yet.
    public init() {}

    /// Whether nothing was found out.
    public var isEmpty: Bool { self == Siting() }
}
