import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey

/// The names of columns as they begin the members of a JSON object, made once.
struct JSONKeys: Sendable {
    /// Each in quotes with its colon, and but for the first with a comma before it.
    let members: [[UInt8]]

    init(_ names: [String], prefix: String = "") {
        members = names.enumerated().map { index, name in
            var buffer = TextBuffer()
            if index > 0 { buffer.appendASCII(UInt8(ascii: ",")) }
            buffer.appendJSONString(prefix + name)
            buffer.appendASCII(UInt8(ascii: ":"))
            return buffer.take()
        }
    }
}

/// Writes the values straight into a buffer as the members of a JSON object, numbers whole.
struct JSONPen: RowPen {
    /// What is written to; the caller lends it for a row.
    var buffer = TextBuffer()
    /// The number of columns written so far.
    private(set) var count = 0
    /// Where in the buffer the codes of the findings stand, between the brackets.
    private(set) var findings = 0..<0
    private let keys: JSONKeys
    private let phrasebook: Phrasebook

    init(_ keys: JSONKeys, _ phrasebook: Phrasebook) {
        self.keys = keys
        self.phrasebook = phrasebook
    }

    mutating func userText(_ text: String?) { code(text) }

    mutating func code(_ code: String?) {
        beginMember()
        if let code { buffer.appendJSONString(code) } else { buffer.append("null") }
    }

    mutating func integer(_ value: Int) {
        beginMember()
        buffer.appendInteger(value)
    }

    mutating func number(_ value: Double?, decimals: Int) {
        beginMember()
        if let value { buffer.appendShortest(value) } else { buffer.append("null") }
    }

    mutating func sentence(_ grounds: Grounds) {
        beginMember()
        buffer.appendJSONString { phrasebook.appendSentence(grounds, to: &$0) }
    }

    mutating func codes(_ criteria: [Criterion]) {
        beginMember()
        buffer.appendJSON(.codes(criteria.map(\.code)))
    }

    mutating func codes(_ findings: [Finding]) {
        beginMember()
        let start = buffer.count + 1
        buffer.appendJSON(.codes(ScreenRow.codes(findings)))
        self.findings = start..<buffer.count - 1
    }

    mutating func ready(_ cells: ReadyCells) {
        for value in cells.json {
            beginMember()
            buffer.append(value.span)
        }
    }

    private mutating func beginMember() {
        let key = keys.members[count]
        buffer.append(key.span)
        count += 1
    }
}
