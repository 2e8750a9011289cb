public import TapakProgramme

/// A place at which a project is not what it says, or does not say what can be computed anew.
public enum ProjectDifference: Hashable, Sendable {
    /// An event cannot be read, or the columns beside it say otherwise.
    case eventUnreadable(Int)
    /// The chain of events is broken, or is not the one whose head was noted.
    case chain(ChainFault)
    /// An event cannot follow those before it.
    case eventRefused(EventRefusal)
    /// The tables that other programs see say of a site what its events do not add up to.
    case siteTable(site: Int, column: String, found: String?, expected: String?)
    /// The table of documents says of one what its event does not.
    case documentTable(id: Int, column: String, found: String?, expected: String?)
    /// The bytes of a document are not there.
    case documentMissing(id: Int, site: Int, path: String?)
    /// The bytes of a document are others.
    case documentChanged(id: Int, site: Int, path: String?, found: String, expected: String)
    /// A decision rests on an outline or a profile that are others now.
    case approvalStale(site: Int, StaleApproval)
    /// A parcel has another geometry than the one that was assessed last.
    case parcelGeometry(parcel: String)
    /// A parcel was never assessed.
    case assessmentMissing(parcel: String)
    /// A parcel was assessed with other values, under other rules, in other villages, or by another version.
    case assessmentOutdated(parcel: String)
    /// Assessing a parcel anew from the same things gives something else than is stored.
    case assessmentDiffers(parcel: String)
    /// There is an assessment of a parcel that is not there.
    case assessmentStray(key: Int64)
    /// The layer shows something else of a parcel than its assessment says.
    case parcelColumn(parcel: String, column: String, found: String?, expected: String?)
}
