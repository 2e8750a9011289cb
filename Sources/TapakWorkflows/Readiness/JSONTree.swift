/// A value of JSON (RFC 8259) in memory; numbers as they are written.
enum JSONTree: Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case list([JSONTree])
    case object([Member])

    /// A member of an object.
    struct Member: Hashable {
        var name: String
        var value: JSONTree
    }

    /// The last member of a name, as most readers take it.
    subscript(_ name: String) -> JSONTree? {
        if case .object(let members) = self { members.last { $0.name == name }?.value } else { nil }
    }

    /// The value for a person, short.
    var text: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let literal): literal
        case .string(let text): text
        case .list(let items): items.map(\.text).joined(separator: ";")
        case .object(let members): "{\(members.map(\.name).joined(separator: ","))}"
        }
    }
}

/// Bytes that are no JSON, from this one on.
struct JSONFault: Error, Hashable {
    var byte: Int
}

extension JSONTree {
    /// Reads a document.
    ///
    /// - Throws: `JSONFault` at the first byte that does not belong there.
    /// - Complexity: O(bytes).
    init(_ bytes: [UInt8]) throws(JSONFault) {
        var parser = JSONTreeParser(bytes)
        self = try parser.document()
    }
}

private struct JSONTreeParser {
    private let bytes: [UInt8]
    private var place: Int
    private static let deepest = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func document() throws(JSONFault) -> JSONTree {
        let value = try value(depth: 0)
        skipBlanks()
        guard place == bytes.count else { throw fault }
        return value
    }

    private var fault: JSONFault { JSONFault(byte: place) }

    private mutating func skipBlanks() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    /// Steps over blanks and, if it comes next, a character.
    private mutating func takes(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func take(_ character: Unicode.Scalar) throws(JSONFault) {
        guard takes(character) else { throw fault }
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONTree {
        guard depth < Self.deepest else { throw fault }
        if takes("{") { return .object(try members(depth: depth + 1)) }
        if takes("[") { return .list(try items(depth: depth + 1)) }
        if takes("\"") { return .string(try string()) }
        for (word, value) in [("null", JSONTree.null), ("true", .bool(true)), ("false", .bool(false))]
        where bytes[place...].starts(with: word.utf8) {
            place += word.utf8.count
            return value
        }
        return .number(try number())
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [JSONTree.Member] {
        var members: [JSONTree.Member] = []
        if takes("}") { return members }
        repeat {
            try take("\"")
            let name = try string()
            try take(":")
            members.append(JSONTree.Member(name: name, value: try value(depth: depth)))
        } while takes(",")
        try take("}")
        return members
    }

    private mutating func items(depth: Int) throws(JSONFault) -> [JSONTree] {
        var items: [JSONTree] = []
        if takes("]") { return items }
        repeat { items.append(try value(depth: depth)) } while takes(",")
        try take("]")
        return items
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = place
        while place < bytes.count, Self.isOfNumber(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        guard place > start, Double(text) != nil else {
            place = start
            throw fault
        }
        return text
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }

    /// The rest of a string whose quote was taken.
    private mutating func string() throws(JSONFault) -> String {
        var content: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            guard byte >= 0x20 else { throw fault }
            place += 1
            if byte == UInt8(ascii: "\"") {
                guard let text = String(validating: content, as: UTF8.self) else { throw fault }
                return text
            }
            if byte == UInt8(ascii: "\\") {
                content += try escaped().utf8
            } else {
                content.append(byte)
            }
        }
        throw fault
    }

    private mutating func escaped() throws(JSONFault) -> String {
        guard place < bytes.count else { throw fault }
        let byte = bytes[place]
        place += 1
        if byte == UInt8(ascii: "u") { return try character() }
        guard let meaning = Self.escapes[byte] else {
            place -= 1
            throw fault
        }
        return meaning
    }

    private static let escapes: [UInt8: String] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func character() throws(JSONFault) -> String {
        let first = try unit()
        guard first & 0xFC00 == 0xD800, bytes[place...].starts(with: "\\u".utf8) else {
            return String(decoding: [first], as: UTF16.self)
        }
        place += 2
        return String(decoding: [first, try unit()], as: UTF16.self)
    }

    private mutating func unit() throws(JSONFault) -> UInt16 {
        guard place + 4 <= bytes.count,
            bytes[place..<place + 4].allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
            let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw fault }
        place += 4
        return unit
    }
}
