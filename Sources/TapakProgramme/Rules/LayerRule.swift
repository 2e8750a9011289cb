public import TapakGeometry

/// What a layer means for a parcel that it covers in part.
public struct LayerRule: Hashable, Sendable {
    /// The name used in `--layer NAME=FILE` and in `layer:NAME`.
    public var name: String
    /// What it is called.
    public var title: BilingualText
    /// What it does.
    public var effect: Effect
    /// The layer is widened by this much all round.
    public var buffer: Length
    /// It counts from this much covered area on.
    public var countsFrom: Area
    /// Where the rule comes from.
    public var source: Source
    /// It counts only where it covers at least this share of the parcel as well, 0 to 1.
    public var countsFromShare = 0.0

    /// What a layer does to a parcel.
    public enum Effect: String, CaseIterable, Hashable, Sendable {
        /// The parcel cannot be used.
        case block
        /// What is covered cannot be built on.
        case subtract
        /// Worth knowing.
        case warn
    }

    /// The question this layer answers.
    public var criterion: Criterion { .layer(name) }
}
