public import TapakFormats
public import TapakGeometry
public import TapakProgramme
public import TapakSiting
public import TapakSurvey

/// Finds out of every parcel of some files whether a building stands on it, and where.
///
/// Features are read in batches, fitted by workers with engines of their own, and handed on in file order: the same input
/// gives the same output for any number of workers.
public struct FitParcels: Sendable {
    /// What to fit where.
    public struct Input: Sendable {
        /// The files, `-` for standard input.
        public var files: [String]
        /// The rules, which say how far corners may be off.
        public var profile: RuleProfile
        /// The building, that of the profile until set.
        public var building: BuildingFootprint
        /// How far it keeps from the sides of a parcel, as in the profile until set.
        public var setbacks: RuleProfile.Setbacks
        /// Roads, already read.
        public var roads: LoadLayer.Outcome<RoadLayer>?
        /// Where the front of every parcel faces that declares nothing else; it takes the place of the roads.
        public var front: CompassDirection?
        /// What is said about the coordinates.
        public var source = SourceOptions()
        /// Attributes named by hand.
        public var attributes: [ParcelRole: String] = [:]
        /// Whether the raw properties are handed on.
        public var keepsProperties = false
        /// The number of workers.
        public var workerCount = 1

        /// Fits the building of a profile on the parcels of some files; everything else is set afterwards.
        public init(files: [String], profile: RuleProfile) {
            self.files = files
            self.profile = profile
            building = profile.building
            setbacks = profile.setbacks
        }
    }

    /// One parcel, with the building on it.
    public struct Fitted: Sendable {
        /// The parcel.
        public var parcel: Parcel
        /// The feature's own id member.
        public var id: AttributeValue?
        /// The raw properties object, if it was asked for.
        public var properties: [UInt8]?
        /// Whether the file's coordinates were CRS84's numbers.
        public var isCRS84: Bool
        /// How the building stands; nothing where the parcel cannot be assessed.
        public var standing: FootprintStanding?
        /// The largest factor of both sides with which the building would stand, where it does not fit.
        public var largestScale: Double?
        /// How the parcel is reached; nothing without roads, or where they say nothing of the place.
        public var access: AccessStanding?
        /// What is to be told.
        public var findings: [Finding]
    }

    /// What the run as a whole found.
    public struct Outcome: Sendable {
        /// How to make it anew.
        public var provenance: Provenance
        /// All findings by code.
        public var tally: FindingTally
        /// The number of features.
        public var featureCount: Int
        /// Features by answer; those that cannot be assessed under none.
        public var answers: [FitAnswer?: Int]
        /// Features with some of their boundary on a road; nothing without roads.
        public var onRoadCount: Int?
        /// Features of which the front was not known, though the setbacks differ.
        public var frontUnknownCount = 0

        mutating func count(_ fitted: Fitted) {
            featureCount += 1
            answers[fitted.standing?.fit, default: 0] += 1
            if let access = fitted.access, access.frontage > .zero { onRoadCount = (onRoadCount ?? 0) + 1 }
            if fitted.standing?.frontIsUnknown == true { frontUnknownCount += 1 }
            fitted.findings.forEach { tally.add($0) }
        }
    }

    /// The workflow.
    public init() {}

    /// Fits the building and hands every feature on, in file order.
    ///
    /// - Throws: `WorkflowError`, or whatever `receive` throws.
    public func callAsFunction(_ input: Input, receive: (Fitted) throws -> Void) async throws -> Outcome {
        var outcome = Outcome(provenance: Provenance(), tally: FindingTally(), featureCount: 0, answers: [:])
        if let roads = input.roads {
            outcome.onRoadCount = 0
            outcome.provenance.inputs += roads.provenance
            roads.findings.forEach { outcome.tally.add($0) }
        }
        let roads = input.roads.map { RoadAccess($0.layer) }
        var workers: [FittingWorker] = []
        for _ in 0..<max(1, input.workerCount) {
            workers.append(FittingWorker(input, roads: roads))
        }
        for path in input.files { try await fit(path, input, workers, &outcome, receive) }
        return outcome
    }

    private func fit(
        _ path: String, _ input: Input, _ workers: [FittingWorker], _ outcome: inout Outcome,
        _ receive: (Fitted) throws -> Void
    ) async throws {
        var options = FeatureReaderOptions()
        options.keepsProperties = input.keepsProperties
        options.wantsAttribute = AttributeRecogniser<ParcelRole>(overrides: input.attributes).wants
        let file = try DataFile(path: path, options: input.source, readerOptions: options)
        for worker in workers { try await worker.begin(file: path, system: file.system, attributes: input.attributes) }
        var inFlight: [Task<[Fitted], any Error>] = []
        defer { inFlight.forEach { $0.cancel() } }
        var held: [Fitted] = []
        var isReadable = false
        func handOn(_ batch: [Fitted]) throws {
            held += batch
            isReadable = isReadable || batch.contains { $0.parcel.geometry != nil }
            guard isReadable else { return }
            for fitted in held {
                outcome.count(fitted)
                try receive(fitted)
            }
            held = []
        }
        var turn = 0
        while true {
            let batch = try file.next()
            if batch.isEmpty { break }
            let (names, worker) = (file.attributeNames, workers[turn % workers.count])
            turn += 1
            inFlight.append(Task { try await worker.fit(batch, names: names) })
            if inFlight.count > 2 * workers.count { try handOn(try await inFlight.removeFirst().value) }
        }
        while !inFlight.isEmpty { try handOn(try await inFlight.removeFirst().value) }
        if !isReadable, file.featureCount > 0 {
            throw WorkflowError.nothingReadable(file: path, findings: held.flatMap(\.findings))
        }
        file.documentFindings.forEach { outcome.tally.add($0) }
        var use = AttributeUse()
        for worker in workers { use.add(await worker.use) }
        outcome.provenance.inputs.append(try file.provenance(role: .parcels, attributes: use))
    }
}
