import TapakFormats
public import TapakGeoPackage
import TapakGeometry
public import TapakProgramme
public import TapakSurvey

/// Screens the parcels of a project: assesses what is stale, keeps what is not, and writes both into the project.
///
/// An assessment is stale when the hash of what it rests on is another one: the rings of the parcel on a grid of 0.1 mm, its
/// values, the rule profile, the village layer, the layers of land and roads, the method. All hashes are computed each time, so that it does not matter who
/// changed the file, and with what.
public struct ScreenProject: Sendable {
    /// What to screen, and how.
    public struct Input: Sendable {
        /// The path of the project.
        public var path: String
        /// Rules that take the place of the project's from now on.
        public var profile: StoredProfile?
        /// Whether invalid geometries are repaired, and the repaired ones judged.
        public var repairs: Bool
        /// Whether everything is assessed anew.
        public var assessesAll: Bool
        /// The number of workers.
        public var workerCount: Int
        /// Whether the outcome has the parcels' other attributes.
        public var keepsProperties = true
        /// Makes the sentences that the project shows: this floor has none.
        public var sentence: @Sendable (Grounds) -> String
        /// How layers are called and shown that the project did not have before; nothing leaves them as they are.
        public var presentations: (@Sendable ([String]) -> [LayerPresentation])?

        /// Screens a project by its own rules.
        public init(path: String, sentence: @escaping @Sendable (Grounds) -> String) {
            self.path = path
            self.sentence = sentence
            repairs = false
            assessesAll = false
            workerCount = 1
        }
    }

    /// What a run found.
    public struct Outcome: Sendable {
        /// What a screening of files has too.
        public var screening: ScreenParcels.Outcome
        /// The rules.
        public var profile: RuleProfile
        /// Every parcel in the order of its key, assessed.
        public var parcels: [ScreenParcels.Screened]
        /// How many were assessed anew.
        public var assessedCount: Int
        /// What other programs did to the layers, where they did something.
        public var edits: [LayerEdits]
        /// What the parcels were held against beyond their own area.
        public var ground: SitingGround
    }

    /// The workflow.
    public init() {}

    /// Screens the project.
    ///
    /// - Throws: `WorkflowError`.
    public func callAsFunction(_ input: Input, progress: (Int, Int) -> Void = { _, _ in }) async throws -> Outcome {
        try await ProjectStore.changing(input.path) { transaction in
            (try await screen(input, in: transaction, progress: progress), true)
        }
    }

    /// Screens the project within a transaction that somebody else ends.
    func screen(
        _ input: Input, in transaction: ProjectTransaction, progress: (Int, Int) -> Void
    ) async throws -> Outcome {
        if let profile = input.profile { try transaction.working { try $0.use(profile: profile) } }
        var ground = try transaction.working { try ProjectGround($0, repairs: input.repairs) }
        try ground.loadLayers()
        let edits = try transaction.working { try ground.noticedEdits(in: $0) }
        let workers = try Self.workers(input, on: ground)
        let known = input.assessesAll ? [:] : try transaction.working { try $0.assessments() }
        let judged = try await assess(ground, known: known, workers, progress)
        var outcome = opened(ground, path: input.path)
        let related = try await relate(
            judged.assessments, input.keepsProperties ? ground.parcels.map(ground.attributes) : [], workers, ground,
            &outcome)
        let results = ProjectResults(ground: ground, sentence: input.sentence)
        try transaction.working { database in
            try database.keep(judged.fresh)
            try database.forgetAssessments(of: Set(known.keys).subtracting(ground.parcels.map(\.fid)).sorted())
            try results.write(related, over: ground.parcels, to: database)
            try results.writeBuildings(related, to: database)
            try results.write(outcome.board, to: database)
            try present(input, in: database)
        }
        return Outcome(
            screening: outcome, profile: ground.profile, parcels: related, assessedCount: judged.fresh.count,
            edits: edits, ground: ground.siting)
    }

    /// Ends the screening of parcels that were assessed and written while they came: tells them what they have to do with
    /// each other.
    func conclude(
        _ assessments: [Assessment], on ground: ProjectGround, by workers: [ScreeningWorker], _ input: Input,
        in transaction: ProjectTransaction
    ) async throws -> Outcome {
        var outcome = opened(ground, path: input.path)
        let related = try await relate(assessments, [], workers, ground, &outcome)
        let results = ProjectResults(ground: ground, sentence: input.sentence)
        try transaction.working { database in
            // Relations add findings, and nothing else.
            let told = zip(related, assessments).filter { $0.assessment.findings.count != $1.findings.count }
            try results.write(told.map(\.0), to: database)
            try results.write(outcome.board, to: database)
            try present(input, in: database)
        }
        return Outcome(
            screening: outcome, profile: ground.profile, parcels: related, assessedCount: assessments.count, edits: [],
            ground: ground.siting)
    }

