/// The formats in which cooperatives are listed and counted.
public enum CooperativeFormat: String, CaseIterable, Sendable {
    /// For a person.
    case table
    /// RFC 4180; the list can be imported again.
    case csv
    /// One document.
    case json
}
