import TapakFormats
import TapakProgramme
import TapakWorkflows

/// A flat sheet of fields: the header and the values of a CSV, each with its type.
///
/// A number is the one that the CSV shows, so with its decimals and no more. A code of ours that is a day
/// (`2026-03-01`) becomes a day. What is absent stays empty. Text of users is text, without the apostrophe that defuses
/// it in CSV, since no formula is ever written.
struct DataSheet: ~Copyable {
    private let sheet: Workbook.Sheet
    private let workbook: Workbook
    private var row = 0
    private var csv = TextBuffer()
    private var hasher = SHA256Hasher()

    /// Begins a sheet with its header.
    ///
    /// - Parameter rowCount: how many rows will follow.
    init(_ sheet: Workbook.Sheet, in workbook: Workbook, header: [String], rowCount: Int) {
        self.sheet = sheet
        self.workbook = workbook
        for (column, name) in header.enumerated() {
            sheet.write(.text(name), row: 0, column: column, style: .header)
            sheet.setColumn(column, width: Self.width(of: name))
        }
        sheet.freeze(rows: 1, columns: min(2, header.count))
        if !header.isEmpty {
            sheet.filter(header: 0, lastRow: rowCount, columns: header.count)
            sheet.allowNumbersAsText(rows: 0...max(1, rowCount), columns: 0...(header.count - 1))
        }
        sheet.printAcross(repeating: 0...0)
        csv.appendCSV(header.map { Field($0, .code($0)) })
    }

    /// Adds a row.
    mutating func append(_ fields: [Field]) {
        row += 1
        for (column, field) in fields.enumerated() {
            let (value, style) = Self.content(of: field)
            guard let value else { continue }
            sheet.write(value, row: row, column: column, style.map(workbook.format))
        }
        csv.appendCSV(fields)
        if csv.bytes.count > 1 << 16 { passOn() }
    }

    /// The SHA-256 of the header and the rows so far as CSV.
    mutating func csvHash() -> String {
        passOn()
        return hasher.hexDigest()
    }

    private mutating func passOn() {
        let bytes = csv.bytes
        csv = TextBuffer()
        hasher.update(bytes.span)
    }

    /// A field as a cell; nothing for one that stays empty.
    static func content(of field: Field) -> (Workbook.Value?, CellStyle?) {
        switch field.cell {
        case .none, .code(""), .userText(""), .codes([]): return (nil, nil)
        case .code(let code):
            if let date = CalendarDate(iso: code) { return (.day(date), .day) }
            return (.text(code), CellStyle.Tint(of: field.name, code).map { CellStyle(tint: $0) })
        case .userText(let text): return (.text(text), nil)
        case .codes(let codes): return (.text(codes.joined(separator: ";")), nil)
        case .integer(let number): return (.number(Double(number)), .integer)
        case .number(let number, let decimals):
            return (.number(asWritten(number, field.cell)), .number(decimals: decimals))
        }
    }

    /// A number as a reader of the CSV finds it.
    private static func asWritten(_ number: Double, _ cell: Cell) -> Double {
        var buffer = TextBuffer()
        buffer.appendCSV(cell)
        return Double(buffer.text) ?? number
    }

    private static func width(of name: String) -> Double {
        let content: Double =
            switch ReadinessColumn(rawValue: name)?.kind {
            case .sentence: 60
            case .text, .codes: 24
            case .area, .date, .dateOrCode, .integer: 12
            case .code, nil: 14
            }
        // The button of the filter stands beside the name.
        return max(content, 1.1 * Double(name.count) + 4)
    }
}

extension CellStyle.Tint {
    /// The colour of a code in a column; nothing where neither is judged.
    init?(of column: String, _ code: String) {
        switch (column, code) {
        case ("best_verdict", "pass"), ("readiness", "ready"): self = .good
        case ("best_verdict", "resurvey"), ("readiness", "nearly"): self = .doubtful
        case ("best_verdict", "unassessable"): self = .unclear
        case ("best_verdict", "fail"), ("readiness", "not_ready"): self = .bad
        case ("readiness", "no_candidate"): self = .absent
        default: return nil
        }
    }
}
