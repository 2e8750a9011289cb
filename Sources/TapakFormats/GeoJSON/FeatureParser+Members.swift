import TapakGeometry

extension FeatureParser {
    /// Reads the value of a member of a feature.
    mutating func member(
        _ name: MemberName, of draft: inout FeatureDraft, _ bytes: Span<UInt8>, _ place: inout Int, base: Int,
        depth: Int
    ) throws(ScanStop) {
        switch name {
        case .type:
            draft.type = try TypeName(bytes, &place, skipper: &skipper, depth: depth)
        case .geometry:
            try geometry(into: &draft, bytes, &place, base: base, depth: depth)
        case .properties:
            try properties(into: &draft, bytes, &place, base: base, depth: depth)
        case .id:
            try id(into: &draft, bytes, &place, base: base, depth: depth)
        case .crs:
            try crs(into: &draft, bytes, &place, depth: depth)
        case .bbox:
            try boundingBox(into: &draft.findings, bytes, &place, base: base, depth: depth)
        case .esriAttributes, .esriRings:
            draft.looksLikeEsri = true
            try skipper.skip(bytes, &place, depth: depth)
        default:
            try skipper.skip(bytes, &place, depth: depth)
        }
    }

    private mutating func id(
        into draft: inout FeatureDraft, _ bytes: Span<UInt8>, _ place: inout Int, base: Int, depth: Int
    ) throws(ScanStop) {
        let kind = ValueKind(try bytes.next(&place))
        let start = place
        let value = try AttributeValue(bytes, &place, skipper: &skipper, depth: depth)
        draft.id = nil
        switch kind {
        case .string, .number: draft.id = value
        case .null: break
        default: draft.findings.append(Self.unreadable("id", kind, at: base + start))
        }
    }

    private mutating func properties(
        into draft: inout FeatureDraft, _ bytes: Span<UInt8>, _ place: inout Int, base: Int, depth: Int
    ) throws(ScanStop) {
        let kind = ValueKind(try bytes.next(&place))
        let start = place
        draft.attributes.removeAll(keepingCapacity: true)
        draft.properties = nil
        guard kind == .object else {
            try skipper.skip(bytes, &place, depth: depth)
            if kind != .null { draft.findings.append(Self.unreadable("properties", kind, at: base + start)) }
            return
        }
        guard depth < options.maximumNesting else { throw .nestingTooDeep(at: start) }
        names.restart()
        draft.attributes.reserveCapacity(names.wanted.count)
        place += 1
        var isFirst = true
        while let key = try bytes.nextKey(&place, isFirst: isFirst) {
            isFirst = false
            if let name = names.number(of: key, in: bytes) {
                let value = try AttributeValue(bytes, &place, skipper: &skipper, depth: depth + 1)
                if let earlier = draft.attributes.firstIndex(where: { $0.name == name }) {
                    draft.attributes[earlier].value = value
                } else {
                    draft.attributes.append(Attribute(name: name, value: value))
                }
            } else {
                try skipper.skip(bytes, &place, depth: depth + 1)
            }
        }
        if options.keepsProperties { draft.properties = bytes.copy(start..<place) }
    }

    /// A `crs` within a feature counts where the document has none, and must not contradict it.
    mutating func crs(
        into draft: inout FeatureDraft, _ bytes: Span<UInt8>, _ place: inout Int, depth: Int
    ) throws(ScanStop) {
        _ = try bytes.next(&place)
        let start = place
        let member = try CRSMember(bytes, &place, skipper: &skipper, depth: depth)
        if crs == nil {
            crs = member
        } else if crs != member {
            draft.contradictingCRS = start
        }
    }

    /// A bounding box has to be four or six numbers.
    mutating func boundingBox(
        into findings: inout [Finding], _ bytes: Span<UInt8>, _ place: inout Int, base: Int, depth: Int
    ) throws(ScanStop) {
        let kind = ValueKind(try bytes.next(&place))
        let start = place
        try skipper.skip(bytes, &place, depth: depth)
        var inside = start + 1
        var count = 0
        if kind == .array {
            while try bytes.nextElement(&inside, isFirst: count == 0),
                try JSONByte.startsNumber(bytes.next(&inside))
            {
                try bytes.skipNumber(&inside)
                count += 1
            }
        }
        if kind != .null, inside != place || (count != 4 && count != 6) {
            findings.append(Self.unreadable("bbox", kind, at: base + start))
        }
    }

    private static func unreadable(_ member: String, _ kind: ValueKind, at byte: Int) -> Finding {
        Finding(
            .valueUnreadable, at: InputLocation(byte: byte),
            facts: [.init("attribute", .text(member)), .init("value", .text(kind.rawValue))])
    }
}
