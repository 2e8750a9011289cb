/// A dated note on a site: what was agreed with somebody, or a residents' musyawarah.
public struct SiteNote: Hashable, Sendable {
    /// With whom; nothing where it is meant for the file only.
    public var addressee: Addressee?
    /// What was agreed or remarked.
    public var text: String
    /// Musyawarah: how the land is used today.
    public var presentUse: String?
    /// Musyawarah: who was invited, as groups (RT, RW, school committee), not persons.
    public var invited: String?
    /// Musyawarah: which other land was considered.
    public var alternatives: String?

    /// Whom a note concerns.
    public enum Addressee: String, CaseIterable, Hashable, Sendable {
        /// The province.
        case province
        /// A ministry.
        case ministry
        /// ATR/BPN.
        case landAgency = "land_agency"
        /// Another owner of the land.
        case otherOwner = "other_owner"
        /// The residents, in a musyawarah: present use, invitation and alternatives must be told.
        case residents
    }

    /// Writes a note.
    public init(
        to addressee: Addressee? = nil, _ text: String, presentUse: String? = nil, invited: String? = nil,
        alternatives: String? = nil
    ) {
        self.addressee = addressee
        self.text = text
        self.presentUse = presentUse
        self.invited = invited
        self.alternatives = alternatives
    }
}
