public import TapakGeometry

/// The rules of the programme as data: thresholds, building, layers, uncertainty and gates, each with its source.
///
/// A profile is only made by reading and checking YAML, so its numbers are sane: the minimum is positive and holds the
/// building, the ideal is not below the minimum, every layer a criterion names exists.
public struct RuleProfile: Hashable, Sendable {
    /// The name by which it is chosen.
    public var key: String
    /// Its version; a released version never changes.
    public var version: String
    /// What it is called.
    public var title: BilingualText
    /// What it rests on and what it does not claim.
    public var note: BilingualText
    /// How sure the profile is as a whole.
    public var confidence: Confidence
    /// The day, month or year from which it holds.
    public var effectiveFrom: String
    /// Which area decides.
    public var basis: AreaBasis
    /// The least area.
    public var minimum: Sourced<Area>
    /// The area beyond which more is of no use to the programme.
    public var ideal: Sourced<Area>?
    /// The standard building.
    public var building: BuildingFootprint
    /// What the verdict is made of.
    public var decides: [Decider]
    /// The layers it knows, in its own order.
    public var layers: [LayerRule]
    /// The distance the building keeps from the parcel's edges.
    public var setbacks: Setbacks
    /// The number of standard deviations in a bound, k: 1.645 for one-sided 95 %.
    public var confidenceFactor: Double
    /// The standard deviation of a corner's ordinate by capture class.
    public var captureSigmas: [CaptureClass: Length]
    /// The bound of an area of unstated capture is this factor · √A, A in square metres.
    public var unstatedToleranceFactor: Double
    /// Two parcels overlap when they share at least this much.
    public var overlapFrom: Area
    /// A parcel closer than this to the boundary of its village may lie in the next.
    public var nearBoundary: Length
    /// A parcel with at least this share in a second village may belong there, 0 to 1.
    public var secondVillageShare: Double
    /// What a declared area means.
    public var certificate: CertificateRule
    /// The gates on the way of a site, each kind at most once.
    public var gates: [Gate]
    /// The sheet on which a list is signed, if the profile has one.
    public var form: FormTemplate?
    /// Where each number comes from, by its path in the file, in file order.
    public var sources: [SourcedPath]

    /// What a verdict is made of.
    public enum Decider: Hashable, Sendable {
        /// One criterion.
        case criterion(Criterion)
        /// Every layer with the effect `block` that is loaded.
        case blockingLayers
    }

    /// Where the numbers below a path of the file come from.
    public struct SourcedPath: Hashable, Sendable {
        /// The path, as `uncertainty.capture_sigma_m`.
        public var path: String
        /// The source.
        public var source: Source
    }
}

extension RuleProfile {
    /// Key and version in one: `kota-bekasi-600@1`.
    public var identifier: String { "\(key)@\(version)" }

    /// Every criterion the profile knows: area, footprint, then its layers in its own order.
    public var criteria: [Criterion] { [.area, .footprint] + layers.map(\.criterion) }

    /// The rule for a layer.
    public func layer(named name: String) -> LayerRule? { layers.first { $0.name == name } }

    /// The gate of a kind, if the profile has it.
    public func gate(_ kind: Gate.Kind) -> Gate? { gates.first { $0.kind == kind } }

    /// The source of the numbers at a path of the file.
    public func source(of path: String) -> Source? { sources.first { $0.path == path }?.source }
}
