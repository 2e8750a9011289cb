import TapakGeoPackage
import TapakGeometry
public import TapakProgramme
import TapakSurvey

/// Counts how many units of a project would have a passing parcel under other least areas.
public struct TracePolicyCurve: Sendable {
    /// What to count.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The least areas in whole square metres, ascending.
        public var minimums: [Int]

        /// Counts at some least areas; they are put in order, each once.
        public init(project: String, minimums: [Int]) {
            self.project = project
            self.minimums = Set(minimums).sorted()
        }
    }

    /// What was counted.
    public struct Outcome: Sendable {
        /// The curve.
        public var curve: PolicyCurve
        /// The rules: everything but the least area is theirs.
        public var profile: RuleProfile
        /// Parcels that lie in no unit of the project, and count nowhere.
        public var parcelsElsewhere: Int
        /// The criteria that no parcel was checked for, in the profile's order.
        public var notChecked: [Criterion]
        /// Where the curve comes from.
        public var regionCode: String
        /// The name of that region, where it is known.
        public var regionName: String?
        /// Where the chain of events stands.
        public var head: EventChain.Head
    }

    /// The workflow.
    public init() {}

    /// Counts.
    ///
    /// **Method.** A parcel counts at a least area when its A − U reaches it and the other criteria that decide let it
    /// pass; U does not depend on the least area, so no parcel is assessed anew.
    ///
    /// - Throws: `ReadinessError`; `.assessmentsStale` when the project was changed since it was last screened.
    public func callAsFunction(_ input: Input) throws(ReadinessError) -> Outcome {
        let project = try AssessedProject.read(input.project)
        let profile = project.ground.profile
        let codes = project.ground.villages.layer?.villages.map(\.kemendagriCode) ?? []
        var reaches = Dictionary(
            project.units.map { ($0.code, PolicyCurve.Reach()) }, uniquingKeysWith: { first, _ in first })
        var elsewhere = 0
        var unchecked = Set(profile.criteria)
        for assessment in project.assessments {
            unchecked.formIntersection(assessment.notChecked)
            guard let code = assessment.place.flatMap({ codes[$0.village] }), reaches[code] != nil else {
                elsewhere += 1
                continue
            }
            guard let area = assessment.area, let uncertainty = assessment.uncertainty?.bound else { continue }
            var answers = assessment.answers
            answers[.area] = .pass
            guard profile.verdict(answers: answers) == .pass else { continue }
            reaches[code]?.note(sure: area - uncertainty, possible: area + uncertainty)
        }
        let units = project.units.map { unit in
            (PolicyCurve.Unit(code: unit.code, name: unit.name), reaches[unit.code] ?? PolicyCurve.Reach())
        }
        if project.assessments.isEmpty { unchecked.remove(.area) }
        return Outcome(
            curve: PolicyCurve(input.minimums, units), profile: profile, parcelsElsewhere: elsewhere,
            notChecked: profile.criteria.filter(unchecked.contains), regionCode: project.regionCode,
            regionName: project.regionName, head: project.ledger.head)
    }
}

extension PolicyCurve.Reach {
    fileprivate mutating func note(sure: Area, possible: Area) {
        self.sure = max(self.sure, sure.squareMetres)
        self.possible = max(self.possible, possible.squareMetres)
    }
}
