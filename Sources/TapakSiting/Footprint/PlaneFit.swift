public import TapakGeometry
public import TapakProgramme

/// A building where it stands, in the plane of the parcel.
public struct PlacedBuilding: Hashable, Sendable {
    /// Its middle, in the coordinates of the parcel's rings.
    public var centre: Position
    /// The direction of its long side in radians, counter-clockwise from the x axis, from 0 to less than π.
    public var angle: Double
    /// Its longer side.
    public var longSide: Length
    /// Its shorter side.
    public var shortSide: Length

    /// Places a building.
    public init(centre: Position, angle: Double, longSide: Length, shortSide: Length) {
        self.centre = centre
        self.angle = angle
        self.longSide = longSide
        self.shortSide = shortSide
    }

    /// The four corners, counter-clockwise, with every side moved outward by a distance, or inward by a negative one.
    public func corners(grownBy distance: Length = .zero) -> [Position] {
        let frame = Frame(angle: angle)
        let long = longSide.metres / 2 + distance.metres
        let short = shortSide.metres / 2 + distance.metres
        return [(long, short), (-long, short), (-long, -short), (long, -short)].map { along, over in
            let corner = frame.inPlane(along, over)
            return Position(x: centre.x + corner.x, y: centre.y + corner.y)
        }
    }
}

/// Between which values a quantity was found to lie.
public struct ProvenRange: Hashable, Sendable {
    /// It is at least this: there is a placement that shows it.
    public var atLeast: Double
    /// It is at most this: everything above was refuted. Nothing where that was not asked for, or took too long.
    public var atMost: Double?
}

/// What was found out about one building on one parcel.
public struct PlaneFit: Hashable, Sendable {
    /// The geometric answer.
    public var answer: FitAnswer
    /// Where the building stands with most room on every side, when it fits; or else where it lacks least.
    public var placement: PlacedBuilding?
    /// How far every side of the building can move outward, in metres; negative when it has to move inward.
    ///
    /// Nothing when not even a building of no width would stand.
    public var margin: ProvenRange?
    /// The largest factor of both sides of the building with which it fits; only when asked for.
    public var largestScale: ProvenRange?
    /// Where the building of that scale stands.
    public var largestPlacement: PlacedBuilding?
    /// The proof that it does not fit.
    public var certificate: FitCertificate?
    /// How the answer was found.
    public var path: Path
    /// How many small linear programmes were solved on the way: the measure of work.
    public var work: Int

    /// Ways to an answer, the quick ones first.
    public enum Path: String, CaseIterable, Hashable, Sendable {
        /// The parcel is smaller than the building.
        case area
        /// The parcel is nowhere wide enough.
        case width
        /// A placement along one of the sides fits.
        case placed
        /// All poses were searched.
        case searched
        /// The search met its limit of work, or of rounding; the answer is then `withinTolerance`.
        case undecided
    }
}
