import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// A file on its way into a layer, open: its features in batches, in longitude and latitude.
struct DeliveryFile: ~Copyable {
    /// How its features become rows.
    let intake: FeatureIntake
    private let file: DataFile
    private let carrier: Carrier
    private let layer: LayerTable

    /// Opens a file for a layer.
    ///
    /// - Throws: `WorkflowError` when the document is unusable.
    init(_ input: ImportFeatures.Input, layer: LayerTable, villages: VillageLayer?) throws(WorkflowError) {
        var options = FeatureReaderOptions()
        options.keepsProperties = true
        options.acceptsLines = layer != .parcels && layer != .kelurahan
        switch layer {
        case .parcels:
            options.wantsAttribute = AttributeRecogniser<ParcelRole>(overrides: input.parcelAttributes).wants
        case .kelurahan:
            options.wantsAttribute = AttributeRecogniser<VillageRole>(overrides: input.villageAttributes).wants
        default: options.wantsAttribute = { $0 == "name" || $0 == "nama" || $0 == "NAMOBJ" || $0 == "NAMA" }
        }
        let file = try DataFile(path: input.file, options: input.source, readerOptions: options, layer: villages)
        carrier = try Carrier(file.system)
        self.file = file
        intake = FeatureIntake(input: input, layer: layer, isInDegrees: file.system.isGeographic)
        self.layer = layer
    }

    /// The system of its coordinates, and how they were brought to longitude and latitude.
    var system: SourceSystem { file.system }

    /// The next features; none at the end.
    func next() throws(WorkflowError) -> [Feature] {
        var batch = try file.next()
        carrier.carry(&batch)
        return batch
    }

    /// The names that the attributes of the features refer to, as far as read.
    var attributeNames: [String] { file.attributeNames }

    /// How much of it was read.
    var progress: (read: Int, of: Int?) { file.progress }

    /// What concerns the document as a whole; complete at the end.
    func findings(_ use: AttributeUse) -> [Finding] { file.documentFindings + intake.gaps(use) }

    /// Where it came from; reads what is left of it.
    func provenance(_ use: AttributeUse) throws(WorkflowError) -> InputProvenance {
        try file.provenance(role: layer == .kelurahan ? .kelurahan : .parcels, attributes: use)
    }
}
