public import TapakGeometry
public import TapakProgramme

/// Finds out what stands for and against building on a parcel: a floor that knows how gives it to an ``Assessor``.
///
/// It belongs to one worker, as the assessor does.
public protocol BuildingSurvey: AnyObject {
    /// Whether it says how the building stands: a parcel of which it does not is then `unassessable`.
    var asksFootprint: Bool { get }

    /// Whether there is anything to find out: where not, no parcel is brought to it, and the building is not asked for.
    var isAsked: Bool { get }

    /// What is said of a geometry that could not be judged.
    func unanswered() -> Siting?

    /// What is found out of a parcel whose area was judged.
    ///
    /// - Parameters:
    ///   - ground: the parcel as it was judged.
    ///   - appraise: measures a part of it, given with its geodesic area, on the profile's basis and with the parcel's own
    ///     uncertainty.
    /// - Throws: `SurveyError` when a library fails.
    func siting(
        of ground: JudgedGround, appraise: (_ part: Geometry, _ geodesicArea: Area) -> Appraisal?
    ) throws(SurveyError) -> Siting?
}

extension BuildingSurvey {
    /// There is, unless it says otherwise.
    public var isAsked: Bool { true }
}

/// A parcel whose area was judged.
public struct JudgedGround: Sendable {
    /// The geometry that was judged, all parts of it: valid, in CRS84.
    public var geometry: Geometry
    /// What was measured of it.
    public var measurement: Measurement
    /// How sure its area is.
    public var uncertainty: AreaUncertainty
    /// The answer about its area.
    public var areaAnswer: Answer
    /// Where its front was declared to face.
    public var front: CompassDirection?

    /// The part that was judged.
    public var largestPart: Geometry {
        geometry.partCount > 1 ? geometry.part(measurement.largestPart) : geometry
    }
}
