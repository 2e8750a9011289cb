import TapakFormats

/// How a part of a plot is told from the others: a colour and a pattern, so that it also reads in black and white.
enum PlotTone: CaseIterable {
    /// Plain, in the colour of headings: where there is nothing to tell apart.
    case plain
    /// Good: green, filled.
    case good
    /// Doubtful: amber, oblique lines.
    case doubtful
    /// Not to be judged: violet, dots.
    case unclear
    /// Bad: red, crossed lines.
    case bad
    /// Nothing there: grey, empty.
    case absent

    /// The colour, of a contrast of at least 4.5 : 1 with white.
    var colour: String {
        switch self {
        case .plain: "#14508c"
        case .good: "#1a7a3c"
        case .doubtful: "#a86200"
        case .unclear: "#5b4b9a"
        case .bad: "#b3261e"
        case .absent: "#6b7684"
        }
    }

    /// The dashes of a line.
    var dashes: String {
        switch self {
        case .plain, .good: ""
        case .doubtful: "6 3"
        case .unclear: "2 3"
        case .bad: "10 3 2 3"
        case .absent: "1 4"
        }
    }

    /// What an area is filled with; a pattern is that of ``appendPattern(to:id:)``.
    func fill(id: String) -> String {
        switch self {
        case .plain, .good: colour
        case .absent: "#fff"
        case .doubtful, .unclear, .bad: "url(#\(patternName(id)))"
        }
    }

    /// Adds the definition of the pattern, if the tone has one.
    func appendPattern(to buffer: inout TextBuffer, id: String) {
        let lines: String
        switch self {
        case .plain, .good, .absent: return
        case .doubtful: lines = "<path d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\" stroke=\"\(colour)\" stroke-width=\"3\"/>"
        case .unclear: lines = "<circle cx=\"4\" cy=\"4\" r=\"2.2\" fill=\"\(colour)\"/>"
        case .bad: lines = "<path d=\"M0 0L8 8M0 8L8 0\" stroke=\"\(colour)\" stroke-width=\"2\"/>"
        }
        buffer.append(
            "<pattern id=\"\(patternName(id))\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + "<rect width=\"8\" height=\"8\" fill=\"#fff\"/>\(lines)</pattern>\n")
    }

    private func patternName(_ id: String) -> String { "\(id)-\(self)" }
}
