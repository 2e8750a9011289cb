import TapakLanguage
import TapakProgramme
import TapakWorkflows

/// The columns of the readiness list (docs/codes.md) as named values: one list of columns for every format.
struct ReadinessFields {
    private let phrasebook: Phrasebook
    private let words: StageColumns?

    /// - Parameter words: in whose words stages are written too, in columns after the others.
    init(_ phrasebook: Phrasebook, words: StageColumns? = nil) {
        self.phrasebook = phrasebook
        self.words = words
    }

    /// The names of the columns, in their order.
    static let names = ReadinessColumn.allCases.map(\.rawValue)

    /// The header line of CSV.
    var header: [Field] { (Self.names + (words?.names ?? [])).map { Field($0, .code($0)) } }

    /// The fields of a row in column order; the same names for every row.
    func fields(of row: ReadinessRow) -> [Field] {
        let own = ReadinessColumn.allCases.map { Field($0.rawValue, cell(row.value(of: $0))) }
        guard let words else { return own }
        return own + zip(words.names, words.values(of: row.site)).map { Field($0, cell($1)) }
    }

    /// What units add up to, in the columns of `--by kecamatan`; the same names for every line.
    func fields(of line: ReadinessTotals.Line) -> [Field] { line.figures.map { Field($0.name, cell($0.value)) } }

    private func cell(_ value: ReadinessValue) -> Cell {
        switch value {
        case .none: .none
        case .code(let code): .code(code)
        case .text(let text): .userText(text)
        case .integer(let number): .integer(number)
        case .area(let area): .area(area)
        case .date(let date): .code(date.text)
        case .codes(let codes): .codes(codes)
        case .reason(let reason): .code(phrasebook.sentence(reason))
        }
    }
}
