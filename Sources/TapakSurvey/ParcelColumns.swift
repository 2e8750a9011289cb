import TapakProgramme

/// The attributes of one file and what they mean for a parcel, each name recognised once.
struct ParcelColumns: Sendable {
    /// An attribute that means something.
    struct Column: Sendable {
        var name: String
        var role: ParcelRole
        var rank: Int
        /// The unit that the name states, for an area.
        var unit: AreaUnit
        /// How many parcels took a value from it.
        var uses = 0
    }

    private let recogniser: AttributeRecogniser<ParcelRole>
    /// The column of each name, by the reader's number of the name.
    private var places: [(name: String, column: Int?)] = []
    private var columns: [Column] = []

    init(overrides: [ParcelRole: String]) { recogniser = AttributeRecogniser(overrides: overrides) }

    /// The column of an attribute by the reader's number of its name; `nil` when the name means nothing.
    mutating func number(of attribute: Int, names: [String]) -> Int? {
        if attribute < places.count, places[attribute].name == names[attribute] { return places[attribute].column }
        places = names.map { name in (name, number(ofName: name)) }
        return places[attribute].column
    }

    /// A column by its number.
    subscript(column: Int) -> Column { columns[column] }

    /// What the values of a column mean.
    func meaning(of column: Int) -> (role: ParcelRole, rank: Int) { (columns[column].role, columns[column].rank) }

    /// Notes that a parcel took its value from a column.
    mutating func noteUse(of column: Int) { columns[column].uses += 1 }

    /// Which attribute served which role so far.
    var use: AttributeUse {
        var use = AttributeUse()
        for column in columns where column.uses > 0 {
            use.note(role: column.role.rawValue, attribute: column.name, count: column.uses)
        }
        return use
    }

    private mutating func number(ofName name: String) -> Int? {
        if let known = columns.firstIndex(where: { $0.name == name }) { return known }
        guard let match = recogniser.match(name) else { return nil }
        columns.append(
            Column(name: name, role: match.role, rank: match.rank, unit: AreaUnit(attributeName: name)))
        return columns.count - 1
    }
}
