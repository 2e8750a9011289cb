import TapakFormats
import TapakProgramme

/// The rows of a list as they are taken in.
struct CooperativeIntake {
    private(set) var outcome = ImportCooperatives.Outcome()
    private let table: CooperativeTable
    private let input: ImportCooperatives.Input
    private let directory: UnitDirectory
    private var roster: CooperativeRoster

    init(_ table: CooperativeTable, _ input: ImportCooperatives.Input, _ project: CooperativeProject) {
        self.table = table
        self.input = input
        directory = project.directory
        roster = CooperativeRoster(project.cooperatives)
        outcome.problems = table.emptied.map { row, cell in
            CooperativeRowProblem(
                row: row, line: cell.line, column: cell.column, header: table.columns[cell.column - 1].header,
                kind: .personalValueDropped)
        }
        outcome.dropped = table.dropped
        outcome.unmapped = table.unmapped
        outcome.columns = table.columns.compactMap { column in column.meaning.map { (column.header, $0.role) } }
    }

    /// Puts what is to be told in the order of the rows, once all of them are taken in.
    mutating func finish() {
        let order = outcome.problems.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
        outcome.problems = order.map(\.element)
    }

    /// Takes a row in, or tells why not.
    mutating func take(_ row: CSVRow) {
        outcome.rowCount += 1
        var problems: [CooperativeRowProblem] = []
        defer { outcome.problems += problems }
        if let faulty = row.faultyCell {
            let cell = row.cells[faulty]
            problems.append(.init(row: row.line, line: cell.line, column: cell.column, kind: .textAfterQuote))
            return
        }
        guard table.isWhole(row) else {
            let kind = CooperativeRowProblem.Kind.ragged(found: row.cells.count, expected: table.columns.count)
            problems.append(.init(line: row.line, kind: kind))
            return
        }
        var patch = patch(of: row, problems: &problems)
        guard let unit = unit(of: row, name: patch.name, problems: &problems) else { return }
        guard !problems.contains(where: \.costsRow) else { return }
        let saysNothing = patch == CooperativePatch()
        patch.source = patch.source ?? input.source
        patch.date = patch.date ?? input.date
        if saysNothing {
            outcome.emptyCount += 1
            return
        }
        let fileName = input.file == "-" ? nil : input.file.split(separator: "/").last.map(String.init)
        switch roster.take(patch, of: unit, line: row.line, source: fileName) {
        case .success(.added(let index)): outcome.added.append(touched(index, row, unit, []))
        case .success(.changed(let index, let changes)): outcome.changed.append(touched(index, row, unit, changes))
        case .success(.unchanged): outcome.unchangedCount += 1
        case .failure(let refusal): problems.append(.init(line: row.line, kind: .refused(refusal)))
        }
    }

    private func touched(
        _ index: Int, _ row: CSVRow, _ unit: UnitDirectory.Unit, _ changes: [CooperativeChange]
    ) -> ImportCooperatives.Touched {
        .init(line: row.line, cooperative: roster.cooperatives[index], unitName: unit.name, changes: changes)
    }

    /// What a row says, and every cell of it that cannot be understood.
    private func patch(of row: CSVRow, problems: inout [CooperativeRowProblem]) -> CooperativePatch {
        var patch = CooperativePatch()
        for (role, columns) in table.columnsByRole where !role.tellsPlaceOfUnit {
            for column in columns {
                let cell = row.cells[column]
                let before = patch
                do throws(CooperativeValueProblem) {
                    for word in try patch.take(cell.text, as: role) {
                        problems.append(problem(.unknownBusinessUnit(word), at: cell, of: row))
                    }
                } catch {
                    problems.append(problem(.value(error), at: cell, of: row))
                }
                // Lists are gathered from all their columns; of anything else the first that says something counts.
                if patch != before, !role.isList { break }
            }
        }
        return patch
    }

    private func unit(
        of row: CSVRow, name: String?, problems: inout [CooperativeRowProblem]
    ) -> UnitDirectory.Unit? {
        let code = table.text(.unitCode, in: row)
        // The name of a cooperative tells its unit only where nothing else does.
        let told =
            table.text(.unit, in: row) ?? (code == nil ? name.map { CooperativeKind.placeName(inName: $0) ?? $0 } : nil)
        let found = directory.resolve(
            code: code, name: told, kecamatan: table.text(.kecamatan, in: row),
            regency: table.text(.regency, in: row))
        switch found {
        case .success(let unit): return unit
        case .failure(let doubt):
            let given = [code, told].compactMap(\.self).joined(separator: " ")
            let role: CooperativeRole = code != nil && told == nil ? .unitCode : .unit
            let kind = CooperativeRowProblem.Kind.unit(doubt, text: given)
            if let cell = (table.cells(role, in: row) + table.cells(.unitCode, in: row)).first {
                problems.append(problem(kind, at: cell, of: row))
            } else {
                problems.append(.init(line: row.line, kind: kind))
            }
            return nil
        }
    }

    private func problem(
        _ kind: CooperativeRowProblem.Kind, at cell: CSVCell, of row: CSVRow
    ) -> CooperativeRowProblem {
        .init(
            row: row.line, line: cell.line, column: cell.column, header: table.columns[cell.column - 1].header,
            kind: kind)
    }
}

extension CooperativeRole {
    /// Whether a column of this role tells only where a unit is.
    fileprivate var tellsPlaceOfUnit: Bool {
        self == .unitCode || self == .unit || self == .kecamatan || self == .regency
    }
}
