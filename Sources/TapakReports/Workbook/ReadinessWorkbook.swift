public import TapakFormats
public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// The readiness list as a workbook (XLSX) with four sheets: a summary, the list as flat data, the form that is signed,
/// and where everything comes from.
///
/// - **Summary**: the counts of the region and of every kecamatan, in words and as numbers.
/// - **Data**: the columns of the list (docs/codes.md), one row for every unit, under a frozen header with a filter. The
///   values are those of the CSV: numbers are numbers, days are days, everything else is text, also what begins with
///   `= + - @`. Verdict and readiness are coloured and keep their code.
/// - **Form**: as the rule profile lays it out, in words; without a form in the profile there is no such sheet.
/// - **Provenance**: rules, deliveries, versions, the head of the chain of events, and the SHA-256 of the same list as CSV.
///
/// The same list gives the same bytes with the same version of the library: nothing reads a clock, and the file says that it was
/// made on the day of the list.
public struct ReadinessWorkbook {
    private let phrasebook: Phrasebook

    /// A workbook in a language.
    public init(phrasebook: Phrasebook) { self.phrasebook = phrasebook }

    /// Writes the workbook; it appears whole or not at all.
    ///
    /// - Parameters:
    ///   - outcome: the list. Rows are units, however a list in another format would be grouped.
    ///   - path: a file; the format cannot be written to a pipe.
    /// - Throws: `OutputFailure`; with `EFBIG` where there are more units than a sheet has rows.
    /// - Complexity: O(units); memory does not grow with them.
    public func write(_ outcome: ListReadiness.Outcome, to path: String, overwrite: Bool) throws(OutputFailure) {
        try SheetRows.check(outcome.rows.count, path: path)
        let wording = ReadinessWording(phrasebook: phrasebook)
        let workbook = try Workbook(
            path: path, overwrite: overwrite,
            title: "\(phrasebook.readinessWord(.title)), \(wording.region(outcome.provenance))",
            madeOn: Self.seconds(of: outcome.provenance.date))
        let summary = try workbook.addSheet(phrasebook.workbookWord(.summarySheet))
        let data = try workbook.addSheet(phrasebook.workbookWord(.dataSheet))
        let form = try outcome.profile.form.map { template throws(OutputFailure) in
            FormSheet(
                try workbook.addSheet(phrasebook.workbookWord(.formSheet)), template, phrasebook: phrasebook)
        }
        let provenance = try workbook.addSheet(phrasebook.workbookWord(.provenanceSheet))

        SummarySheet(summary, wording: wording).write(outcome)
        form?.write(outcome)
        let fields = ReadinessFields(phrasebook)
        var list = DataSheet(data, in: workbook, header: ReadinessFields.names, rowCount: outcome.rows.count)
        for row in outcome.rows { list.append(fields.fields(of: row)) }
        ProvenanceSheet(provenance, wording: wording).write(outcome, csvHash: list.csvHash())
        try workbook.commit()
    }

    /// Midnight (UTC) of a day, in seconds since 1970.
    private static func seconds(of date: CalendarDate) -> Int {
        (CalendarDate(year: 1970, month: 1, day: 1)?.days(until: date) ?? 0) * 86_400
    }
}
