import TapakGeometry
import TapakProgramme

/// What was found out of a parcel so far, but for what was found out about building.
struct Draft {
    var measurement: Measurement?
    var area: Area?
    var uncertainty: AreaUncertainty?
    var areaClass: AreaClass?
    var place: VillagePlace?
    /// The answer about the area.
    var areaAnswer = Answer.unassessable
    var findings: [Finding]
    var proposals: [CoordinateProposal] = []
    /// What a repair made of the geometry.
    var repairedGeometry: Geometry?

    init(findings: [Finding]) { self.findings = findings }

    /// Takes up what the coordinate doctor found.
    mutating func note(_ diagnosis: CoordinateDiagnosis) {
        findings.append(diagnosis.finding)
        if let proposal = diagnosis.proposal { proposals.append(proposal) }
    }
}
