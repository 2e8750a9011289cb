/// Fields of CSV after RFC 4180.
extension TextBuffer {
    /// Adds a field of CSV, quoted where RFC 4180 demands it.
    ///
    /// - Parameter isUserText: text that came from a file: where it begins with `=`, `+`, `-`, `@`, a tab or a carriage
    ///   return, an apostrophe is put before it, so that no spreadsheet takes it for a formula.
    public mutating func appendCSVField(_ text: String, isUserText: Bool) {
        let start = count
        append(text)
        if isUserText, count > start, Self.beginsFormula(self[start]) {
            insertASCII(UInt8(ascii: "'"), at: start)
        }
        quoteCSVField(from: start)
    }

    /// Adds codes as one field of a CSV row, with semicolons between them.
    public mutating func appendCSVField(codes: [String]) {
        appendCSVField { buffer in
            for (index, code) in codes.enumerated() {
                if index > 0 { buffer.appendASCII(UInt8(ascii: ";")) }
                buffer.append(code)
            }
        }
    }

    /// Adds what a closure writes, text of ours, as one field of a CSV row.
    public mutating func appendCSVField(_ write: (inout TextBuffer) -> Void) {
        let start = count
        write(&self)
        quoteCSVField(from: start)
    }

    /// Puts the field that begins at a place in quotes, if it holds anything that parts fields or rows, and doubles its
    /// own.
    private mutating func quoteCSVField(from start: Int) {
        guard MarkSearch.firstOfCSV(in: storage.span.extracting(0..<count), from: start) != nil else { return }
        var quoteCount = 0
        for place in start..<count where self[place] == JSONByte.quote { quoteCount += 1 }
        if quoteCount > 0 { doubleQuotes(from: start, count: quoteCount) }
        insertASCII(JSONByte.quote, at: start)
        appendASCII(JSONByte.quote)
    }

    /// Doubles every quote from a place on, of which there are so many, moving bytes from the end.
    private mutating func doubleQuotes(from start: Int, count quoteCount: Int) {
        var source = count
        append(bytes: repeatElement(JSONByte.quote, count: quoteCount))
        var target = count
        while source > start, source < target {
            source -= 1
            target -= 1
            self[target] = self[source]
            guard self[source] == JSONByte.quote else { continue }
            target -= 1
            self[target] = JSONByte.quote
        }
    }

    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}
