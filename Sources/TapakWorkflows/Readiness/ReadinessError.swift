public import TapakFormats

/// Why a readiness list cannot be made or compared: facts, from which the command makes text and an exit code.
public enum ReadinessError: Error, Hashable, Sendable {
    /// The project cannot be used, or an engine failed.
    case workflow(WorkflowError)
    /// So many of the project's parcels were never assessed, or not as they, the rules and the villages are now: the
    /// project has to be screened first.
    case assessmentsStale(project: String, count: Int, of: Int)
    /// The project has no unit or kecamatan of this code.
    case unknownUnit(String)
    /// A list cannot be read.
    case list(CSVReadingError)
    /// A list is no readiness list.
    case notAList(file: String, NotAList)

    /// What is wrong with a list as a whole.
    public enum NotAList: Hashable, Sendable {
        /// It is no JSON from this byte on.
        case json(byte: Int)
        /// It has no member `readiness` that is a list of objects.
        case noRows
        /// Its first line names none of the columns.
        case noColumns
    }
}
