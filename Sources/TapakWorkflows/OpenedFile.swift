import TapakFormats
import TapakGeometry

/// A GeoJSON file of which the first features are read and the coordinate system is settled.
struct OpenedFile {
    let source: ByteSource
    /// Stands behind ``batch``.
    let reader: FeatureReader
    /// The first features, by which the file is judged as a whole.
    let batch: [Feature]
    let system: SourceSystem
    /// What names the system in the file, as far as it was read or searched.
    let member: CRSMember?
    /// The box around all features where the system depends on it, else around the first.
    let extent: BoundingBox
    /// Whether a `crs` behind the features was looked for at the end of the file only.
    let trustsEnd: Bool

    /// Bytes at the end of a file in which writers name its system, if they do so behind the features.
    private static let endSize = 1 << 16
    private static let mark = Array("\"crs\"".utf8)

    /// Opens a file and settles its system.
    ///
    /// - Throws: `WorkflowError` when it cannot be read or names an unknown system.
    init(
        _ path: String, _ options: SourceOptions, _ readerOptions: FeatureReaderOptions, isStream: Bool,
        trustsEnd: Bool
    ) throws(WorkflowError) {
        do throws(ReadingError) {
            source = try Self.open(path, isStream: isStream)
            var reader = try FeatureReader(source, options: readerOptions)
            var batch = try reader.next(DataFile.batchSize)
            var member = reader.crsMember
            var extent: BoundingBox?
            var isMoved = false
            var isTrusted = false
            if options.crs == nil, member == nil, source.canRewind, !reader.isAtEnd {
                if trustsEnd, path != "-" { isTrusted = try Self.endIsSilent(source) }
                if !isTrusted {
                    isMoved = true
                    if try Self.mentionsCRS(source) { member = try Self.lastMember(of: source, readerOptions).member }
                }
            }
            if source.canRewind, let crs = options.crs ?? Self.crs(of: member), SourceSystem.dependsOnExtent(crs) {
                isMoved = true
                extent = try Self.lastMember(of: source, readerOptions).extent
            }
            if isMoved {
                // Whatever was looked for ahead, the features are read from the start.
                try Self.rewind(source)
                reader = try FeatureReader(source, options: readerOptions)
                batch = try reader.next(DataFile.batchSize)
            }
            if options.swapsAxes {
                batch.swapAxes()
                extent = extent.map { BoundingBox(minX: $0.minY, minY: $0.minX, maxX: $0.maxY, maxY: $0.maxX) }
            }
            self.reader = reader
            self.batch = batch
            self.member = member
            self.extent = extent ?? Self.extent(of: batch)
            self.trustsEnd = isTrusted
        } catch {
            throw .reading(error)
        }
        system = try SourceSystem(path: path, option: options.crs, member: member, covering: extent)
    }

    /// Whether nothing at the end of the file names a system.
    private static func endIsSilent(_ source: ByteSource) throws(ReadingError) -> Bool {
        do throws(InputFailure) {
            return try source.containsAtEnd(mark, within: endSize) == false
        } catch {
            throw .input(error)
        }
    }

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
            let isMentioned = try source.containsAhead(mark)
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
            let batch = try reader.next(DataFile.batchSize)
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
}
