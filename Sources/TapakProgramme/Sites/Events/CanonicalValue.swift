/// A value of the canonical form in which events are hashed: JSON in exactly one spelling.
///
/// **Method.** A subset of RFC 8785 (JSON Canonicalization Scheme): objects with members sorted by name, no blanks, no
/// members without value; whole numbers only; text in UTF-8, of which only `"`, `\` and the control characters below
/// U+0020 are escaped, as `\b \t \n \f \r` or `\u00xx` in lower case. Member names are ASCII, so that every order of
/// characters sorts them alike. Text is kept as it came, without Unicode normalisation.
enum CanonicalValue: Sendable {
    case text(String)
    case integer(Int)
    case list([CanonicalValue])
    case record([String: CanonicalValue])

    /// The value in its one spelling.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.write(text, to: &bytes)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .list(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .record(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if let letter = escape(of: byte) {
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(letter)
            } else if byte < 0x20 {
                bytes += Array("\\u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The letter behind the backslash, for the characters that have one.
    private static func escape(of byte: UInt8) -> UInt8? {
        switch byte {
        case 0x22, 0x5C: byte
        case 0x08: UInt8(ascii: "b")
        case 0x09: UInt8(ascii: "t")
        case 0x0A: UInt8(ascii: "n")
        case 0x0C: UInt8(ascii: "f")
        case 0x0D: UInt8(ascii: "r")
        default: nil
        }
    }
}

extension CanonicalValue {
    /// A record of the members that have a value.
    static func record(_ members: KeyValuePairs<String, CanonicalValue?>) -> CanonicalValue {
        .record(Dictionary(members.compactMap { key, value in value.map { (key, $0) } }) { first, _ in first })
    }

    /// Text, where there is any.
    static func text(optional text: String?) -> CanonicalValue? { text.map(CanonicalValue.text) }
}
