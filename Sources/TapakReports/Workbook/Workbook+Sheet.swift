import CXLSXWriter
import TapakProgramme

extension Workbook {
    /// A sheet of a workbook. Its rows are written from the top; within a row any order does.
    @safe struct Sheet {
        // Held so that the sheet's owner outlives it.
        private let workbook: Workbook
        private let pointer: UnsafeMutablePointer<lxw_worksheet>

        init(_ workbook: Workbook, _ pointer: UnsafeMutablePointer<lxw_worksheet>) {
            self.workbook = workbook
            unsafe self.pointer = unsafe pointer
        }
    }

    /// What a cell holds. There are no formulas: what looks like one is text.
    enum Value {
        /// Only the look of the cell.
        case blank
        /// Text, whatever it begins with.
        case text(String)
        /// A number; the file keeps 16 significant digits.
        case number(Double)
        /// A day.
        case day(CalendarDate)
    }
}

extension Workbook.Sheet {
    /// Writes a cell.
    func write(_ value: Workbook.Value, row: Int, column: Int, _ format: Workbook.Format? = nil) {
        let (row, column) = (lxw_row_t(row), lxw_col_t(column))
        let format = unsafe format?.pointer
        switch value {
        case .blank: workbook.call { unsafe worksheet_write_blank(pointer, row, column, format) }
        case .text(let text):
            workbook.call { unsafe worksheet_write_string(pointer, row, column, SheetText.safe(text), format) }
        case .number(let number): workbook.call { unsafe worksheet_write_number(pointer, row, column, number, format) }
        case .day(let date):
            var time = lxw_datetime()
            time.year = Int32(date.year)
            time.month = Int32(date.month)
            time.day = Int32(date.day)
            workbook.call { unsafe worksheet_write_datetime(pointer, row, column, &time, format) }
        }
    }

    /// Writes a cell in a style.
    func write(_ value: Workbook.Value, row: Int, column: Int, style: CellStyle) {
        write(value, row: row, column: column, workbook.format(style))
    }

    /// Writes the title of a sheet in its first row.
    func write(title: String) {
        setRow(0, height: 24)
        write(.text(title), row: 0, column: 0, style: CellStyle(isBold: true, size: 16))
    }

    /// Writes a text across several cells of a row.
    func merge(_ text: String, row: Int, columns: ClosedRange<Int>, style: CellStyle) {
        guard columns.count > 1 else {
            return write(.text(text), row: row, column: columns.lowerBound, style: style)
        }
        let format = workbook.format(style)
        workbook.call {
            unsafe worksheet_merge_range(
                pointer, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row), lxw_col_t(columns.upperBound),
                SheetText.safe(text), format.pointer)
        }
    }

    /// Sets how high a row is, in points; before its first cell is written.
    func setRow(_ row: Int, height: Double) {
        workbook.call { unsafe worksheet_set_row(pointer, lxw_row_t(row), height, nil) }
    }

    /// Sets how wide a column is, in digits of the usual font.
    func setColumn(_ column: Int, width: Double) {
        workbook.call { unsafe worksheet_set_column(pointer, lxw_col_t(column), lxw_col_t(column), width, nil) }
    }

    /// Keeps the first rows and columns in sight.
    func freeze(rows: Int, columns: Int) {
        unsafe worksheet_freeze_panes(pointer, lxw_row_t(rows), lxw_col_t(columns))
    }

    /// Gives the columns of a header row a filter for the rows below it.
    func filter(header: Int, lastRow: Int, columns: Int) {
        workbook.call {
            unsafe worksheet_autofilter(
                pointer, lxw_row_t(header), 0, lxw_row_t(max(header, lastRow)), lxw_col_t(columns - 1))
        }
    }

    /// Makes the sheet print across A4, as wide as one page, with page numbers and with rows that stand on every page.
    func printAcross(repeating rows: ClosedRange<Int>? = nil) {
        unsafe worksheet_set_paper(pointer, 9)
        unsafe worksheet_set_landscape(pointer)
        unsafe worksheet_fit_to_pages(pointer, 1, 0)
        workbook.call { unsafe worksheet_set_footer(pointer, "&R&P / &N") }
        guard let rows else { return }
        workbook.call { unsafe worksheet_repeat_rows(pointer, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)) }
    }

    /// Sets how far the print keeps from the left and right edges of the paper.
    func setMargins(inches: Double) { unsafe worksheet_set_margins(pointer, inches, inches, 0.6, 0.6) }

    /// Leaves the grid out of sight, as on paper.
    func hideGrid() { unsafe worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

    /// Has spreadsheets not complain of numbers that are kept as text: codes are text.
    func allowNumbersAsText(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        let range =
            "\(Self.columnName(columns.lowerBound))\(rows.lowerBound + 1)"
            + ":\(Self.columnName(columns.upperBound))\(rows.upperBound + 1)"
        workbook.call {
            unsafe worksheet_ignore_errors(pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range)
        }
    }

    /// The letters of a column: A, …, Z, AA, ….
    static func columnName(_ column: Int) -> String {
        var letters = ""
        var rest = column
        repeat {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }
}
