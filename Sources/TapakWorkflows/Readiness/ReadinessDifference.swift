/// One place at which a written list is not what its project says.
public enum ReadinessDifference: Hashable, Sendable {
    /// The columns are others; those of the list, and those it should have.
    case columns(found: [String], expected: [String])
    /// A row that the project has is not in the list.
    case rowMissing(key: String, name: String?)
    /// A row of the list is none of the project's.
    case rowUnknown(key: String, place: Place)
    /// A row stands in the list a second time.
    case rowRepeated(key: String, place: Place)
    /// A row stands after another before which it belongs.
    case rowMoved(key: String, place: Place, before: String)
    /// A row has another number of cells than there are columns, or one that nobody can read.
    case rowBroken(place: Place, cells: Int, expected: Int)
    /// A cell says something else.
    case cell(key: String, name: String?, column: String, place: Place, found: String, expected: String)
    /// What the list says of its origin is something else.
    case origin(member: String, found: String, expected: String)

    /// Where a row stands.
    public enum Place: Hashable, Sendable {
        /// On a line of a CSV file, from 1.
        case line(Int)
        /// As the so-manieth of a list in JSON, from 1.
        case item(Int)
    }
}
