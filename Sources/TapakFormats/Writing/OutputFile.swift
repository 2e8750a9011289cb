/// A file that appears whole or not at all.
///
/// What is written goes to a temporary file in the same folder; ``commit()`` brings it safely to the disk and gives it
/// its name in one step. Without it nothing remains. **Odd cases.** `-` is standard output; it and what is no regular
/// file (a pipe, `/dev/null`) are written directly. An overwritten file passes on its permissions.
public final class OutputFile {
    /// The path as the user named it; `-` is standard output.
    public let path: String

    private let descriptor: Int32
    private let overwrites: Bool
    /// Where the bytes go until they are complete; `nil` where they are written directly.
    private var unfinished: UnfinishedFiles.Entry?
    private var isOpen = true

    /// Begins an output.
    ///
    /// - Parameter overwrite: whether a file that is there may be replaced.
    public init(path: String, overwrite: Bool) throws(OutputFailure) {
        self.path = path
        overwrites = overwrite
        guard path != "-" else {
            descriptor = 1
            return
        }
        var mode: UInt32?
        if case .value(let facts) = SystemCall.facts(ofPath: path) {
            switch facts.kind {
            case .directory: throw OutputFailure(path: path, reason: .cannotCreate(errno: SystemCall.isADirectory))
            case .regular:
                guard overwrite else { throw OutputFailure(path: path, reason: .exists) }
                mode = UInt32(facts.mode)
            case .other:
                switch SystemCall.openExistingForWriting(path) {
                case .value(let opened): descriptor = opened
                case .failed(let code): throw OutputFailure(path: path, reason: .cannotCreate(errno: code))
                }
                return
            }
        }
        (descriptor, unfinished) = try Self.makeTemporary(beside: path)
        if let mode { SystemCall.changeMode(descriptor, .init(mode)) }
    }

    deinit {
        if isOpen, descriptor != 1 { SystemCall.close(descriptor) }
        if let unfinished {
            SystemCall.unlink(unfinished.path)
            unfinished.forget()
        }
    }

    /// Where the bytes go until the commit, for a library that writes a file by itself; nothing where they are written
    /// directly.
    public var temporaryPath: String? { unfinished?.path }

    /// Writes bytes.
    public func write(_ bytes: [UInt8]) throws(OutputFailure) { try write(bytes, upTo: bytes.count) }

    private func write(_ bytes: [UInt8], upTo end: Int) throws(OutputFailure) {
        precondition(isOpen, "nothing can be written after the commit")
        var written = 0
        while written < end {
            switch SystemCall.write(descriptor, bytes, written..<end) {
            case .value(let count): written += count
            case .failed(SystemCall.brokenPipe): throw OutputFailure(path: path, reason: .brokenPipe)
            case .failed(let code): throw OutputFailure(path: path, reason: .io(errno: code))
            }
        }
    }

    /// Writes what a buffer holds and empties it.
    public func write(_ buffer: inout TextBuffer) throws(OutputFailure) {
        try write(buffer.storage, upTo: buffer.count)
        buffer.removeAll()
    }

    /// Completes the file under its name.
    public func commit() throws(OutputFailure) {
        precondition(isOpen, "an output is committed once")
        isOpen = false
        guard let unfinished else {
            if descriptor != 1 { SystemCall.close(descriptor) }
            return
        }
        let synchronised = SystemCall.synchronise(descriptor)
        SystemCall.close(descriptor)
        if case .failed(let code) = synchronised { throw OutputFailure(path: path, reason: .io(errno: code)) }
        try name(unfinished.path)
        unfinished.forget()
        self.unfinished = nil
    }

    /// Gives the temporary file its name; where nothing may be overwritten, by a link, which fails if somebody else
    /// was faster.
    private func name(_ temporary: String) throws(OutputFailure) {
        if !overwrites {
            switch SystemCall.link(temporary, as: path) {
            case .value:
                SystemCall.unlink(temporary)
                return
            case .failed(SystemCall.alreadyExists): throw OutputFailure(path: path, reason: .exists)
            case .failed: break  // a file system without links
            }
            if case .value = SystemCall.facts(ofPath: path) { throw OutputFailure(path: path, reason: .exists) }
        }
        if case .failed(let code) = SystemCall.rename(temporary, to: path) {
            throw OutputFailure(path: path, reason: .io(errno: code))
        }
    }

    private static func makeTemporary(
        beside path: String
    ) throws(OutputFailure) -> (descriptor: Int32, entry: UnfinishedFiles.Entry) {
        let folderEnd = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let stem = "\(path[..<folderEnd]).\(path[folderEnd...]).\(SystemCall.processIdentifier)-"
        for attempt in 0..<1000 {
            let temporary = "\(stem)\(attempt).part"
            switch SystemCall.createNew(temporary, mode: 0o666) {
            case .value(let descriptor): return (descriptor, UnfinishedFiles.remember(temporary))
            case .failed(SystemCall.alreadyExists): continue
            case .failed(let code): throw OutputFailure(path: path, reason: .cannotCreate(errno: code))
            }
        }
        throw OutputFailure(path: path, reason: .cannotCreate(errno: SystemCall.alreadyExists))
    }
}

extension OutputFile {
    /// Removes every temporary file of this process, for the case that it is about to be ended.
    ///
    /// Only `unlink(2)` and atomic loads: it may be called within a signal handler.
    public static func removeAllUnfinished() { UnfinishedFiles.removeAll() }
}
