#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few system calls the byte layer stands on, with errors as values and interruptions hidden.
enum SystemCall {
    static let noEntry = ENOENT
    static let notADirectory = ENOTDIR
    static let isADirectory = EISDIR
    static let accessDenied = EACCES
    static let notPermitted = EPERM
    static let alreadyExists = EEXIST
    static let brokenPipe = EPIPE
    static let inputOutput = EIO

    /// A result or the system's error number.
    enum Answer<Value> {
        case value(Value)
        case failed(errno: Int32)
    }

    /// What `stat` says of a file, as far as it matters here.
    struct FileFacts {
        enum Kind { case regular, directory, other }
        var kind: Kind
        var size: Int
        var mode: mode_t
    }

    /// Opens for reading.
    static func openForReading(_ path: String) -> Answer<Int32> {
        answer { unsafe open(path, O_RDONLY | O_CLOEXEC) }
    }

    /// Opens for writing what exists already: a device, a pipe, a socket.
    static func openExistingForWriting(_ path: String) -> Answer<Int32> {
        answer { unsafe open(path, O_WRONLY | O_CLOEXEC) }
    }

    /// Makes a file that did not exist.
    static func createNew(_ path: String, mode: mode_t) -> Answer<Int32> {
        answer { unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
    }

    /// The facts about an open descriptor.
    static func facts(ofDescriptor descriptor: Int32) -> Answer<FileFacts> {
        var status = stat()
        let code = unsafe fstat(descriptor, &status)
        return code == 0 ? .value(FileFacts(status)) : .failed(errno: errno)
    }

    /// The facts about a path, links followed.
    static func facts(ofPath path: String) -> Answer<FileFacts> {
        var status = stat()
        let code = unsafe stat(path, &status)
        return code == 0 ? .value(FileFacts(status)) : .failed(errno: errno)
    }

    /// Reads into `bytes` from index `start` on; 0 is the end of the file.
    static func read(_ descriptor: Int32, into bytes: inout [UInt8], from start: Int) -> Answer<Int> {
        unsafe bytes.withUnsafeMutableBytes { buffer in
            let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
            return answer { unsafe systemRead(descriptor, room.baseAddress, room.count) }
        }
    }

    /// Writes some of the bytes of a range, from its start on, and says how many.
    static func write(_ descriptor: Int32, _ bytes: [UInt8], _ range: Range<Int>) -> Answer<Int> {
        unsafe bytes.withUnsafeBytes { buffer in
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[range])
            return answer { unsafe systemWrite(descriptor, rest.baseAddress, rest.count) }
        }
    }

    /// Reads into `bytes` from index `start` on what stands at an offset of the file; 0 is its end. Several threads may read
    /// at once.
    static func read(
        _ descriptor: Int32, at offset: Int, into bytes: inout [UInt8], from start: Int
    ) -> Answer<Int> {
        unsafe bytes.withUnsafeMutableBytes { buffer in
            let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
            return answer { unsafe pread(descriptor, room.baseAddress, room.count, off_t(offset)) }
        }
    }

    /// Makes a file to write and read that only its user may open.
    static func createPrivate(_ path: String) -> Answer<Int32> {
        answer { unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    }

    /// A variable of the environment.
    static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    /// Back to the first byte.
    static func seekToStart(_ descriptor: Int32) -> Answer<Int> {
        answer { Int(lseek(descriptor, 0, SEEK_SET)) }
    }

    static func close(_ descriptor: Int32) { _ = systemClose(descriptor) }
    static func synchronise(_ descriptor: Int32) -> Answer<Int32> { answer { fsync(descriptor) } }
    static func changeMode(_ descriptor: Int32, _ mode: mode_t) { _ = fchmod(descriptor, mode) }
    static func rename(_ old: String, to new: String) -> Answer<Int32> {
        answer { systemRename(old, new) }
    }
    static func link(_ old: String, as new: String) -> Answer<Int32> { answer { systemLink(old, new) } }
    static func unlink(_ path: String) { _ = systemUnlink(path) }
    static var processIdentifier: Int { Int(getpid()) }

    /// Repeats the call while it is interrupted.
    private static func answer<Number: BinaryInteger>(_ call: () -> Number) -> Answer<Number> {
        while true {
            let result = call()
            if result >= 0 { return .value(result) }
            let code = errno
            if code != EINTR { return .failed(errno: code) }
        }
    }
}

extension SystemCall.FileFacts {
    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .regular
        case S_IFDIR: kind = .directory
        default: kind = .other
        }
        size = Int(status.st_size)
        mode = status.st_mode & 0o7777
    }
}

// Inside `SystemCall` the plain names mean its own functions.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, buffer, count)
}
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, buffer, count)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemRename(_ old: String, _ new: String) -> Int32 { unsafe rename(old, new) }
private func systemLink(_ old: String, _ new: String) -> Int32 { unsafe link(old, new) }
private func systemUnlink(_ path: String) -> Int32 { unsafe unlink(path) }
