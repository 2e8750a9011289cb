import TapakGeometry
import TapakProgramme
import TapakSurvey

/// What a stretch of assessments adds to the outcome of a run.
struct ScreeningTally: Sendable {
    private(set) var featureCount = 0
    /// Features by verdict.
    var verdicts: [Verdict: Int] {
        Dictionary(uniqueKeysWithValues: zip(Verdict.allCases, verdictCounts).filter { $0.1 > 0 })
    }
    private var verdictCounts = [Int](repeating: 0, count: Verdict.allCases.count)
    private(set) var findings = FindingTally()
    private(set) var board: CoverageBoard.Part?
    private(set) var unstatedCaptures = 0

    /// Nothing counted.
    ///
    /// - Parameter hasVillages: whether units are counted, too.
    init(hasVillages: Bool) { board = hasVillages ? CoverageBoard.Part() : nil }

    /// Counts an assessment.
    mutating func note(_ assessment: Assessment) {
        featureCount += 1
        verdictCounts[assessment.verdict.number] += 1
        for finding in assessment.findings { findings.add(finding) }
        if assessment.area != nil, assessment.parcel.captureClass == .unstated { unstatedCaptures += 1 }
        board?.enter(assessment)
    }
}

extension Verdict {
    /// Its place among all cases.
    fileprivate var number: Int {
        switch self {
        case .pass: 0
        case .resurvey: 1
        case .unassessable: 2
        case .fail: 3
        }
    }
}

extension ScreenParcels.Outcome {
    /// Adds what was counted of later features.
    mutating func add(_ tally: ScreeningTally) {
        featureCount += tally.featureCount
        verdicts.merge(tally.verdicts, uniquingKeysWith: +)
        self.tally.add(tally.findings)
        self.tally.add(repeated: Finding(.captureUnstated), count: tally.unstatedCaptures)
        if let part = tally.board { board?.enter(part) }
    }
}
