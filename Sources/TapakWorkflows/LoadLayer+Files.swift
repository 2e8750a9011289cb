import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey

/// What the files of a layer told beside their features.
struct LayerFiles {
    var origins: [LayerOrigin] = []
    var findings: [Finding] = []
    var provenance: [InputProvenance] = []
}

extension LoadLayer {
    /// Reads the files of a layer one after the other, and hands on every feature with the values of its roles.
    ///
    /// - Parameters:
    ///   - input: the files.
    ///   - overrides: attributes named by hand.
    ///   - acceptsLines: whether lines are geometries like others.
    ///   - sourceRole: the role that names who made the data.
    ///   - dateRole: the role that dates it.
    ///   - take: takes a feature whose coordinates are plausible, in CRS84, and says what is to be told of it.
    func files<Role: AttributeRole>(
        of input: Input, overrides: [Role: String], acceptsLines: Bool, sourceRole: Role, dateRole: Role,
        take: (Feature, InputLocation, [Role: LayerValue]) -> [Finding]
    ) throws(WorkflowError) -> LayerFiles {
        var read = LayerFiles()
        var served = AttributeUse()
        for path in input.paths {
            let reading = LayerReading<Role>(overrides: overrides)
            var readerOptions = FeatureReaderOptions()
            readerOptions.wantsAttribute = reading.wants
            readerOptions.acceptsLines = acceptsLines
            let file = try DataFile(path: path, options: input.source, readerOptions: readerOptions)
            let carrier = try Carrier(file.system)
            var origin = LayerOrigin(file: path, sha256: "")
            var use = AttributeUse()
            while true {
                var batch = try file.next()
                if batch.isEmpty { break }
                carrier.carry(&batch)
                for feature in batch {
                    let values = reading.values(of: feature, names: file.attributeNames)
                    for (role, value) in values { use.note(role: role.rawValue, attribute: value.attribute) }
                    if let source = values[sourceRole] { origin.note(source: source.text) }
                    if let date = values[dateRole] { origin.note(date: date.text) }
                    // That a point has no area is no news in a layer, where it is left out.
                    read.findings += feature.findings.filter { $0.code != .pointOnly }
                    let location = InputLocation(file: path, feature: feature.index, id: feature.id?.text)
                    if let geometry = feature.geometry, let finding = reading.misplacement(of: geometry, at: location) {
                        read.findings.append(finding)
                        continue
                    }
                    read.findings += take(feature, location, values)
                }
            }
            read.findings += file.documentFindings
            let provenance = try file.provenance(role: .layer, attributes: use)
            origin.sha256 = provenance.sha256
            read.origins.append(origin)
            read.provenance.append(provenance)
            served.add(use)
        }
        for (role, attribute) in overrides.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where !served.serves(role.rawValue) {
            read.findings.append(
                AttributeGap.finding("\(input.name).\(role.rawValue)", attribute: attribute, file: input.paths[0]))
        }
        return read
    }
}
