import TapakGeometry
import TapakProgramme

/// An assessment in the making.
struct Draft {
    var parcel: Parcel
    var measurement: Measurement?
    var area: Area?
    var uncertainty: AreaUncertainty?
    var areaClass: AreaClass?
    var place: VillagePlace?
    /// The answer about the area.
    var areaAnswer = Answer.unassessable
    var findings: [Finding]
    var proposals: [CoordinateProposal] = []
    var siting: Siting?

    init(parcel: Parcel) {
        self.parcel = parcel
        findings = parcel.findings
    }

    /// Takes up what the coordinate doctor found.
    mutating func note(_ diagnosis: CoordinateDiagnosis) {
        findings.append(diagnosis.finding)
        if let proposal = diagnosis.proposal { proposals.append(proposal) }
    }

    /// The assessment, its verdict drawn from all answers.
    ///
    /// - Parameters:
    ///   - areaReason: the reason of the area, which stays where the area decides.
    ///   - asksFootprint: whether the building was asked for.
    consuming func finished(_ areaReason: Reason, asksFootprint: Bool, by verdicts: VerdictTable) -> Assessment {
        let footprint = siting?.footprint?.answer ?? (asksFootprint ? .unassessable : .notChecked)
        let row = verdicts.row(area: areaAnswer, footprint: footprint, layers: siting?.land?.layers ?? [])
        var assessment = Assessment(
            parcel: parcel, measurement: measurement, area: area, uncertainty: uncertainty, areaClass: areaClass,
            place: place, answers: row.answers, verdict: row.verdict,
            reason: verdicts.reason(of: row, siting) ?? areaReason, notChecked: row.notChecked, findings: findings,
            proposals: proposals)
        assessment.siting = siting
        return assessment
    }
}
