#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that files of the sample are written into.
struct SampleFolder {
    /// Why a file could not be written.
    struct Failure: Error, Hashable {
        /// The file or folder.
        var path: String
        /// The system's number of the error.
        var number: Int32
    }

    /// The path of the folder; it is made where it is missing.
    let path: String

    /// Writes a file whole, over an older one if need be, and makes the folders that lead to it.
    ///
    /// - Throws: ``Failure`` with the path that could not be made or written.
    func write(_ file: SampleFile) throws(Failure) {
        var folder = path
        try make()
        let words = file.path.split(separator: "/").map(String.init)
        for word in words.dropLast() {
            folder += "/" + word
            try makeFolder(folder)
        }
        let target = path + "/" + file.path
        guard let stream = unsafe fopen(target, "wb") else { throw Failure(path: target, number: errno) }
        let written = unsafe file.bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, stream) }
        let number = errno
        guard unsafe fclose(stream) == 0, written == file.bytes.count else {
            throw Failure(path: target, number: written == file.bytes.count ? errno : number)
        }
    }

    /// Makes the folder itself, in a folder that is there.
    func make() throws(Failure) { try makeFolder(path) }

    private func makeFolder(_ folder: String) throws(Failure) {
        guard unsafe mkdir(folder, 0o777) != 0, errno != EEXIST else { return }
        throw Failure(path: folder, number: errno)
    }
}
