public import TapakGeometry

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

    /// Puts it together.
    public init(
        geometry: Geometry, area: Area, largestPart: Geometry?, largestArea: Area, appraisal: Appraisal?, answer: Answer
    ) {
        self.geometry = geometry
        self.area = area
        self.largestPart = largestPart
        self.largestArea = largestArea
        self.appraisal = appraisal
        self.answer = answer
    }
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
