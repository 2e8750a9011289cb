import TapakGeometry

/// Reads a table of RFC 4180 row by row: a window of the file is in memory, and the row that is read.
///
/// **Delimiter.** Comma, semicolon or tab: whichever the first line has most of outside quotes; a comma where it has none.
/// **Text.** UTF-8 with or without a byte-order mark; anything else is refused at its first byte. **Lines** end with CRLF, LF or
/// CR; within quotes they belong to the cell. **Odd cases.** A quote within a cell that does not begin with one is text.
/// Text after a closing quote makes the row faulty, not the file. Lines with nothing at all are passed over.
public struct CSVReader: ~Copyable {
    /// What parts the cells.
    public let delimiter: UInt8
    /// The longest cell, in bytes.
    public static let cellLimit = 65_536
    /// The most cells of a row.
    public static let cellCountLimit = 1024

    private let source: ByteSource
    private var buffer: [UInt8]
    private var end = 0
    private var next = 0
    private var base = 0
    private var line = 1
    private var check = UTF8Check()

    /// Begins to read, and settles the delimiter.
    ///
    /// - Throws: `CSVReadingError` when the source cannot be read, is empty, or is no UTF-8 text by its first bytes.
    public init(_ source: ByteSource) throws(CSVReadingError) {
        self.source = source
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        var filled = 0
        while filled < bytes.count {
            let count: Int
            do { count = try source.read(into: &bytes, from: filled) } catch { throw .input(error) }
            if count == 0 { break }
            filled += count
        }
        let head = bytes.span.extracting(0..<filled)
        let start = head.count >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF ? 3 : 0
        if let reason = Self.refusal(of: head, contentStart: start) {
            throw .table(CSVFailure(file: source.name, line: 1, column: nil, byte: 0, reason: reason))
        }
        delimiter = Self.delimiter(of: head.extracting(start..<filled))
        buffer = bytes
        end = filled
        next = start
    }

    private static func refusal(of head: Span<UInt8>, contentStart: Int) -> CSVFailure.Reason? {
        guard head.count > contentStart else { return .empty }
        guard let foreign = ForeignFormat(head) else { return nil }
        switch foreign.code {
        case .utf16: return .utf16
        // Its first bytes may be those of text all the same.
        case .notGeojson: return nil
        default: return .foreign(kind: foreign.kind ?? foreign.code.rawValue)
        }
    }

    private static func delimiter(of head: Span<UInt8>) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for index in head.indices {
            let byte = head[index]
            if byte == JSONByte.quote { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
        }
        let most = counts.max() ?? 0
        return counts.firstIndex(of: most).map { candidates[$0] } ?? candidates[0]
    }

    /// The next row; nothing after the last.
    ///
    /// - Throws: `CSVReadingError` at the first byte that cannot be read as a table.
    public mutating func row() throws(CSVReadingError) -> CSVRow? {
        while true {
            let start = line
            guard let first = try peek() else { return nil }
            if first == 0x0A || first == 0x0D {
                try endLine()
                continue
            }
            var row = CSVRow(line: start, cells: [])
            while try cell(into: &row) {
                guard row.cells.count < Self.cellCountLimit else {
                    throw failure(.tooManyCells(limit: Self.cellCountLimit), column: row.cells.count)
                }
            }
            return row
        }
    }

    /// Reads one cell and what ends it; whether another cell follows.
    private mutating func cell(into row: inout CSVRow) throws(CSVReadingError) -> Bool {
        let column = row.cells.count + 1
        let start = line
        let startByte = base + next
        var text: [UInt8] = []
        var isFaulty = false
        if try peek() == JSONByte.quote {
            try quoted(into: &text, column: column, line: start, byte: startByte)
            while let byte = try peek(), byte != delimiter, byte != 0x0A, byte != 0x0D {
                isFaulty = isFaulty || byte != UInt8(ascii: " ")
                try take(byte, column: column)
            }
        } else {
            while let byte = try peek(), byte != delimiter, byte != 0x0A, byte != 0x0D {
                try take(byte, column: column)
                try append(byte, to: &text, column: column)
            }
        }
        row.cells.append(CSVCell(text: String(decoding: text, as: UTF8.self), line: start, column: column))
        if isFaulty, row.faultyCell == nil { row.faultyCell = column - 1 }
        guard let byte = try peek() else {
            try requireWholeCharacter(column: column)
            return false
        }
        guard byte == delimiter else {
            try requireWholeCharacter(column: column)
            try endLine()
            return false
        }
        try take(byte, column: column)
        return true
    }

