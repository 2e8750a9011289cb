/// Text as it may stand in a cell of a workbook.
///
/// **What is changed.** Characters that XML 1.0 has no room for (U+FFFE, U+FFFF) and U+0000, at which C ends a text,
/// become U+FFFD. What looks like the file format's own escape (`_x0041_`) is escaped itself, so that it is shown as it
/// stands. More than 32 767 UTF-16 units, the most a cell can hold, are cut to that, with `…` as the last.
enum SheetText {
    /// The most UTF-16 units that a cell holds.
    static let limit = 32_767

    /// The text as the library may have it.
    ///
    /// - Complexity: O(*n*).
    static func safe(_ text: String) -> String {
        let bytes = text.utf8
        let needsWork = bytes.count > limit || bytes.contains { $0 == 0 || $0 == 0xEF || $0 == UInt8(ascii: "_") }
        return needsWork ? escaped(cut(text)) : text
    }

    private static func cut(_ text: String) -> String {
        guard text.utf16.count > limit else { return text }
        var units = 1
        return text.prefix { character in
            units += character.utf16.count
            return units <= limit
        } + "…"
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
            case 0x5F where looksEscaped(scalars[index...]): result.append(contentsOf: "_x005F_".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a text begins like `_x0041_`.
    private static func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = Array(scalars.prefix(7))
        return start.count == 7 && start[1] == "x" && start[6] == "_"
            && start[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
