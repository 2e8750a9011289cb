import TapakGeometry

/// What is known of the outermost object or array.
struct RootMembers {
    var isArray = false
    var type: TypeName?
    var hasFeatures = false
    var looksLikeEsri = false
    var seen = SeenMembers()
    /// Findings about members, which have no name of a file yet.
    var findings: [Finding] = []
}

extension FeatureReader {
    /// Reads members of the outermost object until its features begin, it turns out to be a single feature or
    /// geometry, or it closes.
    func readMembers(isFirst: Bool) throws(ReadingError) {
        var isFirst = isFirst
        while true {
            let wasFirst = isFirst
            isFirst = false
            let keyed: (name: MemberName, start: Int)? = try attempt { bytes, index throws(ScanStop) in
                guard let key = try bytes.nextKey(&index, isFirst: wasFirst) else { return nil }
                let name = MemberName(key, in: bytes)
                // The value is looked at before the member counts, so its first byte has to be there.
                _ = try bytes.next(&index)
                return (name, key.start - 1)
            }
            guard let keyed else { return try closeObject() }
            root.note(keyed.name, at: window.offset(keyed.start))
            if try readRootMember(keyed.name) { return }
        }
    }

    /// Reads the value of a member.
    ///
    /// - Returns: whether something else goes on from here.
    private func readRootMember(_ name: MemberName) throws(ReadingError) -> Bool {
        switch name {
        case .type: return try readRootType()
        case .features where window.storage[window.cursor] == JSONByte.openBracket:
            window.anchor = nil
            window.cursor += 1
            root.hasFeatures = true
            stage = .elements(isFirst: true)
            return true
        case .features where root.isCollection:
            let kind = ValueKind(window.storage[window.cursor])
            throw refused(
                .notGeojson, at: window.cursor,
                [.init("member", .text("features")), .init("found", .text(kind.rawValue))])
        case .crs:
            parser.crs = try attempt { bytes, index throws(ScanStop) in
                try CRSMember(bytes, &index, skipper: &parser.skipper, depth: 1)
            }
        case .bbox where root.isCollection:
            let findings: [Finding] = try attempt { bytes, index throws(ScanStop) in
                var found: [Finding] = []
                try parser.boundingBox(into: &found, bytes, &index, base: window.base, depth: 1)
                return found
            }
            root.findings += findings
        case .esriGeometryType where !root.isCollection:
            if window.storage[window.cursor] == JSONByte.quote {
                let value: String = try attempt { bytes, index throws(ScanStop) in
                    bytes.content(try bytes.string(&index))
                }
                if value.hasPrefix("esri") { throw refused(.esriJson, at: window.cursor) }
            } else {
                try skipValue(depth: 1)
            }
        case .esriRings, .esriAttributes:
            root.looksLikeEsri = true
            try skipValue(depth: 1)
        default:
            try skipValue(depth: 1)
        }
        return false
    }

    private func readRootType() throws(ReadingError) -> Bool {
        let typeAt = window.offset(window.cursor)
        let type: TypeName = try attempt { bytes, index throws(ScanStop) in
            try TypeName(bytes, &index, skipper: &parser.skipper, depth: 1)
        }
        let wasCollection = root.isCollection
        root.type = type
        switch type {
        case .featureCollection:
            window.anchor = nil
            return false
        case .feature, .geometry:
            guard let start = window.anchor, !root.hasFeatures, !wasCollection else {
                throw refused(.notGeojson, at: typeAt - window.base, [type.fact])
            }
            window.anchor = nil
            window.cursor = start
            try readSingle()
            return true
        case .topology:
            throw refused(.topojson, at: typeAt - window.base)
        case .unknown, .notText:
            throw refused(.notGeojson, at: typeAt - window.base, [type.fact])
        }
    }

    /// A document that is one feature or geometry, or begins a sequence of them.
    private func readSingle() throws(ReadingError) {
        if case .geometry = root.type {
            setKind(.geometry)
        } else {
            setKind(.feature)
        }
        let feature = try attempt { bytes, index throws(ScanStop) in
            try parser.feature(bytes, &index, base: window.base, depth: 0, allowsGeometry: true)
        }
        ahead.append(feature)
        if documentKind != .qgis2web, try isFirstOfSequence() {
            documentKind = .sequence
            stage = .records
        } else {
            try closeDocument()
        }
    }

    private func setKind(_ kind: DocumentKind) {
        if documentKind != .qgis2web { documentKind = kind }
    }

    private func closeObject() throws(ReadingError) {
        documentFindings += root.findings.map(placed)
        guard root.isCollection, root.hasFeatures else {
            if root.looksLikeEsri { throw refused(.esriJson, at: window.cursor - 1) }
            throw refused(
                .notGeojson, at: window.cursor - 1,
                [.init("missing", .text(root.isCollection ? "features" : "type"))])
        }
        try closeDocument()
    }

    /// A bare array has to hold features.
    func closeArray() throws(ReadingError) {
        guard parser.hasFeature else {
            throw refused(.notGeojson, at: window.cursor - 1, [.init("found", .text(ValueKind.array.rawValue))])
        }
        try closeDocument()
    }

    /// Nothing but blanks may follow, and a semicolon after an assignment.
    private func closeDocument() throws(ReadingError) {
        if documentKind == .qgis2web, try nextByte() == JSONByte.semicolon { window.cursor += 1 }
        guard try nextByte() == nil else {
            throw broken(.fault(at: window.cursor, expected: .endOfDocument))
        }
        finishDocument()
    }

    /// Says what is only known at the end.
    func finishDocument() {
        stage = .end
        guard parser.positionsWithZ > 0 else { return }
        note(
            .zDropped,
            [
                .init("count", .integer(parser.featuresWithZ)), .init("positions", .integer(parser.positionsWithZ)),
            ])
    }

    private func placed(_ finding: Finding) -> Finding {
        var finding = finding
        finding.location.file = source.name
        return finding
    }
}

extension RootMembers {
    mutating func note(_ name: MemberName, at byte: Int) { seen.note(name, at: byte, into: &findings) }

    var isCollection: Bool {
        if case .featureCollection = type { true } else { false }
    }
}
