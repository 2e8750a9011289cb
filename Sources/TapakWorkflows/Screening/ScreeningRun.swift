import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// A screening under way: its workers, and what is known of its outcome.
struct ScreeningRun {
    let workers: [ScreeningWorker]
    var outcome: ScreenParcels.Outcome
    private let input: ScreenParcels.Input
    private var screenedCount = 0
    /// Whether a system that a file names behind its features is looked for at its end only; else ``LateSystem`` comes.
    private let trustsEnds: Bool

    /// Features in one batch: their rows stay in the cache of the worker that writes them.
    private static let batchSize = 256

    /// - Throws: `WorkflowError`.
    init(_ input: ScreenParcels.Input, trustsEnds: Bool) throws(WorkflowError) {
        self.input = input
        self.trustsEnds = trustsEnds
        var workers: [ScreeningWorker] = []
        for _ in 0..<max(1, input.workerCount) {
            workers.append(
                try ScreeningWorker(
                    profile: input.profile, layer: input.villages?.layer, repairs: input.repairs,
                    ground: input.ground))
        }
        self.workers = workers
        outcome = ScreenParcels.Outcome(
            provenance: Provenance(), verdicts: [:], featureCount: 0,
            board: input.villages.map { CoverageBoard(unitCount: $0.layer.villages.count) },
            layer: input.villages?.layer, tally: FindingTally(),
            notChecked: input.ground.notChecked(under: input.profile))
        outcome.provenance.profile = ProfileProvenance(
            key: input.profile.key, version: input.profile.version, sha256: input.profileHash)
        if let villages = input.villages {
            outcome.provenance.inputs.append(villages.provenance)
            villages.findings.forEach { outcome.tally.add($0) }
        }
        for layer in input.layers {
            outcome.provenance.inputs += layer.provenance
            layer.findings.forEach { outcome.tally.add($0) }
        }
        if let roads = input.roads {
            outcome.provenance.inputs += roads.provenance
            roads.findings.forEach { outcome.tally.add($0) }
        }
        outcome.provenance.comparesParcels = !input.isStream
    }

    /// Reads a file in batches, has them worked on by all workers at once, and takes the results in file order.
    ///
    /// Of a large file only the first features are parsed here; of the rest the workers get stretches of bytes. One worker
    /// works while nothing is read; of several, each has at most two batches before it, so that memory stays the same
    /// however large the file is.
    ///
    /// - Parameters:
    ///   - work: what a worker does with features.
    ///   - take: takes a result and says of how many features it is.
    mutating func read<Batch: Sendable>(
        _ path: String, _ progress: (ScreenParcels.Progress) -> Void,
        work: @escaping @Sendable (ScreeningWorker, FeatureBatch) async throws -> Screening<Batch>,
        take: (Batch, inout ScreenParcels.Outcome) throws -> Int
    ) async throws {
        let recogniser = AttributeRecogniser<ParcelRole>(overrides: input.attributes)
        var readerOptions = FeatureReaderOptions()
        readerOptions.keepsProperties = input.keepsProperties
        readerOptions.wantsAttribute = recogniser.wants
        let file = try DataFile(
            path: path, options: input.source, readerOptions: readerOptions,
            layer: input.villages?.layer, isStream: input.isStream, batchSize: Self.batchSize,
            trustsEnd: trustsEnds)
        for worker in workers {
            try await worker.begin(
                file: path, system: file.system, attributes: input.attributes, swapsAxes: input.source.swapsAxes)
        }

        var use = AttributeUse()
        var inFlight: [(features: FeatureBatch, task: Task<Screening<Batch>, any Error>)] = []
        defer { inFlight.forEach { $0.task.cancel() } }
        var turn = 0
        /// Takes what became of a batch; of a stretch only where it is whole. What failed on a stretch may have failed on
        /// what is none of the document's: it is read again, feature by feature, and fails there if it is.
        func isTaken(
            _ features: FeatureBatch, _ screening: () async throws -> Screening<Batch>
        ) async throws -> Bool {
            let made: Screening<Batch>
            do {
                made = try await screening()
            } catch {
                guard features.asStretch != nil, !(error is CancellationError) else { throw error }
                return false
            }
            if let proof = made.proof {
                guard proof.isWhole else { return false }
                file.note(proof)
            }
            use.add(made.use)
            screenedCount += try take(made.result, &outcome)
            let (read, size) = file.progress
            progress(
                ScreenParcels.Progress(file: path, bytesRead: read, byteCount: size, featureCount: screenedCount))
            return true
        }
        /// Waits for the batch that was handed out first.
        func settle() async throws {
            let first = inFlight.removeFirst()
            if try await isTaken(first.features, { try await first.task.value }) { return }
            // All that came of what follows is forgotten, and it is read again.
            let rest = inFlight.map(\.features)
            for batch in inFlight { _ = await batch.task.result }
            inFlight = []
            file.resume(at: ([first.features] + rest).compactMap(\.asStretch))
        }
        while true {
            let features: FeatureBatch
            if let stretch = try file.nextStretch() {
                features = .stretch(stretch)
            } else {
                // Only what is proven to be the document's is read on from.
                while inFlight.contains(where: { $0.features.asStretch != nil }) { try await settle() }
                let batch = try file.next()
                if batch.isEmpty { break }
                features = .features(batch, names: file.attributeNames)
            }
            let worker = workers[turn % workers.count]
            turn += 1
            guard workers.count > 1 else {
                if try await !isTaken(features, { try await work(worker, features) }), let stretch = features.asStretch
                {
                    file.resume(at: [stretch])
                }
                continue
            }
            inFlight.append((features, Task { try await work(worker, features) }))
            if inFlight.count > 2 * workers.count { try await settle() }
        }
        while !inFlight.isEmpty { try await settle() }
        guard !file.namesSystemLate else { throw LateSystem() }
        file.documentFindings.forEach { outcome.tally.add($0) }
        try conclude(file, use)
    }

    /// Notes which attributes served, and how to read the file anew.
    private mutating func conclude(_ file: DataFile, _ use: AttributeUse) throws {
        for (role, attribute) in input.attributes.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where !use.serves(role.rawValue) {
            outcome.tally.add(AttributeGap.finding("parcels." + role.rawValue, attribute: attribute, file: file.path))
        }
        outcome.provenance.inputs.append(try file.provenance(role: .parcels, attributes: use))
    }
}

/// Holds batches back until one has something readable in it: a file without any is refused as a whole.
struct ReadableGate<Batch> {
    private var held: [Batch] = []
    private var isOpen = false

    /// The batches that may pass now that this one came, in order.
    mutating func passed(_ batch: Batch, isReadable: Bool) -> [Batch] {
        if isOpen { return [batch] }
        held.append(batch)
        guard isReadable else { return [] }
        isOpen = true
        defer { held = [] }
        return held
    }

    /// Refuses the file of which nothing has passed.
    ///
    /// - Throws: `WorkflowError.nothingReadable`; a file without features is none.
    func close(file: String, findings: (Batch) -> [Finding]) throws(WorkflowError) {
        if !isOpen, !held.isEmpty { throw .nothingReadable(file: file, findings: held.flatMap(findings)) }
    }
}

/// A file names its system behind its features, where nobody had looked: what was screened counts for nothing.
struct LateSystem: Error {}
