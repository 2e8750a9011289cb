import TapakFormats
import TapakGeoPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folder in which a project lies, and below which its documents do.
struct ProjectFolder: Sendable {
    /// The folder as it can be opened.
    let path: String

    /// The folder of a project file.
    init(ofProject project: String) {
        guard let slash = project.lastIndex(of: "/") else {
            path = "."
            return
        }
        path = slash == project.startIndex ? "/" : String(project[..<slash])
    }

    /// Where a file lies below the folder, links resolved; nothing where it lies elsewhere, or is not there.
    func relativePath(of file: String) -> String? {
        guard let folder = Self.resolved(path), let target = Self.resolved(file) else { return nil }
        let prefix = folder == "/" ? folder : folder + "/"
        guard target.utf8.starts(with: prefix.utf8) else { return nil }
        return String(decoding: target.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    }

    /// The hash of a file below the folder; nothing where it cannot be read, or a link leads out of the folder.
    func hash(ofFile relative: String) -> String? {
        let file = path + "/" + relative
        guard relativePath(of: file) != nil, let source = try? ByteSource(path: file), source.byteCount != nil else {
            return nil
        }
        return try? source.sha256AfterReadingToEnd()
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}

extension ProjectDatabase {
    /// The hash that the bytes of a document have now; nothing where they cannot be found.
    func presentHash(of document: StoredDocument, in folder: ProjectFolder) throws -> String? {
        if let path = document.path { return folder.hash(ofFile: path) }
        return try content(ofDocument: document.id).map { SHA256Digest.hex(of: $0) }
    }
}
