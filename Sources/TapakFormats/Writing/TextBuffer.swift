/// Bytes of text being written: numbers, JSON strings and CSV fields without a string made for each.
public struct TextBuffer: Sendable {
    /// What was written so far, in UTF-8.
    public var bytes: [UInt8] = []

    /// An empty buffer.
    public init() {}

    /// The text that a closure writes.
    public static func text(_ write: (inout TextBuffer) -> Void) -> String {
        var buffer = TextBuffer()
        write(&buffer)
        return buffer.text
    }

    /// The text written so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The number of bytes written so far.
    public var count: Int { bytes.count }

    /// Makes room beforehand.
    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Empties the buffer and keeps its memory.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Takes back all but the first `count` bytes.
    public mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

    /// Adds text as it is.
    public mutating func append(_ text: String) { append(text.utf8Span.span) }

    /// Adds bytes as they are.
    public mutating func append(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Adds bytes as they are, without taking hold of what they stand in.
    public mutating func append(_ span: Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { source in unsafe bytes.append(contentsOf: source) }
    }

    /// Adds one ASCII character.
    public mutating func appendASCII(_ byte: UInt8) { bytes.append(byte) }

    /// Adds a string of JSON, quoted; what RFC 8259 demands is escaped, everything else stays as it is.
    public mutating func appendJSONString(_ text: String) { appendJSONString { $0.append(text) } }

    /// Adds what a closure writes as a string of JSON.
    public mutating func appendJSONString(_ write: (inout TextBuffer) -> Void) {
        bytes.append(JSONByte.quote)
        let start = bytes.count
        write(&self)
        if let first = MarkSearch.firstOfJSON(in: bytes.span, from: start) { escape(from: first) }
        bytes.append(JSONByte.quote)
    }

    /// Writes the bytes from a place on anew, with escapes.
    private mutating func escape(from start: Int) {
        let plain = Array(bytes[start...])
        truncate(to: start)
        for byte in plain {
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
    }
}
