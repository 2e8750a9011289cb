/// Leaves members out of a properties object.
public enum PropertiesFilter {
    /// What is left of an object, and which members were left out.
    public struct Outcome: Hashable, Sendable {
        /// The bytes of the object with the members that stay, each as it was; `{}` where there was none.
        public var properties: [UInt8]
        /// The names of the others, in the order of the object.
        public var dropped: [String]
    }

    /// Leaves out the members that a test names.
    ///
    /// - Parameters:
    ///   - original: the bytes of an object that was checked already, as in ``Feature/properties``; anything else counts as
    ///     an empty one.
    ///   - isDropped: by name, and value where it is a text or a number.
    /// - Complexity: O(*n*).
    public static func filter(
        _ original: [UInt8]?, dropping isDropped: (_ name: String, _ value: String?) -> Bool
    ) -> Outcome {
        guard let original, let outcome = try? filtered(original, isDropped) else {
            return Outcome(properties: Array("{}".utf8), dropped: [])
        }
        return outcome
    }

    private static func filtered(
        _ original: [UInt8], _ isDropped: (String, String?) -> Bool
    ) throws(ScanStop) -> Outcome {
        let bytes = original.span
        var skipper = JSONSkipper(maximumNesting: .max)
        var dropped: [String] = []
        var kept: [Range<Int>] = []
        var place = 0
        guard try bytes.next(&place) == JSONByte.openBrace else {
            return Outcome(properties: Array("{}".utf8), dropped: [])
        }
        place += 1
        var pieceStart = place
        var isFirst = true
        while let key = try bytes.nextKey(&place, isFirst: isFirst) {
            isFirst = false
            let value = try AttributeValue(bytes, &place, skipper: &skipper, depth: 0)
            _ = try bytes.next(&place)
            let name = bytes.content(key)
            let scalar: String? = if case .json = value { nil } else { value.text }
            if isDropped(name, scalar) {
                dropped.append(name)
            } else {
                kept.append(pieceStart..<place)
            }
            pieceStart = place + 1
        }
        guard !dropped.isEmpty else { return Outcome(properties: original, dropped: []) }
        var left = TextBuffer()
        left.appendASCII(JSONByte.openBrace)
        for (number, range) in kept.enumerated() {
            if number > 0 { left.appendASCII(JSONByte.comma) }
            left.append(bytes: original[range])
        }
        left.appendASCII(JSONByte.closeBrace)
        return Outcome(properties: left.bytes, dropped: dropped)
    }
}
