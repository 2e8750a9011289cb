import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// What becomes of the features of a first delivery, whichever thread has them.
struct LoadingJob: Sendable {
    let intake: FeatureIntake
    let layer: LayerTable
    /// The number of the delivery.
    let delivery: Int64
    /// The key of its first feature.
    let firstKey: Int64
    /// What parcels are assessed on; nothing where they are not.
    let ground: ProjectGround?
    /// Makes the sentences that the project shows.
    let sentence: @Sendable (Grounds) -> String

    /// Makes rows of some features.
    ///
    /// - Parameter place: how many features of the file come before.
    func loaded(_ features: [Feature], names: [String], from place: Int) -> LoadedBatch {
        let portion = intake.portion(of: features, names: names, delivery: delivery, from: place)
        var batch = LoadedBatch(portion, layer: layer)
        for (number, incoming) in portion.features.enumerated() {
            batch.append(incoming.delivered.id, at: place + number)
            batch.rows.append(stored(incoming, place: place + number))
        }
        return batch
    }

    /// Makes rows of some parcels and assesses them.
    func loaded(
        _ features: [Feature], names: [String], from place: Int, on ground: ProjectGround,
        assess: (Parcel) throws(WorkflowError) -> Assessment
    ) throws(WorkflowError) -> LoadedBatch {
        let portion = intake.portion(of: features, names: names, delivery: delivery, from: place)
        let results = ProjectResults(ground: ground, sentence: sentence)
        var batch = LoadedBatch(portion, layer: layer)
        for (number, incoming) in portion.features.enumerated() {
            batch.append(incoming.delivered.id, at: place + number)
            var feature = stored(incoming, place: place + number)
            // As the project will give it back, so that an assessment is the same whenever it is made.
            feature.geometry = feature.geometry(readFrom: layer)
            let assessment = try assess(StoredParcel.parcel(of: feature, file: ground.path))
            let state = batch.rows.append(feature, results: results.values(of: assessment))
            if let building = results.building(of: assessment) { batch.buildings.append(building) }
            batch.assessments.append(assessment)
            batch.fresh.append(
                StoredAssessment(
                    fid: feature.fid, basis: ground.basis(of: state), geometry: state.geometry,
                    profile: ground.profile.identifier, verdict: assessment.verdict.rawValue,
                    record: AssessmentRecord.bytes(of: assessment)))
        }
        return batch
    }

    private func stored(_ incoming: IncomingFeature, place: Int) -> StoredFeature {
        StoredFeature(
            fid: firstKey + Int64(place), geometry: incoming.delivered.geometry, values: incoming.values)
    }
}

extension ScreeningWorker {
    /// Makes rows of some parcels of a delivery and assesses them.
    func load(_ features: [Feature], names: [String], from place: Int, job: LoadingJob) throws -> LoadedBatch {
        guard let ground = job.ground else { return job.loaded(features, names: names, from: place) }
        return try job.loaded(features, names: names, from: place, on: ground) { parcel throws(WorkflowError) in
            try assess(parcel)
        }
    }
}

/// Some features of a delivery, ready to be written.
struct LoadedBatch: Sendable {
    var rows: LayerRows
    /// The buildings that were placed on them.
    var buildings = LayerRows(of: .buildings, capacity: 0)
    /// The same features as the delivery keeps them.
    var part: DeliveryPart
    var names: [DeliveryChanges.Name] = []
    var findings: [Finding]
    var dropped: [String]
    var use: AttributeUse
    var isReadable: Bool
    var assessments: [Assessment] = []
    var fresh: [StoredAssessment] = []

    init(_ portion: FeatureIntake.Portion, layer: LayerTable) {
        rows = LayerRows(of: layer, capacity: portion.features.count)
        part = DeliveryText.part(of: portion.features[...])
        findings = portion.findings
        dropped = portion.dropped
        use = portion.use
        isReadable = portion.isReadable
        names.reserveCapacity(portion.features.count)
    }

    mutating func append(_ id: String?, at place: Int) { names.append(DeliveryChanges.Name(id: id, place: place)) }
}

/// The writer of a first delivery: one batch after the other.
actor DeliveryLoading {
    /// The number of the delivery.
    nonisolated let id: Int64
    /// The key of its first feature.
    nonisolated let firstKey: Int64
    private var load: LayerLoad
    /// The layer of buildings, where parcels are assessed.
    private var buildings: LayerLoad?
    private var partCount = 0

    init(id: Int64, _ load: LayerLoad, buildings: LayerLoad?) {
        self.id = id
        firstKey = load.firstKey
        self.load = load
        self.buildings = buildings
    }

    func write(_ batch: LoadedBatch, in transaction: ProjectTransaction) throws {
        try transaction.working { database in
            try database.write(batch.rows, in: &load)
            if var placed = buildings, batch.buildings.count > 0 {
                buildings = nil
                try database.write(batch.buildings, in: &placed)
                buildings = placed
            }
            try database.keep(batch.part, ofDelivery: id, ordinal: partCount)
            try database.keep(batch.fresh)
        }
        partCount += 1
    }

    /// Makes the layers whole again.
    func end(in transaction: ProjectTransaction) throws {
        try transaction.working { database in
            try database.endLoading(load)
            if let buildings { try database.endLoading(buildings) }
        }
    }
}
