import TapakFormats
import TapakGeometry

/// Everything a document gives, read in stretches, of which several are cut before the first of them is parsed.
struct StretchReading {
    var features: [String] = []
    var findings: [Finding] = []
    var crs: CRSMember?
    /// Stretches that were whole, and that were not.
    var whole = 0
    var failed = 0

    /// - Parameters:
    ///   - head: features that are read before anything is cut.
    ///   - size: bytes of a stretch.
    ///   - ahead: stretches that are cut before the first one is parsed.
    init(
        _ bytes: [UInt8], options: FeatureReaderOptions = FeatureReaderOptions(), head: Int = 1, size: Int = 300,
        ahead: Int = 3
    ) throws(ReadingError) {
        let reader = try FeatureReader(ByteSource(bytes: bytes, name: "test.geojson"), options: options)
        features = try reader.next(head).map { Self.text($0, reader.attributeNames) }
        while true {
            var stretches: [FeatureStretch] = []
            while stretches.count < ahead, let stretch = try reader.nextStretch(of: size) { stretches.append(stretch) }
            if stretches.isEmpty {
                let more = try reader.next(7)
                if more.isEmpty { break }
                features += more.map { Self.text($0, reader.attributeNames) }
                continue
            }
            for (number, stretch) in stretches.enumerated() {
                var parsed: [String] = []
                let proof = stretch.read { feature, names in parsed.append(Self.text(feature, names)) }
                guard proof.isWhole else {
                    failed += 1
                    reader.resume(at: Array(stretches[number...]))
                    break
                }
                whole += 1
                reader.note(proof)
                features += parsed
            }
        }
        findings = reader.documentFindings
        crs = reader.crsMember
    }

    /// All there is to know of a feature, its attributes by name.
    static func text(_ feature: Feature, _ names: [String]) -> String {
        var bare = feature
        bare.attributes = []
        return "\(bare) \(feature.attributes.map { (names[$0.name], $0.value) })"
    }
}
