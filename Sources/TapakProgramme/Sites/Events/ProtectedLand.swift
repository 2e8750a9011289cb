/// Farmland that the law protects.
public enum ProtectedLand: String, CaseIterable, Hashable, Sendable {
    /// Lahan Pertanian Pangan Berkelanjutan (UU 41/2009).
    case lp2b
    /// Lahan Sawah Dilindungi (Perpres 59/2019).
    case lsd
}

/// What an authority says of a site and protected farmland. Nothing of it is ever assumed.
public struct ProtectedLandRecord: Hashable, Sendable {
    /// Which protection.
    public var land: ProtectedLand
    /// Whether the site lies in it.
    public var standing: Standing
    /// How far its conversion has come, only where it lies inside; nothing where none was begun.
    public var conversion: Conversion?
    /// What was said.
    public var note: String?

    /// Whether a site lies in protected farmland.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        /// It does not.
        case outside
        /// It does.
        case inside
    }

    /// The steps of a conversion in the public interest (UU 41/2009 article 44 (3)), in their order; each includes
    /// those before it.
    public enum Conversion: String, CaseIterable, Hashable, Sendable {
        /// The strategic feasibility study is made.
        case feasibilityStudied = "feasibility_studied"
        /// The plan of the conversion is made.
        case planned
        /// The rights of the owner are released.
        case rightsReleased = "rights_released"
        /// Other land has taken its place.
        case landReplaced = "land_replaced"
    }

    /// Records what was said.
    public init(
        _ land: ProtectedLand, _ standing: Standing, conversion: Conversion? = nil, note: String? = nil
    ) {
        self.land = land
        self.standing = standing
        self.conversion = conversion
        self.note = note
    }

    /// Whether it forbids building: inside, and the conversion is not complete.
    public var forbidsBuilding: Bool { standing == .inside && conversion != .landReplaced }
}
