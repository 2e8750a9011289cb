public import TapakGeoPackage
import TapakGeometry
public import TapakProgramme
public import TapakSurvey

/// Makes a project file for a region.
public struct InitProject: Sendable {
    /// What the project is about.
    public struct Input: Sendable {
        /// Where the file is to appear.
        public var path: String
        /// The code of the region, as `32.75`.
        public var region: String
        /// The village layer.
        public var kelurahan: String?
        /// Attributes of the village layer named by hand.
        public var attributes: [VillageRole: String] = [:]
        /// The rules.
        public var profile: StoredProfile
        /// Whether a file that is there may be replaced.
        public var overwrites = false
        /// The day the village layer was received, `YYYY-MM-DD`.
        public var received: String
        /// How tables and columns are called and shown.
        public var presentations: @Sendable ([String]) -> [LayerPresentation]

        /// Describes a project; everything else is set afterwards.
        public init(
            path: String, region: String, profile: StoredProfile, received: String,
            presentations: @escaping @Sendable ([String]) -> [LayerPresentation]
        ) {
            self.path = path
            self.region = region
            self.profile = profile
            self.received = received
            self.presentations = presentations
        }
    }

    /// What was made.
    public struct Outcome: Sendable {
        /// The code of the region.
        public var region: String
        /// Its name, where it is known.
        public var regionName: String?
        /// How many units it has.
        public var unitCount: Int
        /// How many of them have a boundary.
        public var boundaryCount: Int
        /// How many units of the village layer lie in other regions and were left out.
        public var foreignCount: Int
        /// What there is to tell of the village layer.
        public var tally: FindingTally
    }

    /// The workflow.
    public init() {}

    /// Makes the project.
    ///
    /// The units are those of the register where it knows the region, and those of the village layer.
    ///
    /// - Throws: `WorkflowError`, or `OutputFailure` when no file can be made there.
    public func callAsFunction(_ input: Input) throws -> Outcome {
        guard let region = ProjectUnits.regionCode(input.region) else {
            throw WorkflowError.project(.regionUnreadable(input.region))
        }
        let registered = ProjectUnits.registered(in: region)
        let reading = try input.kelurahan.map { file in
            var delivery = ImportFeatures.Input(
                project: input.path, file: file, layer: LayerTable.kelurahan.name,
                sourceName: LayerTable.kelurahan.name, received: input.received, sentence: { _ in "" },
                presentations: input.presentations)
            delivery.villageAttributes = input.attributes
            return (delivery, try ImportReading(delivery, layer: .kelurahan, villages: nil))
        }
        guard reading != nil || !registered.isEmpty else {
            throw WorkflowError.project(.unitsUnknown(region))
        }
        var outcome = Outcome(
            region: region, regionName: Self.name(of: region, registered), unitCount: registered.count,
            boundaryCount: 0, foreignCount: 0, tally: FindingTally())
        let project = NewProject(
            regionCode: region, regionName: outcome.regionName, units: registered, profile: input.profile,
            presentations: input.presentations([]))
        var own: WorkflowError?
        do {
            try ProjectStore.create(at: input.path, project, overwrite: input.overwrites) { database in
                do {
                    guard let (delivery, whole) = reading else { return }
                    let kept = whole.features(within: region)
                    outcome.foreignCount = whole.features.count - kept.features.count
                    kept.findings.forEach { outcome.tally.add($0) }
                    guard !kept.features.isEmpty else {
                        throw WorkflowError.project(.noUnitOfRegion(region, file: delivery.file))
                    }
                    var merge = try DeliveryMerge(of: kept, from: delivery, into: .kelurahan, in: database)
                    _ = try merge.write(to: database, parts: DeliveryText.parts(of: kept.features), reading: kept)
                    try ProjectUnits.update(in: database)
                    outcome.boundaryCount = kept.features.count { $0.delivered.geometry != nil }
                    outcome.unitCount = try database.units().count
                } catch let error as WorkflowError {
                    own = error
                    throw error
                }
            }
        } catch let failure as StoreFailure {
            throw own ?? WorkflowError.store(failure)
        }
        return outcome
    }

    private static func name(of region: String, _ units: [ProjectUnit]) -> String? {
        switch region.split(separator: ".").count {
        case 2: units.first?.regency
        case 3: units.first?.kecamatan
        case 4: units.first?.name
        default: nil
        }
    }
}

extension ImportReading {
    /// The units of a region, and those that nobody knows the region of.
    fileprivate func features(within region: String) -> ImportReading {
        var kept = self
        kept.features = features.filter { feature in
            guard let column = LayerTable.kelurahan.index(of: "kemendagri_code") else { return true }
            guard let code = feature.values[column].text else { return true }
            return ProjectUnits.isWithin(code, region)
        }
        return kept
    }
}
