import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakSurvey

/// One GeoJSON file being read: its features in batches, with its coordinate system settled before the first of them.
final class DataFile {
    let path: String
    let system: SourceSystem
    private let source: ByteSource
    private let reader: FeatureReader
    private let options: SourceOptions
    private var firstBatch: [Feature]
    private(set) var featureCount = 0

    private let batchSize: Int

    /// Features in one batch: enough to keep workers busy, few enough to stay in cache. The first batch, by which a file is
    /// judged as a whole, always has as many.
    static let batchSize = 1024

    /// Opens a file and settles its coordinate system: the option, else the `crs` member wherever it stands, else CRS84.
    ///
    /// - Throws: `WorkflowError` when it cannot be read, names an unknown system, holds metres without naming a system,
    ///   or has its axes swapped throughout.
    init(
        path: String, options: SourceOptions, readerOptions: FeatureReaderOptions, layer: VillageLayer? = nil,
        isStream: Bool = false, batchSize: Int = DataFile.batchSize
    ) throws(WorkflowError) {
        self.batchSize = batchSize
        self.path = path
        self.options = options
        do throws(ReadingError) {
            source = try Self.open(path, isStream: isStream)
            var reader = try FeatureReader(source, options: readerOptions)
            var batch = try reader.next(Self.batchSize)
            var member = reader.crsMember
            var extent: BoundingBox?
            var isMoved = false
            if options.crs == nil, member == nil, source.canRewind {
                isMoved = true
                if try Self.mentionsCRS(source) { member = try Self.lastMember(of: source, readerOptions).member }
            }
            if source.canRewind, let crs = options.crs ?? Self.crs(of: member), SourceSystem.dependsOnExtent(crs) {
                isMoved = true
                extent = try Self.lastMember(of: source, readerOptions).extent
            }
            if isMoved {
                // Whatever was looked for ahead, the features are read from the start.
                try Self.rewind(source)
                reader = try FeatureReader(source, options: readerOptions)
                batch = try reader.next(Self.batchSize)
            }
            self.reader = reader
            if options.swapsAxes { Self.swapAxes(&batch) }
            firstBatch = batch
            if options.swapsAxes, let box = extent {
                extent = BoundingBox(minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX)
            }
            settled = (member, extent ?? Self.extent(of: batch))
        } catch {
            throw .reading(error)
        }
        system = try SourceSystem(path: path, option: options.crs, member: settled.member, covering: settled.extent)
        try SourceSanity.check(firstBatch, system: system, path: path, layer: layer)
    }

    private let settled: (member: CRSMember?, extent: BoundingBox)

    /// The next features, empty at the end.
    func next() throws(WorkflowError) -> [Feature] {
        guard firstBatch.isEmpty else {
            let batch = Array(firstBatch.prefix(batchSize))
            firstBatch.removeFirst(batch.count)
            featureCount += batch.count
            return batch
        }
        var batch: [Feature]
        do {
            batch = try reader.next(batchSize)
        } catch {
            throw .reading(error)
        }
        if batch.isEmpty { try refuseLateSystem() }
        if options.swapsAxes { Self.swapAxes(&batch) }
        featureCount += batch.count
        return batch
    }

    /// The next features as bytes, their axes as they stand there; `nil` where ``next()`` is to be asked, once all stretches
    /// before are proven.
    func nextStretch() throws(WorkflowError) -> FeatureStretch? {
        guard firstBatch.isEmpty else { return nil }
        do {
            guard let stretch = try reader.nextStretch(of: Self.stretchSize) else { return nil }
            featureCount += stretch.count
            return stretch
        } catch {
            throw .reading(error)
        }
    }

    /// Bytes of a stretch: some hundreds of features.
    private static let stretchSize = 1 << 17

    /// Notes what parsing a stretch showed that concerns the document.
    func note(_ proof: FeatureStretch.Proof) { reader.note(proof) }

    /// Goes back to the first of some stretches that is not whole.
    func resume(at stretches: [FeatureStretch]) {
        featureCount -= stretches.reduce(0) { $0 + $1.count }
        reader.resume(at: stretches)
    }

