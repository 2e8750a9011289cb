/// A fact of a cooperative by its name in data: in lists, in reports of changes, in `coop set`.
public enum CooperativeField: String, CaseIterable, Hashable, Sendable {
    /// ``Cooperative/unit``.
    case unit = "kemendagri_code"
    /// ``Cooperative/level``.
    case level
    /// ``CooperativeFacts/place``.
    case place
    /// ``Cooperative/kind``.
    case kind
    /// ``Cooperative/name``.
    case name
    /// ``CooperativeFacts/model``.
    case model
    /// ``CooperativeFacts/trade``.
    case trade
    /// The founding meeting.
    case musyawarah
    /// The deed.
    case deed
    /// The legal entity.
    case legalEntity = "legal_entity"
    /// The registration number of the cooperative.
    case nikKoperasi = "nik_koperasi"
    /// The business number.
    case nib
    /// The tax number.
    case npwp
    /// The bank account.
    case account
    /// The training.
    case trained
    /// The number of the legal entity.
    case legalEntityNumber = "legal_entity_number"
    /// The registration number itself.
    case nikKoperasiNumber = "nik_koperasi_number"
    /// The business number itself.
    case nibNumber = "nib_number"
    /// The tax number itself.
    case npwpNumber = "npwp_number"
    /// ``CooperativeFacts/isActive``.
    case active
    /// ``CooperativeFacts/activeAsOf``.
    case activeAsOf = "active_as_of"
    /// ``CooperativeFacts/members``.
    case members
    /// ``CooperativeFacts/membersAsOf``.
    case membersAsOf = "members_as_of"
    /// ``CooperativeFacts/businessUnits``.
    case businessUnits = "business_units"
    /// ``CooperativeFacts/channels``.
    case channels
    /// ``CooperativeFacts/partners``.
    case partners
    /// ``CooperativeFacts/source``.
    case source
    /// ``CooperativeFacts/date``.
    case date

    /// The milestone of this name.
    public var milestone: CooperativeMilestone? { CooperativeMilestone(rawValue: rawValue) }
    /// The number of this name.
    public var number: CooperativeNumber? { CooperativeNumber(rawValue: rawValue) }
}

/// A fact of a cooperative that changed.
public struct CooperativeChange: Hashable, Sendable {
    /// Which.
    public var field: CooperativeField
    /// What it was, as ``Cooperative/text(of:)`` words it.
    public var old: String?
    /// What it is now.
    public var new: String?

    /// Tells what changed.
    public init(field: CooperativeField, old: String?, new: String?) {
        self.field = field
        self.old = old
        self.new = new
    }
}

extension Cooperative {
    /// A fact as data words it: codes, ISO dates, `yes` and `no`, lists joined by `; `; nothing where it is not known.
    public func text(of field: CooperativeField) -> String? {
        if let milestone = field.milestone { return facts.milestones[milestone]?.text }
        if let number = field.number { return facts.numbers[number] }
        return switch field {
        case .unit: unit
        case .level: level.rawValue
        case .place: facts.place
        case .kind: kind.rawValue
        case .name: name
        case .model: facts.model?.rawValue
        case .trade: facts.trade?.rawValue
        case .active: facts.isActive.map { $0 ? "yes" : "no" }
        case .activeAsOf: facts.activeAsOf?.text
        case .members: facts.members.map(String.init)
        case .membersAsOf: facts.membersAsOf?.text
        case .businessUnits: Self.joined(BusinessUnit.allCases.filter(facts.businessUnits.contains).map(\.rawValue))
        case .channels: Self.joined(facts.channels)
        case .partners: Self.joined(facts.partners.map(\.text))
        case .source: facts.source
        case .date: facts.date?.text
        default: nil
        }
    }

    private static func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "; ") }

    /// What is different in another state of the same cooperative.
    public func changes(to other: Cooperative) -> [CooperativeChange] {
        CooperativeField.allCases.compactMap { field in
            let (old, new) = (text(of: field), other.text(of: field))
            return old == new ? nil : CooperativeChange(field: field, old: old, new: new)
        }
    }
}
