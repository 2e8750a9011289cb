import TapakGeometry

/// The grammar of RFC 8259, for whole documents.
public enum JSONSyntax {
    /// Checks that the bytes are one JSON value in well-formed UTF-8, with nothing but blanks around it.
    ///
    /// **Odd cases.** A byte order mark is skipped. Escapes of lone surrogates are accepted, as the grammar does.
    ///
    /// - Throws: ``UnreadableDocument`` with the byte, line and column of the first fault.
    /// - Complexity: O(*n*).
    public static func check(_ bytes: [UInt8], maximumNesting: Int = 256) throws(UnreadableDocument) {
        let source = ByteSource(bytes: bytes, name: "")
        var window = ByteWindow(capacity: bytes.count + 2)
        while !window.isLast {
            // Memory cannot fail to be read.
            do { try window.refill(from: source) } catch { break }
        }
        window.cursor = bytes.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
        do throws(ScanStop) {
            let text = window.storage.span.extracting(0..<window.end)
            var index = window.cursor
            guard text.nextIfAny(&index) != nil else {
                throw ScanStop.fault(at: window.contentEnd, expected: .value)
            }
            var skipper = JSONSkipper(maximumNesting: maximumNesting)
            try skipper.skip(text, &index, depth: 0)
            if text.nextIfAny(&index) != nil { throw ScanStop.fault(at: index, expected: .endOfDocument) }
        } catch {
            var unreadable = window.unreadable(error, file: nil)
            if unreadable.finding.location.byte == bytes.count, bytes.allSatisfy(isBlank) {
                unreadable.finding.code = .notJson
            }
            throw unreadable
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// A byte as a fact: itself where it is visible ASCII, else in hexadecimal.
    static func spelling(of byte: UInt8) -> String {
        guard !(0x21...0x7E).contains(byte) else { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0x0\(digits)" : "0x\(digits)"
    }
}
