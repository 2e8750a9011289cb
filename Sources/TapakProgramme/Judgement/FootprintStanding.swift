public import TapakGeometry

/// How the standard building stands to one parcel.
public struct FootprintStanding: Hashable, Sendable {
    /// The building that was asked for.
    public var building: BuildingFootprint
    /// Whether it fits, by the outline as it was drawn.
    public var fit: FitAnswer
    /// The answer to the criterion: the same with the doubt about where the corners are.
    public var answer: Answer
    /// How far a corner of the parcel may be off, at the profile's confidence.
    public var cornerUncertainty: Length
    /// The building where it stands, when it fits: one closed ring in CRS84, counter-clockwise.
    public var placement: Geometry?
    /// The direction of its long side in degrees clockwise from north, from 0 to less than 180.
    public var rotation: Double?
    /// How far every side of the placed building can move outward.
    public var clearance: Length?
    /// The smallest change found with which it would fit, when it does not.
    public var change: Change?
    /// Whether the profile keeps different distances from front, side and rear, and the front is not known: the longest
    /// of them was then kept from every side.
    public var frontIsUnknown = false
    /// Whether the search met its limit of work before it knew; the answer is then `unassessable`.
    public var isUndecided = false

    /// A change of the building or of its setbacks.
    public enum Change: Hashable, Sendable {
        /// It fits when the distance from the front is so long, and no longer.
        case frontSetback(Length)
        /// It fits when the distance from every side is so long, and no longer.
        case setback(Length)
        /// It fits when its short side is shorter by this.
        case shortSide(Length)
        /// It fits when its long side is shorter by this.
        case longSide(Length)
        /// It fits when both sides are multiplied by this.
        case scale(Double)
    }

    /// What was found out about a building; everything else is absent until set.
    public init(building: BuildingFootprint, fit: FitAnswer, answer: Answer, cornerUncertainty: Length) {
        self.building = building
        self.fit = fit
        self.answer = answer
        self.cornerUncertainty = cornerUncertainty
    }

    /// The findings: `footprint_undecided` where the search met its limit, with the facts `short` and `long`, the
    /// building's sides.
    public func findings(at location: InputLocation) -> [Finding] {
        guard isUndecided else { return [] }
        return [
            Finding(
                .footprintUndecided, at: location,
                facts: [.init("short", .length(building.shortSide)), .init("long", .length(building.longSide))])
        ]
    }
}
