/// Bytes of text being written: numbers, JSON strings and CSV fields without a string made for each.
public struct TextBuffer: Sendable {
    /// What was written so far, in UTF-8.
    public var bytes: [UInt8] = []

    /// An empty buffer.
    public init() {}

    /// Makes room beforehand.
    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Empties the buffer and keeps its memory.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Adds text as it is.
    public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Adds bytes as they are.
    public mutating func append(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Adds one ASCII character.
    public mutating func appendASCII(_ byte: UInt8) { bytes.append(byte) }

    /// Adds an integer.
    public mutating func appendInteger(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(UInt128(value.magnitude), atLeast: 1)
    }

    /// Adds a string of JSON, quoted; what RFC 8259 demands is escaped, everything else stays as it is.
    public mutating func appendJSONString(_ text: String) {
        bytes.append(JSONByte.quote)
        for byte in text.utf8 {
            switch byte {
            case JSONByte.quote, JSONByte.backslash:
                bytes.append(JSONByte.backslash)
                bytes.append(byte)
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20:
                append(byte < 0x10 ? "\\u000" : "\\u00")
                append(String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(JSONByte.quote)
    }

    /// Adds a field of CSV, quoted where RFC 4180 demands it.
    ///
    /// - Parameter isUserText: text that came from a file: where it begins with `=`, `+`, `-`, `@`, a tab or a carriage
    ///   return, an apostrophe is put before it, so that no spreadsheet takes it for a formula.
    public mutating func appendCSVField(_ text: String, isUserText: Bool) {
        let start = bytes.count
        if isUserText, let first = text.utf8.first, Self.formulaStarts.contains(first) {
            bytes.append(UInt8(ascii: "'"))
        }
        bytes.append(contentsOf: text.utf8)
        quoteCSVField(from: start)
    }

    /// Adds codes as one field of a CSV row, with semicolons between them.
    public mutating func appendCSVField(codes: [String]) {
        let start = bytes.count
        for (index, code) in codes.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes.append(contentsOf: code.utf8)
        }
        quoteCSVField(from: start)
    }

    /// Puts the field that begins at a place in quotes, if it holds anything that parts fields or rows.
    private mutating func quoteCSVField(from start: Int) {
        let (isQuoted, hasQuotes) = Self.csvMarks(in: bytes.span.extracting(start...))
        guard isQuoted else { return }
        if hasQuotes {
            let field = bytes[start...].flatMap { $0 == JSONByte.quote ? [$0, $0] : [$0] }
            bytes.replaceSubrange(start..., with: field)
        }
        bytes.insert(JSONByte.quote, at: start)
        bytes.append(JSONByte.quote)
    }

    /// Whether a field must stand in quotes, and whether it has some itself.
    private static func csvMarks(in field: Span<UInt8>) -> (isQuoted: Bool, hasQuotes: Bool) {
        var isQuoted = false
        var hasQuotes = false
        for index in field.indices {
            switch field[index] {
            case JSONByte.quote: (isQuoted, hasQuotes) = (true, true)
            case JSONByte.comma, 0x0A, 0x0D: isQuoted = true
            default: break
            }
        }
        return (isQuoted, hasQuotes)
    }

    private static let formulaStarts: [UInt8] = Array("=+-@\t\r".utf8)

    /// The text written so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
