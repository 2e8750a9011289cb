/// A column of a list of which nothing was stored, because it is about persons.
public struct DroppedColumn: Hashable, Sendable {
    /// Its name in the list.
    public var header: String
    /// Its one-based number.
    public var column: Int
    /// What it was known by.
    public var reason: Reason

    /// What a column about persons is known by.
    public enum Reason: Hashable, Sendable {
        /// Its name.
        case name
        /// Its values.
        case values
    }
}
