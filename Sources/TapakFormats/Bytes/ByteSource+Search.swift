#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension ByteSource {
    /// Whether a byte sequence occurs in the last `count` bytes, without reading there: what is read next stays the same.
    ///
    /// - Returns: `nil` where the end cannot be looked at beforehand: of a pipe.
    public func containsAtEnd(_ pattern: [UInt8], within count: Int) throws(InputFailure) -> Bool? {
        guard !pattern.isEmpty else { return true }
        guard let end = try lastBytes(count) else { return nil }
        return end.span.contains(pattern.span)
    }

    /// Whether a byte sequence occurs in what is left to read; reads up to its end, or to the end of the content.
    ///
    /// - Complexity: O(*n*), eight bytes at a time.
    public func containsAhead(_ pattern: [UInt8]) throws(InputFailure) -> Bool {
        guard !pattern.isEmpty else { return true }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        var kept = 0
        while true {
            let count = try read(into: &bytes, from: kept)
            if count == 0 { return false }
            let end = kept + count
            if bytes.span.extracting(0..<end).contains(pattern.span) { return true }
            kept = min(pattern.count - 1, end)
            for offset in 0..<kept { bytes[offset] = bytes[end - kept + offset] }
        }
    }
}

extension Span<UInt8> {
    /// Whether a byte sequence of one byte or more occurs.
    ///
    /// **Method.** Its first two bytes are looked for at eight places at once: bytes equal to the first, and those behind
    /// them equal to the second, become zero (Mycroft's test for a zero byte, whose false hits only stand after true ones);
    /// then byte by byte.
    func contains(_ pattern: Span<UInt8>) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let first = ones &* UInt64(pattern[0])
        // A single byte is its own second one.
        let step = Swift.min(1, pattern.count - 1)
        let second = ones &* UInt64(pattern[step])
        var place = 0
        while place &+ 9 <= count {
            let misses = (word(at: place) ^ first) | (word(at: place &+ step) ^ second)
            if (misses &- ones) & ~misses & 0x8080_8080_8080_8080 != 0,
                (place..<place &+ 8).contains(where: { holds(pattern, at: $0) })
            {
                return true
            }
            place &+= 8
        }
        return (place..<Swift.max(place, count)).contains { holds(pattern, at: $0) }
    }

    /// Where a byte sequence of one byte or more occurs first, from an index on.
    ///
    /// **Method.** The C library looks for the first byte, many at a time: fast where that one is rare.
    func firstIndex(of pattern: Span<UInt8>, from start: Int) -> Int? {
        unsafe withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var next = start
            while next < count, let hit = unsafe memchr(base + next, Int32(pattern[0]), count - next) {
                let place = unsafe UnsafeRawPointer(hit) - base
                if holds(pattern, at: place) { return place }
                next = place + 1
            }
            return nil
        }
    }

    private func holds(_ pattern: Span<UInt8>, at place: Int) -> Bool {
        guard place + pattern.count <= count else { return false }
        for offset in pattern.indices where self[place + offset] != pattern[offset] { return false }
        return true
    }
}
