import TapakFormats
import TapakGeometry

/// Everything a document gives, read in small steps.
struct Reading {
    var features: [Feature]
    var kind: FeatureReader.DocumentKind
    var crs: CRSMember?
    var names: [String]
    var findings: [Finding]

    init(
        _ text: String, options: FeatureReaderOptions = FeatureReaderOptions(), step: Int = 3
    ) throws(ReadingError) {
        try self.init(bytes: Array(text.utf8), options: options, step: step)
    }

    init(
        bytes: [UInt8], options: FeatureReaderOptions = FeatureReaderOptions(), step: Int = 3
    ) throws(ReadingError) {
        try self.init(source: ByteSource(bytes: bytes, name: "test.geojson"), options: options, step: step)
    }

    init(source: ByteSource, options: FeatureReaderOptions, step: Int) throws(ReadingError) {
        let reader = try FeatureReader(source, options: options)
        features = []
        while true {
            let more = try reader.next(step)
            if more.isEmpty { break }
            features += more
        }
        kind = reader.documentKind
        crs = reader.crsMember
        names = reader.attributeNames
        findings = reader.documentFindings
    }

    /// The codes of every feature's findings.
    var codes: [[FindingCode]] { features.map { $0.findings.map(\.code) } }
}

extension ReadingError {
    /// The finding of a broken document.
    var finding: Finding? {
        guard case .document(let document) = self else { return nil }
        return document.finding
    }
}

/// The finding with which a document is refused, or `nil` where it reads.
func refusal(_ bytes: [UInt8], options: FeatureReaderOptions = FeatureReaderOptions()) -> Finding? {
    do {
        _ = try Reading(bytes: bytes, options: options)
        return nil
    } catch {
        return error.finding
    }
}

func refusal(_ text: String) -> Finding? { refusal(Array(text.utf8)) }

extension FeatureReaderOptions {
    static func attributes(_ names: String...) -> FeatureReaderOptions {
        var options = FeatureReaderOptions()
        options.wantsAttribute = { names.contains($0) }
        return options
    }

    static func window(_ capacity: Int) -> FeatureReaderOptions {
        var options = FeatureReaderOptions()
        options.windowCapacity = capacity
        options.keepsProperties = true
        options.wantsAttribute = { _ in true }
        return options
    }
}
