/// How a cell of a workbook looks.
struct CellStyle: Hashable {
    /// The number format of spreadsheets; nothing for the usual one.
    var numberFormat: String?
    /// Its colours.
    var tint: Tint?
    var isBold = false
    var isItalic = false
    /// Whether text goes on in the next line; otherwise it is cut at the next cell.
    var wraps = false
    var hasBorder = false
    /// Whether a line is drawn below it.
    var hasLineBelow = false
    var alignment: Alignment?
    /// The size of the letters in points; 11 is usual.
    var size = 11

    /// Where the content stands.
    enum Alignment { case left, centre, right }

    /// Ink on a pale ground, of a contrast of at least 4.5 : 1. A colour never stands without its text.
    enum Tint: CaseIterable {
        case header, good, doubtful, unclear, bad, absent

        /// The colour of the letters, as 0xRRGGBB.
        var ink: UInt32 {
            switch self {
            case .header: 0xFFFFFF
            case .good: 0x14592D
            case .doubtful: 0x6B4200
            case .unclear: 0x43368A
            case .bad: 0x8C1D17
            case .absent: 0x4A5462
            }
        }

        /// The colour of the ground.
        var ground: UInt32 {
            switch self {
            case .header: 0x14508C
            case .good: 0xD5F0DD
            case .doubtful: 0xFDEBC8
            case .unclear: 0xE6E1F6
            case .bad: 0xFADAD7
            case .absent: 0xE8EBEF
            }
        }
    }

    /// A day.
    static let day = CellStyle(numberFormat: "yyyy-mm-dd", alignment: .left)
    /// A whole number.
    static let integer = CellStyle(numberFormat: "#,##0")
    /// A share of a whole, in per cent.
    static let share = CellStyle(numberFormat: "0.0%")
    /// The names above columns.
    static let header = CellStyle(tint: .header, isBold: true, wraps: true, hasBorder: true)

    /// A number with so many decimals; -1 for as many as it has.
    static func number(decimals: Int) -> CellStyle {
        guard decimals > 0 else { return decimals < 0 ? CellStyle() : .integer }
        return CellStyle(numberFormat: "#,##0." + String(repeating: "0", count: decimals))
    }
}
