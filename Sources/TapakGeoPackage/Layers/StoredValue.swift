/// A value in a column of a layer.
public enum StoredValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number.
    case real(Double)
    /// A text.
    case text(String)

    /// The text; a number as its shortest text.
    public var text: String? {
        switch self {
        case .null: nil
        case .integer(let value): String(value)
        case .real(let value): "\(value)"
        case .text(let text): text
        }
    }

    /// The number, also of a text that is one.
    public var number: Double? {
        switch self {
        case .null: nil
        case .integer(let value): Double(value)
        case .real(let value): value
        case .text(let text): Double(text)
        }
    }

    /// The whole number.
    public var integer: Int? {
        switch self {
        case .integer(let value): Int(exactly: value)
        case .real(let value): Int(exactly: value)
        case .text(let text): Int(text)
        case .null: nil
        }
    }

    /// A text, or nothing.
    public init(_ text: String?) { self = text.map(StoredValue.text) ?? .null }
    /// A number, or nothing.
    public init(_ number: Double?) { self = number.map(StoredValue.real) ?? .null }
    /// A whole number, or nothing.
    public init(_ integer: Int?) { self = integer.map { .integer(Int64($0)) } ?? .null }
}
