import TapakLanguage
import TapakProgramme
import TapakWorkflows

/// The sheet that is signed: letterhead, title, the table with numbered columns, who signs.
struct FormSheet {
    private let sheet: Workbook.Sheet
    private let template: FormTemplate
    private let phrasebook: Phrasebook

    /// Where a column stands and what it shows; the first numbers the rows.
    private let columns: [ReadinessColumn]
    private var lastColumn: Int { columns.count }

    init(_ sheet: Workbook.Sheet, _ template: FormTemplate, phrasebook: Phrasebook) {
        self.sheet = sheet
        self.template = template
        self.phrasebook = phrasebook
        columns = template.columns.compactMap { ReadinessColumn(rawValue: $0.code) }
    }

    /// Fills the sheet.
    func write(_ outcome: ListReadiness.Outcome) {
        let values = Self.values(of: outcome.provenance, phrasebook)
        sheet.setColumn(0, width: Self.numberWidth)
        for (index, column) in columns.enumerated() { sheet.setColumn(index + 1, width: Self.width(of: column)) }
        var row = writeHead(values)
        let headRow = row
        row = writeTableHead(from: row, values)
        row = writeTable(outcome.rows, from: row)
        writeFoot(values, from: row)
        sheet.hideGrid()
        sheet.setMargins(inches: 0.4)
        sheet.printAcross(repeating: headRow...(headRow + 1))
    }

    private static func values(
        of provenance: ReadinessProvenance, _ phrasebook: Phrasebook
    ) -> [FormTemplate.Placeholder: String] {
        let region = phrasebook.shown(provenance.regionName ?? provenance.regionCode)
        return [
            .region: region, .regionInCapitals: region.uppercased(), .date: phrasebook.longDate(provenance.date),
            .profile: "\(provenance.profile.key)@\(provenance.profile.version)",
        ]
    }

    private func text(_ text: BilingualText, _ values: [FormTemplate.Placeholder: String]) -> String {
        phrasebook.text(text, filling: values)
    }

    /// The letterhead over a line, then the title; the row after them.
    private func writeHead(_ values: [FormTemplate.Placeholder: String]) -> Int {
        var row = 0
        for (index, line) in template.letterhead.enumerated() {
            let isLast = index == template.letterhead.count - 1
            sheet.merge(
                text(line, values), row: row, columns: 0...lastColumn,
                style: CellStyle(isBold: true, hasLineBelow: isLast, alignment: .centre, size: index == 0 ? 14 : 12))
            row += 1
        }
        row += 1
        for (index, line) in template.title.enumerated() {
            sheet.merge(
                text(line, values), row: row, columns: 0...lastColumn,
                style: CellStyle(isBold: index == 0, alignment: .centre, size: index == 0 ? 12 : 11))
            row += 1
        }
        return row + 1
    }

    /// The heads of the columns and below each its number in brackets; the row after them.
    private func writeTableHead(from row: Int, _ values: [FormTemplate.Placeholder: String]) -> Int {
        let heads = [phrasebook.workbookWord(.rowNumber)] + template.columns.map { text($0.title, values) }
        let head = CellStyle(isBold: true, wraps: true, hasBorder: true, alignment: .centre)
        let number = CellStyle(isItalic: true, hasBorder: true, alignment: .centre, size: 9)
        let widths = [Self.numberWidth] + columns.map(Self.width)
        sheet.setRow(row, height: RowHeight.of(Array(zip(heads, widths))))
        for (column, title) in heads.enumerated() { sheet.write(.text(title), row: row, column: column, style: head) }
        for column in heads.indices {
            sheet.write(.text("(\(column + 1))"), row: row + 1, column: column, style: number)
        }
        return row + 2
    }

    /// One row for every unit; the row after them.
    private func writeTable(_ rows: [ReadinessRow], from start: Int) -> Int {
        let wording = FormWording(phrasebook: phrasebook)
        let styles = columns.map(Self.style)
        for (index, unit) in rows.enumerated() {
            let row = start + index
            let values = columns.map { wording.value(of: $0, in: unit) }
            sheet.setRow(row, height: Self.height(of: values, in: columns))
            sheet.write(
                .number(Double(index + 1)), row: row, column: 0,
                style: CellStyle(numberFormat: "0", hasBorder: true, alignment: .centre))
            for (place, column) in columns.enumerated() {
                var style = styles[place]
                if case .code(let code) = unit.value(of: column) {
                    style.tint = CellStyle.Tint(of: column.rawValue, code)
                }
                if case .text? = values[place] { style.numberFormat = nil }
                sheet.write(values[place] ?? .blank, row: row, column: place + 1, style: style)
            }
        }
        return start + rows.count
    }

    /// The note, then place and day, and below each other capacity, office, room to sign, name and number to fill in.
    private func writeFoot(_ values: [FormTemplate.Placeholder: String], from start: Int) {
        var row = start + 1
        if let note = template.note {
            sheet.setRow(row, height: 32)
            sheet.merge(
                text(note, values), row: row, columns: 0...lastColumn, style: CellStyle(isItalic: true, wraps: true))
            row += 2
        }
        let spans = Self.spans(of: template.signatures.count, in: lastColumn + 1)
        let centred = CellStyle(alignment: .centre)
        sheet.merge(
            text(template.place, values), row: row, columns: spans.last ?? 0...lastColumn,
            style: spans.isEmpty ? CellStyle(alignment: .right) : centred)
        guard !spans.isEmpty else { return }
        let dots = String(repeating: ".", count: 30)
        let lines: [(down: Int, text: (FormTemplate.Signature) -> String)] = [
            (1, { text($0.heading, values) }), (2, { text($0.role, values) }),
            (7, { _ in "\(phrasebook.workbookWord(.signatureName)): \(dots)" }),
            (8, { _ in "\(phrasebook.workbookWord(.signatureNumber)): \(dots)" }),
        ]
        for line in lines {
            for (signature, span) in zip(template.signatures, spans) {
                sheet.merge(line.text(signature), row: row + line.down, columns: span, style: centred)
            }
        }
    }

    /// The columns of each signature: the width in equal parts, one column each at least.
    static func spans(of count: Int, in width: Int) -> [ClosedRange<Int>] {
        guard count > 0 else { return [] }
        guard count < width else { return (0..<count).map { $0...$0 } }
        return (0..<count).map { ($0 * width / count)...(($0 + 1) * width / count - 1) }
    }

    private static func style(of column: ReadinessColumn) -> CellStyle {
        var style =
            switch column.kind {
            case .area: CellStyle.number(decimals: 2)
            case .integer: CellStyle.integer
            case .date, .dateOrCode: CellStyle.day
            case .code, .text, .codes, .sentence: CellStyle(wraps: true)
            }
        style.hasBorder = true
        style.wraps = true
        return style
    }

    private static func height(of values: [Workbook.Value?], in columns: [ReadinessColumn]) -> Double {
        RowHeight.of(
            zip(values, columns).compactMap { value, column in
                if case .text(let text)? = value { (text, width(of: column)) } else { nil }
            })
    }

    private static let numberWidth = 5.0

    private static func width(of column: ReadinessColumn) -> Double {
        switch column {
        case .blockers: return 64
        case .nextStep, .cooperative: return 24
        case .bestID, .secondID: return 12
        default: break
        }
        switch column.kind {
        case .sentence: return 44
        case .code, .text, .codes: return 16
        case .area, .integer, .date, .dateOrCode: return 12
        }
    }
}
