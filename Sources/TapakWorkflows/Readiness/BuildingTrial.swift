import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey

/// Tries buildings on parcels that were assessed; one worker makes its own.
struct BuildingTrial {
    private let fitter = FootprintFitter()

    /// What a building would stand on.
    struct Ground: Sendable {
        /// A valid geometry in CRS84.
        var geometry: Geometry
        /// The part of it that counts.
        var part: Int
        /// The area of that part.
        var area: Area
        /// How far a corner may be off, at the profile's confidence.
        var cornerUncertainty: Length
        /// How far a building keeps from every side.
        var setback: Length
    }

    /// Whether buildings stand on a parcel, in their order: `pass` when every side could still move outward by the
    /// uncertainty of corners, `fail` when they stand nowhere even if every side is moved inward by it.
    ///
    /// A building that lies within one that passes passes, and one around one that fails fails: neither is tried.
    ///
    /// - Throws: `ParcelDefect.topology` when GEOS fails; other defects of a parcel make it `unassessable`.
    func answers(_ buildings: [BuildingFootprint], on ground: Ground) throws(ParcelDefect) -> [Answer] {
        var laid: FootprintFitter.Laid?
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
                    let here = if let laid { laid } else { try lay(ground) }
                    laid = here
                    answers[number] = try answer(building, on: here, cornerUncertainty: ground.cornerUncertainty)
                } catch {
                    if case .topology = error { throw error }
                    answers[number] = .unassessable
                }
            }
        }
        return answers.map { $0 ?? .unassessable }
    }

    private func lay(_ ground: Ground) throws(ParcelDefect) -> FootprintFitter.Laid {
        // An area is only judged of a geometry that was found valid.
        try fitter.lay(ground.geometry, part: ground.part, setbacks: .allRound(ground.setback), isValid: true)
    }

    /// The answer for one building, as the criterion `footprint` gives it.
    private func answer(
        _ building: BuildingFootprint, on laid: FootprintFitter.Laid, cornerUncertainty: Length
    ) throws(ParcelDefect) -> Answer {
        // Two answers are found sooner than one margin, and mostly they decide.
        if try fitter.fit(building.grown(by: cornerUncertainty), on: laid, detail: .answer).answer == .fits {
            return .pass
        }
        let shrunk = building.grown(by: .metres(-cornerUncertainty.metres))
        if shrunk.shortSide.metres > Self.narrowest,
            try fitter.fit(shrunk, on: laid, detail: .answer).answer == .doesNotFit
        {
            return .fail
        }
        let fit = try fitter.fit(building, on: laid, detail: .margin)
        return fit.plane.path == .undecided
            ? .unassessable : fit.plane.criterion(forUncertainty: cornerUncertainty)
    }

    /// Buildings narrower than this are left to the margin: 10 cm.
    private static let narrowest = 0.1
}

extension BuildingTrial.Ground {
    /// The ground of a parcel: what layers leave of it, or else its largest part, repaired where it was.
    ///
    /// **Method.** An area's bound is k · σ · (bound per metre of σ) / k, so k · bound / (bound per metre) is how far
    /// a corner may be off, whatever the bound came from: capture, the tolerance of certificates, rounding.
    ///
    /// - Returns: nothing where no area was judged, or nothing of the parcel is left.
    init?(_ assessment: Assessment, profile: RuleProfile) {
        guard let uncertainty = assessment.uncertainty, uncertainty.boundPerMetre > 0,
            let measurement = assessment.measurement, let whole = assessment.parcel.judgedGeometry
        else { return nil }
        if let remaining = assessment.siting?.land?.remaining {
            guard let largest = remaining.largestPart else { return nil }
            (geometry, part, area) = (largest, 0, remaining.largestArea)
        } else {
            (geometry, part, area) = (whole, measurement.largestPart, measurement.largestGeodesicArea)
        }
        let deviation = uncertainty.bound.squareMetres / uncertainty.boundPerMetre
        cornerUncertainty = .metres(profile.confidenceFactor * deviation)
        setback = profile.setbacks.allRound
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
