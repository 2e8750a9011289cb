import TapakSurvey

/// Holds the rows of a written list against those it should have, by what names them.
struct TableComparison {
    /// The most differences that are kept; all are counted.
    static let limit = 1000

    private let table: ListTable
    private let comparesDated: Bool
    private let sentences: (Grounds) -> [String]
    private(set) var differences: [ReadinessDifference] = []
    private(set) var differenceCount = 0
    private(set) var rowCount = 0
    private(set) var cellCount = 0

    private let indices: [String: Int]
    private var seen: Set<Int> = []
    /// The row furthest down that has come.
    private var greatest = 0

    init(_ table: ListTable, comparesDated: Bool, sentences: @escaping (Grounds) -> [String]) {
        self.table = table
        self.comparesDated = comparesDated
        self.sentences = sentences
        indices = Dictionary(
            table.rows.enumerated().map { (ListTable.key(of: $0.element), $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func note(_ difference: ReadinessDifference) {
        differenceCount += 1
        if differences.count < Self.limit { differences.append(difference) }
    }

    /// Holds the columns of the list against those it should have; whether they are the same.
    @discardableResult mutating func compare(columns found: [String]) -> Bool {
        let expected = table.columns.map(\.name)
        guard found != expected else { return true }
        note(.columns(found: found, expected: expected))
        return false
    }

    /// Holds a row against its like.
    ///
    /// - Parameters:
    ///   - key: what names it.
    ///   - value: the written value of a column; nothing where there is none.
    mutating func compare(
        row key: String, at place: ReadinessDifference.Place, _ value: (ListTable.Column) -> WrittenValue?
    ) {
        rowCount += 1
        guard let index = indices[key] else { return note(.rowUnknown(key: key, place: place)) }
        guard seen.insert(index).inserted else { return note(.rowRepeated(key: key, place: place)) }
        if index < greatest {
            note(.rowMoved(key: key, place: place, before: ListTable.key(of: table.rows[greatest])))
        }
        greatest = max(greatest, index)
        let row = table.rows[index]
        for (column, expected) in zip(table.columns, row) where comparesDated || !column.isDated {
            cellCount += 1
            let written = value(column)
            guard written?.says(expected, sentences: sentences) != true else { continue }
            let shown: String =
                if case .reason(let reason) = expected {
                    sentences(reason).first ?? ""
                } else {
                    WrittenValue.cell(of: expected)
                }
            note(
                .cell(
                    key: key, name: Self.name(of: row), column: column.name, place: place, found: written?.text ?? "",
                    expected: shown))
        }
    }

    /// Names the rows that were not there.
    mutating func finish() {
        for (index, row) in table.rows.enumerated() where !seen.contains(index) {
            note(.rowMissing(key: ListTable.key(of: row), name: Self.name(of: row)))
        }
    }

    private static func name(of row: [ReadinessValue]) -> String? {
        if row.count > 1, case .text(let name) = row[1] { name } else { nil }
    }
}
