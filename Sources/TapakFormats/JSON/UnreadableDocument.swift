public import TapakGeometry

/// A document that is broken, or is not what it claims to be. It ends the reading of its file.
public struct UnreadableDocument: Error, Hashable, Sendable {
    /// What is wrong, with byte, line and column.
    ///
    /// The facts of `not_json` and `truncated` are `found` (the character, `0xNN` for a byte that is none, or
    /// `end_of_file`) and `expected` (`value`, `member_name`, `member_name_or_close_brace`, `colon`,
    /// `comma_or_close_brace`, `comma_or_close_bracket`, `digit`, `literal`, `escape`, `hex_digit`,
    /// `string_character`, `utf8`, `end_of_document`); of `not_geojson`: `type` (as found), `found` (the kind of value)
    /// or `missing` (a member).
    public var finding: Finding

    /// Wraps a finding.
    public init(finding: Finding) { self.finding = finding }
}

/// What can end the reading of a file.
public enum ReadingError: Error, Hashable, Sendable {
    /// The bytes could not be read.
    case input(InputFailure)
    /// The bytes are not a document we can read.
    case document(UnreadableDocument)
}

extension ByteWindow {
    /// The stop as something to tell a person.
    func unreadable(_ stop: ScanStop, file: String?) -> UnreadableDocument {
        switch stop {
        case .endOfWindow:
            return unreadable(.truncated, at: contentEnd, file: file, facts: [.init("found", .text("end_of_file"))])
        case .fault(let index, let expected):
            let wanted = Finding.Fact("expected", .text(expected.rawValue))
            guard !isBeyondEnd(index, expected) else {
                let found = Finding.Fact("found", .text("end_of_file"))
                return unreadable(.truncated, at: contentEnd, file: file, facts: [found, wanted])
            }
            let found = Finding.Fact("found", .text(JSONSyntax.spelling(of: storage[index])))
            return unreadable(.notJson, at: index, file: file, facts: [found, wanted])
        case .nestingTooDeep(let index):
            return unreadable(.nestingTooDeep, at: index, file: file, facts: [])
        case .coordinates(let fault):
            return unreadable(.coordinatesUnreadable, at: fault.index, file: file, facts: fault.facts)
        }
    }

    /// A finding about the document at an index of the window.
    func unreadable(
        _ code: FindingCode, at index: Int, file: String?, facts: [Finding.Fact]
    ) -> UnreadableDocument {
        let place = lineAndColumn(of: index)
        let location = InputLocation(
            file: file, byte: offset(index), line: place.line, column: place.column)
        return UnreadableDocument(finding: Finding(code, at: location, severity: .error, facts: facts))
    }

    /// Whether the stop means that the document ends too early, not that something in it is wrong.
    func isTruncation(_ stop: ScanStop) -> Bool {
        switch stop {
        case .endOfWindow: isLast
        case .fault(let index, let expected): isBeyondEnd(index, expected)
        case .nestingTooDeep, .coordinates: false
        }
    }

    private func isBeyondEnd(_ index: Int, _ expected: JSONExpectation) -> Bool {
        guard isLast else { return false }
        if index >= contentEnd { return true }
        // A character cut in two at the end of the file is named by its first byte.
        guard expected == .utf8, contentEnd - index < 4 else { return false }
        return storage[index] >= 0xC2 && storage[index + 1..<contentEnd].allSatisfy { $0 & 0xC0 == 0x80 }
            && contentEnd - index < UTF8Lead.length(storage[index])
    }
}