    /// Reads what stands in quotes, and the quotes.
    private mutating func quoted(
        into text: inout [UInt8], column: Int, line start: Int, byte startByte: Int
    ) throws(CSVReadingError) {
        try take(JSONByte.quote, column: column)
        while let byte = try peek() {
            try take(byte, column: column)
            if byte == JSONByte.quote {
                guard try peek() == JSONByte.quote else { return }
                try take(byte, column: column)
            } else if byte == 0x0A {
                line += 1
            } else if byte == 0x0D {
                // CRLF is one end of line, and so is CR alone.
                if try peek() != 0x0A { line += 1 }
            }
            try append(byte, to: &text, column: column)
        }
        throw .table(
            CSVFailure(file: source.name, line: start, column: column, byte: startByte, reason: .unclosedQuote))
    }

    private func append(_ byte: UInt8, to text: inout [UInt8], column: Int) throws(CSVReadingError) {
        guard text.count < Self.cellLimit else { throw failure(.cellTooLong(limit: Self.cellLimit), column: column) }
        text.append(byte)
    }

    /// Steps over the end of a line.
    private mutating func endLine() throws(CSVReadingError) {
        let byte = try peek()
        next += 1
        if byte == 0x0D, try peek() == 0x0A { next += 1 }
        line += 1
    }

    /// The byte to be read next; nothing at the end.
    private mutating func peek() throws(CSVReadingError) -> UInt8? {
        if next == end {
            base += end
            next = 0
            end = 0
            do { end = try source.read(into: &buffer, from: 0) } catch { throw .input(error) }
            if end == 0 { return nil }
        }
        return buffer[next]
    }

    /// Steps over a byte of text.
    private mutating func take(_ byte: UInt8, column: Int) throws(CSVReadingError) {
        if byte == 0 { throw failure(.nul, column: column) }
        guard check.accepts(byte) else { throw notUTF8(column: column) }
        next += 1
    }

    /// Refuses a character that is cut in two.
    private func requireWholeCharacter(column: Int) throws(CSVReadingError) {
        if !check.isComplete { throw notUTF8(column: column) }
    }

    private func notUTF8(column: Int) -> CSVReadingError {
        failure(.notUTF8(byte: check.lead), column: column, byte: base + next - check.taken)
    }

    private func failure(_ reason: CSVFailure.Reason, column: Int, byte: Int? = nil) -> CSVReadingError {
        .table(
            CSVFailure(file: source.name, line: line, column: column, byte: byte ?? base + next, reason: reason))
    }
}

/// Whether bytes, one after the other, are UTF-8 (The Unicode Standard, table 3-7).
struct UTF8Check {
    private var missing = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF
    /// The first byte of the character being read, or of what is none.
    private(set) var lead: UInt8 = 0
    /// How many bytes of that character were taken.
    private(set) var taken = 0

    /// Whether no character is cut in two.
    var isComplete: Bool { missing == 0 }

    /// Takes the next byte; whether it can stand there.
    mutating func accepts(_ byte: UInt8) -> Bool {
        guard missing > 0 else {
            let length = UTF8Lead.length(byte)
            missing = max(0, length - 1)
            allowed = UTF8Lead.secondBytes(byte)
            lead = byte
            taken = length > 1 ? 1 : 0
            return length > 0
        }
        guard allowed.contains(byte) else { return false }
        allowed = 0x80...0xBF
        missing -= 1
        taken = missing > 0 ? taken + 1 : 0
        return true
    }
}
