public import TapakGeometry

/// Reads the features of a GeoJSON document one after the other, in memory that does not grow with the file.
///
/// **Dialects.** ``DocumentKind``; members in any order; byte order mark, CRLF, foreign members, further ordinates
/// (dropped, one notice at the end). **Odd cases.** A feature that cannot be used is returned with a finding and the others go on;
/// a document that is broken, cut off or no GeoJSON throws. Other formats are refused by name when the reader is made.
/// A feature larger than the window makes the window grow. A document without `type` and `features` up front is held
/// in memory until one of them comes.
///
/// - Complexity: O(*n*) in the bytes; every byte is checked, also where nothing is kept.
public final class FeatureReader {
    /// Which dialect the document is written in.
    public internal(set) var documentKind = DocumentKind.featureCollection
    /// The legacy `crs`, as far as the document was read: the document's own, else that of the first feature that has
    /// one. It may come after the features, so callers compare at the end and read again where it differs.
    public var crsMember: CRSMember? { parser.crs }
    /// The names of the attributes kept, by their numbers.
    public var attributeNames: [String] { parser.names.wanted }
    /// What there is to tell about the document as a whole; complete at the end.
    public internal(set) var documentFindings: [Finding] = []

    /// Whether the document was read to its end, and all its features were returned.
    public var isAtEnd: Bool {
        guard case .end = stage else { return false }
        return ahead.isEmpty
    }

    let source: ByteSource
    var window: ByteWindow
    var parser: FeatureParser
    var stage = Stage.members(isFirst: true)
    /// Read ahead to see what the document is.
    var ahead: [Feature] = []
    var root = RootMembers()
    var cutting = Cutting()

    /// Where reading stands between two features.
    enum Stage {
        /// In the members of a collection.
        case members(isFirst: Bool)
        /// In the array of features.
        case elements(isFirst: Bool)
        /// Between the records of a sequence.
        case records
        /// After the document.
        case end
    }

    /// Reads so much of the document as shows what it is.
    ///
    /// - Throws: ``ReadingError`` where the bytes cannot be read, are another format, or break off or break the grammar
    ///   before the first feature is complete.
    public init(_ source: ByteSource, options: FeatureReaderOptions = FeatureReaderOptions()) throws(ReadingError) {
        self.source = source
        window = ByteWindow(capacity: options.windowCapacity)
        parser = FeatureParser(options: options, file: source.name)
        try open()
    }

    /// The next features, at least one and at most `limit`; none at the end of the document.
    ///
    /// - Throws: ``ReadingError/document(_:)`` where the document is broken; what was read before is then best forgotten.
    /// - Complexity: O(*n*) in the bytes of the features.
    public func next(_ limit: Int) throws(ReadingError) -> [Feature] {
        precondition(limit > 0, "at least one feature has to be asked for")
        var features = ahead.prefix(limit).map { $0 }
        ahead.removeFirst(features.count)
        features.reserveCapacity(min(limit, 4096))
        while features.count < limit {
            switch stage {
            case .elements(let isFirst): try readElements(isFirst: isFirst, limit: limit, into: &features)
            case .members: try readMembers(isFirst: false)
            case .records:
                guard let record = try nextRecord() else { continue }
                features.append(record)
            case .end: return features
            }
        }
        return features
    }

    /// Reads elements of the array of features, up to its end or the limit.
    private func readElements(isFirst: Bool, limit: Int, into features: inout [Feature]) throws(ReadingError) {
        var isFirst = isFirst
        while true {
            var index = window.cursor
            let isClosed: Bool
            do throws(ScanStop) {
                isClosed = try parser.elements(
                    window.storage.span.extracting(0..<window.end), &index, base: window.base,
                    depth: root.isArray ? 1 : 2, isFirst: &isFirst, limit: limit, into: &features)
                window.cursor = index
            } catch {
                window.cursor = index
                guard case .endOfWindow = error, !window.isLast else { throw broken(error) }
                try refill()
                continue
            }
            if !isClosed {
                stage = .elements(isFirst: isFirst)
            } else if root.isArray {
                try closeArray()
            } else {
                stage = .members(isFirst: false)
            }
            return
        }
    }

    /// Does something that needs a stretch of the document in one piece, again and again until the window holds it.
    func attempt<Value>(
        _ unit: (Span<UInt8>, inout Int) throws(ScanStop) -> Value
    ) throws(ReadingError) -> Value {
        while true {
            do {
                var index = window.cursor
                let value = try unit(window.storage.span.extracting(0..<window.end), &index)
                window.cursor = index
                return value
            } catch {
                guard case .endOfWindow = error, !window.isLast else { throw broken(error) }
            }
            try refill()
        }
    }

    func refill() throws(ReadingError) {
        do { try window.refill(from: source) } catch { throw .input(error) }
    }

    func broken(_ stop: ScanStop) -> ReadingError {
        .document(window.unreadable(stop, file: source.name))
    }

    func refused(_ code: FindingCode, at index: Int, _ facts: [Finding.Fact] = []) -> ReadingError {
        .document(window.unreadable(code, at: index, file: source.name, facts: facts))
    }

    /// The next byte that is not blank, the cursor left there; `nil` at the end of the document.
    func nextByte() throws(ReadingError) -> UInt8? {
        while true {
            var index = window.cursor
            let byte = window.storage.span.extracting(0..<window.end).nextIfAny(&index)
            window.cursor = index
            if byte != nil || window.isLast { return byte }
            try refill()
        }
    }
}
