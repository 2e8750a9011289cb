import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey

/// Writes the values straight into a buffer as a row of CSV, with a comma after each.
struct CSVPen: RowPen {
    /// What is written to; the caller lends it for a row.
    var buffer = TextBuffer()
    /// Where in the buffer the codes of the findings stand.
    private(set) var findings = 0..<0
    private let phrasebook: Phrasebook

    init(_ phrasebook: Phrasebook) { self.phrasebook = phrasebook }

    mutating func userText(_ text: String?) {
        if let text { buffer.appendCSVField(text, isUserText: true) }
        endField()
    }

    mutating func code(_ code: String?) {
        if let code { buffer.append(code) }
        endField()
    }

    mutating func integer(_ value: Int) {
        buffer.appendInteger(value)
        endField()
    }

    mutating func number(_ value: Double?, decimals: Int) {
        if let value { buffer.appendFixed(value, decimals: decimals) }
        endField()
    }

    mutating func sentence(_ grounds: Grounds) {
        buffer.appendCSVField { phrasebook.appendSentence(grounds, to: &$0) }
        endField()
    }

    mutating func codes(_ criteria: [Criterion]) {
        buffer.appendCSVField(codes: criteria.map(\.code))
        endField()
    }

    mutating func codes(_ findings: [Finding]) {
        let start = buffer.count
        for index in findings.indices where Self.isFirst(index, of: findings) {
            if buffer.count > start { buffer.appendASCII(UInt8(ascii: ";")) }
            buffer.append(findings[index].code.rawValue)
        }
        self.findings = start..<buffer.count
        endField()
    }

    mutating func ready(_ cells: ReadyCells) { buffer.append(cells.csv.span) }

    /// Ends the row, whose last field has a comma behind it like all others.
    mutating func endRow() {
        buffer.truncate(to: buffer.count - 1)
        buffer.append("\r\n")
    }

    private mutating func endField() { buffer.appendASCII(UInt8(ascii: ",")) }

    /// Whether no finding before it has the same code.
    private static func isFirst(_ index: Int, of findings: [Finding]) -> Bool {
        for earlier in 0..<index where findings[earlier].code == findings[index].code { return false }
        return true
    }
}
