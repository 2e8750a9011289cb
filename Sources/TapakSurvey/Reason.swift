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
    /// A layer that may not be built on covers so much of the parcel.
    case layerBlocked(name: String, area: Area, share: Double)
    /// What the layers leave of the parcel does not surely meet the minimum; `name` is the layer that decides.
    case remainingTooSmall(name: String, RemainingCase)
    /// The building does not fit.
    case buildingDoesNotFit(FootprintCase)
    /// Whether the building fits depends on where exactly the corners are.
    case buildingInDoubt(FootprintCase)

    /// The numbers behind land of which a part cannot be built on.
    public struct RemainingCase: Hashable, Sendable {
        /// The area of the largest part that remains; zero where nothing does.
        public var area: Area
        /// Its bound, where it could be appraised.
        public var uncertainty: Area?
        /// The minimum of the profile.
        public var minimum: Area
        /// Whether it fails, is in doubt or could not be assessed.
        public var answer: Answer

        /// Puts the numbers together.
        public init(area: Area, uncertainty: Area?, minimum: Area, answer: Answer) {
            self.area = area
            self.uncertainty = uncertainty
            self.minimum = minimum
            self.answer = answer
        }
    }

    /// The numbers behind a building on a parcel.
    public struct FootprintCase: Hashable, Sendable {
        /// The building.
        public var building: BuildingFootprint
        /// Whether it fits by the outline as it was drawn.
        public var fit: FitAnswer
        /// The answer to the criterion.
        public var answer: Answer
        /// How far a corner may be off.
        public var cornerUncertainty: Length
        /// How far every side of the placed building can move outward, when it fits.
        public var clearance: Length?
        /// The smallest change with which it would fit, where one was looked for.
        public var change: FootprintStanding.Change?
        /// Whether the longest setback was kept from every side because the front is not known.
        public var frontIsUnknown: Bool
        /// Whether the search met its limit of work.
        public var isUndecided: Bool

        /// The numbers of a standing.
        public init(_ standing: FootprintStanding) {
            building = standing.building
            fit = standing.fit
            answer = standing.answer
            cornerUncertainty = standing.cornerUncertainty
            clearance = standing.clearance
            change = standing.change
            frontIsUnknown = standing.frontIsUnknown
            isUndecided = standing.isUndecided
        }
    }

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
