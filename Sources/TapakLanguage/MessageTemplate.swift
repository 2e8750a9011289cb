/// A sentence with gaps for values.
///
/// `{name}` is replaced by a value. `[[…]]` is a part that vanishes as a whole when a value in it is missing; of
/// `[[…||…||…]]` the first alternative stands whose values are all known. So a template stays a sentence whatever is
/// known.
struct MessageTemplate: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case gap(String)
        /// Alternatives, of which the first stands whose values are all known.
        case optional([[Piece]])
    }

    private let pieces: [Piece]

    /// A template of this text.
    ///
    /// - Complexity: O(*n*) in its bytes; keep the templates of sentences that stand in every row.
    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let start = Self.pair("[", in: rest), let end = Self.pair("]", in: rest[start.upperBound...]) {
            pieces += Self.gaps(in: rest[..<start.lowerBound])
            pieces.append(.optional(Self.alternatives(in: rest[start.upperBound..<end.lowerBound])))
            rest = rest[end.upperBound...]
        }
        self.pieces = pieces + Self.gaps(in: rest)
    }

    /// The text with its gaps filled.
    ///
    /// A gap outside `[[…]]` whose value is missing reads `?`. Values are put in as they are, whatever they contain.
    ///
    /// - Complexity: O(*n*) in the bytes of the template and the values.
    func filled(_ value: (String) -> String?) -> String {
        var filled = ""
        for piece in pieces {
            switch piece {
            case .text(let text): filled += text
            case .gap(let name): filled += value(name) ?? "?"
            case .optional(let alternatives):
                filled += Self.firstComplete(alternatives, value)
            }
        }
        return filled
    }

    private static func firstComplete(_ alternatives: [[Piece]], _ value: (String) -> String?) -> String {
        for pieces in alternatives {
            if let complete = complete(pieces, value) { return complete }
        }
        return ""
    }

    /// The pieces with their gaps filled, or nothing when a value is missing.
    private static func complete(_ pieces: [Piece], _ value: (String) -> String?) -> String? {
        var filled = ""
        for piece in pieces {
            switch piece {
            case .text(let text): filled += text
            case .gap(let name):
                guard let found = value(name) else { return nil }
                filled += found
            case .optional: break
            }
        }
        return filled
    }

    private static func alternatives(in part: Substring) -> [[Piece]] {
        guard let bars = pair("|", in: part) else { return [gaps(in: part)] }
        return [gaps(in: part[..<bars.lowerBound])] + alternatives(in: part[bars.upperBound...])
    }

    private static func gaps(in part: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var rest = part
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            pieces.append(.text(String(rest[..<open])))
            pieces.append(.gap(String(rest[rest.utf8.index(after: open)..<close])))
            rest = rest[rest.utf8.index(after: close)...]
        }
        return pieces + [.text(String(rest))]
    }

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
