import TapakFormats
import TapakGeoPackage
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// The first delivery of a source into a layer: there is nothing to compare it with, so it is understood, assessed and
/// written while it is read, and no more of it is held in memory than parcels need to be compared with each other.
struct FirstDelivery {
    let input: ImportFeatures.Input
    let layer: LayerTable

    /// How many batches may be on their way for each worker.
    private static let depth = 4

    /// Imports a file.
    ///
    /// - Throws: `WorkflowError`; the transaction is then to be taken back.
    func callAsFunction(
        _ file: borrowing DeliveryFile, in transaction: ProjectTransaction, progress: (ImportFeatures.Progress) -> Void
    ) async throws -> ImportFeatures.Outcome {
        let screening = ImportFeatures().screening(input)
        let (loading, found) = try transaction.working { database in
            let assesses = try input.assesses && layer == .parcels && database.count(of: layer) == 0
            if assesses { try database.empty(.buildings) }
            return (
                DeliveryLoading(
                    id: try database.beginKeeping(record(system: file.system)), try database.beginLoading(layer),
                    buildings: assesses ? try database.beginLoading(.buildings) : nil),
                assesses ? try ProjectGround(withoutParcels: database, repairs: screening.repairs) : nil
            )
        }
        var prepared = found
        try prepared?.loadLayers()
        let ground = prepared
        let workers = try ground.map { try ScreenProject.workers(screening, on: $0) } ?? []
        let job = LoadingJob(
            intake: file.intake, layer: layer, delivery: loading.id, firstKey: loading.firstKey, ground: ground,
            sentence: input.sentence)
        let read = try await run(job, on: file, workers, loading, in: transaction, progress)
        guard read.isReadable || read.count == 0 else {
            throw WorkflowError.nothingReadable(file: input.file, findings: read.findings)
        }
        var tally = FindingTally()
        (read.findings + file.findings(read.use)).forEach { tally.add($0) }
        let provenance = try file.provenance(read.use)
        var changes = DeliveryChanges(unchanged: 0)
        changes.new = read.names
        var outcome = ImportFeatures.Outcome(
            delivery: loading.id, changes: changes, isRepeated: false, conflicts: [], flips: [], tally: tally,
            edits: [],
            droppedAttributes: read.dropped, provenance: provenance, screening: nil)
        try await loading.end(in: transaction)
        try transaction.working { database in
            var delivery = record(system: file.system)
            delivery.id = loading.id
            delivery.sha256 = provenance.sha256
            delivery.featureCount = read.count
            delivery.droppedAttributes = read.dropped
            try database.endKeeping(delivery)
            if let ground, let edits = try database.noticeEdits(of: .kelurahan, states: ground.villages.states) {
                outcome.edits.append(edits)
            }
        }
        if let ground {
            outcome.screening = try await ScreenProject().conclude(
                read.assessments, on: ground, by: workers, screening, in: transaction)
        }
        return outcome
    }

    /// What was read of a file.
    private struct Read {
        var count = 0
        var findings: [Finding] = []
        var dropped: [String] = []
        var use = AttributeUse()
        var isReadable = false
        var names: [DeliveryChanges.Name] = []
        var assessments: [Assessment] = []

        mutating func add(_ batch: LoadedBatch) {
            count += batch.names.count
            findings += batch.findings
            for name in batch.dropped where !dropped.contains(name) { dropped.append(name) }
            use.add(batch.use)
            isReadable = isReadable || batch.isReadable
            names += batch.names
            assessments += batch.assessments
        }
    }

    /// Reads the file to its end: one thread parses, all understand and assess, and one at a time writes, in file order.
    private func run(
        _ job: LoadingJob, on file: borrowing DeliveryFile, _ workers: [ScreeningWorker], _ loading: DeliveryLoading,
        in transaction: ProjectTransaction, _ progress: (ImportFeatures.Progress) -> Void
    ) async throws -> Read {
        var read = Read()
        var inFlight: [Task<LoadedBatch, any Error>] = []
        var writing: Task<Void, any Error>?
        defer {
            inFlight.forEach { $0.cancel() }
            writing?.cancel()
        }
        func take(_ batch: LoadedBatch) async throws {
            read.add(batch)
            try await writing?.value
            writing = Task { try await loading.write(batch, in: transaction) }
            let (bytes, size) = file.progress
            let share = size.map { min(1, Double(bytes) / Double(max(1, $0))) }
            progress(ImportFeatures.Progress(featureCount: read.count, share: share))
        }
        var (place, turn) = (0, 0)
        while true {
            let batch = try file.next()
            if batch.isEmpty { break }
            let (names, first) = (file.attributeNames, place)
            place += batch.count
            if workers.isEmpty {
                inFlight.append(Task { job.loaded(batch, names: names, from: first) })
            } else {
                let worker = workers[turn % workers.count]
                turn += 1
                inFlight.append(Task { try await worker.load(batch, names: names, from: first, job: job) })
            }
            if inFlight.count > Self.depth * max(1, input.workerCount) {
                try await take(try await inFlight.removeFirst().value)
            }
        }
        while !inFlight.isEmpty { try await take(try await inFlight.removeFirst().value) }
        try await writing?.value
        return read
    }

    /// What is known of the delivery before it was read.
    private func record(system: SourceSystem) -> Delivery {
        Delivery(
            layer: layer.name, source: input.sourceName, file: DeliveryMerge.fileName(input.file), sha256: "",
            received: input.received, who: input.who, featureCount: 0, isPartial: input.isPartial, crs: system.crs.name,
            operation: system.operation.name, droppedAttributes: [])
    }
}
