import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey

/// Tries buildings on parcels that were assessed, as the criterion `footprint` does; one worker makes its own.
struct BuildingTrial {
    private let buildings: [BuildingFootprint]
    private let judges: [FootprintJudge]
    /// The roads, where it matters which side of a parcel is its front.
    private let roads: RoadAccess?

    init(_ buildings: [BuildingFootprint], keeping setbacks: RuleProfile.Setbacks, roads: RoadLayer? = nil) {
        self.buildings = buildings
        judges = buildings.map { FootprintJudge(building: $0, setbacks: setbacks) }
        self.roads = setbacks.allRound == nil ? roads.map { RoadAccess($0) } : nil
    }

    /// What a building would stand on.
    struct Ground: Sendable {
        /// One valid polygon in CRS84.
        var polygon: Geometry
        /// The area of that part.
        var area: Area
        /// How far a corner may be off, at the profile's confidence.
        var cornerUncertainty: Length
    }

    /// Whether buildings stand on a parcel, in their order: `pass` when every side could still move outward by the
    /// uncertainty of corners, `fail` when they stand nowhere even if every side is moved inward by it.
    ///
    /// A building that lies within one that passes passes, and one around one that fails fails: neither is tried.
    ///
    /// - Throws: `ParcelDefect.topology` when GEOS fails; other defects of a parcel make it `unassessable`.
    func answers(on ground: Ground) throws(ParcelDefect) -> [Answer] {
        var laid: BuildingGround?
        var answers: [Answer?] = Array(repeating: nil, count: buildings.count)
        // Large ones first: most of what is smaller follows from them.
        for number in buildings.indices.sorted(by: { buildings[$1].area < buildings[$0].area }) {
            let building = buildings[number]
            let follows = zip(buildings, answers).lazy.compactMap { other, answer -> Answer? in
                if answer == .pass, building.lies(within: other) { return .pass }
                if answer == .fail, other.lies(within: building) { return .fail }
                return nil
            }.first
            if let follows {
                answers[number] = follows
            } else if building.exceeds(ground) {
                answers[number] = .fail
            } else {
                do throws(ParcelDefect) {
                    let here =
                        if let laid {
                            laid
                        } else {
                            // An area is only judged of a geometry that was found valid.
                            try judges[number].ground(of: ground.polygon, access: roads?.access(of: ground.polygon))
                        }
                    laid = here
                    answers[number] = try judges[number].standing(
                        on: here, cornerUncertainty: ground.cornerUncertainty, seeksChange: false
                    ).answer
                } catch {
                    if case .topology = error { throw error }
                    answers[number] = .unassessable
                }
            }
        }
        return answers.map { $0 ?? .unassessable }
    }
}

extension BuildingTrial.Ground {
    /// The ground of a parcel: what layers leave of it, or else its largest part, repaired where it was.
    ///
    /// - Returns: nothing where no area was judged, or nothing of the parcel is left.
    init?(_ assessment: Assessment, profile: RuleProfile) {
        guard let uncertainty = assessment.uncertainty, uncertainty.boundPerMetre > 0,
            let measurement = assessment.measurement, let whole = assessment.parcel.judgedGeometry
        else { return nil }
        if let remaining = assessment.siting?.land?.remaining {
            guard let largest = remaining.largestPart else { return nil }
            (polygon, area) = (largest, remaining.largestArea)
        } else {
            polygon = whole.partCount > 1 ? whole.part(measurement.largestPart) : whole
            area = measurement.largestGeodesicArea
        }
        cornerUncertainty = uncertainty.cornerUncertainty(under: profile)
    }
}

extension BuildingFootprint {
    /// The building with every side moved outward by a distance, or inward by a negative one.
    fileprivate func grown(by distance: Length) -> BuildingFootprint {
        BuildingFootprint(
            shortSide: .metres(shortSide.metres + 2 * distance.metres),
            longSide: .metres(longSide.metres + 2 * distance.metres))
    }

    fileprivate func lies(within other: BuildingFootprint) -> Bool {
        shortSide <= other.shortSide && longSide <= other.longSide
    }

    /// Whether the building is larger than the ground, even shrunk by the uncertainty of corners and the tolerance; by a
    /// thousandth, because areas on the ellipsoid and in a plane are not quite the same.
    fileprivate func exceeds(_ ground: BuildingTrial.Ground) -> Bool {
        let least = grown(by: .metres(-ground.cornerUncertainty.metres - FootprintSearch.tolerance.metres))
        return least.shortSide.metres > 0
            && least.area.squareMetres > ground.area.squareMetres * 1.001
    }
}
