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
        buffer.appendASCII(JSONByte.openBrace)
        if let original { appendMembers(of: original, to: &buffer) }
        let originalsEnd = buffer.bytes.count
        if originalsEnd > 1 { buffer.appendASCII(JSONByte.comma) }
        let newStart = buffer.bytes.count
        appending(&buffer)
        if buffer.bytes.count == newStart { buffer.bytes.removeLast(newStart - originalsEnd) }
        buffer.appendASCII(JSONByte.closeBrace)
        return buffer.bytes
    }

    private static func appendMembers(of original: [UInt8], to buffer: inout TextBuffer) {
        var members = TextBuffer()
        // The object is known to be sound; one that is not keeps nothing.
        guard (try? copyMembers(of: original, to: &members)) != nil else { return }
        buffer.append(bytes: members.bytes)
    }

    /// Copies each kept member with the blanks around it.
    private static func copyMembers(of original: [UInt8], to buffer: inout TextBuffer) throws(ScanStop) {
        let bytes = original.span
        var skipper = JSONSkipper(maximumNesting: .max)
        var place = 0
        guard try bytes.next(&place) == JSONByte.openBrace else { return }
        place += 1
        var pieceStart = place
        var isFirst = true
        while let key = try bytes.nextKey(&place, isFirst: isFirst) {
            isFirst = false
            try skipper.skip(bytes, &place, depth: 0)
            // Blanks after the value belong to the piece, up to the comma or the closing brace.
            _ = try bytes.next(&place)
            if !bytes.content(key).hasPrefix(prefix) {
                if !buffer.bytes.isEmpty { buffer.appendASCII(JSONByte.comma) }
                buffer.append(bytes: original[pieceStart..<place])
            }
            pieceStart = place + 1
        }
    }
}
