import GRDB
public import TapakProgramme

extension ProjectDatabase {
    /// Every cooperative, by unit, the unit's own first.
    ///
    /// Other programs may have written the tables, or made them anew: a column that is missing and what is not one of the
    /// codes read as not known, and parts of cooperatives that are gone are passed over.
    ///
    /// - Complexity: O(*n* log *n*) in the rows of the tables.
    public func cooperatives() throws -> [Cooperative] {
        let units = try byCooperative("cooperative_business_units") { row in
            BusinessUnit(rawValue: row.text("business_unit") ?? "")
        }
        let channels = try byCooperative("cooperative_channels") { $0.text("name") }
        let partners = try byCooperative("cooperative_partners", read: CooperativePartner.init(row:))
        let rows = try Row.fetchAll(connection, sql: "SELECT rowid AS number_of_row, * FROM cooperatives")
        let cooperatives = rows.compactMap { row -> Cooperative? in
            guard var cooperative = Cooperative(row: row), let id = cooperative.id else { return nil }
            cooperative.businessUnits = Set(units[id] ?? [])
            cooperative.channels = (channels[id] ?? []).sorted()
            cooperative.partners = (partners[id] ?? []).sorted { $0.name < $1.name }
            return cooperative
        }
        return cooperatives.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    private func byCooperative<Part>(_ table: String, read: (Row) -> Part?) throws -> [Int: [Part]] {
        var parts: [Int: [Part]] = [:]
        for row in try Row.fetchAll(connection, sql: "SELECT * FROM \(table) ORDER BY rowid") {
            guard let owner: Int = row.number("cooperative"), let part = read(row) else { continue }
            parts[owner, default: []].append(part)
        }
        return parts
    }

    /// Stores a cooperative: as it is now where it has an id, anew where it has none.
    ///
    /// - Returns: its id.
    @discardableResult
    public func put(_ cooperative: Cooperative) throws -> Int {
        let columns = cooperative.columns
        let id: Int
        if let known = cooperative.id {
            id = known
            let assignments = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
            try connection.execute(
                sql: "UPDATE cooperatives SET \(assignments) WHERE rowid = ?",
                arguments: StatementArguments(columns.map(\.value) + [id.databaseValue]))
            for table in ["cooperative_business_units", "cooperative_channels", "cooperative_partners"] {
                try connection.execute(sql: "DELETE FROM \(table) WHERE cooperative = ?", arguments: [id])
            }
        } else {
            let names = columns.map(\.name).joined(separator: ", ")
            let marks = columns.map { _ in "?" }.joined(separator: ", ")
            try connection.execute(
                sql: "INSERT INTO cooperatives (\(names)) VALUES (\(marks))",
                arguments: StatementArguments(columns.map(\.value)))
            id = Int(connection.lastInsertedRowID)
        }
        try putParts(of: cooperative, id: id)
        return id
    }

    private func putParts(of cooperative: Cooperative, id: Int) throws {
        for unit in BusinessUnit.allCases where cooperative.businessUnits.contains(unit) {
            try connection.execute(
                sql: "INSERT INTO cooperative_business_units (cooperative, business_unit) VALUES (?, ?)",
                arguments: [id, unit.rawValue])
        }
        for channel in cooperative.channels {
            try connection.execute(
                sql: "INSERT INTO cooperative_channels (cooperative, name) VALUES (?, ?)", arguments: [id, channel])
        }
        for partner in cooperative.partners {
            try connection.execute(
                sql: """
                    INSERT INTO cooperative_partners (cooperative, name, class, what, since, status)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, partner.name, partner.kind?.rawValue, partner.what, partner.since?.text,
                    partner.status?.rawValue,
                ])
        }
    }
}

extension CooperativePartner {
    fileprivate init?(row: Row) {
        guard let name = row.text("name") else { return nil }
        self.init(
            name: name, kind: row.text("class").flatMap(Kind.init(rawValue:)), what: row.text("what"),
            since: row.date("since"), status: row.text("status").flatMap(Status.init(rawValue:)))
    }
}

extension Cooperative {
    fileprivate init?(row: Row) {
        guard let id: Int = row.number("number_of_row") else { return nil }
        self.init(
            id: id, unit: row.text("kemendagri_code"), unitText: row.text("unit_text"),
            level: row.text("level").flatMap(CooperativeLevel.init(rawValue:)) ?? .rw, place: row.text("place"),
            kind: row.text("kind").flatMap(CooperativeKind.init(rawValue:)) ?? .other, name: row.text("name") ?? "")
        facts.model = row.text("model").flatMap(CooperativeModel.init(rawValue:))
        facts.trade = row.text("trade").flatMap(CooperativeTrade.init(rawValue:))
        for milestone in CooperativeMilestone.allCases {
            let date = row.date(milestone.rawValue + "_date")
            switch row.text(milestone.rawValue) {
            case "not_yet": facts.milestones[milestone] = .notYet
            case "done": facts.milestones[milestone] = .reached(on: date)
            default: facts.milestones[milestone] = date.map { .reached(on: $0) }
            }
        }
        for number in CooperativeNumber.allCases { facts.numbers[number] = row.text(number.rawValue) }
        facts.isActive = row.number("active").map { $0 != 0 }
        facts.activeAsOf = row.date("active_as_of")
        facts.members = row.number("members")
        facts.membersAsOf = row.date("members_as_of")
        facts.source = row.text("source")
        facts.date = row.date("date")
    }

    /// Where it stands in lists: by unit, the unit's own before those below, then by place and name.
    fileprivate var order: [String] {
        let id = String(id ?? 0)
        let padded = String(repeating: "0", count: max(0, 12 - id.utf8.count)) + id
        return [unit ?? "~", level == .village ? "0" : "1", facts.place ?? "", name, padded]
    }

    /// The columns of the table and what they hold.
    fileprivate var columns: [(name: String, value: DatabaseValue)] {
        var columns: [(name: String, value: DatabaseValue)] = [
            ("kemendagri_code", unit.databaseValue), ("unit_text", unitText.databaseValue),
            ("level", level.rawValue.databaseValue), ("place", facts.place.databaseValue),
            ("kind", kind.rawValue.databaseValue), ("name", name.databaseValue),
            ("model", (facts.model?.rawValue).databaseValue), ("trade", (facts.trade?.rawValue).databaseValue),
        ]
        for milestone in CooperativeMilestone.allCases {
            let standing = facts.milestones[milestone]
            columns.append((milestone.rawValue, standing.map { $0.isReached ? "done" : "not_yet" }.databaseValue))
            columns.append((milestone.rawValue + "_date", (standing?.date?.text).databaseValue))
        }
        columns += CooperativeNumber.allCases.map { ($0.rawValue, facts.numbers[$0].databaseValue) }
        columns += [
            ("active", facts.isActive.databaseValue), ("active_as_of", (facts.activeAsOf?.text).databaseValue),
            ("members", facts.members.databaseValue), ("members_as_of", (facts.membersAsOf?.text).databaseValue),
            ("source", facts.source.databaseValue), ("date", (facts.date?.text).databaseValue),
        ]
        return columns
    }
}

extension Row {
    /// A column as text; nothing where it is empty, missing, or of another type.
    func text(_ column: String) -> String? {
        guard let value = databaseValue(column), let text = String.fromDatabaseValue(value), !text.isEmpty else {
            return nil
        }
        return text
    }

    /// A column as a whole number; nothing where it is empty, missing, or none.
    func number(_ column: String) -> Int? { databaseValue(column).flatMap(Int.fromDatabaseValue) }

    /// A column as a day; of a time of day only the day counts.
    func date(_ column: String) -> CalendarDate? {
        text(column).flatMap { CalendarDate(recognising: String($0.prefix { $0 != "T" && $0 != " " })) }
    }

    private func databaseValue(_ column: String) -> DatabaseValue? { hasColumn(column) ? self[column] : nil }
}
