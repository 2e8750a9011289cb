import TapakFormats
import TapakProgramme

/// A list (CSV) in memory: its columns with their meaning, its rows, and nothing of persons.
struct DeliveredList<Role: ListRole> {
    /// A column of the list.
    struct Column {
        /// Its name in the list.
        var header: String
        /// Its meaning, with the rank of its name; nothing where it is not recognised.
        var meaning: (role: Role, rank: Int)?
        /// Why it was dropped.
        var personal: DroppedColumn.Reason?
    }

    /// Why a list cannot be read.
    enum Failure: Error {
        case reading(CSVReadingError)
        /// A column that was named for a role is not there.
        case noSuchColumn(Role, name: String, found: [String])
    }

    let file: String
    /// The hash of its bytes.
    let sha256: String
    let columns: [Column]
    /// The rows, cells that looked like the number of a person emptied.
    let rows: [CSVRow]
    /// The cells that were emptied, with the line of their row.
    let emptied: [(row: Int, cell: CSVCell)]
    /// The columns of each role, the most telling first.
    let columnsByRole: [(role: Role, columns: [Int])]

    /// Reads a list whole.
    init(path: String, roles: [Role: String]) throws(Failure) {
        file = path
        var rows: [CSVRow] = []
        do throws(CSVReadingError) {
            let source = try Self.open(path)
            var reader = try CSVReader(source)
            while let row = try reader.row() { if !row.isBlank { rows.append(row) } }
            sha256 = try Self.hash(of: source)
        } catch {
            throw .reading(error)
        }
        guard !rows.isEmpty else {
            throw .reading(.table(CSVFailure(file: path, line: 1, column: nil, byte: 0, reason: .empty)))
        }
        let headers = rows.removeFirst().cells.map { String($0.text.trimmingBlanks) }
        let recogniser = AttributeRecogniser<Role>(overrides: roles)
        for (role, name) in roles.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where !headers.contains(where: { recogniser.match($0)?.role == role }) {
            throw .noSuchColumn(role, name: name, found: headers)
        }
        var columns = headers.map { header in
            let meaning = recogniser.match(header)
            let isChosen = meaning.map { recogniser.isOverridden($0.role) } ?? false
            let isPersonal = !isChosen && PersonalData.isPersonal(attribute: header)
            return Column(header: header, meaning: isPersonal ? nil : meaning, personal: isPersonal ? .name : nil)
        }
        var emptied: [(row: Int, cell: CSVCell)] = []
        for index in columns.indices where columns[index].personal == nil {
            emptied += Self.emptyPersonalValues(at: index, of: &columns, in: &rows)
        }
        columnsByRole = Role.allCases.compactMap { role in
            let found = columns.indices.filter { columns[$0].meaning?.role == role }
                .sorted { (columns[$0].meaning?.rank ?? 0, $0) < (columns[$1].meaning?.rank ?? 0, $1) }
            return found.isEmpty ? nil : (role, found)
        }
        (self.columns, self.rows, self.emptied) = (columns, rows, emptied)
    }

    private static func open(_ path: String) throws(CSVReadingError) -> ByteSource {
        do { return try ByteSource(path: path) } catch { throw .input(error) }
    }

    private static func hash(of source: ByteSource) throws(CSVReadingError) -> String {
        do { return try source.sha256AfterReadingToEnd() } catch { throw .input(error) }
    }

    /// Drops a column half of whose values look like numbers of persons, and empties the single cells of others that do.
    private static func emptyPersonalValues(
        at index: Int, of columns: inout [Column], in rows: inout [CSVRow]
    ) -> [(row: Int, cell: CSVCell)] {
        let role = columns[index].meaning?.role
        let digits = role?.digits ?? .text
        guard digits != .unread else { return [] }
        let filled = rows.indices.filter { index < rows[$0].cells.count && !rows[$0].cells[index].text.isEmpty }
        let personal = filled.filter { row in
            let text = rows[row].cells[index].text
            return digits == .registration
                ? PersonalData.looksLikeNIK(text) : PersonalData.looksPersonal(value: text)
        }
        guard !personal.isEmpty else { return [] }
        guard role != nil, personal.count * 2 < filled.count else {
            columns[index].meaning = nil
            columns[index].personal = .values
            return []
        }
        return personal.map { row in
            rows[row].cells[index].text = ""
            return (rows[row].line, rows[row].cells[index])
        }
    }
}

extension DeliveredList {
    /// The columns dropped because they are about persons.
    var dropped: [DroppedColumn] {
        columns.enumerated().compactMap { index, column in
            column.personal.map { DroppedColumn(header: column.header, column: index + 1, reason: $0) }
        }
    }

    /// The columns that no role was found for.
    var unmapped: [String] { columns.filter { $0.personal == nil && $0.meaning == nil }.map(\.header) }

    /// The cells of a row for a role, the most telling first.
    func cells(_ role: Role, in row: CSVRow) -> [CSVCell] {
        (columnsByRole.first { $0.role == role }?.columns ?? []).map { row.cells[$0] }
    }

    /// The first text of a role's columns; a dash says nothing.
    func text(_ role: Role, in row: CSVRow) -> String? {
        cells(role, in: row).lazy.map { String($0.text.trimmingBlanks) }.first { !$0.isEmpty && $0 != "-" }
    }

    /// Whether a row has a cell for every column, and nothing behind them.
    func isWhole(_ row: CSVRow) -> Bool {
        row.cells.count >= columns.count
            && row.cells.dropFirst(columns.count).allSatisfy { $0.text.trimmingBlanks.isEmpty }
    }
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
