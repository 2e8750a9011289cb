/// Something to tell a person about one row of a list of cooperatives.
public struct CooperativeRowProblem: Hashable, Sendable {
    /// The one-based line of the file on which the row begins.
    public var row: Int
    /// The one-based line on which the cell begins; the row's where it concerns no cell.
    public var line: Int
    /// The one-based number of the column, where it concerns one.
    public var column: Int?
    /// The name of that column.
    public var header: String?
    /// What is wrong.
    public var kind: Kind

    /// What can be wrong with a row.
    public enum Kind: Hashable, Sendable {
        /// It has more or fewer cells than the header.
        case ragged(found: Int, expected: Int)
        /// Text stands after the closing quote of a cell.
        case textAfterQuote
        /// A value is none of those that can stand there.
        case value(CooperativeValueProblem)
        /// No unit, or no one unit, is meant; the text that was given.
        case unit(UnitDirectory.Doubt, text: String)
        /// It cannot be taken in.
        case refused(CooperativeRoster.Refusal)
        /// A value looked like the number of a person, and was dropped; the rest of the row was taken.
        case personalValueDropped
        /// A branch of business is not known and was kept as `other`; the rest of the row was taken.
        case unknownBusinessUnit(String)
    }

    /// Whether the row was left out because of it.
    public var costsRow: Bool {
        switch kind {
        case .personalValueDropped, .unknownBusinessUnit: false
        case .ragged, .textAfterQuote, .value, .unit, .refused: true
        }
    }

    /// Tells what is wrong and where.
    public init(row: Int? = nil, line: Int, column: Int? = nil, header: String? = nil, kind: Kind) {
        self.row = row ?? line
        self.line = line
        self.column = column
        self.header = header
        self.kind = kind
    }
}
