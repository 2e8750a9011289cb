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
    /// The answer about the area; nothing else is answered yet.
    var areaAnswer = Answer.unassessable
    var findings: [Finding]
    var proposals: [CoordinateProposal] = []

    init(parcel: Parcel) {
        self.parcel = parcel
        findings = parcel.findings
    }

    /// Takes up what the coordinate doctor found.
    mutating func note(_ diagnosis: CoordinateDiagnosis) {
        findings.append(diagnosis.finding)
        if let proposal = diagnosis.proposal { proposals.append(proposal) }
    }

    /// The assessment, its verdict drawn from the answers.
    ///
    /// When the verdict is not the area's doing, the reason names the criterion that was not checked.
    consuming func finished(_ reason: Reason, by verdicts: AreaVerdicts) -> Assessment {
        let row = verdicts[areaAnswer]
        var shown = reason
        if row.verdict == .unassessable, let missing = row.uncheckedDecider {
            switch reason {
            case .areaSuffices, .areaInDoubt: shown = .notChecked(missing)
            default: break
            }
        }
        return Assessment(
            parcel: parcel, measurement: measurement, area: area, uncertainty: uncertainty, areaClass: areaClass,
            place: place, answers: row.answers, verdict: row.verdict, reason: shown, notChecked: row.notChecked,
            findings: findings, proposals: proposals)
    }
}

/// What follows under a profile from each answer about the area, while nothing else is checked.
///
/// Worked out once: a dictionary of answers for every parcel would cost more than the parcel's area.
struct AreaVerdicts {
    /// What follows from one answer.
    struct Row {
        var answers: [Criterion: Answer]
        var verdict: Verdict
        var notChecked: [Criterion]
        /// The first criterion that decides, must be checked and was not.
        var uncheckedDecider: Criterion?
    }

    private let rows: [Answer: Row]
    private let unanswered: Row

    init(_ profile: RuleProfile) {
        func row(_ answer: Answer) -> Row {
            var answers: [Criterion: Answer] = [:]
            for criterion in profile.criteria { answers[criterion] = .notChecked }
            answers[.area] = answer
            return Row(
                answers: answers, verdict: profile.verdict(answers: answers),
                notChecked: profile.criteria.filter { answers[$0] == .notChecked },
                uncheckedDecider: profile.criteria.first {
                    answers[$0] == .notChecked && profile.mustBeChecked($0)
                })
        }
        rows = Dictionary(uniqueKeysWithValues: Answer.allCases.map { ($0, row($0)) })
        unanswered = row(.unassessable)
    }

    /// What follows from an answer.
    subscript(answer: Answer) -> Row { rows[answer] ?? unanswered }
}