    /// The layer of buildings, with the columns that came with it, where an older version made the project.
    private func present(_ input: Input, in database: ProjectDatabase) throws {
        guard let presentations = input.presentations, try !database.isPresented(.buildings) else { return }
        try database.present(presentations([LayerTable.buildings.name, LayerTable.parcels.name]))
    }

    static func workers(_ input: Input, on ground: ProjectGround) throws -> [ScreeningWorker] {
        try (0..<max(1, input.workerCount)).map { _ in
            try ScreeningWorker(
                profile: ground.profile, layer: ground.villages.layer, repairs: input.repairs, ground: ground.siting)
        }
    }

    /// All parcels, each told what it has to do with others, and counted.
    private func relate(
        _ assessments: [Assessment], _ properties: [[UInt8]?], _ workers: [ScreeningWorker], _ ground: ProjectGround,
        _ outcome: inout ScreenParcels.Outcome
    ) async throws -> [ScreenParcels.Screened] {
        var rows = WaitingRows(overlapFrom: ground.profile.overlapFrom)
        for (number, assessment) in assessments.enumerated() {
            rows.add(
                ScreenParcels.Screened(
                    assessment: assessment, id: assessment.parcel.id.map { .string($0) },
                    properties: properties.isEmpty ? nil : properties[number], isCRS84: true))
        }
        let related = try await rows.related(by: workers)
        related.forEach { outcome.note($0.assessment) }
        return related
    }

    private func opened(_ ground: ProjectGround, path: String) -> ScreenParcels.Outcome {
        var outcome = ScreenParcels.Outcome(
            provenance: Provenance(), verdicts: [:], featureCount: 0,
            board: ground.villages.layer.map { CoverageBoard(unitCount: $0.villages.count) },
            layer: ground.villages.layer, tally: FindingTally(),
            notChecked: ground.siting.notChecked(under: ground.profile))
        outcome.provenance.profile = ProfileProvenance(
            key: ground.profile.key, version: ground.profile.version, sha256: ground.stored.sha256)
        outcome.provenance.comparesParcels = true
        (ground.villages.findings + ground.layerFindings).forEach { outcome.tally.add($0) }
        return outcome
    }

    /// The assessments of all parcels, in their order, and those of them that were made anew.
    private func assess(
        _ ground: ProjectGround, known: [Int64: StoredAssessment], _ workers: [ScreeningWorker],
        _ progress: (Int, Int) -> Void
    ) async throws -> (assessments: [Assessment], fresh: [StoredAssessment]) {
        let size = 1024
        let starts = Array(stride(from: 0, to: ground.parcels.count, by: size))
        var assessments: [Assessment] = []
        assessments.reserveCapacity(ground.parcels.count)
        var fresh: [StoredAssessment] = []
        var inFlight: [Task<ProjectBatch, any Error>] = []
        defer { inFlight.forEach { $0.cancel() } }
        func take(_ batch: ProjectBatch) {
            assessments += batch.assessments
            fresh += batch.fresh
            progress(assessments.count, ground.parcels.count)
        }
        for (turn, start) in starts.enumerated() {
            let range = start..<min(start + size, ground.parcels.count)
            let worker = workers[turn % workers.count]
            inFlight.append(Task { try await worker.judge(range, of: ground, known: known) })
            if inFlight.count > 2 * workers.count { take(try await inFlight.removeFirst().value) }
        }
        while !inFlight.isEmpty { take(try await inFlight.removeFirst().value) }
        return (assessments, fresh)
    }
}

/// Some parcels of a project, judged.
struct ProjectBatch: Sendable {
    var assessments: [Assessment] = []
    var fresh: [StoredAssessment] = []
}

extension ScreeningWorker {
    /// Judges some parcels of a project: those whose basis is another one anew, the others as they were.
    func judge(
        _ range: Range<Int>, of ground: ProjectGround, known: [Int64: StoredAssessment]
    ) throws(WorkflowError) -> ProjectBatch {
        var batch = ProjectBatch()
        batch.assessments.reserveCapacity(range.count)
        for index in range {
            let feature = ground.parcels[index]
            let parcel = StoredParcel.parcel(of: feature, file: ground.path)
            let basis = ground.basis(of: feature.fid)
            if let kept = known[feature.fid], kept.basis == basis,
                let assessment = AssessmentRecord.assessment(from: kept.record, parcel: parcel)
            {
                batch.assessments.append(assessment)
                continue
            }
            let assessment = try assess([parcel])[0]
            batch.assessments.append(assessment)
            batch.fresh.append(
                StoredAssessment(
                    fid: feature.fid, basis: basis, geometry: ground.geometryHash(of: feature.fid),
                    profile: ground.profile.identifier, verdict: assessment.verdict.rawValue,
                    record: AssessmentRecord.bytes(of: assessment)))
        }
        return batch
    }
}
