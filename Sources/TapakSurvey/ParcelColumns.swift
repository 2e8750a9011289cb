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
    /// The reader's attribute names.
    private var names: [String] = []
    /// The column of each of them; `nil` where the name means nothing.
    private var places: [Int?] = []
    private var columns: [Column] = []

    init(overrides: [ParcelRole: String]) { recogniser = AttributeRecogniser(overrides: overrides) }

    /// Turns to the names that the reader has found so far.
    ///
    /// - Complexity: O(1) while they are the same array.
    mutating func turn(to names: [String]) {
        guard names != self.names else { return }
        self.names = names
        places = names.map { number(ofName: $0) }
    }

    /// The column of an attribute by the reader's number of its name; `nil` when the name means nothing.
    func number(of attribute: Int) -> Int? { places[attribute] }

    /// A column by its number.
    subscript(column: Int) -> Column { columns[column] }

    /// What the values of a column mean.
    func role(of column: Int) -> ParcelRole { columns[column].role }

    /// How telling the name of a column is for its role: lower is better.
    func rank(of column: Int) -> Int { columns[column].rank }

    /// The unit that the name of a column states, for an area.
    func unit(of column: Int) -> AreaUnit { columns[column].unit }

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

    /// Begins to count anew.
    mutating func forgetUse() {
        for number in columns.indices { columns[number].uses = 0 }
    }

    private mutating func number(ofName name: String) -> Int? {
        if let known = columns.firstIndex(where: { $0.name == name }) { return known }
        guard let match = recogniser.match(name) else { return nil }
        columns.append(
            Column(name: name, role: match.role, rank: match.rank, unit: AreaUnit(attributeName: name)))
        return columns.count - 1
    }
}
