import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// The sheet of counts: first in words, then as tables of numbers.
struct SummarySheet {
    private let sheet: Workbook.Sheet
    private let wording: ReadinessWording

    private typealias Counted = ReadinessWording.Counted
    private var phrasebook: Phrasebook { wording.phrasebook }

    init(_ sheet: Workbook.Sheet, wording: ReadinessWording) {
        self.sheet = sheet
        self.wording = wording
    }

    /// Fills the sheet.
    func write(_ outcome: ListReadiness.Outcome) {
        for column in 0..<9 { sheet.setColumn(column, width: Self.width(of: column)) }
        var row = writeHead(outcome)
        let region = outcome.totals.region
        for (title, counts) in [
            (ReadinessWord.funnel, wording.funnel(region)), (.coverage, wording.coverage(region)),
            (.readiness, wording.readiness(region)),
        ] {
            row = writeCounts(phrasebook.readinessWord(title), counts, of: region.units, from: row)
        }
        row = writeCounts(
            phrasebook.readinessWord(.ageing), wording.ageing(region), of: region.sites, note: wording.ages(region),
            from: row)
        row = writeCounts(
            phrasebook.readinessWord(.blockers), wording.blockers(region), of: region.units, from: row)
        let lines = outcome.totals.lines
        for (title, counts) in [
            (ReadinessWord.coverage, wording.coverage), (.funnel, wording.funnel), (.readiness, wording.readiness),
        ] as [(ReadinessWord, (ReadinessTotals.Line) -> [Counted])] {
            row = writeLines(title, lines.map { ($0, counts($0)) }, from: row)
        }
        sheet.printAcross()
    }

    private static func width(of column: Int) -> Double { column == 0 ? 44 : 15 }

    /// Writes the heads of a table.
    private func write(heads: [String], row: Int) {
        sheet.setRow(row, height: RowHeight.of(heads.enumerated().map { ($1, Self.width(of: $0)) }))
        for (column, head) in heads.enumerated() {
            sheet.write(.text(head), row: row, column: column, style: .header)
        }
    }

    /// What the list is about and what it comes to, in words.
    private func writeHead(_ outcome: ListReadiness.Outcome) -> Int {
        let provenance = outcome.provenance
        let region = outcome.totals.region
        sheet.write(title: phrasebook.readinessWord(.title))
        var lines = [
            wording.region(provenance),
            "\(phrasebook.readinessWord(.asOf)) \(phrasebook.longDate(provenance.date))",
            wording.rules(outcome.profile),
            phrasebook.coverageSentence(
                passing: region.coverage[.passing] ?? 0, withoutCandidate: region.coverage[.withoutCandidate] ?? 0,
                units: region.units),
        ]
        let notChecked = wording.notChecked(outcome.rows)
        if !notChecked.isEmpty {
            lines.append("\(phrasebook.readinessWord(.notChecked)): \(notChecked.joined(separator: ", "))")
            lines.append(phrasebook.readinessWord(.notCheckedNote))
        }
        if outcome.parcelsElsewhere > 0 {
            let count = phrasebook.integer(outcome.parcelsElsewhere)
            lines.append("\(count) \(phrasebook.readinessWord(.parcelsElsewhere))")
        }
        if !outcome.sitesElsewhere.isEmpty {
            let numbers = outcome.sitesElsewhere.map(String.init).joined(separator: ", ")
            lines.append("\(phrasebook.readinessWord(.sitesElsewhere)): \(numbers)")
        }
        for (index, line) in lines.enumerated() { sheet.write(.text(line), row: index + 1, column: 0) }
        return lines.count + 2
    }

    /// Writes counts below each other with their share; the row after them.
    private func writeCounts(
        _ title: String, _ counts: [Counted], of whole: Int, note: String? = nil, from start: Int
    ) -> Int {
        guard !counts.isEmpty else { return start }
        write(heads: [title, phrasebook.workbookWord(.count), phrasebook.workbookWord(.share)], row: start)
        var row = start + 1
        for counted in counts {
            sheet.write(.text(counted.label), row: row, column: 0)
            sheet.write(.number(Double(counted.count)), row: row, column: 1, style: .integer)
            if whole > 0 {
                sheet.write(.number(Double(counted.count) / Double(whole)), row: row, column: 2, style: .share)
            }
            row += 1
        }
        if let note {
            sheet.write(.text(note), row: row, column: 0, style: CellStyle(isItalic: true))
            row += 1
        }
        return row + 1
    }

    /// Writes one row for every kecamatan and one for the region; the row after them.
    private func writeLines(
        _ title: ReadinessWord, _ lines: [(line: ReadinessTotals.Line, counts: [Counted])], from start: Int
    ) -> Int {
        let title = "\(phrasebook.readinessWord(title)), \(phrasebook.readinessWord(.kecamatan).lowercased())"
        let labels = lines.first?.counts.map(\.label) ?? []
        write(heads: [title] + labels, row: start)
        for (index, entry) in lines.enumerated() {
            let row = start + 1 + index
            let isTotal = index == lines.count - 1
            let name = entry.line.name.map { "\($0) (\(entry.line.code))" } ?? entry.line.code
            sheet.write(.text(name), row: row, column: 0, style: CellStyle(isBold: isTotal))
            for (column, counted) in entry.counts.enumerated() {
                var style = CellStyle.integer
                style.isBold = isTotal
                sheet.write(.number(Double(counted.count)), row: row, column: column + 1, style: style)
            }
        }
        return start + lines.count + 2
    }
}
