import TapakFormats
import TapakGeometry
import TapakSurvey

/// Some features in a row, screened and written: all that is kept of them.
struct RowBatch: Sendable {
    /// The rows, one behind the other, once the batch is finished.
    private(set) var rows: [UInt8] = []
    /// Where each row ends in the text.
    private(set) var rowEnds: [UInt32] = []
    private(set) var seams: [RowSeams] = []
    private(set) var tally: ScreeningTally
    /// Whether any feature could be read; where not, ``findings`` are those of all.
    private(set) var isReadable = false
    private(set) var findings: [Finding] = []
    /// What is compared with other features; empty where nothing is compared.
    private(set) var compared = ComparedBatch()

    private var text = TextBuffer()
    private let countsProposals: Bool

    init(hasVillages: Bool, countsProposals: Bool, expecting count: Int) {
        self.countsProposals = countsProposals
        tally = ScreeningTally(hasVillages: hasVillages)
        text.reserve(count * 512)
        rowEnds.reserveCapacity(count)
        seams.reserveCapacity(count)
    }

    /// How many features there are.
    var count: Int { rowEnds.count }

    /// Nothing is added any more.
    mutating func finish() { rows = text.take() }

    /// Adds a feature.
    ///
    /// - Parameters:
    ///   - file: the file's number where features are compared with each other.
    mutating func add(_ screened: ScreenParcels.Screened, _ writer: some RowWriting, file: Int?) {
        let start = text.count
        let here = writer.append(screened, to: &text)
        assert(here.codes.upperBound <= text.count - start, "seams lie within their row")
        seams.append(here)
        rowEnds.append(UInt32(text.count))
        tally.note(screened.assessment)
        if let file { compared.add(screened.assessment, file: file) }
        if screened.isReadable(countingProposals: countsProposals) {
            isReadable = true
            findings = []
        } else if !isReadable {
            findings += screened.assessment.findings
        }
    }
}

/// What of some features in a row is compared with others.
struct ComparedBatch: Sendable {
    /// What shows at once that a feature has nothing to do with another.
    private(set) var traces: [ParcelTrace] = []
    /// The features as bytes, and where each ends.
    private(set) var records: [UInt8] = []
    private(set) var recordEnds: [UInt32] = []
    /// Features that are points, by their place in the batch.
    private(set) var points: [(place: Int, parcel: Parcel)] = []

    init() {}

    mutating func add(_ assessment: Assessment, file: Int) {
        if assessment.parcel.isPointOnly { points.append((traces.count, assessment.parcel)) }
        traces.append(ComparedParcel.append(assessment, file: file, to: &records))
        recordEnds.append(UInt32(records.count))
    }
}
