import TapakGeometry
import TapakProgramme
import TapakSurvey

/// Screened features that wait until all are read, so that they can be compared with each other.
struct WaitingRows {
    private var rows: [ScreenParcels.Screened] = []
    private var relations: ParcelRelations
    private var sharedCoordinates = SharedCoordinates()
    /// The few different answers there are, so that equal ones share their memory.
    private var answers: [[Criterion: Answer]] = []
    private var notChecked: [[Criterion]] = []

    private static let differentAnswers = 8

    init(overlapFrom threshold: Area) { relations = ParcelRelations(overlapFrom: threshold) }

    var count: Int { rows.count }

    mutating func add(_ screened: ScreenParcels.Screened) {
        var row = screened
        row.assessment.answers = Self.shared(row.assessment.answers, in: &answers)
        row.assessment.notChecked = Self.shared(row.assessment.notChecked, in: &notChecked)
        relations.add(row.assessment)
        sharedCoordinates.add(row.assessment.parcel)
        rows.append(row)
    }

    /// Takes the features out, in input order, each told what it has to do with others.
    mutating func related(by workers: [ScreeningWorker]) async throws -> [ScreenParcels.Screened] {
        // Moved, not copied: there may be hundreds of thousands.
        var told: [ScreenParcels.Screened] = []
        swap(&told, &rows)
        guard told.count > 1 else { return told }
        do {
            let search = try relations.search()
            var overlaps: [ParcelRelations.Overlap] = []
            try await relations.overlaps(in: search, by: workers) { found, _ in overlaps += found }
            for (number, findings) in try relations.findings(search, overlaps) {
                told[number].assessment.findings += findings
            }
        } catch let failure as RelationFailure {
            throw WorkflowError(failure)
        }
        for (number, finding) in sharedCoordinates.findings() { told[number].assessment.findings.append(finding) }
        return told
    }

    private static func shared<Value: Equatable>(_ value: Value, in known: inout [Value]) -> Value {
        if let same = known.first(where: { $0 == value }) { return same }
        if known.count < differentAnswers { known.append(value) }
        return value
    }
}
