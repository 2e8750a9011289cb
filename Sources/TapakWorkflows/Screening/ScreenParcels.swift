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
        do {
            return try await screen(input, trustsEnds: !input.isStream, progress, receive)
        } catch is LateSystem {
            // Nothing was handed on yet.
            return try await screen(input, trustsEnds: false, progress, receive)
        }
    }

    private func screen(
        _ input: Input, trustsEnds: Bool, _ progress: (Progress) -> Void, _ receive: (Screened) throws -> Void
    ) async throws -> Outcome {
        var run = try ScreeningRun(input, trustsEnds: trustsEnds)
        var rows = WaitingRows(overlapFrom: input.profile.overlapFrom)
        for path in input.files {
            var gate = ReadableGate<[Screened]>()
            try await run.read(path, progress) { worker, features in
                try await worker.screen(features)
            } take: { batch, outcome in
                let isReadable = batch.contains { $0.isReadable(countingProposals: input.countsProposals) }
                for screened in gate.passed(batch, isReadable: isReadable).joined() {
                    guard input.isStream else {
                        rows.add(screened)
                        continue
                    }
                    outcome.note(screened.assessment)
                    try receive(screened)
                }
                return batch.count
            }
            try gate.close(file: path) { $0.flatMap(\.assessment.findings) }
        }
        for screened in try await rows.related(by: run.workers) {
            run.outcome.note(screened.assessment)
            try receive(screened)
        }
        return run.outcome
    }

    /// Screens the files and hands on finished rows, in file order and in large pieces: what each worker screens it also
    /// writes, and of a feature only its row and its geometry are kept, on disk where there are many.
    ///
    /// The same rows as the other way, and the same outcome. Nothing is handed on before all files are read, or of a
    /// stream before the first readable feature of a file was seen.
    ///
    /// - Throws: `WorkflowError`, `OutputFailure` where a temporary file cannot be written, or whatever `receive` throws.
    public func callAsFunction(
        _ input: Input, rows writer: some RowWriting, progress: (Progress) -> Void = { _ in },
        receive: ([UInt8]) throws -> Void
    ) async throws -> Outcome {
        do {
            return try await screen(input, writer, trustsEnds: !input.isStream, progress, receive)
        } catch is LateSystem {
            // Nothing was handed on yet.
            return try await screen(input, writer, trustsEnds: false, progress, receive)
        }
    }

    private func screen(
        _ input: Input, _ writer: some RowWriting, trustsEnds: Bool, _ progress: (Progress) -> Void,
        _ receive: ([UInt8]) throws -> Void
    ) async throws -> Outcome {
        var run = try ScreeningRun(input, trustsEnds: trustsEnds)
        var rows = SpooledRows(overlapFrom: input.profile.overlapFrom)
        for path in input.files {
            // A file that is read again keeps its number.
            let number = input.files.firstIndex(of: path)
            var gate = ReadableGate<RowBatch>()
            try await run.read(path, progress) { worker, features in
                try await worker.write(
                    features, by: writer, file: input.isStream ? nil : number,
                    countsProposals: input.countsProposals)
            } take: { batch, outcome in
                for batch in gate.passed(batch, isReadable: batch.isReadable) {
                    outcome.add(batch.tally)
                    if input.isStream { try receive(batch.rows) } else { try rows.add(batch) }
                }
                return batch.count
            }
            try gate.close(file: path, findings: \.findings)
        }
        for finding in try await rows.written(files: input.files, by: run.workers, writer, receive) {
            run.outcome.tally.add(finding)
        }
        return run.outcome
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
