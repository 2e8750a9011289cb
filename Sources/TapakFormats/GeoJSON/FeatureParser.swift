import TapakGeometry

/// Reads one feature, or one geometry, that lies in the window as a whole.
///
/// Where the window ends too early the feature is read again from its start, so nothing is counted before it is
/// complete.
struct FeatureParser: Sendable {
    let options: FeatureReaderOptions
    var skipper: JSONSkipper
    var coordinates = CoordinateReader()
    var names: AttributeNames
    /// The legacy `crs` in force: the document's, else the first one met within a feature.
    var crs: CRSMember?
    /// The document's name, for findings.
    let file: String

    /// How many elements were read.
    var count = 0
    /// Whether one of them was a Feature.
    private(set) var hasFeature = false
    /// Whether the last one was Esri's.
    private(set) var looksLikeEsri = false
    private(set) var featuresWithZ = 0
    private(set) var positionsWithZ = 0

    init(options: FeatureReaderOptions, file: String) {
        self.options = options
        self.file = file
        skipper = JSONSkipper(maximumNesting: options.maximumNesting)
        names = AttributeNames(wants: options.wantsAttribute)
    }

    /// Reads elements of an array until there are `limit` features, the array closes, or the window ends.
    ///
    /// - Returns: whether the array closed. Where it throws, `index` stands after the last complete element.
    mutating func elements(
        _ bytes: Span<UInt8>, _ index: inout Int, base: Int, depth: Int, isFirst: inout Bool, limit: Int,
        into features: inout [Feature]
    ) throws(ScanStop) -> Bool {
        while features.count < limit {
            var place = index
            guard try bytes.nextElement(&place, isFirst: isFirst) else {
                index = place
                return true
            }
            features.append(try feature(bytes, &place, base: base, depth: depth, allowsGeometry: false))
            isFirst = false
            index = place
        }
        return false
    }

    /// Reads the element at `index` as a feature, and counts it.
    ///
    /// - Parameter base: the offset in the document of the window's first byte.
    /// - Parameter depth: how many arrays and objects are open around it.
    /// - Parameter allowsGeometry: whether a bare geometry is as good as a feature.
    mutating func feature(
        _ bytes: Span<UInt8>, _ index: inout Int, base: Int, depth: Int, allowsGeometry: Bool
    ) throws(ScanStop) -> Feature {
        _ = try bytes.next(&index)
        let start = index
        let draft = try element(bytes, &index, base: base, depth: depth, allowsGeometry: allowsGeometry)
        return count(draft, base: base, range: start..<index)
    }

    /// Reads the record of a sequence at `index`, and counts it; after it its line ends, or the next record begins.
    mutating func record(_ bytes: Span<UInt8>, _ index: inout Int, base: Int) throws(ScanStop) -> Feature {
        let start = index
        let draft = try element(bytes, &index, base: base, depth: 0, allowsGeometry: true)
        let end = index
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index < bytes.count else { throw .endOfWindow }
        switch bytes[index] {
        case 0x0A, 0x0D, JSONByte.recordSeparator, JSONByte.openBrace: break
        default: throw .fault(at: index, expected: .endOfDocument)
        }
        return count(draft, base: base, range: start..<end)
    }

    /// Counts features with further ordinates that somebody else parsed.
    mutating func addHeights(features: Int, positions: Int) {
        featuresWithZ += features
        positionsWithZ += positions
    }

    /// From here on the element is certain.
    private mutating func count(_ draft: consuming FeatureDraft, base: Int, range: Range<Int>) -> Feature {
        looksLikeEsri = draft.looksLikeEsri && draft.type == nil
        if case .feature = draft.type { hasFeature = true }
        let feature = finish(draft, base: base, range: range)
        count += 1
        if coordinates.positionsWithZ > 0, feature.geometry != nil {
            featuresWithZ += 1
            positionsWithZ += coordinates.positionsWithZ
        }
        return feature
    }

    /// Reads the members of the element at `index`.
    private mutating func element(
        _ bytes: Span<UInt8>, _ index: inout Int, base: Int, depth: Int, allowsGeometry: Bool
    ) throws(ScanStop) -> FeatureDraft {
        let first = try bytes.next(&index)
        let start = index
        var draft = FeatureDraft(start: start)
        coordinates.restart()
        guard first == JSONByte.openBrace else {
            draft.type = .notText(ValueKind(first))
            try skipper.skip(bytes, &index, depth: depth)
            return draft
        }
        var place = start + 1
        var isFirst = true
        var seen = SeenMembers()
        while let key = try bytes.nextKey(&place, isFirst: isFirst) {
            isFirst = false
            let name = MemberName(key, in: bytes)
            seen.note(name, at: base + key.start - 1, into: &draft.findings)
            try member(name, of: &draft, bytes, &place, base: base, depth: depth + 1)
        }
        if allowsGeometry, case .geometry = draft.type {
            place = start
            draft = FeatureDraft(start: start)
            try geometry(into: &draft, bytes, &place, base: base, depth: depth)
            draft.type = .feature
        }
        index = place
        return draft
    }
}
