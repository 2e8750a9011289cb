import TapakFormats

/// A sentence with gaps for values.
///
/// `{name}` is replaced by a value. `[[…]]` is a part that vanishes as a whole when a value in it is missing; of
/// `[[…||…||…]]` the first alternative stands whose values are all known. So a template stays a sentence whatever is
/// known.
///
/// Taken apart once, it is a list of steps over one array of bytes, so that filling it copies bytes and nothing else.
struct MessageTemplate<Gap: Sendable>: Sendable {
    private enum Step: Sendable {
        /// Bytes of ``texts``.
        case text(Range<Int>)
        case gap(Gap)
        /// The first of these ``alternatives`` whose values are all known.
        case oneOf(Range<Int>)
    }

    private var texts: [UInt8] = []
    private var steps: [Step] = []
    /// The steps of each alternative of each optional part.
    private var alternatives: [[Step]] = []

    /// A template of this text.
    ///
    /// - Parameter gap: the gap of a name; one that has none is no gap, and `?` stands there.
    /// - Complexity: O(*n*) in its bytes; keep the templates of sentences that stand in every row.
    init(_ text: String, gap: (String) -> Gap?) {
        var rest = text[...]
        while let start = Self.pair("[", in: rest), let end = Self.pair("]", in: rest[start.upperBound...]) {
            steps += gaps(in: rest[..<start.lowerBound], gap)
            let first = alternatives.count
            addAlternatives(in: rest[start.upperBound..<end.lowerBound], gap)
            steps.append(.oneOf(first..<alternatives.count))
            rest = rest[end.upperBound...]
        }
        steps += gaps(in: rest, gap)
    }

    /// Adds the text with its gaps filled.
    ///
    /// A gap outside `[[…]]` whose value is missing reads `?`. Values are put in as they are, whatever they contain.
    ///
    /// - Parameter write: adds the value of a gap; false where there is none.
    /// - Complexity: O(*n*) in the bytes of the template and the values.
    func fill(_ buffer: inout TextBuffer, _ write: (Gap, inout TextBuffer) -> Bool) {
        for step in steps {
            switch step {
            case .text(let range): buffer.append(texts.span.extracting(range))
            case .gap(let gap): if !write(gap, &buffer) { buffer.append("?") }
            case .oneOf(let range):
                for number in range where complete(alternatives[number], &buffer, write) { break }
            }
        }
    }

    /// The text with its gaps filled, as ``fill(_:_:)`` does it.
    func filled(_ value: (Gap) -> String?) -> String {
        TextBuffer.text { buffer in
            fill(&buffer) { gap, buffer in
                guard let text = value(gap) else { return false }
                buffer.append(text)
                return true
            }
        }
    }

    /// Adds steps with their gaps filled, or nothing when a value is missing; tells which.
    private func complete(
        _ steps: [Step], _ buffer: inout TextBuffer, _ write: (Gap, inout TextBuffer) -> Bool
    ) -> Bool {
        let start = buffer.count
        for step in steps {
            switch step {
            case .text(let range): buffer.append(texts.span.extracting(range))
            case .gap(let gap):
                guard write(gap, &buffer) else {
                    buffer.truncate(to: start)
                    return false
                }
            case .oneOf: break
            }
        }
        return true
    }

    private mutating func addAlternatives(in part: Substring, _ gap: (String) -> Gap?) {
        var rest = part
        while let bars = Self.pair("|", in: rest) {
            alternatives.append(gaps(in: rest[..<bars.lowerBound], gap))
            rest = rest[bars.upperBound...]
        }
        alternatives.append(gaps(in: rest, gap))
    }

    private mutating func gaps(in part: Substring, _ gap: (String) -> Gap?) -> [Step] {
        var steps: [Step] = []
        var rest = part
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            addText(rest[..<open], to: &steps)
            if let gap = gap(String(rest[rest.utf8.index(after: open)..<close])) {
                steps.append(.gap(gap))
            } else {
                addText("?", to: &steps)
            }
            rest = rest[rest.utf8.index(after: close)...]
        }
        addText(rest, to: &steps)
        return steps
    }

    private mutating func addText(_ text: Substring, to steps: inout [Step]) {
        guard !text.isEmpty else { return }
        let start = texts.count
        texts += text.utf8
        steps.append(.text(start..<texts.count))
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

extension MessageTemplate where Gap == String {
    /// A template whose gaps are known by their names.
    init(_ text: String) { self.init(text) { $0 } }
}
