import TapakFormats
import TapakGeometry

/// One value of a row, typed so that every format writes it in its own way.
enum Cell: Sendable {
    /// Nothing: an empty field, or null.
    case none
    /// A code or another text of ours.
    case code(String)
    /// Text from a user's file, which is hostile until written safely.
    case userText(String)
    /// A whole number.
    case integer(Int)
    /// A number with the decimals it has in tables; JSON gets it whole.
    case number(Double, decimals: Int)
    /// Several codes.
    case codes([String])

    static func userText(ifPresent text: String?) -> Cell { text.map(Cell.userText) ?? .none }
    static func code(ifPresent text: String?) -> Cell { text.map(Cell.code) ?? .none }
    static func area(_ area: Area?) -> Cell { area.map { .number($0.squareMetres, decimals: 3) } ?? .none }
    static func length(_ length: Length?) -> Cell { length.map { .number($0.metres, decimals: 3) } ?? .none }
    static func fullNumber(_ value: Double?) -> Cell { value.map { .number($0, decimals: -1) } ?? .none }
}

/// A named value of a row.
struct Field {
    var name: String
    var cell: Cell

    init(_ name: String, _ cell: Cell) {
        self.name = name
        self.cell = cell
    }
}

extension TextBuffer {
    /// The cells as one line of CSV (RFC 4180, with CRLF).
    mutating func appendCSV(_ fields: [Field]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { appendASCII(UInt8(ascii: ",")) }
            appendCSV(field.cell)
        }
        append("\r\n")
    }

    /// Adds a value as a field of CSV.
    mutating func appendCSV(_ cell: Cell) {
        switch cell {
        case .none: break
        case .code(let text): appendCSVField(text, isUserText: false)
        case .userText(let text): appendCSVField(text, isUserText: true)
        case .integer(let value): appendInteger(value)
        case .number(let value, let decimals):
            if decimals < 0 { appendShortest(value) } else { appendFixed(value, decimals: decimals) }
        case .codes(let codes): appendCSVField(codes: codes)
        }
    }

    /// The names as the header line of CSV.
    mutating func appendCSVHeader(_ fields: [Field]) {
        appendCSV(fields.map { Field($0.name, .code($0.name)) })
    }

    /// The fields as the members of a JSON object, with a prefix before every name.
    mutating func appendJSONMembers(_ fields: [Field], prefix: String = "") {
        for (index, field) in fields.enumerated() {
            if index > 0 { appendASCII(UInt8(ascii: ",")) }
            appendJSONString { buffer in
                buffer.append(prefix)
                buffer.append(field.name)
            }
            appendASCII(UInt8(ascii: ":"))
            appendJSON(field.cell)
        }
    }

    /// A value as JSON, numbers whole.
    mutating func appendJSON(_ cell: Cell) {
        switch cell {
        case .none: append("null")
        case .code(let text), .userText(let text): appendJSONString(text)
        case .integer(let value): appendInteger(value)
        case .number(let value, _): appendShortest(value)
        case .codes(let codes):
            appendASCII(UInt8(ascii: "["))
            for (index, code) in codes.enumerated() {
                if index > 0 { appendASCII(UInt8(ascii: ",")) }
                appendJSONString(code)
            }
            appendASCII(UInt8(ascii: "]"))
        }
    }
}
