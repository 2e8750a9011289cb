import TapakGeometry

extension FeatureReader {
    /// Finds out what the document is and reads up to its first feature.
    func open() throws(ReadingError) {
        try fillHead()
        if let foreign = ForeignFormat(window.storage.span.extracting(0..<window.contentEnd)) {
            throw refused(foreign.code, at: 0, foreign.kind.map { [.init("kind", .text($0))] } ?? [])
        }
        if window.contentEnd >= 3,
            ByteOrderMark.utf8.indices.allSatisfy({ window.storage[$0] == ByteOrderMark.utf8[$0] })
        {
            window.cursor = 3
        }
        switch try nextByte() {
        case nil:
            throw refused(
                .notJson, at: window.contentEnd,
                [.init("found", .text("end_of_file")), .init("expected", .text("value"))])
        case JSONByte.recordSeparator:
            documentKind = .sequence
            stage = .records
        case UInt8(ascii: "v"), UInt8(ascii: "l"), UInt8(ascii: "c"):
            try openAssignment()
            try openValue()
        default:
            try openValue()
        }
        if ahead.isEmpty, case .elements = stage { try peekFirstElement() }
    }

    /// A small file as a whole, of a larger one enough to see what it is.
    private func fillHead() throws(ReadingError) {
        repeat {
            try refill()
            let first = window.storage.first
            if first == JSONByte.openBrace || first == JSONByte.openBracket, window.end >= 2 { return }
        } while !window.isLast && window.end < 4096
    }

    /// `var name =`, `let name =` or `const name =`.
    private func openAssignment() throws(ReadingError) {
        try attempt { bytes, index throws(ScanStop) in
            let start = index
            let keyword = try Self.word(bytes, &index)
            guard ["var", "let", "const"].contains(keyword), JSONSyntax.isBlank(bytes[index]) else {
                throw .fault(at: start, expected: .value)
            }
            _ = try bytes.next(&index)
            guard try !Self.word(bytes, &index).isEmpty, try bytes.next(&index) == UInt8(ascii: "=") else {
                throw .fault(at: start, expected: .value)
            }
            index += 1
        }
        documentKind = .qgis2web
        note(.qgis2webWrapper)
    }

    private static func word(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> String {
        let start = index
        while true {
            guard index < bytes.count else { throw .endOfWindow }
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
                index += 1
            default:
                return bytes.text(start..<index)
            }
        }
    }

    private func openValue() throws(ReadingError) {
        switch try nextByte() {
        case JSONByte.openBrace:
            window.anchor = window.cursor
            window.cursor += 1
            try readMembers(isFirst: true)
        case JSONByte.openBracket:
            window.cursor += 1
            root.isArray = true
            try openArray()
        default:
            try refuseScalar()
        }
    }

    private func openArray() throws(ReadingError) {
        let start = window.cursor - 1
        window.anchor = start
        let first: UInt8? = try attempt { bytes, index throws(ScanStop) in try bytes.next(&index) }
        let place = window.anchor ?? 0
        window.anchor = nil
        guard first == JSONByte.openBrace else {
            // Not even the grammar may hold.
            window.cursor = place
            return try refuseScalar()
        }
        stage = .elements(isFirst: true)
        if documentKind != .qgis2web { documentKind = .bareFeatureArray }
        note(.bareFeatureArray)
    }

    /// Strangers in a collection's clothes show in its first element.
    private func peekFirstElement() throws(ReadingError) {
        let found = try next(1)
        if parser.looksLikeEsri { throw refused(.esriJson, at: window.cursor) }
        ahead = found
    }

    /// A value that is neither object nor array of objects: JSON perhaps, GeoJSON never.
    private func refuseScalar() throws(ReadingError) {
        let kind = ValueKind(window.storage[window.cursor])
        let place = window.offset(window.cursor)
        try skipValue(depth: 0)
        guard try nextByte() == nil else { throw broken(.fault(at: window.cursor, expected: .endOfDocument)) }
        throw refused(.notGeojson, at: place - window.base, [.init("found", .text(kind.rawValue))])
    }

    /// Skips a value of any size, token by token.
    func skipValue(depth: Int) throws(ReadingError) {
        parser.skipper.start(depth: depth)
        while true {
            do {
                var index = window.cursor
                defer { window.cursor = index }
                try parser.skipper.resume(window.storage.span.extracting(0..<window.end), &index)
                return
            } catch {
                guard case .endOfWindow = error, !window.isLast else { throw broken(error) }
            }
            try refill()
        }
    }

    /// Adds a finding about the document.
    func note(_ code: FindingCode, _ facts: [Finding.Fact] = []) {
        documentFindings.append(Finding(code, at: InputLocation(file: source.name), facts: facts))
    }
}
