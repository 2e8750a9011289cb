public import TapakGeometry
public import TapakProgramme

/// Why a verdict is what it is, and the smallest change that would make it another: facts, no text.
public enum Reason: Hashable, Sendable {
    /// The area meets the minimum even at its lower bound.
    case areaSuffices(AreaCase)
    /// The area is below the minimum even at its upper bound.
    case areaTooSmall(AreaCase)
    /// The minimum lies within the uncertainty.
    case areaInDoubt(AreaCase)
    /// The geometry cannot be judged, for the fault named.
    case faultyGeometry(FindingCode, at: Position?)
    /// The feature has no usable geometry, for the finding named.
    case noGeometry(FindingCode)
    /// The feature is a point: located, with a claimed area that cannot be checked.
    case pointOnly(claimed: Area?)
    /// The coordinates cannot be those of a parcel here, for the finding named.
    case implausibleCoordinates(FindingCode)
    /// A criterion that the profile decides by could not be checked.
    case notChecked(Criterion)

    /// The numbers behind a judged area.
    public struct AreaCase: Hashable, Sendable {
        /// The judged area, A.
        public var area: Area
        /// Its bound, U.
        public var uncertainty: Area
        /// The minimum of the profile.
        public var minimum: Area
        /// The ideal of the profile.
        public var ideal: Area?
        /// Whether the uncertainty rests on the assumption of certificate quality.
        public var captureIsAssumed: Bool
        /// |A − minimum|: what is missing, or to spare.
        public var margin: Area
        /// In doubt: the largest corner σ with which it would pass; nothing when A itself is below the minimum.
        public var sigmaToPass: Length?
        /// In doubt and A below the minimum: the largest corner σ with which it would surely fail.
        public var sigmaToFail: Length?
        /// Whether only the largest part of several was judged.
        public var isLargestPart: Bool
        /// Whether a repaired geometry was judged instead of the file's own.
        public var isRepaired: Bool
    }
}
