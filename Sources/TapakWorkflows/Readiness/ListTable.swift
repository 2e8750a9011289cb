import TapakProgramme

/// A list as a table of typed values: what a written one is held against. The first column names the row.
struct ListTable {
    /// A column.
    struct Column: Hashable {
        /// Its name.
        var name: String
        /// Its place among the columns.
        var index: Int
        /// Whether it depends on the day for which the list was made.
        var isDated: Bool
    }

    /// The columns, in their order.
    let columns: [Column]
    /// The rows, in their order.
    let rows: [[ReadinessValue]]

    /// The rows of every unit.
    ///
    /// - Parameter words: the columns in the words of another system, where the list has them.
    init(_ rows: [ReadinessRow], words: StageColumns?) {
        columns =
            ReadinessColumn.allCases.enumerated().map { index, column in
                Column(name: column.rawValue, index: index, isDated: column == .daysInStage)
            }
            + (words?.names ?? []).enumerated().map { index, name in
                Column(name: name, index: ReadinessColumn.allCases.count + index, isDated: false)
            }
        self.rows = rows.map { row in
            ReadinessColumn.allCases.map(row.value(of:)) + (words?.values(of: row.site) ?? [])
        }
    }

    /// The lines of every kecamatan, and that of the region at the end.
    init(_ totals: ReadinessTotals) {
        columns = totals.region.figures.enumerated().map { index, figure in
            Column(name: figure.name, index: index, isDated: figure.isDated)
        }
        rows = totals.lines.map { $0.figures.map(\.value) }
    }

    /// What the first column says of a row.
    static func key(of row: [ReadinessValue]) -> String {
        if case .code(let code)? = row.first { code } else { "" }
    }
}

extension ReadinessTotals {
    /// The lines of every kecamatan, and that of the region at the end.
    public var lines: [Line] { kecamatan + [region] }
}
