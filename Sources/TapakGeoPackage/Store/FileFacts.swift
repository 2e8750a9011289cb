import TapakFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system says of a file before SQLite sees it.
enum FileFacts {
    static func requireRegularFile(_ path: String) throws(StoreFailure) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            let reason: StoreFailure.Reason =
                switch errno {
                case ENOENT, ENOTDIR: .noSuchFile
                case EACCES, EPERM: .notPermitted
                case let code: .io(detail: unsafe String(cString: strerror(code)))
                }
            throw StoreFailure(path: path, reason: reason)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw StoreFailure(path: path, reason: .isDirectory)
        default: throw StoreFailure(path: path, reason: .notADatabase)
        }
        if unsafe access(path, R_OK) != 0 { throw StoreFailure(path: path, reason: .notPermitted) }
    }

    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether the file lies on a file system of another machine, on which shared memory between programs is not safe.
    static func isOnNetworkShare(_ path: String) -> Bool {
        #if canImport(Darwin)
            var facts = statfs()
            guard unsafe statfs(path, &facts) == 0 else { return false }
            return facts.f_flags & UInt32(MNT_LOCAL) == 0
        #else
            var status = stat()
            guard unsafe stat(path, &status) == 0,
                let mounts = try? ByteSource(path: "/proc/self/mountinfo").readToEnd()
            else { return false }
            return networkDevices(inMountInfo: String(decoding: mounts, as: UTF8.self))
                .contains("\(major(status.st_dev)):\(minor(status.st_dev))")
        #endif
    }

    /// The devices, as `major:minor`, that hold file systems of other machines.
    ///
    /// - Parameter text: lines as proc(5) describes `/proc/self/mountinfo`: the device is the third word, and the type of
    ///   the file system the first after a lone hyphen.
    static func networkDevices(inMountInfo text: String) -> Set<Substring> {
        var devices: Set<Substring> = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 3, let hyphen = words.firstIndex(of: "-"), hyphen + 1 < words.count else { continue }
            let type = words[hyphen + 1]
            if networkFileSystems.contains(String(type)) || type.hasPrefix("fuse.") { devices.insert(words[2]) }
        }
        return devices
    }

    /// FUSE file systems (sshfs, cloud folders) are told by their prefix.
    private static let networkFileSystems: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "9p", "ceph", "fuse", "ncpfs", "vboxsf", "prl_fs",
        "drvfs",
    ]

    private static func major(_ device: dev_t) -> UInt64 {
        let number = UInt64(device)
        return (number >> 8) & 0xFFF | (number >> 32) & ~0xFFF
    }

    private static func minor(_ device: dev_t) -> UInt64 {
        let number = UInt64(device)
        return number & 0xFF | (number >> 12) & ~0xFF
    }
}

/// The first bytes of a file; fewer where it is shorter.
private func header(of path: String, count: Int) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, count) }
    return Array(bytes.prefix(max(0, got)))
}

/// Whether a file begins as SQLite's do.
func hasSQLiteHeader(_ path: String) -> Bool { header(of: path, count: 16) == Array("SQLite format 3\0".utf8) }

extension FileFacts {
    /// Refuses a file that is shorter than its header says: SQLite itself notices that only when it comes to a page that
    /// is missing.
    ///
    /// Nothing is said where a log or journal lies beside the file, from which SQLite restores the rest, and where another
    /// program left the number of pages out (<https://www.sqlite.org/fileformat2.html>, 1.3.8).
    static func requireWholeDatabase(_ path: String) throws(StoreFailure) {
        let bytes = header(of: path, count: 100)
        guard bytes.count == 100, hasSQLiteHeader(path), !exists(path + "-wal"), !exists(path + "-journal") else {
            return
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 << 8 | Int($1) } }
        let pageSize = number(16..<18) == 1 ? 65_536 : number(16..<18)
        guard number(24..<28) == number(92..<96) else { return }
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return }
        let expected = pageSize * number(28..<32)
        if Int(status.st_size) < expected {
            throw StoreFailure(path: path, reason: .damaged(detail: "\(status.st_size) < \(expected) bytes"))
        }
    }
}

extension FileFacts {
    /// The system's number for what is no regular file where one is needed.
    static let notAFile = EINVAL

    /// Removes what SQLite may have left beside a temporary file.
    static func removeCompanions(of path: String) {
        for ending in ["-journal", "-wal", "-shm"] { _ = unsafe unlink(path + ending) }
    }
}
