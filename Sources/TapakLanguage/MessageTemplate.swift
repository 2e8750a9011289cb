/// A sentence with gaps for values.
///
/// `{name}` is replaced by a value. `[[…]]` is a part that vanishes as a whole when a value in it is missing; of
/// `[[…||…||…]]` the first alternative stands whose values are all known. So a template stays a sentence whatever is
/// known.
struct MessageTemplate {
    private let text: String

    /// A template of this text.
    init(_ text: String) { self.text = text }

    /// The text with its gaps filled.
    ///
    /// A gap outside `[[…]]` whose value is missing reads `?`. Values are put in as they are, whatever they contain.
    ///
    /// - Complexity: O(*n*) in the bytes of the template and the values.
    func filled(_ value: (String) -> String?) -> String {
        var filled = ""
        var rest = text[...]
        while let start = Self.pair("[", in: rest), let end = Self.pair("]", in: rest[start.upperBound...]) {
            filled += Self.replaced(rest[..<start.lowerBound]) { value($0) ?? "?" } ?? ""
            filled += Self.optional(rest[start.upperBound..<end.lowerBound], value)
            rest = rest[end.upperBound...]
        }
        return filled + (Self.replaced(rest) { value($0) ?? "?" } ?? "")
    }

    private static func optional(_ part: Substring, _ value: (String) -> String?) -> String {
        guard let bars = pair("|", in: part) else { return replaced(part, value) ?? "" }
        return replaced(part[..<bars.lowerBound], value) ?? optional(part[bars.upperBound...], value)
    }

    /// The text with its gaps filled, or nothing when a value is missing.
    private static func replaced(_ part: Substring, _ value: (String) -> String?) -> String? {
        var filled = ""
        var rest = part
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            guard let found = value(String(rest[rest.utf8.index(after: open)..<close])) else { return nil }
            filled += rest[..<open]
            filled += found
            rest = rest[rest.utf8.index(after: close)...]
        }
        filled += rest
        return filled
    }

    /// The first place where the mark stands twice; marks are ASCII, so bytes are looked at and never characters.
    private static func pair(_ mark: Unicode.Scalar, in text: Substring) -> Range<Substring.Index>? {
        let bytes = text.utf8
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: UInt8(ascii: mark)) {
            let next = bytes.index(after: found)
            guard next < bytes.endIndex else { return nil }
            if bytes[next] == UInt8(ascii: mark) { return found..<bytes.index(after: next) }
            start = next
        }
        return nil
    }
}
