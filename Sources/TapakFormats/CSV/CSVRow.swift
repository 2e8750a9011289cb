/// One cell of a table, with its place.
public struct CSVCell: Hashable, Sendable {
    /// Its text, without quotes.
    public var text: String
    /// The one-based line of the file on which it begins.
    public var line: Int
    /// The one-based number of its column.
    public var column: Int
}

/// One row of a table.
public struct CSVRow: Hashable, Sendable {
    /// The one-based line of the file on which it begins.
    public var line: Int
    /// Its cells.
    public var cells: [CSVCell]
    /// The cell in which text stands after a closing quote, so that nobody can say where the cell ends.
    public var faultyCell: Int?

    /// Whether no cell holds anything but blanks.
    public var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}
