/// The members of a JSON object, to be compared by what they mean and not by how they are written.
///
/// Two values are equal whatever their blanks, the order of their members, the escapes of their texts (`"\u0041"` and
/// `"A"`) and the spelling of their numbers (`1`, `1.0`, `1e0`). **Numbers** without a fraction are compared digit by digit,
/// so that codes longer than a double stay apart; all others by their nearest double, so that `0.1` and
/// `0.10000000000000001` are equal. **Odd cases.** A member that is `null` says the same as one that is missing. Of a name
/// that occurs twice, the last value counts. Texts are compared byte by byte: no Unicode normalisation. Escapes of lone
/// surrogates are alike.
public struct JSONMembers: Hashable, Sendable {
    /// Of each member that is not `null`, its value in a form that equal values share.
    private let values: [[UInt8]: [UInt8]]

    /// Reads the members of an object; `nil` where the bytes are something else.
    ///
    /// No bytes at all and `null` are an object without members, as a feature's `properties` may be.
    ///
    /// - Complexity: O(*n* log *n*).
    public init?(_ object: [UInt8]) {
        guard let read = try? Self.members(of: object) else { return nil }
        values = read
    }

    /// The names of the members that differ or stand on one side only, in the order of their bytes.
    public func namesDiffering(from other: JSONMembers) -> [String] {
        var names = values.filter { other.values[$0.key] != $0.value }.map(\.key)
        names += other.values.keys.filter { values[$0] == nil }
        names.sort { $0.lexicographicallyPrecedes($1) }
        return names.map { String(decoding: $0, as: UTF8.self) }
    }

    private static let maximumNesting = 256

    private static func members(of object: [UInt8]) throws(ScanStop) -> [[UInt8]: [UInt8]] {
        let bytes = object.span
        var place = 0
        guard let first = bytes.nextIfAny(&place) else { return [:] }
        var members: [[UInt8]: [UInt8]] = [:]
        if first == JSONByte.n {
            try bytes.skipLiteral(&place)
        } else {
            guard first == JSONByte.openBrace else { throw .fault(at: place, expected: .value) }
            members = try bytes.normalMembers(&place, depth: 1, limit: maximumNesting)
        }
        guard bytes.nextIfAny(&place) == nil else { throw .fault(at: place, expected: .endOfDocument) }
        return members.filter { $0.value != normalNull }
    }

    private static let normalNull = Array("null".utf8)
}

extension Span where Element == UInt8 {
    /// The members of the object at `index`, each value in a form that equal values share.
    fileprivate func normalMembers(_ index: inout Int, depth: Int, limit: Int) throws(ScanStop) -> [[UInt8]: [UInt8]] {
        guard depth <= limit else { throw .nestingTooDeep(at: index) }
        index += 1
        var members: [[UInt8]: [UInt8]] = [:]
        var isFirst = true
        while let name = try nextKey(&index, isFirst: isFirst) {
            isFirst = false
            var value: [UInt8] = []
            try appendNormal(&index, depth: depth, limit: limit, to: &value)
            members[unescaped(name)] = value
        }
        return members
    }

    private func appendNormal(
        _ index: inout Int, depth: Int, limit: Int, to normal: inout [UInt8]
    ) throws(ScanStop) {
        let first = try next(&index)
        let start = index
        switch first {
        case JSONByte.quote:
            Self.append(quoted: unescaped(try string(&index)), to: &normal)
        case JSONByte.t, JSONByte.f, JSONByte.n:
            try skipLiteral(&index)
            normal += copy(start..<index)
        case JSONByte.openBrace:
            let members = try normalMembers(&index, depth: depth + 1, limit: limit)
            normal.append(JSONByte.openBrace)
            for (name, value) in members.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                Self.append(quoted: name, to: &normal)
                normal += value
                normal.append(JSONByte.comma)
            }
            normal.append(JSONByte.closeBrace)
        case JSONByte.openBracket:
            try appendElements(&index, depth: depth + 1, limit: limit, to: &normal)
        default:
            guard JSONByte.startsNumber(first) else { throw .fault(at: index, expected: .value) }
            try skipNumber(&index)
            normal += Array(NormalNumber.text(of: text(start..<index)).utf8)
        }
    }

    private func appendElements(
        _ index: inout Int, depth: Int, limit: Int, to normal: inout [UInt8]
    ) throws(ScanStop) {
        guard depth <= limit else { throw .nestingTooDeep(at: index) }
        index += 1
        normal.append(JSONByte.openBracket)
        var isFirst = true
        while try nextElement(&index, isFirst: isFirst) {
            isFirst = false
            try appendNormal(&index, depth: depth, limit: limit, to: &normal)
            normal.append(JSONByte.comma)
        }
        normal.append(JSONByte.closeBracket)
    }

    private static func append(quoted content: [UInt8], to normal: inout [UInt8]) {
        normal.append(JSONByte.quote)
        for byte in content {
            if byte == JSONByte.quote || byte == JSONByte.backslash { normal.append(JSONByte.backslash) }
            normal.append(byte)
        }
        normal.append(JSONByte.quote)
    }
}

/// One spelling for all literals of a number.
private enum NormalNumber {
    static func text(of literal: String) -> String {
        guard let decimal = Decimal(literal) else { return literal }
        if decimal.exponent >= 0 { return decimal.text }
        guard let double = Double(literal), let shortest = Decimal(double.description) else { return literal }
        return shortest.text
    }

    /// Digits without zeros at either end, and the power of ten that the last one stands for.
    private struct Decimal {
        var isNegative: Bool
        var digits: [UInt8] = []
        var exponent = 0

        /// `nil` where the exponent is beyond all numbers, and for what is no number.
        init?(_ literal: String) {
            isNegative = literal.utf8.first == JSONByte.minus
            let parts = literal.utf8.split(maxSplits: 1, whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
            guard let mantissa = parts.first else { return nil }
            if parts.count == 2 {
                guard let written = Int(String(parts[1]) ?? ""), abs(written) < 1_000_000 else { return nil }
                exponent = written
            }
            var isFraction = false
            for byte in mantissa {
                if byte == JSONByte.dot { isFraction = true }
                guard JSONByte.isDigit(byte) else { continue }
                if isFraction { exponent -= 1 }
                if byte != JSONByte.zero || !digits.isEmpty { digits.append(byte) }
            }
            while digits.last == JSONByte.zero {
                digits.removeLast()
                exponent += 1
            }
            // 0, −0 and 0e9 are one number.
            if digits.isEmpty { (isNegative, exponent) = (false, 0) }
        }

        var text: String {
            let sign = isNegative ? "-" : ""
            return "\(sign)\(digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self))e\(exponent)"
        }
    }
}
