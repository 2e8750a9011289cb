/// Leaves members out of the properties objects of one file.
///
/// Objects of a file mostly have the same members in the same order: what is decided of a name at its place is
/// remembered, and only names that are new at their place are looked at again.
public struct PropertiesFilter {
    /// What is left of an object, and which members were left out.
    public struct Outcome: Hashable, Sendable {
        /// The bytes of the object with the members that stay, each as it was; `{}` where there was none.
        public var properties: [UInt8]
        /// The names of the others, in the order of the object.
        public var dropped: [String]
    }

    private let isNameDropped: (String) -> Bool
    private let isValueDropped: (String) -> Bool
    private let leastDigits: Int
    /// What was decided, by place in the object.
    private var decisions: [(rawName: [UInt8], isDropped: Bool)] = []

    /// Leaves out the members that tests name.
    ///
    /// - Parameters:
    ///   - leastDigits: a value with fewer digits than these stays unseen, whatever the test would say.
    ///   - isNameDropped: by name; asked once for each name at each place.
    ///   - isValueDropped: by value, where that is a text or a number and its name is not dropped.
    public init(
        leastDigits: Int = 0, isNameDropped: @escaping (String) -> Bool,
        isValueDropped: @escaping (String) -> Bool = { _ in false }
    ) {
        self.leastDigits = leastDigits
        self.isNameDropped = isNameDropped
        self.isValueDropped = isValueDropped
    }

    /// What is left of an object.
    ///
    /// - Parameter original: the bytes of an object that was checked already, as in ``Feature/properties``; anything else
    ///   counts as an empty one.
    /// - Complexity: O(*n*).
    public mutating func filter(_ original: [UInt8]?) -> Outcome {
        guard let original, let outcome = try? filtered(original) else {
            return Outcome(properties: Array("{}".utf8), dropped: [])
        }
        return outcome
    }

    private mutating func filtered(_ original: [UInt8]) throws(ScanStop) -> Outcome {
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
        var number = 0
        while let key = try bytes.nextKey(&place, isFirst: number == 0) {
            _ = try bytes.next(&place)
            let valueStart = place
            try skipper.skip(bytes, &place, depth: 0)
            let value = valueStart..<place
            _ = try bytes.next(&place)
            if try isDropped(key, number, value, in: bytes) {
                dropped.append(bytes.content(key))
            } else {
                kept.append(pieceStart..<place)
            }
            pieceStart = place + 1
            number += 1
        }
        guard !dropped.isEmpty else { return Outcome(properties: original, dropped: []) }
        var left = TextBuffer()
        left.appendASCII(JSONByte.openBrace)
        for (number, range) in kept.enumerated() {
            if number > 0 { left.appendASCII(JSONByte.comma) }
            left.append(bytes: original[range])
        }
        left.appendASCII(JSONByte.closeBrace)
        return Outcome(properties: left.take(), dropped: dropped)
    }

    private mutating func isDropped(
        _ key: JSONString, _ number: Int, _ value: Range<Int>, in bytes: Span<UInt8>
    ) throws(ScanStop) -> Bool {
        if try isNameDropped(key, number, in: bytes) { return true }
        let first = bytes[value.lowerBound]
        guard first != JSONByte.openBrace, first != JSONByte.openBracket else { return false }
        // An escape of a digit is written with more of them.
        guard bytes.digitCount(in: value) >= leastDigits else { return false }
        var skipper = JSONSkipper(maximumNesting: .max)
        var place = value.lowerBound
        return try AttributeValue(bytes, &place, skipper: &skipper, depth: 0).text.map(isValueDropped) ?? false
    }

    private mutating func isNameDropped(
        _ key: JSONString, _ number: Int, in bytes: Span<UInt8>
    ) throws(ScanStop) -> Bool {
        let raw = key.start..<key.end
        if number < decisions.count, bytes.holds(decisions[number].rawName, at: raw) {
            return decisions[number].isDropped
        }
        let name = bytes.content(key)
        let decision = (rawName: bytes.copy(raw), isDropped: isNameDropped(name))
        if number < decisions.count {
            decisions[number] = decision
        } else if number == decisions.count {
            decisions.append(decision)
        }
        return decision.isDropped
    }
}

extension Span where Element == UInt8 {
    fileprivate func digitCount(in range: Range<Int>) -> Int {
        var count = 0
        for index in range where self[index] &- JSONByte.zero < 10 { count &+= 1 }
        return count
    }

    fileprivate func holds(_ content: [UInt8], at range: Range<Int>) -> Bool {
        guard range.count == content.count else { return false }
        for offset in 0..<content.count where self[range.lowerBound &+ offset] != content[offset] { return false }
        return true
    }
}
