import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakSurvey

/// One GeoJSON file being read: its features in batches, with its coordinate system settled before the first of them.
final class DataFile {
    let path: String
    private let options: SourceOptions
    private let opened: OpenedFile
    private var firstBatch: [Feature]
    private(set) var featureCount = 0
    /// Whether another system than the one assumed was named behind the features, where nobody had looked.
    private(set) var namesSystemLate = false

    private let batchSize: Int

    /// The system its coordinates are in.
    var system: SourceSystem { opened.system }
    private var source: ByteSource { opened.source }
    private var reader: FeatureReader { opened.reader }

    /// Features in one batch: enough to keep workers busy, few enough to stay in cache. The first batch, by which a file is
    /// judged as a whole, always has as many.
    static let batchSize = 1024

    /// Opens a file and settles its coordinate system: the option, else the `crs` member wherever it stands, else CRS84.
    ///
    /// - Parameter trustsEnd: whether a `crs` behind the features is looked for at the end of the file only, where writers
    ///   put it. Where one is met all the same, ``namesSystemLate`` says so at the end, and the caller begins anew
    ///   without trust.
    /// - Throws: `WorkflowError` when it cannot be read, names an unknown system, holds metres without naming a system,
    ///   or has its axes swapped throughout.
    init(
        path: String, options: SourceOptions, readerOptions: FeatureReaderOptions, layer: VillageLayer? = nil,
        isStream: Bool = false, batchSize: Int = DataFile.batchSize, trustsEnd: Bool = false
    ) throws(WorkflowError) {
        self.batchSize = batchSize
        self.path = path
        self.options = options
        func open(trustsEnd: Bool) throws(WorkflowError) -> OpenedFile {
            let opened = try OpenedFile(path, options, readerOptions, isStream: isStream, trustsEnd: trustsEnd)
            try SourceSanity.check(opened.batch, system: opened.system, path: path, layer: layer)
            return opened
        }
        do {
            opened = try open(trustsEnd: trustsEnd && !isStream)
        } catch {
            // What looks wrong may be right in a system that is only named further on.
            guard trustsEnd, path != "-" else { throw error }
            opened = try open(trustsEnd: false)
        }
        firstBatch = opened.batch
    }

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
        if options.swapsAxes { batch.swapAxes() }
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

    /// A system that is named at the end only, and is another than the one assumed, spoils the run: a stream cannot be read
    /// twice.
    private func refuseLateSystem() throws(WorkflowError) {
        guard options.crs == nil, opened.member == nil, let member = reader.crsMember else { return }
        let named = try SourceSystem(path: path, option: nil, member: member, covering: opened.extent).crs
        guard named.epsgCode != system.crs.epsgCode else { return }
        guard !opened.trustsEnd else {
            namesSystemLate = true
            return
        }
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
}

extension [Feature] {
    /// Exchanges the ordinates of all positions.
    mutating func swapAxes() {
        for index in indices { self[index].geometry?.swapAxes() }
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
