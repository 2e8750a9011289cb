import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTopology

/// One worker of a screening: it owns its engines, so nothing is shared and nothing is locked.
actor ScreeningWorker {
    private let assessor: Assessor
    private let hasVillages: Bool
    /// Overlays parcels that are compared with each other.
    private let engine = TopologyEngine()
    private var context: Context?

    /// What a worker needs to know of the file at hand: an object, so that nothing is moved for every feature.
    private final class Context {
        var reading: ParcelReading
        let carrier: Carrier
        let isCRS84: Bool
        /// Whether the axes of stretches are still to be swapped.
        let swapsAxes: Bool

        init(reading: ParcelReading, carrier: consuming Carrier, isCRS84: Bool, swapsAxes: Bool) {
            self.reading = reading
            self.carrier = carrier
            self.isCRS84 = isCRS84
            self.swapsAxes = swapsAxes
        }
    }

    init(
        profile: RuleProfile, layer: VillageLayer?, repairs: Bool, ground: SitingGround
    ) throws(WorkflowError) {
        hasVillages = layer != nil
        do throws(SurveyError) {
            let building = try SitingSurveyor(ground, profile: profile)
            assessor = Assessor(profile: profile, layer: layer, repairs: repairs, building: building)
        } catch {
            throw .survey(error)
        }
    }

    /// Turns to a file.
    func begin(
        file: String, system: SourceSystem, attributes: [ParcelRole: String], swapsAxes: Bool
    ) throws(WorkflowError) {
        context = Context(
            reading: ParcelReading(file: file, attributes: attributes, isInDegrees: system.isGeographic),
            carrier: try Carrier(system), isCRS84: system.isCRS84, swapsAxes: swapsAxes)
    }

    /// The overlaps of some features with later ones.
    func overlaps(
        of range: Range<Int>, in relations: ParcelRelations, _ search: ParcelRelations.Search
    ) throws(RelationFailure) -> [ParcelRelations.Overlap] {
        try relations.overlaps(of: range, in: search, engine: engine)
    }

    /// Assesses a parcel that was read already.
    func assess(_ parcel: Parcel) throws(WorkflowError) -> Assessment {
        do {
            return try assessor.assess(parcel)
        } catch {
            throw .survey(error)
        }
    }

    /// Assesses parcels that were read already, in order.
    func assess(_ parcels: [Parcel]) throws(WorkflowError) -> [Assessment] {
        var assessments: [Assessment] = []
        assessments.reserveCapacity(parcels.count)
        for parcel in parcels { assessments.append(try assess(parcel)) }
        return assessments
    }

    /// Assesses features of the file, in order.
    func screen(_ features: FeatureBatch) throws(WorkflowError) -> Screening<[ScreenParcels.Screened]> {
        var screened: [ScreenParcels.Screened] = []
        screened.reserveCapacity(features.count)
        let proof = try screen(features) { screened.append($0) }
        return Screening(result: screened, use: takeUse(), proof: proof)
    }

    /// Assesses features of the file, in order, and writes a row of each.
    ///
    /// - Parameters:
    ///   - file: the file's number where features are compared with each other.
    ///   - countsProposals: whether a feature is readable when the coordinate doctor knows what its text means.
    func write(
        _ features: FeatureBatch, by writer: some RowWriting, file: Int?, countsProposals: Bool
    ) throws(WorkflowError) -> Screening<RowBatch> {
        var batch = RowBatch(
            hasVillages: hasVillages, countsProposals: countsProposals, expecting: features.count)
        let proof = try screen(features) { batch.add($0, writer, file: file) }
        batch.finish()
        return Screening(result: batch, use: takeUse(), proof: proof)
    }

    private func takeUse() -> AttributeUse { context?.reading.takeUse() ?? AttributeUse() }

    private func screen(
        _ features: FeatureBatch, _ take: (ScreenParcels.Screened) -> Void
    ) throws(WorkflowError) -> FeatureStretch.Proof? {
        guard let context else { preconditionFailure("a worker begins a file before it screens") }
        switch features {
        case .features(let features, let names):
            for feature in features { take(try screen(feature, names, in: context)) }
            return nil
        case .stretch(let stretch):
            return try stretch.read { (feature, names) throws(WorkflowError) in
                var feature = consume feature
                if context.swapsAxes { feature.geometry?.swapAxes() }
                take(try screen(consume feature, names, in: context))
            }
        }
    }

    private func screen(
        _ feature: consuming Feature, _ names: [String], in context: Context
    ) throws(WorkflowError) -> ScreenParcels.Screened {
        context.carrier.carry(&feature)
        let id = feature.id
        let properties = feature.properties
        let parcel = context.reading.parcel(of: feature, names: names)
        do {
            return ScreenParcels.Screened(
                assessment: try assessor.assess(parcel), id: id, properties: properties, isCRS84: context.isCRS84)
        } catch {
            throw .survey(error)
        }
    }
}
