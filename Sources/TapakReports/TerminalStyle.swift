import TapakProgramme

/// How text for a person is laid out: width, and whether colour may be used beside the marks.
public struct TerminalStyle: Sendable {
    /// Columns to fill.
    public var width: Int
    /// Whether colour is used; marks and words say the same without it.
    public var usesColour: Bool

    /// A style with a width and, on terminals, colour.
    public init(width: Int, usesColour: Bool) {
        self.width = max(40, width)
        self.usesColour = usesColour
    }

    func paint(_ text: String, _ verdict: Verdict) -> String {
        guard usesColour else { return text }
        let code =
            switch verdict {
            case .pass: "32"
            case .resurvey: "33"
            case .unassessable: "35"
            case .fail: "31"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    func strong(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// Breaks text at spaces into lines of the width, all but the first indented.
    func wrapped(_ text: String, indent: Int, firstIndent: Int) -> String {
        let room = max(20, width - indent)
        var lines: [String] = []
        var line = ""
        var space = max(20, width - firstIndent)
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            if !line.isEmpty, line.count + 1 + word.count > space {
                lines.append(line)
                line = String(word)
                space = room
            } else {
                line += line.isEmpty ? String(word) : " " + word
            }
        }
        lines.append(line)
        return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }
}
