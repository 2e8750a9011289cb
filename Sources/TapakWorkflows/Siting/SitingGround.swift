public import TapakProgramme
public import TapakSiting

/// What parcels are held against beyond their own area: layers, roads, and the building.
///
/// A value that workers share; each makes its own engines of it.
public struct SitingGround: Sendable {
    /// Layers of land, at most one of each name.
    public var layers: [LandLayer]
    /// The roads, where there are any.
    public var roads: RoadLayer?
    /// Whether the building is asked for.
    public var asksFootprint: Bool

    /// The building alone.
    public init(layers: [LandLayer] = [], roads: RoadLayer? = nil, asksFootprint: Bool = true) {
        self.layers = layers
        self.roads = roads
        self.asksFootprint = asksFootprint
    }

    /// The criteria of a profile that nothing was loaded for, in its order.
    public func notChecked(under profile: RuleProfile) -> [Criterion] {
        profile.criteria.filter { criterion in
            switch criterion {
            case .area: false
            case .footprint: !asksFootprint
            case .layer(let name): !layers.contains { $0.name == name }
            }
        }
    }
}
