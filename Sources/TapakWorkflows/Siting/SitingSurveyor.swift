import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey
import TapakTopology

/// What stands for and against building on parcels: the land that layers leave, how it is reached, whether the building
/// fits on it.
///
/// One worker makes its own. The building is placed on what the layers that subtract leave: on its largest part, as the
/// area is judged.
final class SitingSurveyor: BuildingSurvey {
    let asksFootprint: Bool
    let isAsked: Bool
    private let profile: RuleProfile
    private let land: LandUse?
    private let roads: RoadAccess?
    private let footprint: FootprintJudge

    init(_ ground: SitingGround, profile: RuleProfile) throws(SurveyError) {
        self.profile = profile
        asksFootprint = ground.asksFootprint
        roads = ground.roads.map { RoadAccess($0) }
        footprint = FootprintJudge(profile: profile)
        let land: LandUse
        do {
            land = try LandUse(profile: profile, layers: ground.layers, engine: TopologyEngine())
        } catch {
            throw .topology(error)
        }
        self.land = land.isEmpty ? nil : land
        isAsked = asksFootprint || roads != nil || !land.isEmpty
    }

    func unanswered() -> Siting? {
        guard let land else { return nil }
        var siting = Siting()
        siting.land = land.unanswered()
        return siting
    }

    func siting(
        of ground: JudgedGround, appraise: (_ part: Geometry, _ geodesicArea: Area) -> Appraisal?
    ) throws(SurveyError) -> Siting? {
        var siting = Siting()
        if let land {
            do {
                siting.land = try land.net(
                    of: ground.geometry, area: ground.measurement.geodesicArea, isValid: true, appraise: appraise)
            } catch {
                throw .topology(error)
            }
        }
        let access = roads?.access(of: ground.geometry)
        if let access, let layer = roads?.layer { siting.access = AccessStanding(access, in: layer) }
        if asksFootprint { siting.footprint = try standing(on: ground, siting.land, access) }
        return siting.isEmpty ? nil : siting
    }

    /// How the building stands to what may be built on.
    ///
    /// - Parameter access: how the whole parcel is reached.
    private func standing(
        on ground: JudgedGround, _ land: NetLand?, _ access: ParcelAccess?
    ) throws(SurveyError) -> FootprintStanding? {
        let corners = ground.uncertainty.cornerUncertainty(under: profile)
        let part: Geometry
        if let remaining = land?.remaining {
            guard let largest = remaining.largestPart else {
                return FootprintStanding(
                    building: profile.building, fit: .doesNotFit, answer: .fail, cornerUncertainty: corners)
            }
            part = largest
        } else {
            part = ground.largestPart
        }
        let isWhole = land?.remaining == nil && ground.geometry.partCount == 1
        do throws(ParcelDefect) {
            return try footprint.standing(
                of: part, cornerUncertainty: corners, access: isWhole ? access : roads?.access(of: part),
                front: ground.front, seeksChange: ground.areaAnswer != .fail)
        } catch {
            switch error {
            case .topology(let failure): throw .topology(failure)
            // A shape on which no building can be thought of: without an answer, and not "does not fit".
            default: return nil
            }
        }
    }
}
