public import TapakFormats
import TapakGeometry
public import TapakProgramme
public import TapakSiting
public import TapakSurvey

/// Screens files of candidate parcels against a rule profile and a village layer: the main job.
///
/// Features are read in batches, assessed by workers with engines of their own, compared with each other once all are
/// read, and handed on in file order, so that the same input gives the same output for any number of workers. A stream
/// is handed on as it comes, and its parcels are not compared.
public struct ScreenParcels: Sendable {
    /// What to screen, and how.
    public struct Input: Sendable {
        /// The files, `-` for standard input.
        public var files: [String]
        /// The village layer, already read.
        public var villages: LoadVillages.Outcome?
        /// The rules.
        public var profile: RuleProfile
        /// The hash of the profile's text.
        public var profileHash: String
        /// What is said about the coordinates.
        public var source: SourceOptions
        /// Attributes named by hand.
        public var attributes: [ParcelRole: String]
        /// Whether the raw properties are handed on.
        public var keepsProperties: Bool
        /// Whether standard input is read and rows are handed on as they come, in constant memory; parcels are then not
        /// compared with each other.
        public var isStream: Bool
        /// Whether invalid geometries are repaired, and the repaired ones judged.
        public var repairs: Bool
        /// Layers of land, already read.
        public var layers: [LoadLayer.Outcome<LandLayer>] = []
        /// Roads, already read.
        public var roads: LoadLayer.Outcome<RoadLayer>?
        /// Whether the building of the profile is placed on every parcel.
        public var asksFootprint = true
        /// The number of workers.
        public var workerCount: Int
        /// Whether a feature without geometry is readable when the coordinate doctor knows what its text means: for
        /// checking a file, whose coordinates may all be text.
        public var countsProposals = false

        /// Screens some files under a profile; everything else is set afterwards.
        public init(files: [String], profile: RuleProfile, profileHash: String) {
            self.files = files
            self.profile = profile
            self.profileHash = profileHash
            source = SourceOptions()
            attributes = [:]
            keepsProperties = false
            isStream = false
            repairs = false
            workerCount = 1
        }
    }

    /// One feature, assessed.
    public struct Screened: Sendable {
        /// The assessment.
        public var assessment: Assessment
        /// The feature's own id member.
        public var id: AttributeValue?
        /// The raw properties object, if it was asked for.
        public var properties: [UInt8]?
        /// Whether the file's coordinates were CRS84's numbers.
        public var isCRS84: Bool

        func isReadable(countingProposals: Bool) -> Bool {
            assessment.parcel.geometry != nil || countingProposals && !assessment.proposals.isEmpty
        }
    }

    /// What the run as a whole found.
    public struct Outcome: Sendable {
        /// How to make it anew.
        public var provenance: Provenance
        /// Features by verdict.
        public var verdicts: [Verdict: Int]
        /// The number of features.
        public var featureCount: Int
        /// Every unit with its candidates, where there was a village layer.
        public var board: CoverageBoard?
        /// The village layer.
        public var layer: VillageLayer?
        /// All findings by code.
        public var tally: FindingTally
        /// The layers and criteria that nothing was loaded for.
        public var notChecked: [Criterion]
    }

    /// How far a run is.
    public struct Progress: Sendable {
        /// The file being read.
        public var file: String
        /// Bytes read of it.
        public var bytesRead: Int
        /// Its size, where known.
        public var byteCount: Int?
        /// Features assessed, over all files.
        public var featureCount: Int
    }

    /// The workflow.
    public init() {}

