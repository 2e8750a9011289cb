public import TapakGeometry
public import TapakProgramme

/// Whether and where a building fits on a parcel of the Earth.
public struct FootprintFit: Hashable, Sendable {
    /// The geometric answer.
    public var answer: FitAnswer
    /// The part of the geometry that was judged.
    public var part: Int
    /// The building where it stands with most room, when it fits: a closed ring in CRS84, counter-clockwise.
    public var placement: Geometry?
    /// The direction of its long side in degrees clockwise from north, from 0 to less than 180.
    public var rotation: Double?
    /// How far every side of it can move outward, when it fits.
    public var clearance: Length?
    /// What was found out in the plane, with margin, largest scale and certificate.
    public var plane: PlaneFit
}
