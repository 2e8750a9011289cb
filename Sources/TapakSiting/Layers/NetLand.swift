public import TapakGeometry
public import TapakProgramme

/// What the layers of a profile say of one parcel, and what they leave of it.
public struct NetLand: Hashable, Sendable {
    /// One entry for every layer of the profile, in its order.
    public var layers: [LayerStanding]
    /// What remains of the parcel when the layers that subtract have taken their part; nothing where they take none,
    /// so that the whole parcel remains.
    public var remaining: RemainingLand?

    /// The answers, by criterion.
    public var answers: [Criterion: Answer] {
        Dictionary(layers.map { ($0.criterion, $0.answer) }, uniquingKeysWith: { first, _ in first })
    }

    /// The layers that were not checked: not loaded, or about another place.
    public var notChecked: [Criterion] { layers.filter { $0.answer == .notChecked }.map(\.criterion) }

    /// The findings, in the order of the layers; a layer that is not loaded is no finding.
    ///
    /// Facts: `layer`; of a layer that counts also `area` and `share`; of one that subtracts also `remaining`, the area
    /// of the largest part that is left.
    public func findings(at location: InputLocation) -> [Finding] {
        layers.compactMap { layer in
            let name = Finding.Fact("layer", .text(layer.name))
            switch layer.state {
            case .elsewhere: return Finding(.layerElsewhere, at: location, facts: [name])
            case .counts:
                var facts = [name, .init("area", .area(layer.overlap)), .init("share", .share(layer.share))]
                switch layer.effect {
                case .block: return Finding(.layerBlocked, at: location, facts: facts)
                case .warn: return Finding(.layerWarned, at: location, facts: facts)
                case .subtract:
                    facts.append(.init("remaining", .area(remaining?.largestArea ?? .zero)))
                    return Finding(.layerSubtracted, at: location, facts: facts)
                }
            case .notLoaded, .unanswered, .clear, .slight: return nil
            }
        }
    }
}

/// How one layer stands to one parcel.
public struct LayerStanding: Hashable, Sendable {
    /// What was found out.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// No such layer was given.
        case notLoaded = "not_loaded"
        /// The parcel lies farther than ``LandLayer/reach`` beyond everything the layer has.
        case elsewhere
        /// The parcel's geometry allows no answer.
        case unanswered
        /// The layer takes nothing.
        case clear
        /// It takes less than what the profile lets count.
        case slight
        /// It takes so much that it counts.
        case counts
    }

    /// The layer's name.
    public var name: String
    /// What it does, by the profile.
    public var effect: LayerRule.Effect
    /// What was found out.
    public var state: State
    /// What it takes of the parcel, buffer included, on the ellipsoid.
    public var overlap: Area
    /// That as a share of the parcel's area, 0 to 1.
    public var share: Double
    /// The answer to the layer's criterion.
    ///
    /// A layer that blocks fails where it counts. One that subtracts answers, where it counts, whether the largest part
    /// that all such layers together leave is still large enough. One that warns passes: its finding is the warning.
    public var answer: Answer

    /// The criterion it answers.
    public var criterion: Criterion { .layer(name) }
}

/// What remains of a parcel.
public struct RemainingLand: Hashable, Sendable {
    /// The ground in CRS84; empty where everything is taken. Parts of less than 1 cm² are left out.
    public var geometry: Geometry
    /// Its area on the ellipsoid.
    public var area: Area
    /// The largest part; nothing where everything is taken.
    public var largestPart: Geometry?
    /// The area of the largest part on the ellipsoid.
    public var largestArea: Area
    /// The area and bound by which the largest part was judged, if it could be.
    public var appraisal: Appraisal?
    /// Whether the largest part is large enough; `unassessable` where it could not be appraised.
    public var answer: Answer
}

/// An area with its bound, on the basis on which a profile judges.
public struct Appraisal: Hashable, Sendable {
    /// The area, A.
    public var area: Area
    /// Its one-sided bound, U.
    public var uncertainty: Area

    /// Pairs an area with its bound.
    public init(area: Area, uncertainty: Area) {
        self.area = area
        self.uncertainty = uncertainty
    }
}
