public import TapakGeometry

/// What the layers of a profile say of one parcel, and what they leave of it.
public struct NetLand: Hashable, Sendable {
    /// One entry for every layer of the profile, in its order.
    public var layers: [LayerStanding]
    /// What remains of the parcel when the layers that subtract have taken their part; nothing where they take none,
    /// so that the whole parcel remains.
    public var remaining: RemainingLand?

    /// Puts it together.
    public init(layers: [LayerStanding], remaining: RemainingLand?) {
        self.layers = layers
        self.remaining = remaining
    }

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
