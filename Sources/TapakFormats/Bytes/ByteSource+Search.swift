extension ByteSource {
    /// Whether a byte sequence occurs in what is left to read; reads up to its end, or to the end of the content.
    ///
    /// **Method.** R. N. Horspool (1980), "Practical fast searching in strings", Software: Practice and Experience 10,
    /// 501–506.
    ///
    /// - Complexity: O(*n*) for patterns of some bytes, of which about each last one is looked at.
    public func containsAhead(_ pattern: [UInt8]) throws(InputFailure) -> Bool {
        guard !pattern.isEmpty else { return true }
        let shifts = Self.shifts(of: pattern)
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        var kept = 0
        while true {
            let count = try read(into: &bytes, from: kept)
            if count == 0 { return false }
            let end = kept + count
            if Self.contains(bytes.span.extracting(0..<end), pattern, shifts: shifts) { return true }
            kept = min(pattern.count - 1, end)
            for offset in 0..<kept { bytes[offset] = bytes[end - kept + offset] }
        }
    }

    private static func contains(_ bytes: Span<UInt8>, _ pattern: [UInt8], shifts: [Int]) -> Bool {
        let last = pattern.count - 1
        var index = last
        while index < bytes.count {
            let byte = bytes[index]
            if byte == pattern[last] {
                var offset = 0
                while offset < last, bytes[index - last + offset] == pattern[offset] { offset += 1 }
                if offset == last { return true }
            }
            index += shifts[Int(byte)]
        }
        return false
    }

    /// How far the pattern may move when its last byte stands over a byte.
    private static func shifts(of pattern: [UInt8]) -> [Int] {
        var shifts = [Int](repeating: pattern.count, count: 256)
        for (place, byte) in pattern.dropLast().enumerated() { shifts[Int(byte)] = pattern.count - 1 - place }
        return shifts
    }
}