    /// A stream cannot be read twice: a system it names only at its end, other than the one assumed, spoils the run.
    private func refuseLateSystem() throws(WorkflowError) {
        guard options.crs == nil, settled.member == nil, let member = reader.crsMember else { return }
        let named = try SourceSystem(path: path, option: nil, member: member, covering: settled.extent).crs
        guard named.epsgCode != system.crs.epsgCode else { return }
        throw .unusable(
            Finding(.crsAfterFeatures, at: InputLocation(file: path), facts: [.init("crs", .text(named.name))]))
    }

    /// The names that the attributes of the features refer to, as far as read.
    var attributeNames: [String] { reader.attributeNames }

    /// What concerns the document as a whole; complete at the end.
    var documentFindings: [Finding] {
        var findings = reader.documentFindings
        if system.crs == .epsg(3857) {
            findings.append(
                Finding(.webMercator, at: InputLocation(file: path), facts: [.init("crs", .text(system.crs.name))]))
        }
        if let accuracy = system.operation.accuracy, accuracy.metres > 1 {
            findings.append(
                Finding(
                    .crsLowAccuracy, at: InputLocation(file: path),
                    facts: [.init("accuracy", .length(accuracy)), .init("operation", .text(system.operation.name))]))
        }
        return findings
    }

    /// The bytes read so far, and of how many where that is known.
    var progress: (read: Int, of: Int?) { (source.bytesRead, source.byteCount) }

    /// The hash and the facts for the provenance; reads what is left of the file.
    func provenance(role: InputProvenance.Role, attributes: AttributeUse) throws(WorkflowError) -> InputProvenance {
        do {
            return InputProvenance(
                role: role, file: path, sha256: try source.sha256AfterReadingToEnd(), featureCount: featureCount,
                system: system, attributes: attributes)
        } catch {
            throw .reading(.input(error))
        }
    }

    // MARK: Opening

    private static func open(_ path: String, isStream: Bool) throws(ReadingError) -> ByteSource {
        do throws(InputFailure) {
            let source = try ByteSource(path: path)
            guard path == "-", !isStream else { return source }
            return ByteSource(bytes: try source.readToEnd(), name: path)
        } catch {
            throw .input(error)
        }
    }

    private static func rewind(_ source: ByteSource) throws(ReadingError) {
        do { try source.rewind() } catch { throw .input(error) }
    }

    /// Whether the bytes `"crs"` occur anywhere, which is quick to find out; leaves the source at its start.
    private static func mentionsCRS(_ source: ByteSource) throws(ReadingError) -> Bool {
        do throws(InputFailure) {
            try source.rewind()
            let isMentioned = try source.containsAhead(Array("\"crs\"".utf8))
            try source.rewind()
            return isMentioned
        } catch {
            throw .input(error)
        }
    }

    /// Reads the whole file for its `crs` member and its extent.
    private static func lastMember(
        of source: ByteSource, _ options: FeatureReaderOptions
    ) throws(ReadingError) -> (member: CRSMember?, extent: BoundingBox) {
        try rewind(source)
        var quick = options
        quick.keepsProperties = false
        quick.wantsAttribute = { _ in false }
        let reader = try FeatureReader(source, options: quick)
        var extent = BoundingBox.empty
        while true {
            let batch = try reader.next(batchSize)
            if batch.isEmpty { return (reader.crsMember, extent) }
            extent.extend(to: Self.extent(of: batch))
        }
    }

    private static func crs(of member: CRSMember?) -> CoordinateReferenceSystem? {
        switch member {
        case .name(let text), .link(let text): CoordinateReferenceSystem(parsing: text)
        case .null, .unreadable, nil: nil
        }
    }

    private static func extent(of batch: [Feature]) -> BoundingBox {
        var extent = BoundingBox.empty
        for feature in batch {
            if let box = feature.geometry?.boundingBox, !box.isEmpty { extent.extend(to: box) }
        }
        return extent
    }

    private static func swapAxes(_ batch: inout [Feature]) {
        for index in batch.indices { batch[index].geometry?.swapAxes() }
    }
}

extension Geometry {
    /// Exchanges the ordinates of all positions.
    mutating func swapAxes() {
        for number in positions.indices {
            let position = positions[number]
            positions[number] = Position(x: position.y, y: position.x)
        }
    }
}
