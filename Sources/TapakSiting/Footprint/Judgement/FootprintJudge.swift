public import TapakGeometry
public import TapakProgramme

/// Temporary.
public final class FootprintJudge {
    private let building: BuildingFootprint
    private let setbacks: RuleProfile.Setbacks
    private let fitter = FootprintFitter()

    /// By the rules.
    public init(profile: RuleProfile) {
        building = profile.building
        setbacks = profile.setbacks
    }

    /// Judges.
    public func standing(
        of polygon: Geometry, cornerUncertainty: Length, access: ParcelAccess?, seeksChange: Bool
    ) throws(ParcelDefect) -> FootprintStanding {
        let laid = try fitter.lay(polygon, setbacks: .allRound(setbacks.allRound), isValid: true)
        let fit = try fitter.fit(building, on: laid)
        var standing = FootprintStanding(
            building: building, fit: fit.answer, answer: fit.plane.criterion(forUncertainty: cornerUncertainty),
            cornerUncertainty: cornerUncertainty)
        standing.placement = fit.placement
        standing.rotation = fit.rotation
        standing.clearance = fit.clearance
        return standing
    }
}
extension AccessStanding {
    /// Temporary.
    public init(_ access: ParcelAccess, in layer: RoadLayer) {
        self.init(frontage: access.frontage, road: nil, longSideFaces: access.longSideFaces)
    }
}
