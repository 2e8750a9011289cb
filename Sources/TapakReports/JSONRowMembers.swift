import TapakFormats

extension TextBuffer {
    /// The fields of a row as the members of a JSON object, with a prefix before every name.
    ///
    /// - Returns: where the codes of its findings stand, between the brackets.
    mutating func appendJSONMembers(row fields: [Field], prefix: String = "") -> Range<Int> {
        var codes = bytes.count..<bytes.count
        for (index, field) in fields.enumerated() {
            if index > 0 { appendASCII(UInt8(ascii: ",")) }
            let start = bytes.count
            appendJSONMembers([field], prefix: prefix)
            guard field.name == ScreenRow.findingsColumn else { continue }
            // Before the codes: the name in quotes, a colon and a bracket.
            codes = start + prefix.utf8.count + field.name.utf8.count + 4..<bytes.count - 1
        }
        return codes
    }
}
