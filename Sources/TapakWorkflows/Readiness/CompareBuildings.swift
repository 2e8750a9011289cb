import TapakGeoPackage
import TapakGeometry
public import TapakProgramme
import TapakSiting
import TapakSurvey

/// Counts how many units of a project would have a parcel on which one building or another fits.
public struct CompareBuildings: Sendable {
    /// What to count.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The buildings; the profile's own is always tried too.
        public var buildings: [BuildingFootprint]
        /// The least area in whole square metres; without it no least area is asked for.
        public var minimum: Int?

        /// Tries some buildings.
        public init(project: String, buildings: [BuildingFootprint], minimum: Int? = nil) {
            self.project = project
            self.buildings = buildings
            self.minimum = minimum
        }
    }

    /// What was counted.
    public struct Outcome: Sendable {
        /// The counts.
        public var comparison: BuildingComparison
        /// The rules: everything but building and least area is theirs.
        public var profile: RuleProfile
        /// The least area that was asked for, if any, in whole square metres.
        public var minimum: Int?
        /// Units with a parcel that passes under the profile as it is, by the assessments of the last screening.
        public var passingNow: Int
        /// Parcels that count: those that lie in a unit of the project.
        public var parcels: Int
        /// Parcels of these that cannot be judged, for want of an outline that can be measured.
        public var parcelsUnassessable: Int
        /// Parcels that lie in no unit of the project, and count nowhere.
        public var parcelsElsewhere: Int
        /// The criteria that no parcel was checked for, in the profile's order.
        public var notChecked: [Criterion]
        /// Where the counts come from.
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
    /// **Method.** The building is tried on every parcel that the other criteria do not forbid, as the criterion
    /// `footprint` tries it: with the setbacks of the profile and the uncertainty of the parcel's corners, on what layers
    /// leave of it. The least area of a profile follows from its building; another building has another one, so none is
    /// asked for unless the input names it.
    ///
    /// - Throws: `ReadinessError`; `.assessmentsStale` when the project was changed since it was last screened.
    /// - Complexity: a search for a place on each parcel and for each building that none larger decides, on all cores.
    public func callAsFunction(_ input: Input) throws(ReadinessError) -> Outcome {
        let project = try AssessedProject.read(input.project)
        let profile = project.ground.profile
        let codes = project.ground.villages.layer?.villages.map(\.kemendagriCode) ?? []
        let unitNumbers = Dictionary(
            project.units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        let buildings = Self.distinct([profile.building] + input.buildings)
        let asked = input.minimum.map { minimum in
            var asked = profile
            asked.minimum.value = .squareMetres(Double(minimum))
            return asked
        }
        var candidates: [Candidate] = []
        var (parcels, unassessable, elsewhere) = (0, 0, 0)
        var unchecked = Set(profile.criteria)
        var passingNow: Set<Int> = []
        for assessment in project.assessments {
            unchecked.formIntersection(assessment.notChecked)
            guard let unit = assessment.place.flatMap({ codes[$0.village] }).flatMap({ unitNumbers[$0] }) else {
                elsewhere += 1
                continue
            }
            parcels += 1
            if assessment.verdict == .pass { passingNow.insert(unit) }
            let others = Self.others(assessment, asked, profile: profile)
            if others == .fail { continue }
            guard others != .unassessable, let ground = BuildingTrial.Ground(assessment, profile: profile) else {
                unassessable += 1
                continue
            }
            candidates.append(Candidate(unit: unit, others: others, ground: ground))
        }
        if project.assessments.isEmpty { unchecked.remove(.area) }
        unchecked.remove(.footprint)
        let roads = try Self.roads(of: project)
        let judged = try Self.judged(candidates) { BuildingTrial(buildings, keeping: profile.setbacks, roads: roads) }
        unassessable += judged.count { $0.verdicts.contains(.unassessable) }
        let units = project.units.map { PolicyCurve.Unit(code: $0.code, name: $0.name) }
        return Outcome(
            comparison: BuildingComparison(buildings, units, judged), profile: profile, minimum: input.minimum,
            passingNow: passingNow.count, parcels: parcels, parcelsUnassessable: unassessable,
            parcelsElsewhere: elsewhere, notChecked: profile.criteria.filter(unchecked.contains),
            regionCode: project.regionCode, regionName: project.regionName, head: project.ledger.head)
    }

    // MARK: Steps

    /// The roads of a project, where setbacks depend on which side of a parcel lies on one.
    private static func roads(of project: AssessedProject) throws(ReadinessError) -> RoadLayer? {
        guard project.ground.profile.setbacks.allRound == nil else { return nil }
        do {
            return try project.ground.layers.loaded().ground.roads
        } catch {
            throw .workflow(error)
        }
    }

    /// A parcel on which buildings are to be tried.
    private struct Candidate: Sendable {
        var unit: Int
        /// What everything but the building says.
        var others: Answer
        var ground: BuildingTrial.Ground
    }

    /// Parcels that one core tries at a time.
    private static let portion = 64

    private static func judged(
        _ candidates: [Candidate], by trial: @Sendable () -> BuildingTrial
    ) throws(ReadinessError) -> [BuildingComparison.Parcel] {
        let starts = Array(stride(from: 0, to: candidates.count, by: portion))
        let parts = starts.mappedInParallel(portion: 1) { start -> Result<[BuildingComparison.Parcel], ParcelDefect> in
            let trial = trial()
            return Result { () throws(ParcelDefect) in
                var parcels: [BuildingComparison.Parcel] = []
                for candidate in candidates[start..<min(start + portion, candidates.count)] {
                    let answers = try trial.answers(on: candidate.ground)
                    let verdicts = answers.map { Verdict(worstOf: [candidate.others, $0]) }
                    parcels.append(BuildingComparison.Parcel(unit: candidate.unit, verdicts: verdicts))
                }
                return parcels
            }
        }
        var parcels: [BuildingComparison.Parcel] = []
        parcels.reserveCapacity(candidates.count)
        for part in parts {
            switch part {
            case .success(let more): parcels += more
            case .failure(.topology(let failure)): throw .workflow(.survey(.topology(failure)))
            // Other defects are answers of their parcel.
            case .failure: break
            }
        }
        return parcels
    }

    /// What all criteria that decide say but the building and the profile's least area, with another least area or none.
    ///
    /// A layer that subtracts answers by the profile's least area; here what it leaves is the ground on which the
    /// building is tried and which the other least area is held against.
    ///
    /// - Parameter asked: the profile with the other least area; nothing where none is asked for.
    private static func others(_ assessment: Assessment, _ asked: RuleProfile?, profile: RuleProfile) -> Answer {
        var answers = assessment.answers
        answers[.area] = .pass
        answers[.footprint] = .pass
        let land = assessment.siting?.land
        for layer in land?.layers ?? [] where layer.effect == .subtract && layer.state == .counts {
            answers[layer.criterion] = .pass
        }
        if let remaining = land?.remaining, remaining.largestPart == nil { return .fail }
        let area = asked.map { Self.area(assessment, $0) } ?? .pass
        return Answer(Verdict(worstOf: [area, Answer(profile.verdict(answers: answers))]))
    }

    /// Whether the parcel, or what layers leave of it, meets the least area of a profile.
    private static func area(_ assessment: Assessment, _ asked: RuleProfile) -> Answer {
        if let remaining = assessment.siting?.land?.remaining {
            guard let appraisal = remaining.appraisal else { return .unassessable }
            return asked.judge(area: appraisal.area, uncertainty: appraisal.uncertainty).answer
        }
        guard let area = assessment.area, let bound = assessment.uncertainty?.bound else { return .unassessable }
        return asked.judge(area: area, uncertainty: bound).answer
    }

    private static func distinct(_ buildings: [BuildingFootprint]) -> [BuildingFootprint] {
        var seen: Set<BuildingFootprint> = []
        return buildings.map(\.shortSideFirst).filter { seen.insert($0).inserted }
    }
}

extension Answer {
    fileprivate init(_ verdict: Verdict) {
        switch verdict {
        case .pass: self = .pass
        case .resurvey: self = .resurvey
        case .unassessable: self = .unassessable
        case .fail: self = .fail
        }
    }
}

extension BuildingFootprint {
    fileprivate var shortSideFirst: BuildingFootprint {
        BuildingFootprint(shortSide: min(shortSide, longSide), longSide: max(shortSide, longSide))
    }
}
