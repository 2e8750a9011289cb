import TapakFormats
import TapakProgramme

/// Holds a whole list against what its project says.
struct ListComparison {
    private let expected: ListReadiness.Outcome
    private let input: VerifyReadiness.Input
    private(set) var differences: [ReadinessDifference] = []
    private(set) var differenceCount = 0
    private(set) var rowCount = 0
    private(set) var cellCount = 0

    init(_ expected: ListReadiness.Outcome, input: VerifyReadiness.Input) {
        self.expected = expected
        self.input = input
    }

    /// Compares the bytes of a list, whichever of the two formats they have.
    mutating func compare(_ bytes: [UInt8]) throws(ReadinessError) {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if first == UInt8(ascii: "{") { try compareJSON(bytes) } else { try compareCSV(bytes) }
    }

    private mutating func note(_ difference: ReadinessDifference) {
        differenceCount += 1
        if differences.count < TableComparison.limit { differences.append(difference) }
    }

    private mutating func take(_ comparison: TableComparison) {
        differences += comparison.differences.prefix(TableComparison.limit - differences.count)
        differenceCount += comparison.differenceCount
        rowCount += comparison.rowCount
        cellCount += comparison.cellCount
    }

    private func comparison(of table: ListTable) -> TableComparison {
        TableComparison(table, comparesDated: input.knowsDate, sentences: input.sentences)
    }

    // MARK: CSV

    private mutating func compareCSV(_ bytes: [UInt8]) throws(ReadinessError) {
        let (header, rows) = try Self.rows(of: bytes, name: input.list)
        // The first column tells what is listed: units, or what they add up to.
        let words = StageColumns(namedIn: header)
        let tables = [ListTable(expected.rows, words: words), ListTable(expected.totals)]
        guard
            let table = tables.first(where: { $0.columns.first?.name == header.first })
                ?? tables.first(where: { table in table.columns.contains { header.contains($0.name) } })
        else { throw .notAList(file: input.list, .noColumns) }
        var comparison = comparison(of: table)
        comparison.compare(columns: header)
        let places = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let keyPlace = table.columns.first.flatMap { places[$0.name] } ?? 0
        for row in rows {
            let place = ReadinessDifference.Place.line(row.line)
            guard row.cells.count == header.count, row.faultyCell == nil else {
                comparison.note(.rowBroken(place: place, cells: row.cells.count, expected: header.count))
                continue
            }
            comparison.compare(row: row.cells[keyPlace].text, at: place) { column in
                places[column.name].map { .cell(row.cells[$0].text) }
            }
        }
        comparison.finish()
        take(comparison)
    }

    private static func rows(
        of bytes: [UInt8], name: String
    ) throws(ReadinessError) -> (header: [String], rows: [CSVRow]) {
        var rows: [CSVRow] = []
        do throws(CSVReadingError) {
            var reader = try CSVReader(ByteSource(bytes: bytes, name: name))
            while let row = try reader.row() { rows.append(row) }
        } catch {
            throw .list(error)
        }
        guard !rows.isEmpty else { throw .notAList(file: name, .noColumns) }
        return (rows.removeFirst().cells.map(\.text), rows)
    }

    // MARK: JSON

    private mutating func compareJSON(_ bytes: [UInt8]) throws(ReadinessError) {
        let document: JSONTree
        do throws(JSONFault) {
            document = try JSONTree(bytes)
        } catch {
            throw .notAList(file: input.list, .json(byte: error.byte))
        }
        guard case .list? = document["totals"] else { throw .notAList(file: input.list, .noRows) }
        // A list of kecamatan has no rows of units, and says so.
        let grouping = document["by"]
        if grouping != .string("kecamatan") {
            let rows = document["readiness"] ?? .null
            compare(rows, with: ListTable(expected.rows, words: StageColumns(namedIn: Self.memberNames(of: rows))))
            if grouping != .string("kelurahan") { noteOrigin("by", grouping, .string("kelurahan")) }
        } else if let rows = document["readiness"] {
            noteOrigin("readiness", rows, .null)
        }
        compare(document["totals"] ?? .null, with: ListTable(expected.totals))
        compareOrigin(document["provenance"] ?? .null)
    }

    /// The names of the members of the first row.
    private static func memberNames(of list: JSONTree) -> [String] {
        guard case .list(let items) = list, case .object(let members)? = items.first else { return [] }
        return members.map(\.name)
    }

    private mutating func compare(_ list: JSONTree, with table: ListTable) {
        var comparison = comparison(of: table)
        if case .list(let items) = list {
            for (index, item) in items.enumerated() {
                let place = ReadinessDifference.Place.item(index + 1)
                guard case .object(let members) = item else {
                    comparison.note(.rowBroken(place: place, cells: 0, expected: table.columns.count))
                    continue
                }
                if members.count != table.columns.count {
                    comparison.note(
                        .rowBroken(place: place, cells: members.count, expected: table.columns.count))
                }
                let values = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
                let key = table.columns.first.flatMap { values[$0.name]?.text } ?? ""
                comparison.compare(row: key, at: place) { values[$0.name].map(WrittenValue.json) }
            }
        }
        comparison.finish()
        take(comparison)
    }

    /// What a list says of its origin, as far as the project knows it; the versions it was made with may be others.
    private mutating func compareOrigin(_ origin: JSONTree) {
        let provenance = expected.provenance
        noteOrigin("region_code", origin["region_code"], .string(provenance.regionCode))
        noteOrigin("events", origin["events"], .number(String(provenance.head.count)))
        noteOrigin("head", origin["head"], .string(provenance.head.hash))
        noteOrigin("rule_profile", origin["rule_profile"]?["sha256"], .string(provenance.profile.sha256))
        if input.knowsDate { noteOrigin("now", origin["now"], .string(provenance.date.text)) }
        noteOrigin("parcels_elsewhere", origin["parcels_elsewhere"], .number(String(expected.parcelsElsewhere)))
        noteOrigin(
            "sites_elsewhere", origin["sites_elsewhere"],
            .list(expected.sitesElsewhere.map { .number(String($0)) }))
    }

    private mutating func noteOrigin(_ member: String, _ found: JSONTree?, _ wanted: JSONTree) {
        if found != wanted { note(.origin(member: member, found: found?.text ?? "", expected: wanted.text)) }
    }
}
