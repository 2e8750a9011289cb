/// The bytes of a file, of standard input or of memory, read from front to back and hashed as they go.
///
/// Files are read with `read(2)` and never mapped: a file that shrinks while it is read gives an early end, not a
/// crash. **Odd cases.** Whatever is read twice after a rewind is hashed once.
public final class ByteSource {
    /// The path as the user named it; `-` is standard input.
    public let name: String
    /// How many bytes there are, where that is known beforehand; for progress only.
    public let byteCount: Int?
    /// Whether ``rewind()`` can work: regular files and memory, not pipes.
    public let canRewind: Bool
    /// How many bytes were read since the start or the last rewind.
    public private(set) var bytesRead = 0

    private enum Origin {
        case descriptor(Int32)
        case memory([UInt8])
    }
    private let origin: Origin
    private var hasher = SHA256Hasher()
    private var hashedCount = 0
    private var isAtEnd = false

    /// Opens a file; `-` is standard input.
    public init(path: String) throws(InputFailure) {
        name = path
        guard path != "-" else {
            origin = .descriptor(0)
            byteCount = nil
            canRewind = false
            return
        }
        let descriptor: Int32
        switch SystemCall.openForReading(path) {
        case .value(let opened): descriptor = opened
        case .failed(let code): throw InputFailure(path: path, errno: code)
        }
        origin = .descriptor(descriptor)
        switch SystemCall.facts(ofDescriptor: descriptor) {
        case .value(let facts) where facts.kind == .directory:
            SystemCall.close(descriptor)
            throw InputFailure(path: path, reason: .isDirectory)
        case .value(let facts):
            byteCount = facts.kind == .regular ? facts.size : nil
            canRewind = facts.kind == .regular
        case .failed(let code):
            SystemCall.close(descriptor)
            throw InputFailure(path: path, errno: code)
        }
    }

    /// Takes bytes that are in memory already.
    public init(bytes: [UInt8], name: String) {
        self.name = name
        origin = .memory(bytes)
        byteCount = bytes.count
        canRewind = true
    }

    deinit {
        if case .descriptor(let descriptor) = origin, descriptor != 0 { SystemCall.close(descriptor) }
    }

    /// Goes back to the first byte.
    ///
    /// - Precondition: ``canRewind``.
    public func rewind() throws(InputFailure) {
        precondition(canRewind, "a pipe cannot be read twice")
        if case .descriptor(let descriptor) = origin,
            case .failed(let code) = SystemCall.seekToStart(descriptor)
        {
            throw InputFailure(path: name, errno: code)
        }
        bytesRead = 0
        isAtEnd = false
    }

    /// Reads what is left and returns it.
    public func readToEnd() throws(InputFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(4096, (byteCount ?? 0) - bytesRead + 1))
        var filled = 0
        while true {
            if filled == bytes.count { bytes.append(contentsOf: [UInt8](repeating: 0, count: bytes.count)) }
            let count = try read(into: &bytes, from: filled)
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// The SHA-256 of the whole content, in lower-case hexadecimal; reads what is left.
    ///
    /// - Complexity: O(*n*) in the bytes not read yet.
    public func sha256AfterReadingToEnd() throws(InputFailure) -> String {
        if !isAtEnd {
            var bytes = [UInt8](repeating: 0, count: 1 << 16)
            while try read(into: &bytes, from: 0) > 0 {}
        }
        return hasher.hexDigest()
    }

    /// The last bytes, without reading there; `nil` of what has no end yet.
    func lastBytes(_ count: Int) throws(InputFailure) -> [UInt8]? {
        guard canRewind, let byteCount else { return nil }
        let start = max(0, byteCount - count)
        switch origin {
        case .memory(let content): return Array(content[start...])
        case .descriptor(let descriptor):
            var bytes = [UInt8](repeating: 0, count: byteCount - start)
            var filled = 0
            while filled < bytes.count {
                switch SystemCall.read(descriptor, at: start + filled, into: &bytes, from: filled) {
                case .value(0): return nil
                case .value(let read): filled += read
                case .failed(let code): throw InputFailure(path: name, errno: code)
                }
            }
            return bytes
        }
    }

    /// Reads some bytes into `bytes` from index `start` on; 0 is the end.
    func read(into bytes: inout [UInt8], from start: Int) throws(InputFailure) -> Int {
        guard start < bytes.count, !isAtEnd else { return 0 }
        let count: Int
        switch origin {
        case .descriptor(let descriptor):
            switch SystemCall.read(descriptor, into: &bytes, from: start) {
            case .value(let read): count = read
            case .failed(let code): throw InputFailure(path: name, errno: code)
            }
        case .memory(let content):
            count = min(bytes.count - start, content.count - bytesRead)
            bytes.replaceSubrange(start..<start + count, with: content[bytesRead..<bytesRead + count])
        }
        if count == 0 { isAtEnd = true }
        bytesRead += count
        if bytesRead > hashedCount {
            let fresh = min(count, bytesRead - hashedCount)
            hasher.update(bytes.span.extracting(start + count - fresh..<start + count))
            hashedCount = bytesRead
        }
        return count
    }
}
