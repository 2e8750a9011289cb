/// One change of a cooperative by hand: `legal_entity=2025-06-12`, `business_unit+=clinic`, `partner-=Bulog`.
public struct CooperativeEdit: Hashable, Sendable {
    /// What is changed.
    public var role: CooperativeRole
    /// How.
    public var operation: Operation
    /// The text after the sign.
    public var value: String

    /// What is done with a value.
    public enum Operation: String, Hashable, Sendable {
        /// It takes the place of what is there; an empty one takes that away.
        case set = "="
        /// It is added to a list.
        case add = "+="
        /// It is taken from a list.
        case remove = "-="
    }

    /// Why a change cannot be made.
    public enum Problem: Error, Hashable, Sendable {
        /// The text has no `=`.
        case noSign(String)
        /// No field has this name; one has a name like it.
        case unknownField(String, nearest: String?)
        /// The field is no list, so nothing can be added to it or taken from it.
        case noList(field: String)
        /// The field cannot be empty.
        case needed(field: String)
        /// The value cannot be that field's.
        case value(field: String, CooperativeValueProblem)
        /// What is to be taken away is not there.
        case notThere(field: String, String)
        /// A unit's own cooperative is one of the programme.
        case otherForVillage
        /// A milestone is said to be missing, and dated.
        case contradiction(CooperativeMilestone)
    }

    /// The names of the fields that can be changed, in the order of the lists.
    public static let fields: [String] = CooperativeRole.allCases.filter { !fixed.contains($0) }.map(name)

    private static let fixed: Set<CooperativeRole> = [.unitCode, .unit, .kecamatan, .regency, .source, .date]

    /// Lists are changed by one of theirs: `business_unit`, `channel`, `partner`.
    private static func name(_ role: CooperativeRole) -> String {
        role.isList ? String(role.rawValue.dropLast()) : role.rawValue
    }

    /// Reads a change as it is written on the command line; `unit` and the plural of a list are understood too.
    public init(parsing text: String) throws(Problem) {
        guard let sign = text.firstIndex(of: "=") else { throw .noSign(text) }
        var field = text[..<sign]
        var operation = Operation.set
        if field.last == "+" || field.last == "-" {
            operation = field.last == "+" ? .add : .remove
            field.removeLast()
        }
        let name = String(field).trimmed
        let known = CooperativeRole.allCases.first { role in
            !Self.fixed.contains(role) && (name == Self.name(role) || name == role.rawValue)
        }
        guard let role = known ?? (name == "unit" ? .businessUnits : nil) else {
            throw .unknownField(name, nearest: NearestWord.of(name, in: Self.fields))
        }
        guard role.isList || operation == .set else { throw .noList(field: name) }
        self.role = role
        self.operation = operation
        value = String(text[text.index(after: sign)...]).trimmed
    }

    /// Whether an activity is said to be unknown, which is the same as saying nothing of it.
    fileprivate var saysUnknown: Bool {
        role == .active && ["unknown", "tidak diketahui", "belum diketahui"].contains(Words.spaced(value))
    }

    /// The name of the field, as ``fields`` has it.
    public var field: String { Self.name(role) }
}

extension Cooperative {
    /// The cooperative after changes by hand, in their order.
    ///
    /// - Parameters:
    ///   - date: the day of which the changes are true, also for the activity and the count of members among them.
    ///   - source: where they come from.
    /// - Throws: the first change that cannot be made.
    public func edited(
        by edits: [CooperativeEdit], date: CalendarDate? = nil, source: String? = nil
    ) throws(CooperativeEdit.Problem) -> Cooperative {
        var result = self
        for edit in edits { try result.apply(edit, date: date) }
        guard result.level == .rw || result.kind != .other else { throw .otherForVillage }
        guard !changes(to: result).isEmpty else { return self }
        result.facts.source = source ?? result.facts.source
        result.facts.date = date ?? result.facts.date
        return result
    }

