/// What happened to a site.
public enum SiteFact: Hashable, Sendable {
    /// The site was put forward under a name.
    case created(name: String)
    /// Parcels joined it.
    case parcelsJoined([SiteParcel])
    /// Parcels left it, by their id.
    case parcelsLeft([String])
    /// Cooperatives joined it, by their number.
    case cooperativesJoined([Int])
    /// Cooperatives left it, by their number.
    case cooperativesLeft([Int])
    /// It took a step on a track.
    case stageAdvanced(StageAdvance)
    /// The builder reported how much stands, in whole percent; the note is needed where it is less than before.
    case progressReported(percent: Int, note: String?)
    /// Something was agreed or remarked.
    case noted(SiteNote)
    /// A document was attached.
    case documentAttached(SiteDocument)
    /// A document took the place of another, which is kept.
    case documentReplaced(old: Int, new: SiteDocument)
    /// A requirement of a gate was waived for a time.
    case waived(Waiver)
    /// What an authority says of protected farmland was recorded.
    case protectedLandRecorded(ProtectedLandRecord)
    /// Another system's word on the site was recorded, as it stands there.
    case reportedElsewhere(ForeignReport)
    /// An earlier event was undone, by its number.
    case undone(Int)

    /// The kinds of facts.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// See ``SiteFact/created(name:)``.
        case created
        /// See ``SiteFact/parcelsJoined(_:)``.
        case parcelsJoined = "parcels_joined"
        /// See ``SiteFact/parcelsLeft(_:)``.
        case parcelsLeft = "parcels_left"
        /// See ``SiteFact/cooperativesJoined(_:)``.
        case cooperativesJoined = "cooperatives_joined"
        /// See ``SiteFact/cooperativesLeft(_:)``.
        case cooperativesLeft = "cooperatives_left"
        /// See ``SiteFact/stageAdvanced(_:)``.
        case stageAdvanced = "stage_advanced"
        /// See ``SiteFact/progressReported(percent:note:)``.
        case progressReported = "progress_reported"
        /// See ``SiteFact/noted(_:)``.
        case noted
        /// See ``SiteFact/documentAttached(_:)``.
        case documentAttached = "document_attached"
        /// See ``SiteFact/documentReplaced(old:new:)``.
        case documentReplaced = "document_replaced"
        /// See ``SiteFact/waived(_:)``.
        case waived
        /// See ``SiteFact/protectedLandRecorded(_:)``.
        case protectedLandRecorded = "protected_land_recorded"
        /// See ``SiteFact/reportedElsewhere(_:)``.
        case reportedElsewhere = "reported_elsewhere"
        /// See ``SiteFact/undone(_:)``.
        case undone
    }

    /// Which kind it is.
    public var kind: Kind {
        switch self {
        case .created: .created
        case .parcelsJoined: .parcelsJoined
        case .parcelsLeft: .parcelsLeft
        case .cooperativesJoined: .cooperativesJoined
        case .cooperativesLeft: .cooperativesLeft
        case .stageAdvanced: .stageAdvanced
        case .progressReported: .progressReported
        case .noted: .noted
        case .documentAttached: .documentAttached
        case .documentReplaced: .documentReplaced
        case .waived: .waived
        case .protectedLandRecorded: .protectedLandRecorded
        case .reportedElsewhere: .reportedElsewhere
        case .undone: .undone
        }
    }
}
