#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The stretch of a document that is in memory.
///
/// Reading goes forward in units (a feature, a member, a token). A unit that runs off the end of the window is tried
/// again from its start after ``refill(from:)`` brought more, so nothing that scans ever has to think about the end.
/// After the last byte of the document stands one line feed that is not part of it: it ends numbers and is blank.
struct ByteWindow {
    /// The bytes; valid up to ``end``.
    private(set) var storage: [UInt8]
    /// One past the last valid byte, the extra line feed included.
    private(set) var end = 0
    /// Where the next unit starts.
    var cursor = 0
    /// What has to stay in memory though it lies before the cursor.
    var anchor: Int?
    /// The offset in the document of the first byte of the window.
    private(set) var base = 0
    /// Whether the document ends in this window.
    private(set) var isLast = false

    /// How many lines end before a place, and where in the document the next one starts.
    struct LineCount: Sendable {
        var count = 0
        var nextStart = 0
    }

    /// Up to which index lines were counted, and the lines before it.
    private var counted = 0
    private(set) var lines = LineCount()

    init(capacity: Int) { storage = [UInt8](repeating: 0, count: max(16, capacity)) }

    /// The end of what the document itself holds.
    var contentEnd: Int { isLast ? end - 1 : end }

    /// The offset in the document of an index of the window.
    func offset(_ index: Int) -> Int { base + index }

    /// Drops what was read, makes room where there is none, and reads at least one byte or the end.
    mutating func refill(from source: ByteSource) throws(InputFailure) {
        guard !isLast else { return }
        drop(before: min(cursor, anchor ?? cursor))
        // One place stays free for the line feed after the end.
        if end + 1 >= storage.count {
            storage.append(contentsOf: [UInt8](repeating: 0, count: storage.count))
        }
        let count = try source.read(into: &storage, from: end)
        end += count
        if count == 0 {
            storage[end] = 0x0A
            end += 1
            isLast = true
        }
    }

    private mutating func drop(before keep: Int) {
        guard keep > 0 else { return }
        countLines(before: keep)
        let kept = end - keep
        unsafe storage.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe memmove(start, start + keep, kept)
        }
        base += keep
        end = kept
        cursor -= keep
        counted -= keep
        if let place = anchor { anchor = place - keep }
    }

    /// Counts the lines before an index for good, so that ``lineAndColumn(of:)`` need not count them each time it is asked.
    ///
    /// - Precondition: nobody will ask for the line of anything before `limit`.
    mutating func countLines(before limit: Int) {
        guard limit > counted else { return }
        let ends = newlines(before: limit)
        lines.count += ends.count
        if let last = ends.last { lines.nextStart = base + last + 1 }
        counted = limit
    }

    /// Goes back to a place in the document: the bytes from there up to the cursor are handed back.
    ///
    /// - Precondition: the lines are those before the place.
    mutating func restart(at base: Int, lines: LineCount, with bytes: [UInt8]) {
        storage.replaceSubrange(0..<cursor, with: bytes)
        end += bytes.count - cursor
        cursor = 0
        anchor = nil
        self.base = base
        self.lines = lines
        counted = 0
    }

    /// The line feeds between what was counted and an index.
    private func newlines(before limit: Int) -> (count: Int, last: Int?) {
        unsafe storage.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return (0, nil) }
            var count = 0
            var last: Int?
            var next = counted
            while next < limit, let hit = unsafe memchr(start + next, 0x0A, limit - next) {
                let place = unsafe UnsafeRawPointer(hit) - start
                count += 1
                last = place
                next = place + 1
            }
            return (count, last)
        }
    }

    /// The one-based line and the one-based column, in bytes, of an index of the window.
    ///
    /// - Complexity: O(*n*) in the bytes since the last ``countLines(before:)``.
    func lineAndColumn(of index: Int) -> (line: Int, column: Int) {
        let ends = newlines(before: index)
        let start = ends.last.map { base + $0 + 1 } ?? lines.nextStart
        return (lines.count + ends.count + 1, base + index - start + 1)
    }
}
