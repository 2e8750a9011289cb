/// The formats of a policy curve.
public enum PolicyFormat: String, CaseIterable, Sendable {
    /// For a person.
    case table
    /// RFC 4180.
    case csv
    /// One page, with the plot and the table.
    case html
    /// The plot alone.
    case svg
}
