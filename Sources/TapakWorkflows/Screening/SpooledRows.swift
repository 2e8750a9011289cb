import TapakFormats
import TapakGeometry
import TapakSurvey

/// Finished rows that wait until all features are read, so that these can be compared with each other: rows and compared
/// geometries lie in a ``Spool``, and of each feature some eighty bytes are held.
struct SpooledRows {
    /// A batch, as far as it is held.
    struct Held {
        var start: Int
        var rowEnds: [UInt32]
        var seams: [RowSeams]
        /// The number of its first feature.
        var first: Int

        /// The bytes of its rows among all.
        var bytes: Range<Int> { start..<start + Int(rowEnds.last ?? 0) }
        /// The number behind its last feature.
        var end: Int { first + rowEnds.count }
        /// The bytes of a row among its own.
        func row(_ place: Int) -> Range<Int> { (place == 0 ? 0 : Int(rowEnds[place - 1]))..<Int(rowEnds[place]) }
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
        try rows.append(batch.rows)
        try parcels.append(batch.compared.records)
    }

    /// Compares the features with each other and hands on all rows, in order, in large pieces, as soon as everything is
    /// known of them.
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
        var amending = RowAmending(
            batches, of: rows.finished(), writer, last: sharedCoordinates.findings(), count: relations.count)
        guard relations.count > 1 else { return try amending.finish(before: relations.count, receive) }
        var told: [Finding] = []
        do {
            async let sameIds = relations.findingsOfSameIds()
            let search = try relations.search()
            amending.note(try relations.findings(ofSameOutlines: search))
            amending.note(try await sameIds)
            try await relations.overlaps(in: search, by: workers) { overlaps, end in
                amending.note(try relations.findings(of: overlaps))
                told += try amending.finish(before: end, receive)
            }
        } catch let failure as RelationFailure {
            throw WorkflowError(failure)
        }
        return told
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
