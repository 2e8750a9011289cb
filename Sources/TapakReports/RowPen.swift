import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey

/// Takes the values of a row in column order.
///
/// Every way of writing has a pen of its own, so that the columns are listed once and no format can drift from another.
protocol RowPen {
    /// Text of a user's file, which is hostile until written safely.
    mutating func userText(_ text: String?)

    /// A code of ours, which holds nothing that any format would have to escape.
    mutating func code(_ code: String?)

    /// A whole number.
    mutating func integer(_ value: Int)

    /// A number with the decimals it has in tables.
    mutating func number(_ value: Double?, decimals: Int)

    /// The sentence that explains an assessment.
    mutating func sentence(_ grounds: Grounds)

    /// The codes of criteria.
    mutating func codes(_ criteria: [Criterion])

    /// The codes of findings, each once.
    mutating func codes(_ findings: [Finding])

    /// Cells that many rows have alike.
    mutating func ready(_ cells: ReadyCells)
}

extension RowPen {
    /// An area in square metres.
    mutating func area(_ area: Area?) { number(area?.squareMetres, decimals: 3) }

    /// A length in metres.
    mutating func length(_ length: Length?) { number(length?.metres, decimals: 3) }
}

/// Neighbouring cells of a row that many rows have alike, made once.
struct ReadyCells: Sendable {
    /// The cells.
    let cells: [Cell]
    /// Their fields in CSV, with the comma after each.
    let csv: [UInt8]
    /// Their values in JSON.
    let json: [[UInt8]]

    init(_ cells: Cell...) { self.init(cells) }

    init(_ cells: [Cell]) {
        self.cells = cells
        var buffer = TextBuffer()
        for cell in cells {
            buffer.appendCSV(cell)
            buffer.appendASCII(UInt8(ascii: ","))
        }
        csv = buffer.take()
        json = cells.map { cell in
            var buffer = TextBuffer()
            buffer.appendJSON(cell)
            return buffer.take()
        }
    }
}

/// Keeps the values as cells, which any format can write.
struct CellPen: RowPen {
    private(set) var cells: [Cell] = []
    private let phrasebook: Phrasebook

    init(_ phrasebook: Phrasebook) { self.phrasebook = phrasebook }

    mutating func userText(_ text: String?) { cells.append(.userText(ifPresent: text)) }
    mutating func code(_ code: String?) { cells.append(.code(ifPresent: code)) }
    mutating func integer(_ value: Int) { cells.append(.integer(value)) }
    mutating func number(_ value: Double?, decimals: Int) {
        cells.append(value.map { .number($0, decimals: decimals) } ?? .none)
    }
    mutating func sentence(_ grounds: Grounds) { cells.append(.code(phrasebook.sentence(grounds))) }
    mutating func codes(_ criteria: [Criterion]) { cells.append(.codes(criteria.map(\.code))) }
    mutating func codes(_ findings: [Finding]) { cells.append(.codes(ScreenRow.codes(findings))) }
    mutating func ready(_ cells: ReadyCells) { self.cells += cells.cells }
}
