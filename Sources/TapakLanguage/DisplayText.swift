/// Text of files made safe to show.
enum DisplayText {
    /// The text on one line: control characters, line breaks and marks that turn the writing direction become `·`, so
    /// that a file cannot move the cursor of a terminal or disguise what it says. Longer texts end with `…`.
    static func singleLine(_ text: String, limit: Int = .max) -> String {
        if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var shown = ""
        for (count, character) in text.enumerated() {
            guard count < limit else { return shown + "…" }
            if character.unicodeScalars.allSatisfy(isHarmless) { shown.append(character) } else { shown += "·" }
        }
        return shown
    }

    /// The text as one word for a shell.
    static func shellWord(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        if isPlain, !text.isEmpty { return text }
        let escaped = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        return "'" + escaped + "'"
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
        case .format: scalar.value == 0x200C || scalar.value == 0x200D
        default: true
        }
    }
}
