import TapakFormats
public import TapakGeoPackage
import TapakGeometry
public import TapakProgramme
public import TapakSurvey
import TapakTopology

/// Imports a file into a layer of a project: compares it with what its source delivered before, changes what is different,
/// keeps the delivery, and assesses what has become stale.
///
/// What a person has put right in the project since stays as it is, unless the delivery is preferred; features that a source
/// no longer lists stay in the layer of parcels and are marked as gone. All of it happens in one transaction, or not at all.
public struct ImportFeatures: Sendable {
    /// What to import, and how.
    public struct Input: Sendable {
        /// The path of the project.
        public var project: String
        /// The file.
        public var file: String
        /// The name of the layer.
        public var layer: String
        /// Whose list it is.
        public var sourceName: String
        /// The day it was received, `YYYY-MM-DD`.
        public var received: String
        /// Who brought it.
        public var who: String?
        /// What is said about the coordinates.
        public var source = SourceOptions()
        /// Attributes of parcels named by hand.
        public var parcelAttributes: [ParcelRole: String] = [:]
        /// Attributes of villages named by hand.
        public var villageAttributes: [VillageRole: String] = [:]
        /// Whether the file is only a part of the source's list, so that nothing is gone.
        public var isPartial = false
        /// Whether it is all right that much of the source's list is gone.
        public var allowsGone = false
        /// Whether a delivery takes the place also of what a person put right in the project.
        public var prefersDelivery = false
        /// Whether nothing is to be changed: everything is done, and taken back.
        public var isDryRun = false
        /// Whether parcels are assessed.
        public var assesses = true
        /// The number of workers.
        public var workerCount = 1
        /// Makes the sentences that the project shows.
        public var sentence: @Sendable (Grounds) -> String
        /// How a new layer is called and shown.
        public var presentations: @Sendable ([String]) -> [LayerPresentation]

        /// Imports a file; everything else is set afterwards.
        public init(
            project: String, file: String, layer: String, sourceName: String, received: String,
            sentence: @escaping @Sendable (Grounds) -> String,
            presentations: @escaping @Sendable ([String]) -> [LayerPresentation]
        ) {
            self.project = project
            self.file = file
            self.layer = layer
            self.sourceName = sourceName
            self.received = received
            self.sentence = sentence
            self.presentations = presentations
        }
    }

    /// A parcel whose verdict became another one.
    public struct Flip: Hashable, Sendable {
        /// Its key.
        public var fid: Int64
        /// Its id.
        public var id: String?
        /// What was said of it before.
        public var before: Verdict
        /// What is said of it now.
        public var after: Verdict
    }

    /// What an import did, or would do.
    public struct Outcome: Sendable {
        /// The number of the delivery; 0 where nothing was kept.
        public var delivery: Int64
        /// What is different from the source's last delivery.
        public var changes: DeliveryChanges
        /// Whether the same file was delivered before, so that nothing was done.
        public var isRepeated: Bool
        /// Features that a person has put right since and the delivery changes too, by id; which one stayed says the input.
        public var conflicts: [String]
        /// Parcels whose verdict became another one.
        public var flips: [Flip]
        /// What reading the file found; what screening found stands there.
        public var tally: FindingTally
        /// What other programs did to the layer before.
        public var edits: [LayerEdits]
        /// Attributes that tell of persons and were not kept.
        public var droppedAttributes: [String]
        /// Where the file came from.
        public var provenance: InputProvenance
        /// What screening says, where it was done.
        public var screening: ScreenProject.Outcome?
    }

    /// How far an import is.
    public struct Progress: Hashable, Sendable {
        /// Features written, or parcels assessed.
        public var featureCount: Int
        /// How much of the work at hand that is, where known.
        public var share: Double?
    }

    /// A share of a source's list that is gone from a delivery and makes one think that it is another source's: a fifth.
    static let suspiciousShare = 0.2

    /// The workflow.
    public init() {}

    /// Imports the file.
    ///
    /// - Throws: `WorkflowError`.
    public func callAsFunction(
        _ input: Input, progress: (Progress) -> Void = { _ in }
    ) async throws -> Outcome {
        guard LayerTable.isValid(name: input.layer) else { throw WorkflowError.project(.layerName(input.layer)) }
        let keepsLog = !input.isDryRun && !Self.isLarge(input.file)
        return try await ProjectStore.changing(input.project, keepsLog: keepsLog) { transaction in
            let outcome = try await run(input, in: transaction, progress)
            return (outcome, !input.isDryRun && !outcome.isRepeated)
        }
    }

    /// Whether a file is so large that a write-ahead log, through which every page would be written twice, costs more than
    /// it gives those who read meanwhile.
    private static func isLarge(_ path: String) -> Bool {
        let size = (try? ByteSource(path: path))?.byteCount ?? 0
        return path != "-" && size >= 32 << 20
    }

