import TapakFormats
import TapakGeoPackage
import TapakProgramme
import TapakSurvey

/// A project as it is at one moment, with the assessments that its last screening kept.
struct AssessedProject: Sendable {
    let ground: ProjectGround
    /// One for every parcel of ``ground``, in its order.
    let assessments: [Assessment]
    let regionCode: String
    let regionName: String?
    /// By code.
    let units: [ProjectUnit]
    let cooperatives: [Cooperative]
    let deliveries: [Delivery]
    let ledger: SiteLedger
    /// What the approvals of sites are held against.
    let evidence: SiteEvidence

    /// Reads a project.
    ///
    /// Only assessments of the parcels, rules and villages as they are now count: a list must rest on nothing else,
    /// and assessing anew would change the project, which a list must not do. So a project with stale assessments is
    /// refused, and the refusal says how many they are. Assessments with and without repair of geometries are both
    /// taken, but not a mixture.
    ///
    /// - Throws: `ReadinessError`.
    /// - Complexity: O(bytes of the project).
    static func read(_ path: String) throws(ReadinessError) -> AssessedProject {
        let read: Result<AssessedProject, ReadinessError>
        do throws(WorkflowError) {
            read = try ProjectStore.reading(path) { database in try Self.read(database) }
        } catch {
            throw .workflow(error)
        }
        return try read.get()
    }

    private static func read(_ database: ProjectDatabase) throws -> Result<AssessedProject, ReadinessError> {
        let known = try database.assessments()
        var ground = try ProjectGround(database, repairs: false)
        var stale = staleCount(ground, known)
        if stale > 0, !known.isEmpty {
            let repaired = try ProjectGround(database, repairs: true)
            let count = staleCount(repaired, known)
            if count < stale { (ground, stale) = (repaired, count) }
        }
        let assessments = stale > 0 ? [] : assessments(of: ground, known)
        guard assessments.count == ground.parcels.count else {
            let count = stale > 0 ? stale : ground.parcels.count - assessments.count
            return .failure(.assessmentsStale(project: database.path, count: count, of: ground.parcels.count))
        }
        let ledger = try SiteLedger(database)
        return .success(
            AssessedProject(
                ground: ground, assessments: assessments, regionCode: try database.regionCode(),
                regionName: try database.regionName(), units: try database.units(),
                cooperatives: try database.cooperatives(), deliveries: try database.deliveries(),
                ledger: ledger, evidence: try SiteEvidence(database, ledger: ledger)))
    }

    private static func staleCount(_ ground: ProjectGround, _ known: [Int64: StoredAssessment]) -> Int {
        ground.parcels.count { known[$0.fid]?.basis != ground.basis(of: $0.fid) }
    }

    /// The assessments of all parcels; fewer, where a record is of another version.
    private static func assessments(of ground: ProjectGround, _ known: [Int64: StoredAssessment]) -> [Assessment] {
        var assessments: [Assessment] = []
        assessments.reserveCapacity(ground.parcels.count)
        // Most parcels have the same answers: equal ones share their memory.
        var answers: [[Criterion: Answer]] = []
        var notChecked: [[Criterion]] = []
        for feature in ground.parcels {
            let parcel = StoredParcel.parcel(of: feature, file: ground.path)
            guard let record = known[feature.fid]?.record,
                var assessment = AssessmentRecord.assessment(from: record, parcel: parcel)
            else { continue }
            assessment.answers = shared(assessment.answers, in: &answers)
            assessment.notChecked = shared(assessment.notChecked, in: &notChecked)
            assessments.append(assessment)
        }
        return assessments
    }

    private static let differentAnswers = 8

    private static func shared<Value: Equatable>(_ value: Value, in known: inout [Value]) -> Value {
        if let same = known.first(where: { $0 == value }) { return same }
        if known.count < differentAnswers { known.append(value) }
        return value
    }

    /// What a parcel is called where people choose by it: its id; `#` and its key where it has none.
    func label(of number: Int) -> String { assessments[number].parcel.id ?? "#\(ground.parcels[number].fid)" }
}
