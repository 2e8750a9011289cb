import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakSurvey

/// A file that is laid upon what a project holds: all its features, as the layer will hold them and as a comparison sees
/// them.
struct ImportReading {
    /// The features, in file order.
    var features: [IncomingFeature] = []
    /// What there is to tell.
    private(set) var findings: [Finding] = []
    /// Attributes that tell of persons and were left out.
    private(set) var dropped: [String] = []
    /// Where the file came from.
    let provenance: InputProvenance

    /// Reads a file for a layer.
    ///
    /// - Throws: `WorkflowError` when the document is unusable or no feature of it is readable.
    init(_ input: ImportFeatures.Input, layer: LayerTable, villages: VillageLayer?) throws(WorkflowError) {
        try self.init(DeliveryFile(input, layer: layer, villages: villages), name: input.file)
    }

    /// Reads a file that was opened for a layer.
    ///
    /// - Throws: `WorkflowError` when the document is unusable or no feature of it is readable.
    init(_ file: borrowing DeliveryFile, name: String) throws(WorkflowError) {
        let intake = file.intake
        var isReadable = false
        var use = AttributeUse()
        while true {
            // Parsed one after the other, understood by all cores at once.
            var window: [[Feature]] = []
            while window.count < Self.windowSize {
                let batch = try file.next()
                if batch.isEmpty { break }
                window.append(batch)
            }
            if window.isEmpty { break }
            let names = file.attributeNames
            for portion in window.mappedInParallel(portion: 1, { intake.portion(of: $0, names: names) }) {
                features += portion.features
                findings += portion.findings
                for name in portion.dropped where !dropped.contains(name) { dropped.append(name) }
                use.add(portion.use)
                isReadable = isReadable || portion.isReadable
            }
        }
        guard isReadable || features.isEmpty else { throw .nothingReadable(file: name, findings: findings) }
        findings += file.findings(use)
        provenance = try file.provenance(use)
    }

    /// How many batches are read before they are understood.
    private static let windowSize = 16
}
