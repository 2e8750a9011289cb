import TapakGeoPackage
public import TapakGeometry
public import TapakProgramme
import TapakSurvey

/// Lists every unit of a project with what it has, lacks and is blocked by: also the units without a candidate.
///
/// The list rests on the assessments that the last screening kept, on the events of the sites and on the records of
/// the cooperatives. Nothing is written, so the same project gives the same list on the same day.
public struct ListReadiness: Sendable {
    /// What to list.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The codes of units or kecamatan; everything where there is none.
        public var choices: [String]
        /// The day for which the list is made.
        public var date: CalendarDate
        /// Whether the outlines of the units are wanted too.
        public var wantsOutlines = false
        /// The number of workers.
        public var workerCount = 1

        /// Lists a project as it stands on a day.
        public init(project: String, choices: [String] = [], date: CalendarDate) {
            self.project = project
            self.choices = choices
            self.date = date
        }
    }

    /// The list.
    public struct Outcome: Sendable {
        /// One row for every unit, by code.
        public var rows: [ReadinessRow]
        /// What they add up to.
        public var totals: ReadinessTotals
        /// Where the list comes from.
        public var provenance: ReadinessProvenance
        /// The rules.
        public var profile: RuleProfile
        /// Parcels that lie in no unit of the project, and stand in no row.
        public var parcelsElsewhere: Int
        /// Sites that belong to no unit of the project, and stand in no row.
        public var sitesElsewhere: [Int]
        /// The outlines of the units that have one, in CRS84, by code; empty unless they were wanted.
        public var outlines: [String: Geometry]
    }

    /// The workflow.
    public init() {}

    /// Makes the list.
    ///
    /// - Throws: `ReadinessError`; `.assessmentsStale` when the project was changed since it was last screened.
    /// - Complexity: O(units + parcels · log parcels + sites).
    public func callAsFunction(_ input: Input) async throws(ReadinessError) -> Outcome {
        let project = try AssessedProject.read(input.project)
        let units = try Self.units(of: project, chosen: input.choices)
        let overlaps = try await Self.overlaps(of: project, workerCount: input.workerCount)
        let maker = ReadinessRows(project, overlaps: overlaps, on: input.date)
        let rows = units.map(maker.row)
        let stored = project.ground.stored
        var outlines: [String: Geometry] = [:]
        if input.wantsOutlines {
            for village in project.ground.villages.layer?.villages ?? [] {
                if let code = village.kemendagriCode, outlines[code] == nil { outlines[code] = village.geometry }
            }
        }
        return Outcome(
            rows: rows,
            totals: ReadinessTotals(rows, code: project.regionCode, name: project.regionName),
            provenance: ReadinessProvenance(
                project: input.project, regionCode: project.regionCode, regionName: project.regionName,
                date: input.date, choices: input.choices,
                profile: ProfileProvenance(key: stored.key, version: stored.version, sha256: stored.sha256),
                deliveries: project.deliveries, head: project.ledger.head, versions: Provenance()),
            profile: project.ground.profile, parcelsElsewhere: maker.parcelsElsewhere,
            sitesElsewhere: maker.sitesElsewhere, outlines: outlines)
    }

    private static func overlaps(
        of project: AssessedProject, workerCount: Int
    ) async throws(ReadinessError) -> OverlapMap {
        do {
            return try await OverlapMap(
                project.assessments, from: project.ground.profile.overlapFrom, workerCount: workerCount)
        } catch let error as WorkflowError {
            throw .workflow(error)
        } catch {
            preconditionFailure("comparing parcels fails in GEOS or not at all: \(error)")
        }
    }

    /// The units that were chosen, by code.
    static func units(of project: AssessedProject, chosen: [String]) throws(ReadinessError) -> [ProjectUnit] {
        guard !chosen.isEmpty else { return project.units }
        var wanted: Set<String> = []
        for choice in chosen {
            let codes = project.units.filter { ProjectUnits.isWithin($0.code, choice) }.map(\.code)
            guard !codes.isEmpty else { throw .unknownUnit(choice) }
            wanted.formUnion(codes)
        }
        return project.units.filter { wanted.contains($0.code) }
    }
}