    private mutating func apply(_ edit: CooperativeEdit, date: CalendarDate?) throws(CooperativeEdit.Problem) {
        switch edit.operation {
        case .remove: return try remove(edit)
        case .set where edit.value.isEmpty || edit.saysUnknown: return try erase(edit.role)
        case .set: if edit.role.isList { try erase(edit.role) }
        case .add: break
        }
        var patch = CooperativePatch()
        do throws(CooperativeValueProblem) {
            if edit.role == .partners {
                patch.partners = [try CooperativePartner(edit: edit.value)]
            } else {
                let unknown = try patch.take(edit.value, as: edit.role)
                if let word = unknown.first {
                    throw .init(found: word, expected: .oneOf(BusinessUnit.allCases.map(\.rawValue)))
                }
            }
            guard patch != CooperativePatch() else { throw .init(found: edit.value, expected: .text) }
        } catch {
            throw .value(field: edit.field, error)
        }
        let asOf = (patch.isActive ?? patch.members.map { _ in true }) == nil ? nil : date
        patch.date = asOf
        let kept = facts.date
        self = patched(by: patch)
        facts.date = kept
    }

    private mutating func remove(_ edit: CooperativeEdit) throws(CooperativeEdit.Problem) {
        let missing = CooperativeEdit.Problem.notThere(field: edit.field, edit.value)
        switch edit.role {
        case .businessUnits:
            guard let unit = BusinessUnit(recognising: edit.value), facts.businessUnits.remove(unit) != nil else {
                throw missing
            }
        case .channels:
            let count = facts.channels.count
            facts.channels.removeAll { Words.joined($0) == Words.joined(edit.value) }
            guard facts.channels.count < count else { throw missing }
        default:
            let count = facts.partners.count
            facts.partners.removeAll { $0.isNamed(edit.value) }
            guard facts.partners.count < count else { throw missing }
        }
    }

    private mutating func erase(_ role: CooperativeRole) throws(CooperativeEdit.Problem) {
        if let milestone = role.milestone {
            facts.milestones[milestone] = nil
            return
        }
        if let milestone = role.dateMilestone {
            if facts.milestones[milestone]?.isReached == true { facts.milestones[milestone] = .reached(on: nil) }
            return
        }
        if let number = role.number {
            facts.numbers[number] = nil
            return
        }
        switch role {
        case .place: facts.place = nil
        case .model: facts.model = nil
        case .trade: facts.trade = nil
        case .active: (facts.isActive, facts.activeAsOf) = (nil, nil)
        case .activeAsOf: facts.activeAsOf = nil
        case .members: (facts.members, facts.membersAsOf) = (nil, nil)
        case .membersAsOf: facts.membersAsOf = nil
        case .businessUnits: facts.businessUnits = []
        case .channels: facts.channels = []
        case .partners: facts.partners = []
        default: throw .needed(field: role.rawValue)
        }
    }
}

extension CooperativePartner {
    /// A partner of a change by hand: `Bulog;class=bumn;what=beras;since=2025-08-01;status=active`, or as ``text`` has it.
    fileprivate init(edit text: String) throws(CooperativeValueProblem) {
        guard !PersonalData.looksPersonal(value: text) else { throw .init(found: "", expected: .impersonal) }
        var parts = text.split(separator: ";").map { String($0).trimmed }[...]
        guard let first = parts.popFirst(), var partner = CooperativePartner(recognising: first) else {
            throw .init(found: text, expected: .partner)
        }
        for part in parts {
            guard let sign = part.firstIndex(of: "=") else { throw .init(found: part, expected: .partner) }
            let value = String(part[part.index(after: sign)...]).trimmed
            switch part[..<sign] {
            case "class":
                guard let kind = Kind(recognising: value) else {
                    throw .init(found: value, expected: .oneOf(Kind.allCases.map(\.rawValue)))
                }
                partner.kind = kind
            case "what": partner.what = value
            case "since":
                guard let date = CalendarDate(recognising: value) else { throw .init(found: value, expected: .date) }
                partner.since = date
            case "status":
                guard let status = Status(recognising: value) else {
                    throw .init(found: value, expected: .oneOf(Status.allCases.map(\.rawValue)))
                }
                partner.status = status
            default: throw .init(found: part, expected: .partner)
            }
        }
        self = partner
    }
}