    private func run(
        _ input: Input, in transaction: ProjectTransaction, _ progress: (Progress) -> Void
    ) async throws -> Outcome {
        let layer = LayerTable.named(input.layer)
        let villages = layer == .kelurahan ? nil : try transaction.working { try ProjectVillages($0).layer }
        let file = try DeliveryFile(input, layer: layer, villages: villages)
        let (isFirst, edits) = try transaction.working { database in
            try prepare(layer, for: input, in: database)
        }
        var outcome: Outcome
        if isFirst {
            outcome = try await FirstDelivery(input: input, layer: layer)(file, in: transaction, progress: progress)
        } else {
            outcome = try laterDelivery(file, into: layer, input, in: transaction)
        }
        outcome.edits = edits + outcome.edits
        guard !outcome.isRepeated else { return outcome }
        if layer == .kelurahan { try transaction.working { try ProjectUnits.update(in: $0) } }
        guard outcome.screening == nil, input.assesses,
            try transaction.working({ try concernsParcels(layer, in: $0) })
        else { return outcome }
        let verdicts = try transaction.working { try $0.assessments().mapValues(\.verdict) }
        let screened = try await ScreenProject().screen(screening(input), in: transaction) { done, all in
            progress(Progress(featureCount: done, share: Double(done) / Double(max(1, all))))
        }
        outcome.flips = flips(screened, before: verdicts)
        outcome.screening = screened
        return outcome
    }

    /// Whether assessments may have become stale.
    private func concernsParcels(_ layer: LayerTable, in database: ProjectDatabase) throws -> Bool {
        if layer == .parcels || layer == .kelurahan { return true }
        let profile = try ProjectGround.profile(of: try database.profile())
        return try ProjectLayers.reads(layer, under: profile) && database.count(of: .parcels) > 0
    }

    /// How the parcels are screened afterwards.
    func screening(_ input: Input) -> ScreenProject.Input {
        var screening = ScreenProject.Input(path: input.project, sentence: input.sentence)
        screening.workerCount = input.workerCount
        screening.keepsProperties = false
        screening.presentations = input.presentations
        return screening
    }

    /// Makes a layer that is not there yet, and takes note of what other programs did to one of which its source delivered
    /// nothing before.
    ///
    /// - Returns: whether there is nothing in the layer that the delivery could be compared with.
    private func prepare(
        _ layer: LayerTable, for input: Input, in database: ProjectDatabase
    ) throws -> (isFirst: Bool, edits: [LayerEdits]) {
        guard try database.hasLayer(layer) else {
            try database.createLayer(layer)
            try database.present(input.presentations([layer.name]))
            return (true, [])
        }
        guard try database.lastDelivery(of: input.sourceName, into: layer) == nil else { return (false, []) }
        let edits = try database.noticeEdits(of: layer)
        let isEmpty = try !database.hasFeatures(of: layer, fromNobodyOr: input.sourceName)
        return (isEmpty, edits.map { [$0] } ?? [])
    }

    /// Lays a delivery upon what the project holds.
    private func laterDelivery(
        _ file: borrowing DeliveryFile, into layer: LayerTable, _ input: Input, in transaction: ProjectTransaction
    ) throws -> Outcome {
        let reading = try ImportReading(file, name: input.file)
        var tally = FindingTally()
        reading.findings.forEach { tally.add($0) }
        var outcome = Outcome(
            delivery: 0, changes: DeliveryChanges(unchanged: reading.features.count), isRepeated: true, conflicts: [],
            flips: [], tally: tally, edits: [], droppedAttributes: reading.dropped, provenance: reading.provenance,
            screening: nil)
        try transaction.working { database in
            let last = try database.lastDelivery(of: input.sourceName, into: layer)
            if let last, last.sha256 == reading.provenance.sha256, last.isPartial == input.isPartial { return }
            if let noticed = try database.noticeEdits(of: layer) { outcome.edits.append(noticed) }
            var merge = try DeliveryMerge(of: reading, from: input, into: layer, in: database)
            if !input.allowsGone, !input.isPartial, merge.isSuspicious {
                throw ProjectRefusal.manyGone(
                    gone: merge.changes.gone.count, of: merge.baseCount, source: input.sourceName)
            }
            outcome.delivery = try merge.write(
                to: database, parts: DeliveryText.parts(of: reading.features), reading: reading)
            outcome.changes = merge.changes
            outcome.conflicts = merge.conflicts
            outcome.isRepeated = false
        }
        return outcome
    }

    private func flips(_ screened: ScreenProject.Outcome, before: [Int64: String]) -> [Flip] {
        screened.parcels.compactMap { row in
            let parcel = row.assessment.parcel
            let fid = Int64(parcel.feature)
            guard let known = before[fid].flatMap(Verdict.init), known != row.assessment.verdict else { return nil }
            return Flip(fid: fid, id: parcel.id, before: known, after: row.assessment.verdict)
        }
    }
}
