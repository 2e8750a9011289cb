import TapakGeometry
import TapakProgramme
import TapakSurvey

/// A value as a list has it: a cell of CSV, or a member of JSON.
enum WrittenValue {
    /// The text of a cell.
    case cell(String)
    /// A value of JSON.
    case json(JSONTree)

    /// Areas agree when they differ by no more than this.
    private static let tolerance = 0.05

    /// Whether it says what it should: exactly, areas to 0.05 m², a reason in the words of any language.
    ///
    /// - Parameter sentences: the wordings of a reason.
    func says(_ value: ReadinessValue, sentences: (_ grounds: Grounds) -> [String]) -> Bool {
        switch (self, value) {
        case (.cell(let text), .area(let area)): Self.isNumber(text) && Self.agrees(Double(text), area)
        case (.cell(let text), .reason(let reason)): sentences(reason).contains(text)
        case (.cell(let text), _): text == Self.cell(of: value)
        case (.json(.number(let literal)), .integer(let number)): literal == String(number)
        case (.json(.number(let literal)), .area(let area)): Self.agrees(Double(literal), area)
        case (.json(.string(let text)), .code(let code)): text == code
        case (.json(.string(let text)), .text(let written)): text == written
        case (.json(.string(let text)), .date(let date)): text == date.text
        case (.json(.string(let text)), .reason(let reason)): sentences(reason).contains(text)
        case (.json(.list(let items)), .codes(let codes)): items == codes.map(JSONTree.string)
        case (.json(.null), .none): true
        case (.json, _): false
        }
    }

    /// What it says, for a person.
    var text: String {
        switch self {
        case .cell(let text): text
        case .json(let tree): tree.text
        }
    }

    private static func agrees(_ number: Double?, _ area: Area) -> Bool {
        number.map { abs($0 - area.squareMetres) <= tolerance } ?? false
    }

    /// Whether a cell is a number as lists write it, and not another spelling that happens to be read as one.
    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    }

    /// A value as a cell of CSV holds it once its quotes are taken off; that of an area or a reason is only shown.
    static func cell(of value: ReadinessValue) -> String {
        switch value {
        case .none, .reason: return ""
        case .code(let code): return code
        case .integer(let number): return String(number)
        case .area(let area): return "\(area.squareMetres)"
        case .date(let date): return date.text
        case .codes(let codes): return codes.joined(separator: ";")
        case .text(let text):
            // As lists are written: no spreadsheet may take a text for a formula.
            let isDefused = text.utf8.first.map { Array("=+-@\t\r".utf8).contains($0) } ?? false
            return isDefused ? "'" + text : text
        }
    }
}
