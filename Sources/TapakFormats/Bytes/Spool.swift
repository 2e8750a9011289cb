/// Bytes that wait to be read again: appended at the end, later read anywhere.
///
/// The first ones stay in memory; from ``Spool/memoryLimit`` on all go to a temporary file, which has lost its name as soon
/// as it is open: nothing of it is left however the process ends, and only its user could ever open it. It lies in the
/// folder that `TMPDIR` names, else in `/var/tmp`, which is meant for more than memory holds, else in `/tmp`.
public final class Spool {
    /// How many bytes are held in memory before a file is made.
    public static let memoryLimit = 16 << 20

    private static let blockSize = 1 << 18

    private let limit: Int
    private var held: [UInt8] = []
    private var file: TemporaryFile?
    private var written = 0

    /// An empty spool.
    ///
    /// - Parameter memoryLimit: how many bytes may stay in memory.
    public init(memoryLimit: Int = Spool.memoryLimit) { limit = memoryLimit }

    /// How many bytes were appended.
    public var count: Int { written + held.count }

    /// Adds bytes at the end.
    ///
    /// - Throws: `OutputFailure` when no temporary file can be made or written; it names the folder or the file.
    public func append(_ bytes: [UInt8]) throws(OutputFailure) {
        if held.count + bytes.count > limit, file == nil { file = try TemporaryFile() }
        guard let file else {
            held += bytes
            return
        }
        if held.count + bytes.count < Self.blockSize {
            held += bytes
            return
        }
        try flush(to: file)
        try file.write(bytes)
        written += bytes.count
    }

    /// Ends writing and begins reading.
    ///
    /// - Throws: `OutputFailure`.
    public func finished() throws(OutputFailure) -> SpooledBytes {
        if let file {
            try flush(to: file)
            return SpooledBytes(memory: [], file: file)
        }
        var bytes: [UInt8] = []
        swap(&bytes, &held)
        return SpooledBytes(memory: bytes, file: nil)
    }

    private func flush(to file: TemporaryFile) throws(OutputFailure) {
        guard !held.isEmpty else { return }
        try file.write(held)
        written += held.count
        held.removeAll(keepingCapacity: true)
    }
}

/// What a ``Spool`` took up; several threads may read it at once.
public final class SpooledBytes: Sendable {
    private let memory: [UInt8]
    private let file: TemporaryFile?

    fileprivate init(memory: [UInt8], file: TemporaryFile?) {
        self.memory = memory
        self.file = file
    }

    /// The bytes of a range.
    ///
    /// - Precondition: the range lies within what was appended.
    /// - Throws: `InputFailure` when the temporary file cannot be read.
    /// - Complexity: O(*n*) in the bytes of the range.
    public func bytes(_ range: Range<Int>) throws(InputFailure) -> [UInt8] {
        guard let file else { return Array(memory[range]) }
        return try file.read(range)
    }
}

/// A file without a name, for the time of one run.
private final class TemporaryFile: Sendable {
    private let path: String
    private let descriptor: Int32

    init() throws(OutputFailure) {
        let wanted = SystemCall.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 }
        let folders = wanted.map { [$0] } ?? ["/var/tmp", "/tmp"]
        var failure = OutputFailure(path: folders[0], reason: .cannotCreate(errno: SystemCall.noEntry))
        for folder in folders {
            for attempt in 0..<1000 {
                let path = "\(folder)/tapak-\(SystemCall.processIdentifier)-\(attempt).spool"
                switch SystemCall.createPrivate(path) {
                case .value(let opened):
                    SystemCall.unlink(path)
                    (self.path, descriptor) = (path, opened)
                    return
                case .failed(SystemCall.alreadyExists): continue
                case .failed(let code):
                    failure = OutputFailure(path: path, reason: .cannotCreate(errno: code))
                }
                break
            }
        }
        throw failure
    }

    deinit { SystemCall.close(descriptor) }

    func write(_ bytes: [UInt8]) throws(OutputFailure) {
        var done = 0
        while done < bytes.count {
            switch SystemCall.write(descriptor, bytes, from: done) {
            case .value(let count): done += count
            case .failed(let code): throw OutputFailure(path: path, reason: .io(errno: code))
            }
        }
    }

    func read(_ range: Range<Int>) throws(InputFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var done = 0
        while done < bytes.count {
            switch SystemCall.read(descriptor, at: range.lowerBound + done, into: &bytes, from: done) {
            case .value(0): throw InputFailure(path: path, reason: .io(errno: SystemCall.inputOutput))
            case .value(let count): done += count
            case .failed(let code): throw InputFailure(path: path, errno: code)
            }
        }
        return bytes
    }
}
