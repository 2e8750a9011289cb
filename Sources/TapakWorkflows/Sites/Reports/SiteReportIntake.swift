import TapakFormats
import TapakProgramme

/// The rows of another system's list as they are taken in: read, held against each other, recorded.
struct SiteReportIntake {
    private let list: DeliveredList<SiteReportRole>
    private let input: ImportSiteReports.Input
    private let matching: SiteReportMatching
    private let words: SiteReportWords
    private var rows: [Row] = []

    private struct Row {
        var line: Int
        var remarks: [SiteReportRow.Remark] = []
        /// What it says of which site; nothing where it is settled that it says nothing.
        var said: (site: Int, date: CalendarDate?, reports: [ForeignReport])?
        var result: SiteReportRow.Result?
    }

    init(
        _ list: DeliveredList<SiteReportRole>, _ input: ImportSiteReports.Input, _ ledger: SiteLedger,
        database project: CooperativeProject
    ) {
        self.list = list
        self.input = input
        matching = SiteReportMatching(
            list, directory: project.directory, cooperatives: project.cooperatives, states: ledger.states)
        let file = ListTables.fileName(of: input.file)
        words = SiteReportWords(
            list: list, vocabulary: input.vocabulary, source: input.source.map { "\($0), \(file)" } ?? file)
    }

    /// Reads a row.
    mutating func read(_ row: CSVRow) {
        var taken = Row(line: row.line)
        taken.remarks = list.emptied.filter { $0.row == row.line }.map {
            .personalValueDropped(column: list.columns[$0.cell.column - 1].header)
        }
        defer { rows.append(taken) }
        if let faulty = row.faultyCell {
            taken.result = .unmatched(.textAfterQuote(column: row.cells[faulty].column))
            return
        }
        guard list.isWhole(row) else {
            taken.result = .unmatched(.ragged(found: row.cells.count, expected: list.columns.count))
            return
        }
        let site: SiteState
        switch matching.site(of: row) {
        case .success(let found): site = found
        case .failure(.several(let doubt)):
            taken.result = .ambiguous(doubt)
            return
        case .failure(.none(let cause)):
            taken.result = .unmatched(cause)
            return
        }
        guard case .success(let date) = words.day(of: row) else {
            taken.result = .unmatched(.day(list.text(.date, in: row) ?? ""))
            return
        }
        do throws(SiteReportRow.DoubtFound) {
            let said = try words.words(of: row)
            taken.remarks += said.unknown.map(SiteReportRow.Remark.unknownWord)
            taken.said = (site.site, date, said.reports)
        } catch {
            taken.result = .ambiguous(error.doubt)
        }
    }

    /// Sets aside rows that say different things of one site, track and day: nothing tells which of them is true.
    mutating func settle() {
        struct Subject: Hashable {
            var site: Int
            var track: TrackKind?
            var date: CalendarDate?
        }
        struct Word: Hashable {
            var stage: String
            var percent: Int?
        }
        var said: [Subject: [Word: [Int]]] = [:]
        for (index, row) in rows.enumerated() {
            guard let (site, date, reports) = row.said else { continue }
            for report in reports {
                let subject = Subject(site: site, track: report.track, date: date)
                let word = Word(stage: report.stage, percent: report.percent)
                said[subject, default: [:]][word, default: []].append(index)
            }
        }
        var opposed: [Int: Set<Int>] = [:]
        for words in said.values where words.count > 1 {
            for (word, own) in words {
                let others = words.filter { $0.key != word }.values.flatMap(\.self)
                for index in own { opposed[index, default: []].formUnion(others) }
            }
        }
        for (index, others) in opposed {
            rows[index].result = .ambiguous(.rows(others.map { rows[$0].line }.sorted()))
        }
    }

    /// Records what remains, and tells what became of every row.
    func recorded(in book: inout SiteBook) throws -> [SiteReportRow] {
        try rows.map { row in
            if let result = row.result { return SiteReportRow(line: row.line, result: result, remarks: row.remarks) }
            return SiteReportRow(line: row.line, result: try record(row, in: &book), remarks: row.remarks)
        }
    }

    private func record(_ row: Row, in book: inout SiteBook) throws -> SiteReportRow.Result {
        guard let (number, date, reports) = row.said else { return .unmatched(.unnamed) }
        var recorded: [SiteReportRow.Word] = []
        var unchanged = 0
        for report in reports {
            let state = try book.site(number)
            let known = state.foreignReports[report.subject]
            // A list that gives no day of its own is no news where it says the same again.
            let isSame = known?.report.stage == report.stage && known?.report.percent == report.percent
            if let known, isSame, (date ?? input.listDate) == nil || (date ?? input.listDate) == known.date {
                unchanged += 1
                continue
            }
            var entry = input.entry
            entry.date = date ?? input.listDate ?? entry.date
            do {
                try book.record(.reportedElsewhere(report), of: number, by: entry)
            } catch SiteError.event(let refusal) {
                return .unmatched(.refused(refusal))
            }
            let track = report.meaning?.track ?? report.track
            recorded.append(
                .init(
                    report: report, date: entry.date, own: track.flatMap { state.standing(on: $0)?.stage },
                    standing: report.standing(on: state)))
        }
        return .matched(
            site: number, name: try book.site(number).name, recorded: recorded, unchanged: unchanged)
    }
}
