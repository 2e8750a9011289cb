extension CanonicalValue {
    /// Reads a value; nothing where the bytes are none.
    ///
    /// Other spellings of the same value may be read as well (members in another order or twice, other escapes):
    /// whoever wants the one spelling writes the value again and compares.
    ///
    /// - Complexity: O(bytes); lists and records may lie in each other six deep.
    init?(bytes: [UInt8]) {
        var reader = CanonicalReader(bytes: bytes)
        guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
        self = value
    }
}

/// Reads the canonical form, one byte after the other.
private struct CanonicalReader {
    let bytes: [UInt8]
    var offset = 0

    var isAtEnd: Bool { offset == bytes.count }

    mutating func value(depth: Int) -> CanonicalValue? {
        guard depth < 6, offset < bytes.count else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "\""): return text().map(CanonicalValue.text)
        case UInt8(ascii: "["): return list(depth: depth)
        case UInt8(ascii: "{"): return record(depth: depth)
        default: return integer()
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func list(depth: Int) -> CanonicalValue? {
        var items: [CanonicalValue] = []
        guard take(UInt8(ascii: "[")) else { return nil }
        if take(UInt8(ascii: "]")) { return .list([]) }
        repeat {
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .list(items) : nil
    }

    private mutating func record(depth: Int) -> CanonicalValue? {
        var members: [String: CanonicalValue] = [:]
        guard take(UInt8(ascii: "{")) else { return nil }
        if take(UInt8(ascii: "}")) { return .record([:]) }
        repeat {
            guard let name = text(), take(UInt8(ascii: ":")), let member = value(depth: depth + 1) else { return nil }
            members[name] = member
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .record(members) : nil
    }

    private mutating func integer() -> CanonicalValue? {
        let start = offset
        while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) || bytes[offset] == UInt8(ascii: "-") {
            offset += 1
        }
        return Int(String(decoding: bytes[start..<offset], as: UTF8.self)).map(CanonicalValue.integer)
    }

    private mutating func text() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        var text: [UInt8] = []
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let character = escaped() else { return nil }
                text.append(character)
            default: text.append(byte)
            }
        }
        return nil
    }

    private static let meanings: [UInt8: UInt8] = [
        0x22: 0x22, 0x5C: 0x5C, UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A,
        UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D,
    ]

    private mutating func escaped() -> UInt8? {
        guard offset < bytes.count else { return nil }
        let letter = bytes[offset]
        offset += 1
        guard letter == UInt8(ascii: "u") else {
            return Self.meanings[letter]
        }
        guard offset + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
        offset += 4
        return UInt16(digits, radix: 16).flatMap { $0 < 0x20 ? UInt8($0) : nil }
    }
}
