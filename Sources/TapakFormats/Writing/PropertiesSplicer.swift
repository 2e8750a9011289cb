/// Puts our own members behind the original ones of a properties object.
public enum PropertiesSplicer {
    /// The prefix of the names of our own members.
    public static let prefix = "tapak:"

    /// The text of an object with the original members byte for byte, then the new ones.
    ///
    /// Original members whose name begins with ``prefix`` are dropped, so that screening an output again does not
    /// double them.
    ///
    /// - Parameter original: the bytes of an object that was checked already, as in ``Feature/properties``; `nil` and
    ///   anything else give an object of the new members alone.
    /// - Parameter appending: writes the new members, separated by commas; nothing is allowed too.
    /// - Complexity: O(*n*).
    public static func splice(_ original: [UInt8]?, appending: (inout TextBuffer) -> Void) -> [UInt8] {
        var buffer = TextBuffer()
        buffer.reserve((original?.count ?? 0) + 256)
        splice(original, into: &buffer, appending: appending)
        return buffer.take()
    }

    /// Adds the same object to a buffer.
    public static func splice(
        _ original: [UInt8]?, into buffer: inout TextBuffer, appending: (inout TextBuffer) -> Void
    ) {
        buffer.appendASCII(JSONByte.openBrace)
        let start = buffer.count
        if let original {
            // The object is known to be sound; one that is not keeps nothing.
            do { try copyMembers(of: original, to: &buffer) } catch { buffer.truncate(to: start) }
        }
        let originalsEnd = buffer.count
        if originalsEnd > start { buffer.appendASCII(JSONByte.comma) }
        let newStart = buffer.count
        appending(&buffer)
        if buffer.count == newStart { buffer.truncate(to: originalsEnd) }
        buffer.appendASCII(JSONByte.closeBrace)
    }

    /// Copies each kept member with the blanks around it.
    private static func copyMembers(of original: [UInt8], to buffer: inout TextBuffer) throws(ScanStop) {
        let bytes = original.span
        var skipper = JSONSkipper(maximumNesting: .max)
        var place = 0
        guard try bytes.next(&place) == JSONByte.openBrace else { return }
        place += 1
        let start = buffer.count
        var pieceStart = place
        var isFirst = true
        while let key = try bytes.nextKey(&place, isFirst: isFirst) {
            isFirst = false
            try skipper.skip(bytes, &place, depth: 0)
            // Blanks after the value belong to the piece, up to the comma or the closing brace.
            _ = try bytes.next(&place)
            if !isOurs(key, in: bytes) {
                if buffer.count > start { buffer.appendASCII(JSONByte.comma) }
                buffer.append(bytes.extracting(pieceStart..<place))
            }
            pieceStart = place + 1
        }
    }

    /// Whether a name begins with our prefix; most show by their first byte that they do not.
    private static func isOurs(_ key: JSONString, in bytes: Span<UInt8>) -> Bool {
        guard key.hasEscapes || key.count > 0 && bytes[key.start] == prefix.utf8.first else { return false }
        return bytes.content(key).hasPrefix(prefix)
    }
}
