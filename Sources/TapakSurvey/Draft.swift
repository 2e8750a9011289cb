import TapakGeometry
import TapakProgramme

/// An assessment in the making.
struct Draft {
    var parcel: Parcel
    let profile: RuleProfile
    var measurement: Measurement?
    var area: Area?
    var uncertainty: AreaUncertainty?
    var areaClass: AreaClass?
    var place: VillagePlace?
    var answers: [Criterion: Answer]
    var findings: [Finding]
    var proposals: [CoordinateProposal] = []

    init(parcel: Parcel, profile: RuleProfile) {
        self.parcel = parcel
        self.profile = profile
        findings = parcel.findings
        answers = [:]
        for criterion in profile.criteria { answers[criterion] = .notChecked }
        answers[.area] = .unassessable
    }

    /// Takes up what the coordinate doctor found.
    mutating func note(_ diagnosis: CoordinateDiagnosis) {
        findings.append(diagnosis.finding)
        if let proposal = diagnosis.proposal { proposals.append(proposal) }
    }

    /// The assessment, its verdict drawn from the answers.
    ///
    /// When the verdict is not the area's doing, the reason names the criterion that was not checked.
    func finished(_ reason: Reason) -> Assessment {
        let verdict = profile.verdict(answers: answers)
        var shown = reason
        if verdict == .unassessable, case .areaSuffices = reason, let missing = uncheckedDecider {
            shown = .notChecked(missing)
        } else if verdict == .unassessable, case .areaInDoubt = reason, let missing = uncheckedDecider {
            shown = .notChecked(missing)
        }
        return Assessment(
            parcel: parcel, measurement: measurement, area: area, uncertainty: uncertainty, areaClass: areaClass,
            place: place, answers: answers, verdict: verdict, reason: shown,
            notChecked: profile.criteria.filter { answers[$0] == .notChecked }, findings: findings,
            proposals: proposals)
    }

    private var uncheckedDecider: Criterion? {
        profile.criteria.first { answers[$0] == .notChecked && profile.mustBeChecked($0) }
    }
}
