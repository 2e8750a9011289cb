import TapakFormats
import TapakProgramme

/// A list of cooperatives in memory: its columns with their meaning, its rows, and nothing of persons.
struct CooperativeTable {
    /// A column of the list.
    struct Column {
        /// Its name in the list.
        var header: String
        /// Its meaning, with the rank of its name; nothing where it is not recognised.
        var meaning: (role: CooperativeRole, rank: Int)?
        /// Why it was dropped.
        var personal: ImportCooperatives.DroppedColumn.Reason?
    }

    let file: String
    let columns: [Column]
    /// The rows, cells that looked like the number of a person emptied.
    let rows: [CSVRow]
    /// What was emptied, and rows that are broken.
    let problems: [CooperativeRowProblem]

    /// Reads a list whole.
    init(path: String, roles: [CooperativeRole: String]) throws(CooperativeError) {
        file = path
        var rows: [CSVRow] = []
        do throws(CSVReadingError) {
            var reader = try CSVReader(Self.open(path))
            while let row = try reader.row() { if !row.isBlank { rows.append(row) } }
        } catch {
            throw .reading(error)
        }
        guard !rows.isEmpty else {
            throw .reading(.table(CSVFailure(file: path, line: 1, column: nil, byte: 0, reason: .empty)))
        }
        let headers = rows.removeFirst().cells.map { String($0.text.trimmingBlanks) }
        let recogniser = AttributeRecogniser<CooperativeRole>(overrides: roles)
        for (role, name) in roles.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where !headers.contains(where: { recogniser.match($0)?.role == role }) {
            throw .noSuchColumn(file: path, role: role, column: name, found: headers)
        }
        var columns = headers.map { header in
            let meaning = recogniser.match(header)
            let isChosen = meaning.map { recogniser.isOverridden($0.role) } ?? false
            let isPersonal = !isChosen && PersonalData.isPersonal(attribute: header)
            return Column(header: header, meaning: isPersonal ? nil : meaning, personal: isPersonal ? .name : nil)
        }
        var problems: [CooperativeRowProblem] = []
        for index in columns.indices where columns[index].personal == nil {
            Self.dropPersonalValues(at: index, of: &columns, in: &rows, problems: &problems)
        }
        guard columns.contains(where: { $0.meaning?.role.tellsUnit ?? false }) else {
            throw .noUnitColumn(file: path, found: headers)
        }
        (self.columns, self.rows, self.problems) = (columns, rows, problems)
    }

    private static func open(_ path: String) throws(CSVReadingError) -> ByteSource {
        do { return try ByteSource(path: path) } catch { throw .input(error) }
    }

    /// Drops a column half of whose values look like numbers of persons, and the single values of others that do.
    private static func dropPersonalValues(
        at index: Int, of columns: inout [Column], in rows: inout [CSVRow], problems: inout [CooperativeRowProblem]
    ) {
        let role = columns[index].meaning?.role
        guard role != .account else { return }
        let filled = rows.indices.filter { index < rows[$0].cells.count && !rows[$0].cells[index].text.isEmpty }
        let personal = filled.filter { row in
            let text = rows[row].cells[index].text
            return role?.isRegistration ?? false
                ? PersonalData.looksLikeNIK(text) : PersonalData.looksPersonal(value: text)
        }
        guard !personal.isEmpty else { return }
        guard role != nil, personal.count * 2 < filled.count else {
            columns[index].meaning = nil
            columns[index].personal = .values
            return
        }
        for row in personal {
            rows[row].cells[index].text = ""
            let cell = rows[row].cells[index]
            problems.append(
                .init(
                    row: rows[row].line, line: cell.line, column: cell.column, header: columns[index].header,
                    kind: .personalValueDropped))
        }
    }
}

extension CooperativeRole {
    /// Whether a column of this role may tell which unit a row is about.
    var tellsUnit: Bool { self == .unitCode || self == .unit || self == .name }
}

extension String {
    /// The text without blanks at either end.
    var trimmingBlanks: Substring {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
