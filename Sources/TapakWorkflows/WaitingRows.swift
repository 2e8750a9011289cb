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
    private static let rangeSize = 512

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
        let relations = relations
        let search = relations.search()
        let starts = Array(stride(from: 0, to: told.count, by: Self.rangeSize))
        let count = told.count
        let overlaps = try await withThrowingTaskGroup(of: [ParcelRelations.Overlap].self) { group in
            for (turn, worker) in workers.enumerated() where turn < starts.count {
                // Every worker takes each so-manieth range, since neighbours in a file are alike in cost.
                let ranges = stride(from: turn, to: starts.count, by: workers.count).map {
                    starts[$0]..<min(starts[$0] + Self.rangeSize, count)
                }
                group.addTask { try await worker.overlaps(of: ranges, in: relations, search) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        for (number, findings) in relations.findings(search, overlaps) {
            told[number].assessment.findings += findings
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
