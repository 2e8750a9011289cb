import TapakGeometry

extension FeatureReader {
    /// The next record of a sequence, or `nil` at its end.
    ///
    /// A record that is broken becomes a feature without geometry, and reading goes on after the next line feed or
    /// record separator; only where the last record is unfinished is the document cut off.
    func nextRecord() throws(ReadingError) -> Feature? {
        guard try nextRecordStart() else {
            finishDocument()
            return nil
        }
        while true {
            do {
                var index = window.cursor
                let feature = try parser.record(
                    window.storage.span.extracting(0..<window.end), &index, base: window.base)
                window.cursor = index
                return feature
            } catch {
                if case .endOfWindow = error, !window.isLast {
                    // More of the record is needed.
                } else if window.isTruncation(error), !hasLaterRecord() {
                    throw broken(error)
                } else {
                    return try skipBrokenRecord(error)
                }
            }
            try refill()
        }
    }

    /// Whether the value before the cursor is the first record of several: another one follows, at once or after lines
    /// that are broken.
    func isFirstOfSequence() throws(ReadingError) -> Bool {
        let end = window.offset(window.cursor)
        guard let next = try nextByte() else { return false }
        if next == JSONByte.openBrace || next == JSONByte.recordSeparator { return true }
        // What stands on the same line belongs to no record of its own.
        guard window.lineAndColumn(of: window.cursor).column <= window.offset(window.cursor) - end else { return false }
        var seen = window.cursor
        while true {
            let lineFeed = window.storage[seen..<window.end].firstIndex(of: 0x0A)
            if let lineFeed, lineFeed + 1 < window.end {
                seen = lineFeed + 1
                if window.storage[seen] == JSONByte.openBrace || window.storage[seen] == JSONByte.recordSeparator {
                    return true
                }
                continue
            }
            if window.isLast { return false }
            let progress = (lineFeed ?? window.end) - window.cursor
            try refill()
            seen = window.cursor + progress
        }
    }

    /// Goes to the first byte of the next record.
    private func nextRecordStart() throws(ReadingError) -> Bool {
        while let byte = try nextByte() {
            guard byte == JSONByte.recordSeparator else { return true }
            window.cursor += 1
        }
        return false
    }

    /// Whether anything stands after the line on which the record at the cursor begins.
    private func hasLaterRecord() -> Bool {
        let rest = window.storage[window.cursor..<window.contentEnd]
        guard let end = rest.firstIndex(where: Self.endsRecord) else { return false }
        return rest[end...].contains { !JSONSyntax.isBlank($0) && $0 != JSONByte.recordSeparator }
    }

    private static func endsRecord(_ byte: UInt8) -> Bool { byte == 0x0A || byte == JSONByte.recordSeparator }

    private func skipBrokenRecord(_ stop: ScanStop) throws(ReadingError) -> Feature {
        var finding = window.unreadable(stop, file: source.name).finding
        if finding.code != .nestingTooDeep { finding.code = .featureUnreadable }
        finding.location.feature = parser.count
        let start = window.offset(window.cursor)
        while true {
            let rest = window.storage[window.cursor..<window.end]
            if let end = rest.firstIndex(where: Self.endsRecord) {
                window.cursor = end
                break
            }
            window.cursor = window.end
            if window.isLast { break }
            try refill()
        }
        // Else each of many broken lines would count all lines before it anew.
        window.countLines(before: window.cursor)
        let end = min(window.offset(window.cursor), window.offset(window.contentEnd))
        defer { parser.count += 1 }
        return Feature(index: parser.count, findings: [finding], byteRange: start..<end)
    }
}