    /// Screens the files and hands every feature on, in file order.
    ///
    /// Nothing is handed on before all files are read, or of a stream before the first readable feature of a file was
    /// seen. Until then the geometries wait, and of the attributes those that were asked for: the properties only when
    /// they are kept.
    ///
    /// - Throws: `WorkflowError`, or whatever `receive` throws.
    public func callAsFunction(
        _ input: Input, progress: (Progress) -> Void = { _ in }, receive: (Screened) throws -> Void
    ) async throws -> Outcome {
        var outcome = Outcome(
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
        var workers: [ScreeningWorker] = []
        for _ in 0..<max(1, input.workerCount) {
            workers.append(
                try ScreeningWorker(
                    profile: input.profile, layer: input.villages?.layer, repairs: input.repairs,
                    ground: input.ground))
        }
        var rows = WaitingRows(overlapFrom: input.profile.overlapFrom)
        for path in input.files {
            try await screen(path, input, workers, &outcome, &rows, progress, receive)
        }
        let related = try await rows.related(by: workers)
        for screened in related {
            outcome.note(screened.assessment)
            try receive(screened)
        }
        return outcome
    }

    private func screen(
        _ path: String, _ input: Input, _ workers: [ScreeningWorker], _ outcome: inout Outcome,
        _ rows: inout WaitingRows, _ progress: (Progress) -> Void, _ receive: (Screened) throws -> Void
    ) async throws {
        let recogniser = AttributeRecogniser<ParcelRole>(overrides: input.attributes)
        var readerOptions = FeatureReaderOptions()
        readerOptions.keepsProperties = input.keepsProperties
        readerOptions.wantsAttribute = recogniser.wants
        let file = try DataFile(
            path: path, options: input.source, readerOptions: readerOptions,
            layer: input.villages?.layer, isStream: input.isStream)
        for worker in workers { try await worker.begin(file: path, system: file.system, attributes: input.attributes) }

        var inFlight: [Task<[Screened], any Error>] = []
        defer { inFlight.forEach { $0.cancel() } }
        var held: [Screened] = []
        var isReadable = false
        var turn = 0
        func handOn(_ batch: [Screened]) throws {
            if !isReadable {
                held += batch
                isReadable = batch.contains { $0.isReadable(countingProposals: input.countsProposals) }
                guard isReadable else { return }
            }
            for screened in held.isEmpty ? batch : held {
                guard input.isStream else {
                    rows.add(screened)
                    continue
                }
                outcome.note(screened.assessment)
                try receive(screened)
            }
            held = []
            let (read, size) = file.progress
            let count = outcome.featureCount + rows.count
            progress(Progress(file: path, bytesRead: read, byteCount: size, featureCount: count))
        }
        while true {
            let batch = try file.next()
            if batch.isEmpty { break }
            let names = file.attributeNames
            let worker = workers[turn % workers.count]
            turn += 1
            inFlight.append(Task { try await worker.screen(batch, names: names) })
            if inFlight.count > 2 * workers.count { try handOn(try await inFlight.removeFirst().value) }
        }
        while !inFlight.isEmpty { try handOn(try await inFlight.removeFirst().value) }
        if !isReadable, file.featureCount > 0 {
            throw WorkflowError.nothingReadable(file: path, findings: held.flatMap(\.assessment.findings))
        }
        file.documentFindings.forEach { outcome.tally.add($0) }
        var use = AttributeUse()
        for worker in workers { use.add(await worker.use) }
        for (role, attribute) in input.attributes.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where !use.serves(role.rawValue) {
            outcome.tally.add(AttributeGap.finding("parcels." + role.rawValue, attribute: attribute, file: path))
        }
        outcome.provenance.inputs.append(try file.provenance(role: .parcels, attributes: use))
    }
}

extension ScreenParcels.Input {
    var ground: SitingGround {
        SitingGround(layers: layers.map(\.layer), roads: roads?.layer, asksFootprint: asksFootprint)
    }
}

extension ScreenParcels.Outcome {
    mutating func note(_ assessment: Assessment) {
        featureCount += 1
        verdicts[assessment.verdict, default: 0] += 1
        assessment.findings.forEach { tally.add($0) }
        if assessment.area != nil, assessment.parcel.captureClass == .unstated {
            tally.add(Finding(.captureUnstated))
        }
        board?.enter(assessment)
    }
}
