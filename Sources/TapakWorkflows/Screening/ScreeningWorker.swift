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
    private var context: Context?

    /// What a worker needs to know of the file at hand.
    private struct Context: ~Copyable {
        var reading: ParcelReading
        var carrier: Carrier
        var isCRS84: Bool
    }

    init(
        profile: RuleProfile, layer: VillageLayer?, repairs: Bool, ground: SitingGround
    ) throws(WorkflowError) {
        hasVillages = layer != nil
        do throws(SurveyError) {
            let building = try SitingSurveyor(ground, profile: profile)
            assessor = try Assessor(profile: profile, layer: layer, repairs: repairs, building: building)
        } catch {
            throw .survey(error)
        }
    }

    /// Turns to a file.
    func begin(file: String, system: SourceSystem, attributes: [ParcelRole: String]) throws(WorkflowError) {
        context = Context(
            reading: ParcelReading(file: file, attributes: attributes, isInDegrees: system.isGeographic),
            carrier: try Carrier(system), isCRS84: system.isCRS84)
    }

    /// Which attributes of the file served which role.
    var use: AttributeUse { context?.reading.use ?? AttributeUse() }

    /// The overlaps of some ranges of features with later ones.
    func overlaps(
        of ranges: [Range<Int>], in relations: ParcelRelations, _ search: ParcelRelations.Search
    ) throws(RelationFailure) -> [ParcelRelations.Overlap] {
        let engine = TopologyEngine()
        var found: [ParcelRelations.Overlap] = []
        for range in ranges { found += try relations.overlaps(of: range, in: search, engine: engine) }
        return found
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

    /// Assesses a batch of features of the file, in order.
    func screen(_ features: [Feature], names: [String]) throws(WorkflowError) -> [ScreenParcels.Screened] {
        var screened: [ScreenParcels.Screened] = []
        screened.reserveCapacity(features.count)
        try screen(features, names: names) { screened.append($0) }
        return screened
    }

    /// Assesses a batch of features of the file, in order, and writes a row of each.
    ///
    /// - Parameters:
    ///   - file: the file's number where features are compared with each other.
    ///   - countsProposals: whether a feature is readable when the coordinate doctor knows what its text means.
    func write(
        _ features: [Feature], names: [String], by writer: some RowWriting, file: Int?, countsProposals: Bool
    ) throws(WorkflowError) -> RowBatch {
        var batch = RowBatch(
            hasVillages: hasVillages, countsProposals: countsProposals, expecting: features.count)
        try screen(features, names: names) { batch.add($0, writer, file: file) }
        return batch
    }

    private func screen(
        _ features: [Feature], names: [String], _ take: (ScreenParcels.Screened) -> Void
    ) throws(WorkflowError) {
        var carried = features
        context?.carrier.carry(&carried)
        for feature in carried {
            guard let parcel = context?.reading.parcel(of: feature, names: names) else {
                preconditionFailure("a worker begins a file before it screens")
            }
            do {
                take(
                    ScreenParcels.Screened(
                        assessment: try assessor.assess(parcel), id: feature.id, properties: feature.properties,
                        isCRS84: context?.isCRS84 ?? true))
            } catch {
                throw .survey(error)
            }
        }
    }
}
