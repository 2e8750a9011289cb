public import TapakGeometry

/// How one layer stands to one parcel.
public struct LayerStanding: Hashable, Sendable {
    /// What was found out.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// No such layer was given.
        case notLoaded = "not_loaded"
        /// The parcel lies farther than the reach of a layer beyond everything the layer has.
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

    /// Puts it together.
    public init(
        name: String, effect: LayerRule.Effect, state: State, overlap: Area, share: Double, answer: Answer
    ) {
        self.name = name
        self.effect = effect
        self.state = state
        self.overlap = overlap
        self.share = share
        self.answer = answer
    }

    /// The criterion it answers.
    public var criterion: Criterion { .layer(name) }
}
