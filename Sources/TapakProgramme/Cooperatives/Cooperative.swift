/// A cooperative: what the programme knows of one. Nothing of persons is in it.
@dynamicMemberLookup
public struct Cooperative: Hashable, Sendable {
    /// Its number in the project, which it keeps; nothing before it is stored.
    public var id: Int?
    /// The dotted Kemendagri code of its desa or kelurahan.
    public var unit: String?
    /// How its desa or kelurahan was worded, where no unit of the project is meant.
    public var unitText: String?
    /// For whom it is there.
    public var level: CooperativeLevel
    /// What it is within the programme.
    public var kind: CooperativeKind
    /// Its name.
    public var name: String
    /// Everything else that is known of it.
    public var facts = CooperativeFacts()

    /// A cooperative of which no more is known.
    public init(
        id: Int? = nil, unit: String?, unitText: String? = nil, level: CooperativeLevel = .village,
        place: String? = nil, kind: CooperativeKind, name: String
    ) {
        self.id = id
        self.unit = unit
        self.unitText = unitText
        self.level = level
        self.kind = kind
        self.name = name
        facts.place = place
    }

    /// One of its ``facts``.
    public subscript<Fact>(dynamicMember fact: WritableKeyPath<CooperativeFacts, Fact>) -> Fact {
        get { facts[keyPath: fact] }
        set { facts[keyPath: fact] = newValue }
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
