/// Why scanning stopped. Indices are those of the window.
enum ScanStop: Error {
    /// The window ends before the unit does.
    case endOfWindow
    /// The byte there cannot stand there.
    case fault(at: Int, expected: JSONExpectation)
    /// One array or object too many is open.
    case nestingTooDeep(at: Int)
    /// Legal JSON, but not the coordinates the geometry's type asks for.
    case coordinates(CoordinateFault)
}

/// What the grammar of RFC 8259 allows at a place.
enum JSONExpectation: String {
    case value
    case memberName = "member_name"
    case memberNameOrCloseBrace = "member_name_or_close_brace"
    case colon
    case commaOrCloseBrace = "comma_or_close_brace"
    case commaOrCloseBracket = "comma_or_close_bracket"
    case digit
    case literal
    case escape
    case hexDigit = "hex_digit"
    case stringCharacter = "string_character"
    case utf8
    case endOfDocument = "end_of_document"
}
