import TapakFormats
import TapakGeometry
import TapakSurvey

/// Finished rows that wait until all features are read, so that these can be compared with each other: rows and compared
/// geometries lie in a ``Spool``, and of each feature some eighty bytes are held.
struct SpooledRows {
    /// A batch, as far as it is held.
    private struct Held {
        var start: Int
        var rowEnds: [UInt32]
        var seams: [RowSeams]
        /// The number of its first feature.
        var first: Int
    }

    private let threshold: Area
    private let rows = Spool()
    private let parcels = Spool()
    private var batches: [Held] = []
    private var traces: [ParcelTrace] = []
    private var recordEnds: [Int] = []
    private var sharedCoordinates = SharedCoordinates()

    init(overlapFrom threshold: Area) { self.threshold = threshold }

    /// How many features there are.
    var count: Int { traces.count }

    /// Takes the next batch.
    ///
    /// - Throws: `OutputFailure`.
    mutating func add(_ batch: RowBatch) throws(OutputFailure) {
        for point in batch.compared.points { sharedCoordinates.add(point.parcel, number: count + point.place) }
        batches.append(
            Held(start: rows.count, rowEnds: batch.rowEnds, seams: batch.seams, first: count))
        let start = parcels.count
        for end in batch.compared.recordEnds { recordEnds.append(start + Int(end)) }
        traces += batch.compared.traces
        try rows.append(batch.text.bytes)
        try parcels.append(batch.compared.records)
    }

    /// Compares the features with each other and hands on all rows, in order, in large pieces.
    ///
    /// - Parameters:
    ///   - files: the names of the files, which features say by number.
    ///   - workers: look for overlaps.
    ///   - receive: takes the bytes.
    /// - Returns: what was found among the features, in their order.
    consuming func written(
        files: [String], by workers: [ScreeningWorker], _ writer: some RowWriting,
        _ receive: ([UInt8]) throws -> Void
    ) async throws -> [Finding] {
        let relations = ParcelRelations(
            overlapFrom: threshold, traces: traces,
            of: SpooledParcels(bytes: parcels.finished(), ends: recordEnds), files: files)
        traces = []
        var related = try await Self.findings(relations, by: workers)
        for (number, finding) in sharedCoordinates.findings() { related[number, default: []].append(finding) }
        let numbers = related.keys.sorted()
        let spooled = rows.finished()
        var next = 0
        for batch in batches {
            let text = try spooled.bytes(batch.start..<batch.start + Int(batch.rowEnds.last ?? 0))
            var buffer = TextBuffer()
            var copied = 0
            while next < numbers.count, numbers[next] < batch.first + batch.rowEnds.count {
                let place = numbers[next] - batch.first
                let start = place == 0 ? 0 : Int(batch.rowEnds[place - 1])
                let end = Int(batch.rowEnds[place])
                buffer.append(bytes: text[copied..<start])
                writer.appendAmended(
                    text[start..<end], batch.seams[place], with: related[numbers[next]] ?? [], to: &buffer)
                copied = end
                next += 1
            }
            if copied == 0 {
                try receive(text)
            } else {
                buffer.append(bytes: text[copied...])
                try receive(buffer.bytes)
            }
        }
        return numbers.flatMap { related[$0] ?? [] }
    }

    private static func findings(
        _ relations: ParcelRelations, by workers: [ScreeningWorker]
    ) async throws -> [Int: [Finding]] {
        guard relations.count > 1 else { return [:] }
        do {
            let search = try relations.search()
            let overlaps = try await relations.overlaps(in: search, by: workers)
            return try relations.findings(search, overlaps)
        } catch let failure as RelationFailure {
            throw WorkflowError(failure)
        }
    }
}

/// The geometries that are compared, in a spool.
private struct SpooledParcels: ComparedParcels {
    let bytes: SpooledBytes
    let ends: [Int]

    func parcel(_ number: Int) throws(InputFailure) -> ComparedParcel {
        ComparedParcel(bytes: try bytes.bytes((number == 0 ? 0 : ends[number - 1])..<ends[number]))
    }
}
