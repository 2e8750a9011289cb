/// The members of a canonical record, each read as what it should be.
struct CanonicalFields {
    private let members: [String: CanonicalValue]

    init?(_ value: CanonicalValue) {
        guard case .record(let members) = value else { return nil }
        self.members = members
    }

    func text(_ name: String) -> String? {
        if case .text(let text) = members[name] { text } else { nil }
    }

    func integer(_ name: String) -> Int? {
        if case .integer(let number) = members[name] { number } else { nil }
    }

    func integers(_ name: String) -> [Int]? {
        guard case .list(let items) = members[name] else { return nil }
        var numbers: [Int] = []
        for item in items {
            guard case .integer(let number) = item else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    func texts(_ name: String) -> [String]? {
        guard case .list(let items) = members[name] else { return nil }
        var texts: [String] = []
        for item in items {
            guard case .text(let text) = item else { return nil }
            texts.append(text)
        }
        return texts
    }

    func fields(_ name: String) -> CanonicalFields? { members[name].flatMap(CanonicalFields.init) }

    func records(_ name: String) -> [CanonicalFields]? {
        guard case .list(let items) = members[name] else { return nil }
        let records = items.compactMap(CanonicalFields.init)
        return records.count == items.count ? records : nil
    }

    func date(_ name: String) -> CalendarDate? { text(name).flatMap { CalendarDate(iso: $0) } }

    func code<Code: RawRepresentable<String>>(_ name: String, as type: Code.Type) -> Code? {
        text(name).flatMap(Code.init(rawValue:))
    }
}
