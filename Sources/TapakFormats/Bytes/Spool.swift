/// Bytes that wait to be read again: appended at the end, later read anywhere.
///
/// The first ones stay in memory; from ``Spool/memoryLimit`` on all go to a temporary file, which has lost its name as soon
/// as it is open: nothing of it is left however the process ends, and only its user could ever open it. It lies in the
/// folder that `TMPDIR` names, else in `/var/tmp`, which is meant for more than memory holds, else in `/tmp`.
public final class Spool {
    /// How many bytes are held in memory before a file is made.
    public static let memoryLimit = 16 << 20

    private let limit: Int
    private var blocks = Blocks()
    private var file: TemporaryFile?

    /// How many bytes were appended.
    public private(set) var count = 0

    /// An empty spool.
    ///
    /// - Parameter memoryLimit: how many bytes may stay in memory.
    public init(memoryLimit: Int = Spool.memoryLimit) { limit = memoryLimit }

    /// Adds bytes at the end.
    ///
    /// - Throws: `OutputFailure` when no temporary file can be made or written; it names the folder or the file.
    /// - Complexity: O(1) while they stay in memory, where they are not copied.
    public func append(_ bytes: [UInt8]) throws(OutputFailure) {
        if count + bytes.count > limit, file == nil {
            let made = try TemporaryFile()
            for block in blocks.bytes { try made.write(block) }
            blocks = Blocks()
            file = made
        }
        count += bytes.count
        if let file { try file.write(bytes) } else { blocks.append(bytes) }
    }

    /// What was appended, to be read.
    public func finished() -> SpooledBytes { SpooledBytes(blocks: blocks, file: file) }
}

/// What a ``Spool`` took up; several threads may read it at once.
public final class SpooledBytes: Sendable {
    private let blocks: Blocks
    private let file: TemporaryFile?

    fileprivate init(blocks: Blocks, file: TemporaryFile?) {
        self.blocks = blocks
        self.file = file
    }

    /// The bytes of a range.
    ///
    /// - Precondition: the range lies within what was appended.
    /// - Throws: `InputFailure` when the temporary file cannot be read.
    /// - Complexity: O(*n*) in the bytes of the range; O(log *n*) for what was appended as one and stayed in memory.
    public func bytes(_ range: Range<Int>) throws(InputFailure) -> [UInt8] {
        guard let file else { return blocks.bytes(range) }
        return try file.read(range)
    }
}

/// Bytes in memory, in the pieces in which they came.
private struct Blocks: Sendable {
    private(set) var bytes: [[UInt8]] = []
    private var ends: [Int] = []

    mutating func append(_ block: [UInt8]) {
        guard !block.isEmpty else { return }
        bytes.append(block)
        ends.append((ends.last ?? 0) + block.count)
    }

    func bytes(_ range: Range<Int>) -> [UInt8] {
        guard !range.isEmpty else { return [] }
        var place = first(endingAfter: range.lowerBound)
        var start = place == 0 ? 0 : ends[place - 1]
        if start == range.lowerBound, ends[place] == range.upperBound { return bytes[place] }
        var found: [UInt8] = []
        found.reserveCapacity(range.count)
        while found.count < range.count {
            let from = max(range.lowerBound, start) - start
            let end = min(range.upperBound, ends[place]) - start
            found += bytes[place][from..<end]
            start = ends[place]
            place += 1
        }
        return found
    }

    /// The first block that ends after an offset, by bisection.
    private func first(endingAfter offset: Int) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// A file without a name, for the time of one run.
private final class TemporaryFile: Sendable {
    private let path: String
    private let descriptor: Int32

    init() throws(OutputFailure) {
        let wanted = SystemCall.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 }
        let folders = wanted.map { [$0] } ?? ["/var/tmp", "/tmp"]
        var failure = OutputFailure(
            path: folders[0], reason: .cannotCreate(errno: SystemCall.noEntry), isTemporary: true)
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
                    failure = OutputFailure(path: path, reason: .cannotCreate(errno: code), isTemporary: true)
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
            switch SystemCall.write(descriptor, bytes, done..<bytes.count) {
            case .value(let count): done += count
            case .failed(let code): throw OutputFailure(path: path, reason: .io(errno: code), isTemporary: true)
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
