/// Bytes of text being written: numbers, JSON strings and CSV fields without a string made for each.
public struct TextBuffer: Sendable {
    /// Memory beyond ``count`` is there to be written to: adding a few bytes is one copy and nothing else.
    private(set) var storage: [UInt8] = []
    /// The number of bytes written so far.
    public private(set) var count = 0

    /// An empty buffer.
    public init() {}

    /// The text that a closure writes.
    public static func text(_ write: (inout TextBuffer) -> Void) -> String {
        var buffer = TextBuffer()
        write(&buffer)
        return buffer.text
    }

    /// The text written so far.
    public var text: String { String(decoding: storage[..<count], as: UTF8.self) }

    /// A copy of what was written so far, in UTF-8.
    public var bytes: [UInt8] { Array(storage[..<count]) }

    /// What was written, in UTF-8 and without a copy; the buffer is empty afterwards and has no memory.
    public mutating func take() -> [UInt8] {
        var bytes: [UInt8] = []
        swap(&bytes, &storage)
        bytes.removeLast(bytes.count - count)
        count = 0
        return bytes
    }

    /// A byte that was written.
    public subscript(place: Int) -> UInt8 {
        get {
            precondition(place < count, "nothing was written there")
            return storage[place]
        }
        set {
            precondition(place < count, "nothing was written there")
            storage[place] = newValue
        }
    }

    /// The byte written last.
    public var last: UInt8? { count > 0 ? storage[count - 1] : nil }

    /// Makes room for so many bytes altogether.
    public mutating func reserve(_ count: Int) {
        if count > storage.count { storage += repeatElement(0, count: count - storage.count) }
    }

    /// Makes room for more bytes, and for as many again as there are.
    @inline(never) private mutating func grow(by more: Int) { reserve(max(count + more, 2 * storage.count, 64)) }

    /// Empties the buffer and keeps its memory.
    public mutating func removeAll() { count = 0 }

    /// Takes back the byte written last.
    public mutating func removeLast() { truncate(to: count - 1) }

    /// Takes back all but the first `count` bytes.
    public mutating func truncate(to count: Int) {
        precondition((0...self.count).contains(count), "no more can be taken back than was written")
        self.count = count
    }

    /// Adds text as it is.
    public mutating func append(_ text: String) { append(text.utf8Span.span) }

    /// Adds bytes as they are.
    public mutating func append(bytes more: some Sequence<UInt8>) {
        let isAdded: Void? = more.withContiguousStorageIfAvailable { unsafe append($0.span) }
        if isAdded == nil { for byte in more { appendASCII(byte) } }
    }

    /// Adds bytes as they are, without taking hold of what they stand in.
    @inline(__always) public mutating func append(_ span: Span<UInt8>) {
        let end = count &+ span.count
        if end > storage.count { grow(by: span.count) }
        unsafe storage.withUnsafeMutableBytes { target in
            unsafe span.withUnsafeBytes { source in
                unsafe UnsafeMutableRawBufferPointer(rebasing: target[count..<end]).copyMemory(from: source)
            }
        }
        count = end
    }

    /// Adds one ASCII character.
    @inline(__always) public mutating func appendASCII(_ byte: UInt8) {
        if count == storage.count { grow(by: 1) }
        storage[count] = byte
        count &+= 1
    }

    /// Puts one ASCII character before what was written from a place on.
    mutating func insertASCII(_ byte: UInt8, at place: Int) {
        appendASCII(byte)
        unsafe storage.withUnsafeMutableBytes { bytes in
            let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[(place + 1)..<count])
            unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place..<count - 1]))
        }
        storage[place] = byte
    }

    /// Adds a string of JSON, quoted; what RFC 8259 demands is escaped, everything else stays as it is.
    public mutating func appendJSONString(_ text: String) { appendJSONString { $0.append(text) } }

    /// Adds what a closure writes as a string of JSON.
    public mutating func appendJSONString(_ write: (inout TextBuffer) -> Void) {
        appendASCII(JSONByte.quote)
        let start = count
        write(&self)
        if let first = MarkSearch.firstOfJSON(in: storage.span.extracting(0..<count), from: start) {
            escape(from: first)
        }
        appendASCII(JSONByte.quote)
    }

    /// Writes the bytes from a place on anew, with escapes.
    private mutating func escape(from start: Int) {
        let plain = Array(storage[start..<count])
        truncate(to: start)
        for byte in plain {
            switch byte {
            case JSONByte.quote, JSONByte.backslash:
                appendASCII(JSONByte.backslash)
                appendASCII(byte)
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20:
                append(byte < 0x10 ? "\\u000" : "\\u00")
                append(String(byte, radix: 16))
            default: appendASCII(byte)
            }
        }
    }
}
