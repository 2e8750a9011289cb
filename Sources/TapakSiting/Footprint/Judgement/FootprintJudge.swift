public import TapakGeometry
public import TapakProgramme

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Answers the criterion `footprint`: whether the building stands on parcels, with the doubt about their corners.
///
/// One worker makes its own: it holds a GEOS context. **Method.** ``FootprintSearch`` answers, after the quick refutations;
/// what the doubt changes is asked only where it can change something; every building that is returned was confirmed by GEOS,
/// which knows nothing of how it was found. **Preference.** Of the placements that fit, the one with its long side along the
/// road, within 10°, and among those the one with most room; without a front, or where it fits only askew, the one with most
/// room. **Answer.** That does not depend on the preference: with the most room of all placements it is `pass` when every side
/// can move outward by the doubt, and at least by ``FootprintSearch/tolerance``.
public final class FootprintJudge {
    /// The building.
    public let building: BuildingFootprint
    /// The distances it keeps.
    public let setbacks: RuleProfile.Setbacks
    private let fitter = FootprintFitter()

    /// A building lies along a road when its long side is turned from it by at most 10°.
    static let alongRoad = Double.pi / 18

    /// Judges a building that keeps such distances.
    public init(building: BuildingFootprint, setbacks: RuleProfile.Setbacks) {
        self.building = building
        self.setbacks = setbacks
    }

    /// Judges the building of a profile.
    public convenience init(profile: RuleProfile) {
        self.init(building: profile.building, setbacks: profile.setbacks)
    }

    /// How the building stands to a parcel.
    ///
    /// - Parameters:
    ///   - polygon: one valid part, in CRS84.
    ///   - cornerUncertainty: how far a corner may be off, at the confidence wanted.
    ///   - access: how that same polygon is reached; nothing without roads.
    ///   - front: where its front was declared to face; it takes the place of the roads.
    ///   - seeksChange: whether the smallest change is looked for when the building does not fit.
    /// - Throws: ``ParcelDefect``; of `setbackCount` when the access is that of another polygon.
    /// - Complexity: a microsecond for a parcel that is too small, tens to hundreds for others; a change takes some
    ///   twenty answers.
    public func standing(
        of polygon: Geometry, cornerUncertainty: Length, access: ParcelAccess? = nil, front: CompassDirection? = nil,
        seeksChange: Bool
    ) throws(ParcelDefect) -> FootprintStanding {
        try standing(
            on: ground(of: polygon, access: access, front: front), cornerUncertainty: cornerUncertainty,
            seeksChange: seeksChange)
    }

    /// Lays a parcel out for ``standing(on:cornerUncertainty:seeksChange:)`` and ``largestScale(on:)``.
    ///
    /// Parameters and errors are those of ``standing(of:cornerUncertainty:access:front:seeksChange:)``.
    public func ground(
        of polygon: Geometry, access: ParcelAccess? = nil, front: CompassDirection? = nil
    ) throws(ParcelDefect) -> BuildingGround {
        let laid = try fitter.rings(of: polygon, isValid: true)
        if let access {
            for (number, ring) in laid.positions.enumerated() {
                let count = ring.first == ring.last ? ring.count - 1 : ring.count
                guard access.sides.indices.contains(number), access.sides[number].count == count else {
                    throw .setbackCount(ring: number)
                }
            }
        }
        return BuildingGround(
            plane: laid.plane, rings: laid.positions,
            front: ParcelFront(of: laid.positions, onRoad: access?.sides, declared: front))
    }

    /// How the building stands to a parcel that was laid out.
    public func standing(
        on ground: BuildingGround, cornerUncertainty: Length, seeksChange: Bool
    ) throws(ParcelDefect) -> FootprintStanding {
        let search = try ground.search(keeping: setbacks)
        var standing = FootprintStanding(
            building: building, fit: .withinTolerance, answer: .resurvey, cornerUncertainty: cornerUncertainty)
        standing.frontIsUnknown = setbacks.allRound == nil && !ground.front.isKnown
        // What is no length is as uncertain as can be.
        let doubt = cornerUncertainty.metres.isNaN ? Double.infinity : cornerUncertainty.metres
        let room = max(doubt, FootprintSearch.tolerance.metres)
        let found = try search.fit(building, detail: ground.front.isKnown ? .answer : .room)
        switch found.answer {
        case .withinTolerance:
            if found.path == .undecided { standing.setUndecided() }
        case .doesNotFit:
            standing.fit = .doesNotFit
            standing.answer = try isShort(by: room, in: search) ? .fail : .resurvey
            if seeksChange {
                standing.change = try SmallestChange(ground: ground, building: building, setbacks: setbacks).found()
            }
        case .fits:
            try place(on: ground, search, found, room: room, into: &standing)
        }
        return standing
    }

    /// The largest factor of both sides of the building with which it stands on a parcel, to a ten-thousandth; nothing
    /// where it fits as it is, or no building stands however small.
    public func largestScale(on ground: BuildingGround) throws(ParcelDefect) -> Double? {
        try ground.search(keeping: setbacks).fit(building, detail: .scale).largestScale?.atLeast
    }

    /// Whether the building still does not fit with every side moved inward by a length.
    ///
    /// The search leaves its own tolerance on top of what the building is made smaller by.
    private func isShort(by length: Double, in search: FootprintSearch) throws(ParcelDefect) -> Bool {
        let less = 2 * (length - FootprintSearch.tolerance.metres)
        guard less > 0 else { return true }
        let smaller = BuildingFootprint(
            shortSide: .metres(building.shortSide.metres - less), longSide: .metres(building.longSide.metres - less))
        guard smaller.isLargeEnough else { return false }
        return try search.fit(smaller, detail: .answer).answer == .doesNotFit
    }

    /// Chooses where the building stands, and answers with the most room of all.
    private func place(
        on ground: BuildingGround, _ search: FootprintSearch, _ found: PlaneFit, room: Double,
        into standing: inout FootprintStanding
    ) throws(ParcelDefect) {
        var chosen: (building: PlacedBuilding, room: Double)?
        if let direction = ground.front.direction,
            let beside = try search.placement(
                of: building, turnedFrom: direction - Self.alongRoad, to: direction + Self.alongRoad),
            beside.margin.atLeast >= FootprintSearch.tolerance.metres,
            try fitter.stands(beside.placement, on: search.parcel)
        {
            chosen = (beside.placement, beside.margin.atLeast)
        }
        var greatest = chosen?.room ?? -.infinity
        if greatest < room {
            let roomy = ground.front.isKnown ? try search.fit(building, detail: .room) : found
            if let placement = roomy.placement, let margin = roomy.margin, margin.atLeast > greatest,
                try fitter.stands(placement, on: search.parcel)
            {
                greatest = margin.atLeast
                chosen = chosen ?? (placement, greatest)
            }
        }
        // Two independent findings that disagree are no answer.
        guard let chosen else { return standing.setUndecided() }
        standing.fit = .fits
        standing.answer = greatest >= room ? .pass : .resurvey
        standing.placement = ground.geometry(of: chosen.building)
        standing.rotation = chosen.building.bearing
        standing.clearance = .metres(chosen.room)
    }
}

extension FootprintStanding {
    fileprivate mutating func setUndecided() {
        fit = .withinTolerance
        answer = .unassessable
        isUndecided = true
    }
}

extension BuildingFootprint {
    /// Whether both sides are long enough to be searched for.
    var isLargeEnough: Bool { min(shortSide.metres, longSide.metres) >= FootprintSearch.leastSide.metres }
}
