import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The temporary files of this process, in a table that a signal handler can read: no lock, no allocation.
enum UnfinishedFiles {
    private static let capacity = 64

    /// Addresses of C strings, 0 where a place is free. The strings are never freed: a handler may be reading them, and
    /// there are no more than a few in the life of a process.
    private static let places = InlineArray<64, Atomic<UInt>> { _ in Atomic(0) }

    /// A remembered file.
    struct Entry {
        let path: String
        fileprivate let place: Int?

        /// Takes the file off the table: it has its name, or is gone.
        func forget() {
            if let place { UnfinishedFiles.places[place].store(0, ordering: .sequentiallyConsistent) }
        }
    }

    /// Puts a file on the table. Beyond 64 at once they are not remembered, and only `deinit` removes them.
    static func remember(_ path: String) -> Entry {
        guard let text = unsafe strdup(path) else { return Entry(path: path, place: nil) }
        let address = UInt(bitPattern: text)
        for place in 0..<capacity {
            let (exchanged, _) = places[place].compareExchange(
                expected: 0, desired: address, ordering: .sequentiallyConsistent)
            if exchanged { return Entry(path: path, place: place) }
        }
        return Entry(path: path, place: nil)
    }

    static func removeAll() {
        for place in 0..<capacity {
            let address = places[place].load(ordering: .sequentiallyConsistent)
            if let text = unsafe UnsafePointer<CChar>(bitPattern: address) { _ = unsafe unlink(text) }
        }
    }
}
