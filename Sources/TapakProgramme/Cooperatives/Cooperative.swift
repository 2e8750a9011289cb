/// A cooperative: what the programme knows of one. Nothing of persons is in it.
public struct Cooperative: Hashable, Sendable {
    /// Its number in the project, which it keeps; nothing before it is stored.
    public var id: Int?
    /// The dotted Kemendagri code of its desa or kelurahan.
    public var unit: String?
    /// How its desa or kelurahan was worded, where no unit of the project is meant.
    public var unitText: String?
    /// For whom it is there.
    public var level: CooperativeLevel
    /// The part of the unit it is there for, as `RW 05`.
    public var place: String?
    /// What it is within the programme.
    public var kind: CooperativeKind
    /// Its name.
    public var name: String
    /// How it came about.
    public var model: CooperativeModel?
    /// Its line of business, where it is outside the programme.
    public var trade: CooperativeTrade?
    /// What is known of the milestones; of those that are absent nothing is.
    public var milestones: [CooperativeMilestone: MilestoneStanding] = [:]
    /// The numbers under which it is registered.
    public var numbers: [CooperativeNumber: String] = [:]
    /// Whether it is at work, where that is known.
    public var isActive: Bool?
    /// The day of which ``isActive`` is true.
    public var activeAsOf: CalendarDate?
    /// How many members it has.
    public var members: Int?
    /// The day of which ``members`` is true.
    public var membersAsOf: CalendarDate?
    /// Its branches of business.
    public var businessUnits: Set<BusinessUnit> = []
    /// Where it sells over the net, sorted.
    public var channels: [String] = []
    /// With whom it works, by name.
    public var partners: [CooperativePartner] = []
    /// Where the record comes from.
    public var source: String?
    /// The day of the record.
    public var date: CalendarDate?

    /// A cooperative of which no more is known.
    public init(
        id: Int? = nil, unit: String?, unitText: String? = nil, level: CooperativeLevel = .village,
        place: String? = nil, kind: CooperativeKind, name: String
    ) {
        self.id = id
        self.unit = unit
        self.unitText = unitText
        self.level = level
        self.place = place
        self.kind = kind
        self.name = name
    }

    /// The name by the format of SE Menkop 1/2025, for a village whose cooperative nobody named.
    public static func customaryName(_ kind: CooperativeKind, of village: String) -> String {
        switch kind {
        case .kdmp: "Koperasi Desa Merah Putih \(village)"
        case .kkmp: "Koperasi Kelurahan Merah Putih \(village)"
        case .other: "Koperasi \(village)"
        }
    }
}

extension Cooperative {
    /// Adds branches, channels and partners to those that are there; of a partner by the same name the facts are completed.
    mutating func add(
        businessUnits units: Set<BusinessUnit> = [], channels names: [String] = [],
        partners others: [CooperativePartner] = []
    ) {
        businessUnits.formUnion(units)
        for name in names where !channels.contains(where: { Words.joined($0) == Words.joined(name) }) {
            channels.append(name)
        }
        channels.sort()
        for partner in others {
            if let index = partners.firstIndex(where: { $0.isNamed(partner.name) }) {
                partners[index] = partners[index].completed(by: partner)
            } else {
                partners.append(partner)
            }
        }
        partners.sort { $0.name < $1.name }
    }
}
