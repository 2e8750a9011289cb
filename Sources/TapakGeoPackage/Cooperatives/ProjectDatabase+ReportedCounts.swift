import GRDB
public import TapakProgramme

extension ProjectDatabase {
    /// Every count that others gave, by scope, measure, day and source.
    public func reportedCounts() throws -> [ReportedCount] {
        let sql = "SELECT * FROM reported_counts ORDER BY scope, measure, date, source, count"
        return try Row.fetchAll(connection, sql: sql).compactMap { row in
            guard let scope = row.text("scope"), let count = row.number("count"), let source = row.text("source"),
                let measure = row.text("measure").flatMap(CooperativeMeasure.init(rawValue:))
            else { return nil }
            return ReportedCount(
                scope: scope, measure: measure, count: count, source: source, date: row.date("date"))
        }
    }

    /// Keeps a count. What the same source said of the same day is corrected; everything else stays beside it.
    ///
    /// - Returns: the count that was corrected, or the same one when nothing changed.
    @discardableResult
    public func put(_ reported: ReportedCount) throws -> Int? {
        let key: StatementArguments = [
            reported.scope, reported.measure.rawValue, reported.source, reported.date?.text,
        ]
        let condition = "scope = ? AND measure = ? AND source = ? AND date IS ?"
        let old = try Int.fetchOne(
            connection, sql: "SELECT count FROM reported_counts WHERE \(condition)", arguments: key)
        if old == nil {
            try connection.execute(
                sql: "INSERT INTO reported_counts (scope, measure, source, date, count) VALUES (?, ?, ?, ?, ?)",
                arguments: key + [reported.count])
        } else if old != reported.count {
            try connection.execute(
                sql: "UPDATE reported_counts SET count = ? WHERE \(condition)", arguments: [reported.count] + key)
        }
        return old
    }
}
