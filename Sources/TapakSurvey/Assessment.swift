public import TapakGeometry
public import TapakProgramme

/// What Tapak says of one parcel under one rule profile.
public struct Assessment: Sendable {
    /// The parcel.
    public var parcel: Parcel
    /// What was measured of its whole geometry.
    public var measurement: Measurement?
    /// The judged area (that of the largest part, on the profile's basis).
    public var area: Area?
    /// How sure that area is.
    public var uncertainty: AreaUncertainty?
    /// Where the area stands against minimum and ideal.
    public var areaClass: AreaClass?
    /// The village it lies in.
    public var place: VillagePlace?
    /// The answer to every criterion the profile knows.
    public var answers: [Criterion: Answer]
    /// The outcome.
    public var verdict: Verdict
    /// Why.
    public var reason: Reason
    /// Criteria that were not checked, in the profile's order.
    public var notChecked: [Criterion]
    /// Everything worth telling, in the order it was found.
    public var findings: [Finding]
    /// Where the parcel would lie if mistakes in its coordinates were put right; never applied.
    public var proposals: [CoordinateProposal] = []
    /// What was found out about building on the parcel; nothing where nobody asked.
    public var siting: Siting? {
        get { boxedSiting?.siting }
        set { boxedSiting = newValue.map { Boxed(siting: $0) } }
    }

    /// Held aside: most of a million assessments that wait in memory have little of it.
    private var boxedSiting: Boxed?

    private final class Boxed: Sendable {
        let siting: Siting

        init(siting: Siting) { self.siting = siting }
    }

    /// A − U, by which candidates are ranked; nothing where no area was judged.
    public var lowerBound: Area? {
        guard let area, let uncertainty else { return nil }
        return area - uncertainty.bound
    }
}

extension Assessment {
    /// Puts together what was found out of a parcel, with the reason of its verdict and what followed from its answers.
    init(
        _ parcel: consuming Parcel, _ draft: borrowing Draft, _ reason: consuming Reason,
        _ outcome: VerdictTable.Outcome
    ) {
        self.init(
            parcel: parcel, measurement: draft.measurement, area: draft.area, uncertainty: draft.uncertainty,
            areaClass: draft.areaClass, place: draft.place, answers: outcome.answers, verdict: outcome.verdict,
            reason: reason, notChecked: outcome.notChecked, findings: draft.findings, proposals: draft.proposals,
            boxedSiting: nil)
    }

    /// Puts together what was found out of a parcel.
    init(
        parcel: Parcel, measurement: Measurement?, area: Area?, uncertainty: AreaUncertainty?, areaClass: AreaClass?,
        place: VillagePlace?, answers: [Criterion: Answer], verdict: Verdict, reason: Reason, notChecked: [Criterion],
        findings: [Finding], proposals: [CoordinateProposal], siting: Siting?
    ) {
        self.init(
            parcel: parcel, measurement: measurement, area: area, uncertainty: uncertainty, areaClass: areaClass,
            place: place, answers: answers, verdict: verdict, reason: reason, notChecked: notChecked,
            findings: findings, proposals: proposals, boxedSiting: siting.map { Boxed(siting: $0) })
    }
}

/// The village of a parcel.
public struct VillagePlace: Hashable, Sendable {
    /// Index in the village layer.
    public var village: Int
    /// The share of the parcel's geodesic area that lies in it, 0 to 1; 1 for a point.
    public var share: Double
    /// The village with the second largest share, if the parcel lies in more than one.
    public var second: Int?
    /// That second share.
    public var secondShare: Double
    /// The distance to the boundary of the village, computed only when it is within the profile's limit; 0 astride.
    public var boundaryDistance: Length?

    /// Puts a place together.
    public init(village: Int, share: Double, second: Int?, secondShare: Double, boundaryDistance: Length?) {
        self.village = village
        self.share = share
        self.second = second
        self.secondShare = secondShare
        self.boundaryDistance = boundaryDistance
    }
}
