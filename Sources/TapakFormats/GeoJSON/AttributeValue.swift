/// The value of an attribute, as the file wrote it.
public enum AttributeValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as its literal: leading digits of long codes are not lost to a double.
    case number(String)
    /// A string, its escapes resolved.
    case string(String)
    /// An object or array, as its text.
    case json(String)

    /// The value as text; `nil` for `null`.
    public var text: String? {
        switch self {
        case .null: nil
        case .bool(let value): value ? "true" : "false"
        case .number(let text), .string(let text), .json(let text): text
        }
    }

    /// The nearest double of a number literal; `nil` for anything else, also for strings that look like numbers.
    public var double: Double? {
        guard case .number(let literal) = self else { return nil }
        return Double(literal)
    }
}

extension AttributeValue {
    /// Reads the value at `index`.
    init(_ bytes: Span<UInt8>, _ index: inout Int, skipper: inout JSONSkipper, depth: Int) throws(ScanStop) {
        let first = try bytes.next(&index)
        let start = index
        switch first {
        case JSONByte.quote:
            self = .string(bytes.content(try bytes.string(&index)))
        case JSONByte.t, JSONByte.f, JSONByte.n:
            try bytes.skipLiteral(&index)
            self = first == JSONByte.n ? .null : .bool(first == JSONByte.t)
        case JSONByte.openBrace, JSONByte.openBracket:
            try skipper.skip(bytes, &index, depth: depth)
            self = .json(bytes.text(start..<index))
        default:
            try skipper.skip(bytes, &index, depth: depth)
            self = .number(bytes.text(start..<index))
        }
    }
}

/// An attribute of a feature that somebody asked for.
public struct Attribute: Hashable, Sendable {
    /// Index of its name in ``FeatureReader/attributeNames``.
    public var name: Int
    /// Its value.
    public var value: AttributeValue

    /// Pairs a name with a value.
    public init(name: Int, value: AttributeValue) {
        self.name = name
        self.value = value
    }
}
