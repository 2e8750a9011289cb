/// The formats in which sites are listed and told.
public enum SiteFormat: String, CaseIterable, Sendable {
    /// For a person.
    case table
    /// RFC 4180.
    case csv
    /// One document.
    case json
}
