import TapakGeodesy
public import TapakGeometry
public import TapakProgramme
public import TapakTopology

/// Asks the layers of a profile what they take of parcels.
///
/// A worker makes its own: it holds prepared geometries of its engine and is not `Sendable`. **Method.** Overlays in
/// longitude and latitude; areas are geodesic, shares their ratios. A rule's buffer is laid in a transverse Mercator on the
/// parcel and falls short by at most 0.1 mm in round corners (``Widening``); what a piece of the layer lies
/// farther away than the buffer is cut off before, so that no side is long enough for the two planes to differ.
public final class LandUse {
    /// Names of layers that the profile has no rule for, which are not asked.
    public let withoutRule: [String]

    private let profile: RuleProfile
    private let engine: TopologyEngine
    private let grounds: [LandGround?]

    /// Parts that remain are told from this area on: 1 cm², below which they are rounding.
    private static let dust = Area.squareMetres(0.000_1)

    /// Prepares the layers that the profile has a rule for.
    ///
    /// - Parameters:
    ///   - profile: the rules.
    ///   - layers: at most one of each name; of several the last is asked.
    ///   - engine: the engine of the worker.
    /// - Throws: `TopologyError` when GEOS fails.
    public init(profile: RuleProfile, layers: [LandLayer], engine: TopologyEngine) throws(TopologyError) {
        self.profile = profile
        self.engine = engine
        withoutRule = layers.map(\.name).filter { profile.layer(named: $0) == nil }
        var grounds: [LandGround?] = []
        for rule in profile.layers {
            let layer = layers.last { $0.name == rule.name }
            grounds.append(
                try layer.map { layer throws(TopologyError) in
                    try LandGround(layer, buffer: rule.buffer, engine: engine)
                })
        }
        self.grounds = grounds
    }

    /// Whether there is any layer to ask.
    public var isEmpty: Bool { grounds.allSatisfy { $0 == nil } }

    /// What the layers say when there is no parcel geometry that could be asked about.
    public func unanswered() -> NetLand {
        NetLand(
            layers: zip(profile.layers, grounds).map { rule, ground in
                standing(rule, ground == nil ? .notLoaded : .unanswered)
            }, remaining: nil)
    }

    /// What the layers take of a parcel, and what they leave.
    ///
    /// **Odd cases.** A geometry that is not polygonal, empty, not finite or not valid is `unassessable` for every layer
    /// that is loaded. All parts of a parcel count for overlap and share; what remains is judged by its largest part.
    ///
    /// - Parameters:
    ///   - parcel: its geometry in CRS84.
    ///   - area: its geodesic area; measured here without it.
    ///   - isValid: whether it is known to be valid.
    ///   - appraise: measures a part that remains, on the profile's basis and with the parcel's own uncertainty; called
    ///     at most once, with the part and its geodesic area. `nil` makes what remains `unassessable`.
    /// - Throws: `TopologyError` when GEOS fails.
    /// - Complexity: a search in a tree for each layer; overlays only where a parcel lies in a layer in part.
    public func net(
        of parcel: Geometry, area: Area? = nil, isValid: Bool = false,
        appraise: (_ part: Geometry, _ geodesicArea: Area) -> Appraisal?
    ) throws(TopologyError) -> NetLand {
        guard !isEmpty else { return unanswered() }
        if !isValid, try !canBeAsked(parcel) { return unanswered() }
        let box = parcel.boundingBox
        let area = area ?? parcel.geodesicArea
        guard area > .zero else { return unanswered() }
        var land = NetLand(layers: [], remaining: nil)
        var lost: [Geometry] = []
        var isAllLost = false
        for (rule, ground) in zip(profile.layers, grounds) {
            guard let ground else {
                land.layers.append(standing(rule, .notLoaded))
                continue
            }
            guard ground.layer.covers(box) else {
                land.layers.append(standing(rule, .elsewhere))
                continue
            }
            guard let taken = try ground.taken(of: parcel, box: box, area: area) else {
                land.layers.append(standing(rule, .clear))
                continue
            }
            let share = min(taken.area.squareMetres / area.squareMetres, 1)
            let counts = taken.area >= rule.countsFrom && share >= rule.countsFromShare
            land.layers.append(standing(rule, counts ? .counts : .slight, taken.area, share))
            guard counts, rule.effect == .subtract else { continue }
            lost += taken.ground
            if taken.isWhole { isAllLost = true }
        }
        guard !lost.isEmpty else { return land }
        let rest = isAllLost ? Geometry(kind: .multiPolygon) : try remainder(of: parcel, without: lost)
        let remaining = judged(rest, appraise: appraise)
        for index in land.layers.indices
        where land.layers[index].effect == .subtract && land.layers[index].state == .counts {
            land.layers[index].answer = remaining.answer
        }
        land.remaining = remaining
        return land
    }

    // MARK: Steps

    private func canBeAsked(_ parcel: Geometry) throws(TopologyError) -> Bool {
        guard parcel.isPolygonal, !parcel.isEmpty, parcel.positions.allSatisfy(\.isPlaceOnEarth) else { return false }
        return try engine.fault(in: parcel) == nil
    }

    private func standing(
        _ rule: LayerRule, _ state: LayerStanding.State, _ overlap: Area = .zero, _ share: Double = 0
    ) -> LayerStanding {
        let answer: Answer =
            switch state {
            case .notLoaded, .elsewhere: .notChecked
            case .unanswered: .unassessable
            case .clear, .slight: .pass
            case .counts: rule.effect == .block ? .fail : .pass
            }
        return LayerStanding(
            name: rule.name, effect: rule.effect, state: state, overlap: overlap, share: share, answer: answer)
    }

    private func remainder(of parcel: Geometry, without lost: [Geometry]) throws(TopologyError) -> Geometry {
        // At once: taking away one piece after the other would leave slits where two of them touch.
        let ground = lost.count == 1 ? lost[0] : try engine.union(of: lost)
        let rest = try engine.difference(parcel, ground)
        let parts = rest.solidParts.filter { $0.geodesicArea >= Self.dust }
        return parts.count == rest.partCount ? rest : Geometry(polygons: parts.flatMap(\.nestedPolygons))
    }

    private func judged(
        _ rest: Geometry, appraise: (_ part: Geometry, _ geodesicArea: Area) -> Appraisal?
    ) -> RemainingLand {
        let areas = (0..<rest.partCount).map { rest.geodesicArea(ofPart: $0) }
        guard let largest = areas.indices.max(by: { (areas[$0], $1) < (areas[$1], $0) }) else {
            return RemainingLand(
                geometry: rest, area: .zero, largestPart: nil, largestArea: .zero, appraisal: nil, answer: .fail)
        }
        let part = rest.part(largest)
        let appraisal = appraise(part, areas[largest])
        let answer = appraisal.map { profile.judge(area: $0.area, uncertainty: $0.uncertainty).answer }
        return RemainingLand(
            geometry: rest, area: areas.reduce(.zero, +), largestPart: part, largestArea: areas[largest],
            appraisal: appraisal, answer: answer ?? .unassessable)
    }
}
