/// Why a step on a track is refused, and which steps are open instead.
public struct TransitionRefusal: Error, Hashable, Sendable {
    /// The track.
    public var track: TrackKind
    /// Whose land it is about, on the track of tenure.
    public var assetClass: AssetClass?
    /// The stage at which the site stands.
    public var from: String
    /// The stage that was asked for.
    public var to: String
    /// What is wrong.
    public var cause: Cause
    /// The steps that lead on from where the site stands.
    public var allowed: [StageTransition]

    /// Refuses a step.
    public init(
        track: TrackKind, assetClass: AssetClass?, from: String, to: String, cause: Cause, allowed: [StageTransition]
    ) {
        self.track = track
        self.assetClass = assetClass
        self.from = from
        self.to = to
        self.cause = cause
        self.allowed = allowed
    }

    /// What is wrong with a step.
    public enum Cause: Hashable, Sendable {
        /// The track has no such stage.
        case unknownStage
        /// The track does not lead there from here.
        case notAllowed
        /// The step lacks all of this.
        case lacking([StageRequirement])
        /// The step is older than the stage it leaves, which began on this day.
        case before(CalendarDate)
        /// The step does not ask for a percentage.
        case percentNotAsked
        /// It must be said which of these asset classes of the site is meant; without any the site has no parcels.
        case assetClassNeeded([AssetClass])
    }
}
