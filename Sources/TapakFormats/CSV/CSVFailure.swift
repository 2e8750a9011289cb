/// Why a table cannot be read.
public struct CSVFailure: Error, Hashable, Sendable {
    /// The file, as the user named it.
    public var file: String
    /// The one-based line.
    public var line: Int
    /// The one-based number of the column, where it lies in one.
    public var column: Int?
    /// The zero-based offset of the byte.
    public var byte: Int
    /// What is wrong there.
    public var reason: Reason

    /// Names a place and what is wrong there.
    public init(file: String, line: Int, column: Int?, byte: Int, reason: Reason) {
        self.file = file
        self.line = line
        self.column = column
        self.byte = byte
        self.reason = reason
    }

    /// What can be wrong with a table.
    public enum Reason: Hashable, Sendable {
        /// There is nothing in it.
        case empty
        /// It is UTF-16 or UTF-32.
        case utf16
        /// It is no text: a workbook, an archive, a database; the kind, as `zip`.
        case foreign(kind: String)
        /// The byte is no UTF-8. Most often the file is in Windows-1252.
        case notUTF8(byte: UInt8)
        /// There is a zero byte.
        case nul
        /// A cell is longer than so many bytes.
        case cellTooLong(limit: Int)
        /// A row has more than so many cells.
        case tooManyCells(limit: Int)
        /// A quote that opens a cell is never closed.
        case unclosedQuote
    }
}

/// What can end the reading of a table.
public enum CSVReadingError: Error, Hashable, Sendable {
    /// The bytes could not be read.
    case input(InputFailure)
    /// They are no table.
    case table(CSVFailure)
}
