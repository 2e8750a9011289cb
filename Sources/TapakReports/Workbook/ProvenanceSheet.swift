import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakWorkflows

/// The sheet that says where a list comes from and how to make it anew.
struct ProvenanceSheet {
    private let sheet: Workbook.Sheet
    private let wording: ReadinessWording

    private var phrasebook: Phrasebook { wording.phrasebook }

    init(_ sheet: Workbook.Sheet, wording: ReadinessWording) {
        self.sheet = sheet
        self.wording = wording
    }

    /// Fills the sheet: one fact a row with its code, what it is and its value, then the deliveries.
    func write(_ outcome: ListReadiness.Outcome, csvHash: String) {
        for (column, width) in Self.widths.enumerated() { sheet.setColumn(column, width: width) }
        sheet.printAcross()
        sheet.write(title: phrasebook.readinessWord(.provenance))
        var row = 2
        for fact in facts(of: outcome, csvHash: csvHash) {
            sheet.setRow(row, height: RowHeight.of([(fact.label, Self.widths[1])]))
            sheet.write(.text(fact.code), row: row, column: 0)
            sheet.write(.text(fact.label), row: row, column: 1, style: CellStyle(wraps: true))
            if let value = fact.value { sheet.write(value, row: row, column: 2, style: Self.style(of: value)) }
            row += 1
        }
        row += 1
        sheet.write(.text(phrasebook.workbookWord(.howToVerify)), row: row, column: 0)
        if outcome.profile.form == nil {
            row += 1
            sheet.write(.text(phrasebook.workbookWord(.noForm)), row: row, column: 0)
        }
        write(outcome.provenance.deliveries, from: row + 2)
    }

    private static let widths: [Double] = [22, 44, 70, 13, 28, 12]

    private typealias Fact = (code: String, label: String, value: Workbook.Value?)

    private func facts(of outcome: ListReadiness.Outcome, csvHash: String) -> [Fact] {
        let provenance = outcome.provenance
        let versions = provenance.versions
        let word = phrasebook.readinessWord
        let library = phrasebook.workbookWord(.library)
        let profile = provenance.profile
        func list(_ items: [String]) -> Workbook.Value? {
            items.isEmpty ? nil : .text(items.joined(separator: ";"))
        }
        return [
            ("region_code", word(.region), .text(provenance.regionCode)),
            ("region", word(.region), provenance.regionName.map(Workbook.Value.text)),
            ("now", word(.asOf), .day(provenance.date)),
            ("units", word(.chosenOnly), list(provenance.choices)),
            ("rule_profile", word(.rules), .text("\(profile.key)@\(profile.version)")),
            ("rule_profile_sha256", "\(word(.rules)), SHA-256", .text(profile.sha256)),
            ("events", word(.events), .number(Double(provenance.head.count))),
            ("head", word(.head), .text(provenance.head.hash)),
            ("csv_sha256", phrasebook.workbookWord(.csvHash), .text(csvHash)),
            ("parcels_elsewhere", word(.parcelsElsewhere), .number(Double(outcome.parcelsElsewhere))),
            ("sites_elsewhere", word(.sitesElsewhere), list(outcome.sitesElsewhere.map(String.init))),
            ("tapak", library, .text(versions.tapak)), ("geos", library, .text(versions.geos)),
            ("proj", library, .text(versions.proj)), ("epsg", library, versions.epsg.map(Workbook.Value.text)),
            ("libxlsxwriter", library, .text(Workbook.libraryVersion)),
        ]
    }

    private static func style(of value: Workbook.Value) -> CellStyle {
        switch value {
        case .day: .day
        case .number: CellStyle(numberFormat: "#,##0", alignment: .left)
        case .text, .blank: CellStyle(wraps: true)
        }
    }

    /// The deliveries under their names in data.
    private func write(_ deliveries: [Delivery], from start: Int) {
        guard !deliveries.isEmpty else { return }
        for (column, head) in ["layer", "file", "sha256", "received", "source", "features"].enumerated() {
            sheet.write(.text(head), row: start, column: column, style: .header)
        }
        for (index, delivery) in deliveries.enumerated() {
            let received = CalendarDate(iso: delivery.received)
            let values: [Workbook.Value] = [
                .text(delivery.layer), .text(delivery.file), .text(delivery.sha256),
                received.map(Workbook.Value.day) ?? .text(delivery.received), .text(delivery.source),
                .number(Double(delivery.featureCount)),
            ]
            for (column, value) in values.enumerated() {
                sheet.write(value, row: start + 1 + index, column: column, style: Self.style(of: value))
            }
        }
    }
}
