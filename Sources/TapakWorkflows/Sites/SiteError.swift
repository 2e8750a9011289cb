public import TapakFormats
public import TapakProgramme

/// Why something could not be done with sites: facts, from which the command makes text and an exit code.
public enum SiteError: Error, Hashable, Sendable {
    /// The project cannot be used, or a file cannot be read.
    case workflow(WorkflowError)
    /// The project has no such site; it has these.
    case unknownSite(Int, known: [Int])
    /// The project has no such parcel.
    case unknownParcel(String)
    /// Several parcels have this id: one has to be named by its key.
    case ambiguousParcel(String, keys: [Int64])
    /// The parcel belongs to another site.
    case parcelTaken(String, site: Int)
    /// The parcel is no longer in its source's list.
    case parcelGone(String)
    /// The project has no such cooperative.
    case unknownCooperative(String)
    /// The unit has no cooperative of its own yet.
    case unitWithoutCooperative(String)
    /// A list cannot be read.
    case list(CSVReadingError)
    /// A list has no column that tells a site, or none that tells a stage.
    case noReportColumns(file: String, found: [String])
    /// A column that was named for a role is not in the list.
    case noSuchColumn(file: String, role: SiteReportRole, column: String, found: [String])
    /// An event cannot follow the history of the site.
    case event(EventRefusal)
    /// A step on a track is refused; where gates stand in the way, everything that is missing before them.
    case step(TransitionRefusal, gates: [GateOutcome])
    /// The profile in force has no gate at which a waiver of this requirement has an effect.
    case waiverWithoutEffect(GateRequirement, of: Gate.Kind, profile: String)
    /// A document lies outside the project's folder, so that no relative path leads to it.
    case documentOutside(String, folder: String)
    /// What is to be attached is no file with an end, as a pipe.
    case documentNoFile(String)
    /// A document is too large to be stored in the project.
    case documentTooLarge(String, bytes: Int, limit: Int)
}
